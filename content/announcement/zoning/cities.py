"""Towns, states and counties with their time zones."""

_CITIES = {
    "Europe/London": (
        "london|westminster|edinburgh|cardiff|belfast|manchester|birmingham|leeds|liverpool|"
        "glasgow|bristol|oxford|cambridge|sheffield|newcastle|nottingham|new malden|england|"
        "scotland|wales|northern ireland|houses of parliament|portcullis house|house of commons|"
        "house of lords|whitehall|holyrood|senedd|stormont|aberdeen|dundee|inverness|swansea|"
        "brighton|norwich|southampton|portsmouth|plymouth|exeter|york|durham|united kingdom|"
        "런던|영국|웨스트민스터|뉴몰든|맨체스터"
    ),
    "Europe/Dublin": "dublin|ireland|oireachtas|leinster house|cork|galway|limerick",
    "Asia/Seoul": (
        "seoul|busan|incheon|daejeon|gwangju|daegu|sejong|suwon|south korea|jeju|pyeongchang|"
        "gangnam|yeouido|jongno|mapo|gwanghwamun|서울|부산|인천|대전|광주|대구|세종|수원|제주|"
        "여의도|종로|"
        "광화문|강남|마포|국회의원회관|대한민국 국회|국회도서관|전쟁기념관|프레스센터|프란치스코|"
        "울산|경기도|강원|충북|충남|전북|전남|경북|경남|파주|춘천|전주|청주|천안|성남|고양|창원|"
        "용산|영등포"
    ),
    "Asia/Tokyo": "tokyo|osaka|kyoto|japan|도쿄|東京|大阪",
    "America/New_York": (
        "new york|washington, dc|washington, d.c.|washington dc|washington d.c.|capitol hill|"
        "rayburn|cannon house|longworth|dirksen|russell senate|hart senate|u.s. capitol|"
        "tom lantos|congressional-executive commission|house foreign affairs committee|"
        "senate foreign relations committee|u.s. helsinki commission|"
        "capitol visitor center|national press club|brooklyn|manhattan|queens|boston|philadelphia|"
        "atlanta|miami|pittsburgh|baltimore|charlotte|detroit|cleveland|columbus|"
        "워싱턴|뉴욕"
    ),
    "America/Chicago": "chicago|houston|dallas|austin|minneapolis|st. paul|milwaukee|new orleans|"
    "nashville|st. louis|kansas city|san antonio|memphis|madison, wi",
    "America/Denver": "denver|boulder|salt lake city|albuquerque|santa fe",
    "America/Phoenix": "phoenix|tucson",
    "America/Los_Angeles": (
        "stanford|uc berkeley|ucla|los angeles|san francisco|oakland|berkeley|seattle|portland, or|"
        "san diego|san jose|sacramento|las vegas|santa monica|long beach|로스앤젤레스"
    ),
    "America/Toronto": "toronto|ottawa|montreal|montréal|quebec|ontario|parliament hill",
    "America/Vancouver": "vancouver|victoria, bc|british columbia",
    "America/Edmonton": "calgary|edmonton",
    "America/Winnipeg": "winnipeg",
    "America/Halifax": "halifax|nova scotia",
    "Europe/Brussels": "brussels|bruxelles|european parliament|antwerp|ghent|브뤼셀",
    "Europe/Paris": "paris|strasbourg|lyon|marseille|파리",
    "Europe/Berlin": "berlin|munich|münchen|hamburg|frankfurt|köln|cologne|bonn|bundestag|베를린",
    "Europe/Zurich": "geneva|genève|zurich|zürich|bern|palais des nations|제네바",
    "Europe/Vienna": "vienna|wien",
    "Europe/Amsterdam": "the hague|amsterdam|rotterdam|utrecht|den haag",
    "Europe/Rome": "rome|milan|roma",
    "Europe/Madrid": "madrid|barcelona",
    "Europe/Lisbon": "lisbon|lisboa",
    "Europe/Stockholm": "stockholm",
    "Europe/Oslo": "oslo",
    "Europe/Copenhagen": "copenhagen",
    "Europe/Helsinki": "helsinki",
    "Europe/Warsaw": "warsaw|warszawa|kraków|krakow",
    "Europe/Prague": "prague|praha",
    "Europe/Budapest": "budapest",
    "Europe/Athens": "athens",
    "Asia/Taipei": "taipei|taiwan",
    "Asia/Hong_Kong": "hong kong",
    "Asia/Singapore": "singapore",
    "Asia/Bangkok": "bangkok",
    "Asia/Ulaanbaatar": "ulaanbaatar",
    "Asia/Kolkata": "new delhi|mumbai|bangalore|bengaluru|chennai|kolkata|india",
    "Australia/Sydney": "sydney|canberra|nsw|parliament house, canberra",
    "Australia/Melbourne": "melbourne|hobart|ballarat|geelong",
    "Australia/Brisbane": "brisbane|queensland",
    "Australia/Adelaide": "adelaide",
    "Pacific/Auckland": "auckland|wellington|christchurch|dunedin|hamilton, nz",
    "Africa/Johannesburg": "johannesburg|cape town|pretoria|durban",
    "Africa/Nairobi": "nairobi|kenya",
    "Africa/Lagos": "lagos|abuja",
    "Africa/Accra": "accra",
}  # fmt: skip
_FAR_NAMES = {
    "Europe/Brussels": "belgium|bruges|leuven|liège",
    "Europe/Paris": "france|lille|toulouse|bordeaux|nantes",
    "Europe/Berlin": "germany|leipzig|dresden|stuttgart|düsseldorf|hannover|bremen",
    "Europe/Rome": "italy|florence, italy|bologna|turin|naples, italy",
    "Europe/Madrid": "spain|valencia|sevilla|seville",
    "Europe/Amsterdam": "netherlands|leiden|groningen|maastricht",
    "Europe/Zurich": "switzerland|basel|lausanne|luzern",
    "Europe/Vienna": "austria|salzburg|graz",
    "Europe/Warsaw": "poland|gdańsk|gdansk|wrocław|poznań",
    "Europe/Prague": "czech republic|brno",
    "Europe/Lisbon": "portugal|porto",
    "Europe/Stockholm": "sweden|gothenburg|uppsala|malmö",
    "Europe/Oslo": "norway|bergen, norway",
    "Europe/Copenhagen": "denmark|aarhus",
    "Europe/Helsinki": "finland",
    "Europe/Athens": "greece|thessaloniki",
    "Pacific/Auckland": "new zealand",
    "Asia/Tokyo": "nagoya|fukuoka|sapporo|yokohama|hiroshima",
    "Africa/Cairo": "cairo",
    "Africa/Tunis": "tunis",
    "Africa/Addis_Ababa": "addis ababa",
    "Africa/Kampala": "kampala",
    "Africa/Dakar": "dakar",
    "Africa/Kigali": "kigali",
    "Asia/Jerusalem": "jerusalem|tel aviv",
    "Asia/Beirut": "beirut",
    "Asia/Amman": "amman",
    "Asia/Dubai": "dubai|abu dhabi",
    "Asia/Qatar": "doha",
    "Asia/Karachi": "karachi|islamabad|lahore",
    "Asia/Dhaka": "dhaka",
    "Asia/Kathmandu": "kathmandu",
    "Asia/Colombo": "colombo",
    "Asia/Manila": "manila|quezon city",
    "Asia/Jakarta": "jakarta",
    "Asia/Kuala_Lumpur": "kuala lumpur",
    "Asia/Ho_Chi_Minh": "hanoi|ho chi minh city",
    "Asia/Phnom_Penh": "phnom penh",
    "Asia/Yangon": "yangon",
    "Asia/Shanghai": "beijing|shanghai",
    "Asia/Tbilisi": "tbilisi",
    "Asia/Yerevan": "yerevan",
    "Asia/Almaty": "almaty",
    "Asia/Tashkent": "tashkent",
    "Europe/Istanbul": "istanbul|ankara",
    "Europe/Kiev": "kyiv|kiev|lviv",
    "Europe/Belgrade": "belgrade",
    "Europe/Sarajevo": "sarajevo",
    "Europe/Zagreb": "zagreb",
    "Europe/Ljubljana": "ljubljana",
    "Europe/Bratislava": "bratislava",
    "Europe/Bucharest": "bucharest",
    "Europe/Sofia": "sofia",
    "Europe/Vilnius": "vilnius",
    "Europe/Riga": "riga",
    "Europe/Tallinn": "tallinn|tartu",
    "Europe/Luxembourg": "luxembourg",
    "Europe/Malta": "valletta",
    "Australia/Perth": "perth",
    "Atlantic/Reykjavik": "reykjavik|reykjavík",
    "America/Mexico_City": "mexico city",
    "America/Bogota": "bogotá|bogota",
    "America/Lima": "lima, peru",
    "America/Santiago": "santiago de chile|santiago, chile",
    "America/Argentina/Buenos_Aires": "buenos aires",
    "America/Sao_Paulo": "são paulo|sao paulo|rio de janeiro|brasília",
}
"""Cities that a text often only speaks about: they count in the words of a place."""
_STATE_TABLE = {
    "America/New_York": (
        "CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV",
        "connecticut|delaware|florida|georgia|massachusetts|maryland|maine|michigan|"
        "north carolina|new hampshire|new jersey|ohio|pennsylvania|rhode island|south carolina|"
        "virginia|vermont|west virginia|indiana|kentucky",
    ),
    "America/Chicago": (
        "AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI",
        "alabama|arkansas|iowa|illinois|kansas|louisiana|minnesota|missouri|mississippi|"
        "north dakota|nebraska|oklahoma|south dakota|tennessee|texas|wisconsin",
    ),
    "America/Denver": ("CO ID MT NM UT WY", "colorado|idaho|montana|new mexico|utah|wyoming"),
    "America/Phoenix": ("AZ", "arizona"),
    "America/Los_Angeles": ("CA NV OR WA", "california|nevada|oregon|washington state"),
    "America/Anchorage": ("AK", "alaska"),
    "Pacific/Honolulu": ("HI", "hawaii|honolulu"),
}
_CITY = {name: zone for zone, names in _CITIES.items() for name in names.split("|")}
STATE_NAMES = {name: zone for zone, (_, names) in _STATE_TABLE.items() for name in names.split("|")}
STATES = {code: zone for zone, (codes, _) in _STATE_TABLE.items() for code in codes.split()}
_SHORT_NAMES = {
    "America/New_York": "Conn|Del|Fla|Ga|Ind|Ky|Md|Mass|Mich|N.H|N.J|N.Y|N.C|Pa|R.I|S.C|Vt|Va|W.Va",
    "America/Chicago": "Ala|Ark|Ill|Kan|La|Minn|Miss|Mo|Neb|N.D|Okla|S.D|Tenn|Tex|Wis",
    "America/Denver": "Colo|Mont|N.M|Wyo",
    "America/Phoenix": "Ariz",
    "America/Los_Angeles": "Calif|Nev|Ore|Wash",
}
SHORT_STATES = {name: zone for zone, names in _SHORT_NAMES.items() for name in names.split("|")}
AUSTRALIA = {
    "VIC": "Australia/Melbourne", "NSW": "Australia/Sydney", "ACT": "Australia/Sydney",
    "QLD": "Australia/Brisbane", "SA": "Australia/Adelaide", "WA": "Australia/Perth",
    "TAS": "Australia/Hobart",
}  # fmt: skip
_FAR_CITY = {name: zone for zone, names in _FAR_NAMES.items() for name in names.split("|")}
ZONE_OF = {**_FAR_CITY, **_CITY, **STATE_NAMES}
