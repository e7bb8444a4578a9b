"""Towns, counties, quarters and seats of learning of Africa, with their zones."""

TOLD = {
    "Africa/Johannesburg": (
        "kimberley|bellville|mitchells plain|mitchell's plain|gugulethu|athlone cape town|"
        "rondebosch|woodstock cape town|claremont cape town|muizenberg|fish hoek|simon's town|"
        "hout bay|sea point|green point cape town|salt river|paarl|franschhoek|somerset west|"
        "worcester western cape|hermanus|swellendam|mossel bay|oudtshoorn|knysna|plettenberg bay|"
        "beaufort west|saldanha|rosebank johannesburg|melville johannesburg|parktown|hillbrow|"
        "newtown johannesburg|yeoville|alexandra township|randburg|roodepoort|midrand|fourways|"
        "kempton park|benoni|boksburg|germiston|springs gauteng|brakpan|tembisa|krugersdorp|"
        "vanderbijlpark|vereeniging|sharpeville|sedibeng|ekurhuleni|tshwane|hatfield pretoria|"
        "mamelodi|soshanguve|atteridgeville|rustenburg|potchefstroom|klerksdorp|mahikeng|mafikeng|"
        "marikana|mbombela|nelspruit|witbank|emalahleni|secunda|ermelo|tzaneen|thohoyandou|musina|"
        "mokopane|bela-bela|upington|kuruman|springbok northern cape|welkom|bethlehem free state|"
        "harrismith|phuthaditjhaba|mangaung|northern cape|ladysmith kwazulu|richards bay|empangeni|"
        "ulundi|umlazi|kwamashu|ethekwini|pinetown|chatsworth durban|phoenix durban|umhlanga|"
        "ballito|scottburgh|port shepstone|kokstad|msunduzi|hilton kzn|howick kzn|kzn|"
        "nelson mandela bay|uitenhage|kariega|east london eastern cape|buffalo city|mdantsane|"
        "king william's town|qonce|bhisho|mthatha|queenstown eastern cape|komani|graaff-reinet|"
        "nieu-bethesda|alice eastern cape|fort hare|cradock|jeffreys bay|uct|"
        "university of cape town|stellenbosch university|university of the western cape|uwc|cput|"
        "nelson mandela university|rhodes university|university of johannesburg|"
        "university of pretoria|university of the free state|north-west university|ukzn|"
        "university of kwazulu-natal|durban university of technology|"
        "tshwane university of technology|university of limpopo|univen|constitution hill|"
        "constitutional court|district six|company's garden|iziko|hsrc|union buildings|"
        "apartheid museum|nelson mandela foundation|university of venda|baxter theatre|"
        "market theatre"
    ),
    "Africa/Maseru": "maseru",
    "Africa/Mbabane": "mbabane|manzini",
    "Africa/Windhoek": "walvis bay|oshakati|rundu|katutura|university of namibia|keetmanshoop",
    "Africa/Gaborone": "maun|university of botswana",
    "Africa/Harare": (
        "chitungwiza|gweru|masvingo|kwekwe|chinhoyi|bindura|marondera|mbare|victoria falls|"
        "university of zimbabwe|msu gweru|borrowdale harare|highfield harare"
    ),
    "Africa/Lusaka": (
        "livingstone zambia|kabwe|chingola|mufulira|chipata|solwezi|copperbelt|"
        "university of zambia|unza"
    ),
    "Africa/Maputo": "maputo|beira|nampula",
    "Africa/Blantyre": "mzuzu|mangochi|chancellor college|university of malawi|bwaila",
    "Africa/Luanda": "luanda|huambo",
    "Africa/Antananarivo": "antananarivo",
    "Indian/Mauritius": "port louis|curepipe|rose hill mauritius|réduit",
    "Africa/Nairobi": (
        "kiambu|thika|ruiru|machakos|athi river|kitui|makueni|embu|meru|isiolo|marsabit|murang'a|"
        "muranga|nyeri|kirinyaga|kerugoya|karatina|nyandarua|ol kalou|laikipia|nanyuki|nyahururu|"
        "naivasha|gilgil|njoro|narok|kajiado|ngong|kitengela|kericho|bomet|kakamega|mumias|vihiga|"
        "mbale vihiga|bungoma|webuye|busia|siaya|homa bay|homabay|migori|kisii|nyamira|trans nzoia|"
        "kitale|uasin gishu|nandi|kapsabet|baringo|kabarnet|elgeyo marakwet|west pokot|turkana|"
        "lodwar|kakuma|samburu|maralal|mandera|wajir|garissa|dadaab|tana river|lamu|malindi|kilifi|"
        "kwale|ukunda|diani|taita taveta|likoni|kibera|mathare|kasarani|eastleigh kenya|kawangware|"
        "dagoretti|embakasi|langata|lang'ata|karen nairobi|kilimani|lavington|parklands nairobi|"
        "gigiri|ruaraka|roysambu|starehe|kamukunji|makadara|uhuru park|uhuru gardens|kicc|"
        "kenyatta international|moi avenue|kenyatta avenue|university of nairobi|jkuat|"
        "egerton university|moi university|maseno|usiu|daystar|mount kenya university|"
        "technical university of kenya|nation media|sabatia|hamisi|luanda vihiga|emuhaya|kigumo|"
        "gatanga|kandara|kangema|kahawa|githurai|bomas of kenya|mt elgon|unon gigiri"
    ),
    "Africa/Kampala": (
        "ntinda|kololo|nakasero|wandegeya|kawempe|rubaga|makindye|nakawa|wakiso|mukono|masaka|"
        "kabale|kasese|hoima|masindi|soroti|tororo|arua|moroto|karamoja|kitgum|iganga|mityana|"
        "mubende|luweero|ankole|bunyoro|busoga|acholi|rukungiri|bushenyi|ishaka|kyambogo|"
        "makerere university|uganda christian university|gulu university|uganda museum|"
        "national theatre kampala|kabarole|isingiro|ntungamo|kanungu|kisoro"
    ),
    "Africa/Dar_es_Salaam": (
        "morogoro|moshi|mbeya|iringa|kigoma|bagamoyo|mtwara|bukoba|stone town|unguja|pemba|"
        "university of dar es salaam|udsm|kinondoni|ilala|mkapa hall|kilimanjaro"
    ),
    "Africa/Kigali": "butare|huye|musanze|rubavu|gisenyi|university of rwanda|gisozi",
    "Africa/Bujumbura": "bujumbura|gitega",
    "Africa/Addis_Ababa": (
        "bahir dar|gondar|mekelle|hawassa|adama|dire dawa|jimma|bishoftu|adwa|"
        "african union commission|hager fikir"
    ),
    "Africa/Asmara": "asmara",
    "Africa/Djibouti": "djibouti city",
    "Africa/Mogadishu": "mogadishu|hargeisa|garowe|kismayo",
    "Africa/Khartoum": "khartoum|omdurman|port sudan",
    "Africa/Juba": "juba|malakal|wau south sudan",
    "Africa/Lagos": (
        "victoria island|lagos island|ikoyi|surulere|yaba|ikorodu|agege|alimosho|oshodi|mushin|"
        "badagry|festac|apapa|ojota|maryland ikeja|freedom park lagos|muson centre|eko hotel|"
        "tafawa balewa|abeokuta|ijebu-ode|ijebu ode|sagamu|ile-ife|osogbo|oshogbo|ilesa|ogbomoso|"
        "oyo state|akure|ondo|ado-ekiti|ekiti|ilorin|lokoja|kwara|makurdi|benue|minna|niger state|"
        "maitama|wuse|garki|asokoro|gwarinpa|lugbe|kubwa|fct abuja|yar'adua centre|shehu musa|"
        "zaria|ahmadu bello|katsina|sokoto|kebbi|birnin kebbi|gusau|zamfara|dutse|jigawa|bauchi|"
        "gombe|yola|adamawa|jalingo|taraba|maiduguri|borno|damaturu|yobe|plateau state|lafia|"
        "nasarawa|nsukka|university of nigeria|onitsha|awka|nnewi|anambra|umuahia|abia state|"
        "owerri|imo state|orlu|abakaliki|ebonyi|afikpo|asaba|warri|sapele|delta state|ughelli|"
        "auchi|ekpoma|edo state|uyo|akwa ibom|ikot ekpene|cross river|ogoja|ikom|yenagoa|bayelsa|"
        "rivers state|ogoni|bori|university of lagos|unilag|university of ibadan|"
        "obafemi awolowo university|oau|lasu|covenant university|babcock university|"
        "university of ilorin|university of benin|uniben|uniport|university of port harcourt|"
        "unizik|bayero|national theatre iganmu|obasanjo presidential library|nlng|terra kulture|"
        "jazzhole|alausa|awolowo road|ogun state|osun|osun state|kogi|lagos state"
    ),
    "Africa/Accra": (
        "tema|madina|east legon|labadi|cantonments|airport residential|achimota|kaneshie|"
        "sekondi-takoradi|takoradi|sekondi|obuasi|koforidua|sunyani|techiman|hohoe|aflao|"
        "bolgatanga|winneba|elmina|tarkwa|nkawkaw|kasoa|ashaiman|teshie|mampong ashanti|ejisu|"
        "bekwai|konongo|kibi|akosombo|navrongo|yendi|damongo|berekum|dormaa|goaso|half assini|"
        "asante|ashanti region|manhyia|volta region|brong ahafo|bono region|upper east|"
        "upper west region|northern region ghana|university of ghana|university of cape coast|"
        "university for development studies|gimpa|ashesi|kwame nkrumah|efua sutherland|"
        "accra international conference|balme library|jubilee house|independence square accra"
    ),
    "Africa/Freetown": "kenema|makeni|fourah bay",
    "Africa/Monrovia": "buchanan liberia|ganta|gbarnga",
    "Africa/Banjul": "banjul|serrekunda|brikama|kairaba",
    "Africa/Dakar": "saint-louis du sénégal|thiès|cheikh anta diop|gorée",
    "Africa/Abidjan": "abidjan|yamoussoukro|bouaké",
    "Africa/Bamako": "bamako",
    "Africa/Ouagadougou": "ouagadougou",
    "Africa/Niamey": "niamey",
    "Africa/Lome": "lomé",
    "Africa/Porto-Novo": "cotonou|porto-novo",
    "Africa/Conakry": "conakry",
    "Africa/Bissau": "bissau",
    "Africa/Nouakchott": "nouakchott",
    "Africa/Douala": "bamenda|limbe|bafoussam|garoua|university of buea|kumba",
    "Africa/Libreville": "libreville",
    "Africa/Brazzaville": "brazzaville|pointe-noire",
    "Africa/Kinshasa": "kinshasa",
    "Africa/Lubumbashi": "lubumbashi|bukavu",
    "Africa/Bangui": "bangui",
    "Africa/Ndjamena": "n'djamena|ndjamena",
    "Africa/Malabo": "malabo",
    "Africa/Cairo": (
        "luxor|aswan|port said|american university in cairo|auc tahrir|zamalek|tahrir|"
        "bibliotheca alexandrina|maadi|heliopolis|mansoura|heliopolis cairo"
    ),
    "Africa/Tripoli": "tripoli|benghazi|misrata",
    "Africa/Tunis": "sfax|sousse|la marsa|carthage",
    "Africa/Algiers": "algiers|constantine algeria",
    "Africa/Casablanca": "tangier|agadir|meknes|ifrane|al akhawayn|essaouira|tétouan",
    "Africa/Sao_Tome": "são tomé",
}
