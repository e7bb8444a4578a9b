"""Further words of one country: its councils, clubs, feasts and manners of speech; money."""

OFFICES = {
    "US": (
        "general membership meeting|student center|civic center|community college district|"
        "county clerk|city clerk|city attorney|city commission|city council chambers|"
        "village board|village trustees|zoning board|zoning commission|"
        "department of public works|public works director|first selectman|state police|"
        "fire marshal|fieldhouse|rec center|recreation center|odd fellows hall|moose lodge|"
        "american legion post|fish fry|fourth graders|third graders|sixth graders|eighth graders|"
        "kindergartners|grad school|congressional district|senate district|primary election|"
        "spring break|super bowl|presidents day|presidents' day|martin luther king jr. day|"
        "mlk day|daylight saving time|visiting assistant professor|alderperson|police jury|"
        "borough hall|township trustees|naacp|aclu|afl-cio|seiu|4-h|neighborhood association|"
        "homeowners association|p.o. box|two-year college"
    ),
    "GB": (
        "nhs trust|women's institute|mothers' union|parish church|village green|gcse|sixth form|"
        "half term|half-term|boxing day|bonfire night|guy fawkes|remembrance sunday|"
        "member of the scottish parliament|trades council|ucu|unison|pcs union|"
        "national union of mineworkers|gift aid|ofsted|church of england|methodist circuit|"
        "working men's club|neighbourhood plan"
    ),
    "IE": (
        "teachta dála|scoil|áras|tds|uachtarán|ard fheis|údarás|rté radio|an post|an garda|"
        "comhaltas|gael linn|conradh|raidió|siptu|forsa|bord pleanála|an bord|"
        "irish farmers association|teagasc|eircode|tidy towns|local improvement scheme|"
        "leaving cert|junior cert|gaa club|gaa pavilion|parochial hall"
    ),
    "CA": (
        "royal canadian legion|loonie|toonie|victoria day|canada day|civic holiday|"
        "member of provincial parliament|school trustee|conservation authority|hydro one|"
        "committee of adjustment|zoning by-law|rural municipality|first nation|treaty territory|"
        "unceded|metis|métis|truth and reconciliation|cbc"
    ),
    "AU": (
        "the shire|shire hall|authorised by|rsl club|rsl hall|cwa hall|sausage sizzle|"
        "acknowledgement of country|welcome to country|elders past|wurundjeri|gadigal|"
        "boon wurrung|ngunnawal|kaurna|noongar|whadjuk|turrbal|jagera|rural fire brigade|"
        "rural fire service|country fire authority|cfa|ses unit|bowls club|bowlo|leagues club|"
        "surf life saving|men's shed|anzac day|australia day|melbourne cup|arvo|landcare|"
        "neighbourhood house|footy|medicare|centrelink|uniting church|ordinary council meeting"
    ),
    "NZ": (
        "whare|wharenui|aotearoa|list mp|list mps|waitangi day|matariki|rnz|plunket|cossie club|"
        "war memorial hall|kura|wānanga|wananga|tikanga|kaumātua|rangatahi|winz|local board"
    ),
    "IN": (
        "gram panchayat|zilla|zilla parishad|lokayukta|vidhan sabha|vidhana soudha|lathi|bandh|"
        "padayatra|ward committee meeting|resident welfare|rwa|bjp|aam aadmi|tehsil|taluk office|"
        "district collector|sarpanch|natya|sangeet|rangmanch|sabhagriha|padma shri|padma bhushan|"
        "narendra modi|mlas|mlc"
    ),
    "PK": "nazims|mushaira|jirga|jalsa|senate of pakistan",
    "ZA": (
        "samoosas|braai|idp review|integrated development plan|women's month|mandela day|cosatu|"
        "numsa|nehawu|sanef|kwazulu|isizulu|isixhosa|dstv|bakkie|ward councillor"
    ),
    "UG": "saza|gombolola|lc3|resident district commissioner|kyeyune",
    "KE": (
        "sub-county|county assembly|ward administrator|assistant county commissioner|"
        "chief's baraza|member of county assembly|mcas|county integrated development plan|cidp|"
        "county executive committee|cecm|sacco|ack|pcea|huduma|mzee|members of county assembly|"
        "mpesa|m-pesa|county government of|public participation"
    ),
    "TZ": "ccm|mkuu|wilaya|mkoa",
    "NG": (
        "igwe|otunba|asiwaju|pdp|inec|father of the day|aso rock|nollywood|royal fathers|"
        "traditional rulers|local government secretariat|chairman of the day|emir of"
    ),
    "GH": (
        "nananom|asantehene|omanhene|municipal chief executive|ghana cedis|adowa|togbe|odikro|"
        "paramount chief|queenmother"
    ),
    "MT": "parroċċa|każin|kazin|l-università|dun karm|ir-raħal|band club",
    "SG": "hdb hub|nsmen",
    "HK": "legislative council complex|legislative council building|kaifong|mtr station|mtr exit",
    "MY": "dewan bandaraya|wisma|lorong|ceramah|bersih|umno|jalan",
    "PH": (
        "barangay hall|sangguniang panlungsod|brgy|purok|poblacion|kapitan|comelec|kabataan|"
        "sangguniang kabataan"
    ),
    "ID": "jl.|lantai|pendopo|wib|wita|mahasiswa|jalan",
    "BD": "dhaka reporters unity|ekushey|boi mela|jatiya|parishad",
    "LK": "mawatha|pradeshiya sabha",
    "NP": "rastriya|nagarpalika|gaunpalika|sajha",
    "BE": "vlaams|gemeenteraad|hôtel de ville|parlement européen|commune de|maison communale",
    "FR": "salle des fêtes|salle polyvalente|médiathèque",
    "DE": "hörsaal|rathaus|bürgerhaus|fachhochschule|anmeldung",
    "AT": "hörsaal|festsaal|bezirk",
    "NL": "raadzaal|dorpshuis|buurthuis",
    "CH": "rue de lausanne|uni mail|uni dufour",
    "IT": "teatro|sala consiliare|aula magna|dipartimento|università|rettorato|biblioteca comunale",
    "ES": "ayuntamiento|casa de la cultura|centro cívico",
    "PT": "auditório|junta de freguesia|biblioteca municipal",
    "NO": "rådhus|samfunnshus|høgskole|rådhuset",
    "SE": "stadshuset|medborgarhuset|folkets hus|hörsal|riksdag|landsting|gatan",
    "DK": "forsamlingshus|folkemødet|kulturhus",
    "FI": "yliopisto|kirjasto|kaupungintalo",
    "PL": "sala|ulica|uniwersytet|wydział|biblioteka|dom kultury",
    "CZ": "ulice|univerzita|fakulta|knihovna|radnice",
    "HU": "egyetem|terem|könyvtár|előadóterem|utca",
    "TR": "üniversitesi|caddesi|sokak|mahallesi|salonu|kültür merkezi|belediyesi",
    "IS": "háskóli|stofa|fundarsalur|ráðhús",
    "JP": "shinkansen",
    "TW": "legislative yuan|kuomintang",
    "CN": "renminbi",
    "IL": "kibbutz|moshav",
    "JM": "jamaica labour party",
    "TT": "panyard",
}
"""Countries with what only they have, or nearly so, beside the first table of such words."""
LEANING = {
    "US": (
        "membership meeting|hardcover|ballpark|zoning|elevator|last fall|this fall|next fall|"
        "gaveled|doughnuts|donuts|refreshments will be served|check payable|rain date|"
        "parking garage|mom|moms|math|soccer field|cafeteria|fairgrounds|student union|"
        "interstate|halloween|homecoming|mayoral|commencement|masonic temple|highway department|"
        "social security|pastor|parishioners|town board|lemonade|porch|folks|gets underway|"
        "lobby day|vacation|assistant professor|associate professor|ph.d. candidate|"
        "department chair|provost|alumni"
    ),
    "GB": (
        "u3a|cream tea|quiz night|beetle drive|jumble sale|bring and buy|ceilidh|concs|step-free|"
        "hearing loop|churchwarden|drinks reception|wine reception|week 4|trinity term|bbc|"
        "registered charity|a-levels|postgraduate|allotment|tea and cake|reader in|high street"
    ),
    "IE": "townland|the dáil|ireland's|irish language",
    "CA": (
        "county road|hockey|ward councillor|city councillor|remembrance day|municipal office|"
        "neighbours"
    ),
    "AU": (
        "scones|roster|morning tea|gold coin donation|bring a plate|oval|barbecue|wattle|banksia|"
        "changeover|progress association|member for|neighbourhood centre|ward councillor|"
        "greens mp|legislative council"
    ),
    "NZ": (
        "gold coin donation|bring a plate|ratepayers|morning tea|labour weekend|"
        "district health board|electorate branch"
    ),
    "IN": (
        "inaugurate|felicitate|felicitation|book release|press meet|dignitaries|flyover|"
        "press club|municipal commissioner"
    ),
    "PK": "press club|deputy commissioner|national assembly|chief minister",
    "ZA": "ratepayers|premier's|heritage day|youth day",
    "KE": (
        "memoranda|county government|social hall|budget estimates|financial year|"
        "woman representative"
    ),
    "NG": (
        "anniversary lecture|themed|holding on|immediate past|guest of honour|house of assembly|"
        "royal father|convener|keynote speaker|distinguished"
    ),
    "GH": (
        "traditional area|municipal assembly|regional minister|queen mother|"
        "metropolitan assembly|assembly member|nii"
    ),
    "UG": "sub-county",
    "SG": "blk",
    "JP": "foreign press",
    "PH": "vice mayor",
    "CH": "plenary|member states|working group|resolution",
    "BE": "policymakers|policy makers",
    "NL": "inaugural lecture|valedictory|academy building|emeritus",
    "DE": "summer semester|winter semester|lecture hall|guest lecture",
    "IT": "aperitivo|palazzina",
    "PL": "dr hab.",
}
"""Countries with words heard there more than elsewhere, beside the first table."""
MONEY = {
    "CN": "RMB|CN¥",
    "TW": "NT$|NTD",
    "IE": "IR£",
    "AE": "AED|Dhs",
    "QA": "QAR",
    "SA": "SAR",
    "IL": "₪|NIS",
    "TH": "฿|THB",
    "ID": "Rp|IDR",
    "VN": "₫|VND",
    "BD": "৳|BDT|Tk",
    "TR": "₺|TL",
    "UA": "₴|UAH",
    "RU": "₽",
    "IS": "ISK",
    "RO": "RON",
    "BW": "BWP",
    "NA": "N$|NAD",
    "ZM": "ZMW",
    "MW": "MWK",
    "RW": "RWF|Frw",
    "ET": "ETB|Birr",
    "JM": "J$|JMD",
    "TT": "TT$|TTD",
    "BB": "Bds$|BBD",
    "FJ": "FJD|FJ$",
    "MX": "MXN|MX$",
    "BR": "R$",
}
"""Money of countries that are seldom met."""
