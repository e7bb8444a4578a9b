"""Further towns, regions and seats of learning outside the United States, with their zones."""

_TOWNS = {
    "Europe/London": (
        "yorkshire|lancashire|cornwall|devon|somerset|dorset|norfolk|suffolk|essex|kent|sussex|"
        "surrey|hampshire|wiltshire|shropshire|cheshire|cumbria|northumberland|derbyshire|fife|"
        "lothian|midlothian|aberdeenshire|perthshire|gloucestershire|oxfordshire|berkshire|"
        "warwickshire|worcestershire|herefordshire|staffordshire|leicestershire|lincolnshire|"
        "hertfordshire|bedfordshire|buckinghamshire|cambridgeshire|northamptonshire|"
        "nottinghamshire|tyneside|merseyside|west midlands|east anglia|isle of wight|hebrides|"
        "orkney|shetland|gwynedd|powys|dyfed|pembrokeshire|county antrim|county down|ulster|"
        "co antrim|co down|derry|londonderry|lisburn|armagh|st andrews|stirling|wolverhampton|"
        "coventry|leicester|hackney|islington|camden|lambeth|southwark|lewisham|greenwich|"
        "tower hamlets|croydon|brixton|bloomsbury|soho|holborn|kensington|hammersmith|tottenham|"
        "walthamstow|ealing|harrow|bradford|huddersfield|barnsley|doncaster|rotherham|hull|"
        "harrogate|scarborough|whitby|stockport|salford|bolton|oldham|rochdale|wigan|blackpool|"
        "preston|blackburn|burnley|lancaster|carlisle|kendal|sunderland|gateshead|middlesbrough|"
        "stoke-on-trent|derby|chesterfield|shrewsbury|telford|hereford|cheltenham|gloucester|"
        "swindon|salisbury|winchester|bournemouth|torquay|truro|falmouth|penzance|taunton|totnes|"
        "canterbury|dover|folkestone|margate|maidstone|tunbridge wells|guildford|woking|reading|"
        "slough|milton keynes|luton|st albans|watford|stevenage|colchester|chelmsford|ipswich|"
        "great yarmouth|peterborough|northampton|kettering|aylesbury|banbury|witney|abingdon|"
        "hay-on-wye|aberystwyth|bangor|wrexham|llandudno|carmarthen|merthyr tydfil|paisley|"
        "kilmarnock|ayr|dumfries|galashiels|hawick|falkirk|linlithgow|kirkcaldy|leith|"
        "dunfermline|oban|ullapool|stornoway|lerwick|kirkwall|hastings|nelson|worcester|lewes|"
        "bedford|windsor|dartmouth|richmond upon thames|newport|bath|lincoln|eastbourne|worthing"
    ),
    "Europe/Dublin": (
        "mayo|kerry|donegal|kilkenny|waterford|sligo|athlone|tralee|ennis|westport|castlebar|"
        "letterkenny|dundalk|drogheda|wexford|wicklow|tipperary|roscommon|leitrim|connemara|"
        "maynooth|dun laoghaire|dún laoghaire|trinity college dublin|ucd|dcu|nui galway|"
        "croke park|iveagh house"
    ),
    "Europe/Malta": "valletta|gozo|sliema|msida|mdina|rabat, malta|birgu|birkirkara|marsaxlokk",
    "Africa/Johannesburg": (
        "wits university|university of the witwatersrand|witwatersrand|stellenbosch|bloemfontein|"
        "soweto|gauteng|kwazulu-natal|limpopo|khayelitsha|braamfontein|pietermaritzburg|"
        "port elizabeth|gqeberha|east london, south africa|polokwane|makhanda|grahamstown|"
        "western cape|eastern cape|mpumalanga|north west province|unisa|sandton"
    ),
    "Africa/Kampala": "makerere|entebbe|rwenzori|fort portal|jinja|mbarara|gulu|mbale|buganda|toro",
    "Africa/Nairobi": "mombasa|kisumu|nakuru|eldoret|strathmore university|kenyatta university",
    "Africa/Dar_es_Salaam": "dar es salaam|dodoma|zanzibar|arusha|mwanza",
    "Africa/Lagos": "ibadan|kano|enugu|port harcourt|kaduna|jos|benin city|calabar|lekki|ikeja",
    "Africa/Accra": "kumasi|legon|knust|tamale|cape coast|accra",
    "Africa/Harare": "harare|bulawayo|mutare",
    "Africa/Lusaka": "lusaka|ndola|kitwe",
    "Africa/Windhoek": "windhoek|swakopmund",
    "Africa/Gaborone": "gaborone|francistown",
    "Africa/Blantyre": "lilongwe|blantyre|zomba",
    "Africa/Freetown": "freetown",
    "Africa/Monrovia": "monrovia",
    "Africa/Douala": "yaoundé|yaounde|douala|buea",
    "Africa/Cairo": "alexandria, egypt|giza",
    "Africa/Casablanca": "rabat, morocco|casablanca|marrakech|fez",
    "Asia/Kolkata": (
        "bombay|delhi|calcutta|madras|hyderabad|pune|poona|ahmedabad|jaipur|lucknow|kochi|cochin|"
        "jamshedpur|ranchi|patna|bhopal|indore|nagpur|nashik|surat|vadodara|baroda|chandigarh|"
        "amritsar|ludhiana|dehradun|shimla|srinagar|jammu|varanasi|allahabad|prayagraj|kanpur|"
        "agra|noida|gurgaon|gurugram|guwahati|shillong|imphal|kohima|bhubaneswar|cuttack|"
        "visakhapatnam|vijayawada|tirupati|coimbatore|madurai|puducherry|pondicherry|mysore|"
        "mysuru|mangalore|mangaluru|hubli|thiruvananthapuram|trivandrum|kozhikode|calicut|"
        "thrissur|goa|panaji|kerala|tamil nadu|karnataka|maharashtra|gujarat|rajasthan|"
        "uttar pradesh|madhya pradesh|west bengal|bihar|odisha|orissa|jharkhand|chhattisgarh|"
        "telangana|andhra pradesh|assam|meghalaya|manipur|nagaland|haryana|himachal pradesh|"
        "uttarakhand|konkan|ratnagiri|santiniketan|jadavpur|jawaharlal nehru university|jnu|"
        "iit bombay|iit delhi|iit madras|tiss|iisc|bandra|andheri|dadar|connaught place|"
        "jantar mantar|cubbon park|mg road|indiranagar|jayanagar|koramangala|mylapore|egmore|"
        "habitat centre|india international centre|nehru centre|teen murti"
    ),
    "Asia/Karachi": (
        "rawalpindi|peshawar|quetta|sindh|faisalabad|multan|hyderabad, sindh|sialkot|gujranwala|"
        "bahawalpur|abbottabad|swat|sukkur|khyber pakhtunkhwa|balochistan|gilgit|lums|"
        "quaid-i-azam university|pakistan academy"
    ),
    "Asia/Dhaka": "chittagong|chattogram|sylhet|rajshahi|khulna|bangla academy|shahbag",
    "Asia/Kathmandu": "pokhara|lalitpur|bhaktapur|patan",
    "Asia/Colombo": "kandy|jaffna|galle|peradeniya|trincomalee",
    "Asia/Hong_Kong": (
        "kowloon|sha tin|tsim sha tsui|wan chai|hku|hkust|cuhk|mong kok|causeway bay|admiralty|"
        "new territories|tai po|tsuen wan|kwun tong|yuen long|tuen mun|hong kong island"
    ),
    "Asia/Singapore": "bras basah|orchard road|toa payoh|tampines|jurong|bukit timah|nus|smu",
    "Asia/Kuala_Lumpur": "penang|petaling jaya|johor bahru|johor|ipoh|selangor|shah alam|melaka",
    "Asia/Kuching": "kuching|kota kinabalu|sarawak|sabah",
    "Asia/Manila": "metro manila|cebu|makati|quezon|davao|baguio|iloilo|up diliman|ateneo",
    "Asia/Jakarta": "bandung|yogyakarta|surabaya|depok|universitas indonesia",
    "Asia/Makassar": "bali|denpasar|makassar",
    "Asia/Bangkok": "chiang mai|chulalongkorn|thammasat|phuket",
    "Asia/Taipei": "taichung|kaohsiung|tainan|hsinchu",
    "Asia/Shanghai": "guangzhou|shenzhen|chengdu|nanjing|wuhan|hangzhou|xi'an|yanbian|yanji",
    "Asia/Seoul": (
        "yonsei|hanyang|ewha|kaist|itaewon|hongdae|sookmyung|sogang|postech|myeongdong|sinchon|"
        "insadong|hannam|yongsan|gyeonggi|paju|ilsan|bundang|suwon|pohang|ulsan|gyeongju|jeonju|"
        "cheongju|chuncheon|gangwon|panmunjom"
    ),
    "Asia/Tokyo": "waseda|keio|shinjuku|shibuya|okinawa|naha|kobe|sendai|도쿄|오사카|교토|나고야",
    "Australia/Sydney": (
        "new south wales|anu|act government|wollongong|parramatta|unsw|murray-darling|"
        "newcastle, nsw|byron bay|wagga wagga|dubbo|orange, nsw|armidale|bathurst|tamworth, nsw|"
        "lismore|albury|penrith, nsw|newtown|glebe|marrickville|surry hills|bondi|"
        "macquarie university|old parliament house|queanbeyan|bega|katoomba|blue mountains|"
        "coffs harbour|port macquarie|gosford"
    ),
    "Australia/Melbourne": (
        "rmit|fitzroy|brunswick|northcote|footscray|st kilda|bendigo|carlton|monash|deakin|"
        "la trobe|shepparton|warrnambool|mildura|wodonga|castlemaine|collingwood|thornbury|"
        "coburg, victoria|prahran|trades hall|victoria, australia|dandenong|frankston|gippsland"
    ),
    "Australia/Brisbane": (
        "cairns|townsville|gold coast|sunshine coast|toowoomba|rockhampton|mackay|noosa|"
        "griffith university|uq|qut|fortitude valley|west end, brisbane"
    ),
    "Australia/Adelaide": "south australia|flinders|glenelg|mount gambier|barossa",
    "Australia/Darwin": "darwin, nt|alice springs|northern territory",
    "Australia/Perth": "western australia|fremantle|bunbury|albany, wa|kalgoorlie|broome|geraldton",
    "Australia/Hobart": "tasmania|hobart|launceston|devonport, tasmania|burnie",
    "Pacific/Auckland": (
        "otago|waikato|massey university|lower hutt|upper hutt|hutt city|petone|porirua|tauranga|"
        "rotorua|taupō|taupo|napier|whanganui|palmerston north|new plymouth|taranaki|gisborne|"
        "whakatāne|whakatane|whangārei|whangarei|northland|nelson, new zealand|nelson tasman|"
        "blenheim, new zealand|invercargill|southland|queenstown|wanaka|wānaka|timaru|oamaru|"
        "ashburton|greymouth|hokitika|kaikōura|kapiti|kāpiti|wairarapa|masterton|hawke's bay|"
        "bay of plenty|waiheke|devonport, auckland|ponsonby|north shore|manukau|eastbourne, nz|"
        "te papa|victoria university of wellington|lincoln university|aut|te awamutu|"
        "cambridge, nz"
    ),
    "Pacific/Fiji": "suva|nadi",
    "Europe/Amsterdam": (
        "tilburg|nijmegen|delft|eindhoven|haarlem|peace palace|leiden university|"
        "vrije universiteit|tweede kamer|erasmus university"
    ),
    "Europe/Brussels": (
        "ku leuven|spinelli|spaak|berlaymont|justus lipsius|committee of the regions|"
        "place schuman|vub|ulb|mechelen|namur|ostend|kortrijk|"
        "european economic and social committee"
    ),
    "Europe/Paris": (
        "sciences po|sorbonne|unesco|palais bourbon|nice, france|grenoble|rennes|montpellier|"
        "council of europe|palais de l'europe|assemblée nationale|quai d'orsay|aix-en-provence"
    ),
    "Europe/Berlin": (
        "göttingen|heidelberg|tübingen|freiburg|jena|weimar|potsdam|halle|münster|dortmund|essen|"
        "nuremberg|nürnberg|mannheim|karlsruhe|mainz|bielefeld|humboldt university|"
        "freie universität|viadrina|reichstag|brandenburg gate|kreuzberg|neukölln"
    ),
    "Europe/Vienna": "innsbruck|linz|osce|hofburg|ballhausplatz",
    "Europe/Zurich": "graduate institute|lucerne|st. gallen|fribourg|lugano|davos|neuchâtel",
    "Europe/Rome": "firenze|florence|fiesole|trento|fao|trieste|palermo|padua|padova|pisa|siena",
    "Europe/Madrid": "granada|salamanca|bilbao|málaga|zaragoza|santiago de compostela",
    "Europe/Lisbon": "coimbra|algarve|tavira|faro|loulé|braga|gulbenkian|lagos, portugal|sintra",
    "Europe/Stockholm": "lund|sida|umeå",
    "Europe/Oslo": "tromsø|trondheim|stavanger|bergen|litteraturhuset|stortinget|prio",
    "Europe/Copenhagen": "odense|folketing|christiansborg",
    "Europe/Helsinki": "turku|tampere|espoo|eduskunta",
    "Europe/Warsaw": "łódź|lublin|sejm|katowice",
    "Europe/Prague": "olomouc|ostrava|charles university",
    "Europe/Budapest": "ceu|pécs|szeged|debrecen",
    "Europe/Bucharest": "cluj|timișoara|iași",
    "Europe/Istanbul": "boğaziçi|izmir",
    "Europe/Kyiv": "kharkiv|odesa|dnipro",
    "Europe/Moscow": "moscow|saint petersburg|모스크바",
    "Asia/Vladivostok": "vladivostok|블라디보스토크",
    "Asia/Jerusalem": "haifa|ramallah",
    "Asia/Riyadh": "riyadh|jeddah",
    "Asia/Tehran": "tehran",
    "Asia/Baghdad": "baghdad|erbil",
    "Asia/Nicosia": "limassol|larnaca",
    "America/Toronto": (
        "mississauga|waterloo|kitchener|queen's park|guelph|sudbury|thunder bay|barrie|niagara|"
        "markham|brampton|oshawa|peterborough, ontario|kingston, ontario|hamilton, ontario|"
        "london, ontario|ottawa valley|mcgill|concordia university|université laval|québec|"
        "gatineau|sherbrooke|carleton university|u of t|wellington street, ottawa|owen sound"
    ),
    "America/Vancouver": "ubc|simon fraser|burnaby|surrey, bc|kelowna|nanaimo|vancouver island",
    "America/Edmonton": "alberta|lethbridge|red deer|banff|yellowknife",
    "America/Regina": "saskatchewan|regina|saskatoon|moose jaw",
    "America/Winnipeg": "manitoba|brandon, mb",
    "America/Halifax": (
        "new brunswick|prince edward island|charlottetown|fredericton|moncton|saint john|"
        "dalhousie|cape breton|atlantic provinces"
    ),
    "America/St_Johns": "newfoundland|st. john's",
    "America/Jamaica": "uwi mona|montego bay",
    "America/Port_of_Spain": "port of spain|trinidad|tobago",
    "America/Barbados": "bridgetown, barbados|cave hill",
    "America/Sao_Paulo": "rio de janeiro",
    "America/Caracas": "caracas",
}
TOWNS = {name: zone for zone, names in _TOWNS.items() for name in names.split("|")}
