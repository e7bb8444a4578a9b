"""Words of one country: offices, bodies and customs nobody else has, and words that lean to it."""

from content.announcement.zoning import landcustoms

_OFFICES = {
    "US": (
        "councilwoman|councilman|councilmen|councilwomen|congressman|congresswoman|congressmen|"
        "congressperson|alderman|alderwoman|aldermen|assemblyman|assemblywoman|selectman|"
        "selectmen|select board|selectboard|sheriff|sheriff's|county commission|"
        "county commissioner|county board|county judge|county courthouse|county fairgrounds|"
        "office of mayor|office of the mayor|town common|"
        "county supervisor|county executive|county treasurer|board of supervisors|"
        "board of selectmen|board of education|board of aldermen|board of county commissioners|"
        "board of regents|city manager|city council|city hall|planning commission|school board|"
        "town hall meeting|commissioners court|state senator|state senate|state representative|"
        "state rep.|state assembly|state capitol|state university|state legislature|"
        "state historical society|brown act|open meetings act|robert's rules|"
        "pledge of allegiance|ada accommodation|u.s. senator|u.s. senate|u.s. rep.|"
        "u.s. representative|u.s. house|u.s. congressman|u.s. department|u.s. attorney|vfw|"
        "elks lodge|american legion|memorial day|thanksgiving|veterans day|fourth of july|"
        "labor day|juneteenth|grange hall|zip code|university union|house office building|"
        "senate office building|senate select committee|medicaid|district attorney|water board|"
        "capitol visitor center|league of women voters|연방의회|연방 하원|연방하원|미 의회|"
        "미 하원|주 하원|주하원|카운티|미주 한인|미주한인"
    ),
    "GB": (
        "epiphany term|easter term|parish council|parish clerk|parish councillor|town clerk|"
        "hustings|village hall|"
        "county councillor|borough council|district council|council tax|house of commons|"
        "house of lords|guildhall|corn exchange|michaelmas|hilary term|labour party|"
        "liberal democrat|conservative association|lib dem|royal british legion|scout hut|"
        "chatham house|old bailey|civic society|영국 의회|영국의회|영국 국회|영국 하원|영국 상원|"
        "재영 한인|재영한인회"
    ),
    "IE": (
        "oireachtas|garda|gardaí|taoiseach|tánaiste|seanad|dáil|dail|sinn féin|fine gael|"
        "fianna fáil|muintir|gaeltacht|comhairle|cathaoirleach|cumann|macra na feirme"
    ),
    "CA": (
        "reeve|township of|legion hall|curling club|curling rink|parliament hill|"
        "queen's park|concession road|rcmp|canada post|sideroad|regional district|"
        "municipality of|mla|mpp|band council"
    ),
    "AU": (
        "shire of|shire council|traditional owners|traditional custodians|labour day weekend|"
        "labour day long weekend|pokies|trades hall|rsl|cwa|anzac|tafe|"
        "extraordinary council meeting|mechanics institute|mechanics' institute|school of arts|"
        "cnr|bushfire|aboriginal|abc radio"
    ),
    "NZ": (
        "community board|marae|whānau|whanau|iwi|hapū|kōrero|korero|kia ora|tēnā koutou|"
        "haere mai|nau mai|koha|tangata whenua|te reo|waitangi|pākehā|pakeha|ngāti|pōwhiri|"
        "powhiri|karakia|te tiriti"
    ),
    "IN": (
        "lok sabha|rajya sabha|gram sabha|sabha|panchayat|crore|lakh|bhavan|bhawan|chowk|shri|"
        "smt|nagar|marg|mandir|smarak|maidan|dharna|samiti|sangh|morcha|andolan|manch|yatra|"
        "collectorate|collector's office|taluk|taluka|vidyapeeth|vidyalaya|mahavidyalaya|akademi|"
        "sanghatana|justice (retd|hartal|satyagraha|municipal corporation"
    ),
    "PK": "nazim|awami|jamaat|allama|ulema|majlis|press release issued here",
    "ZA": "imbizo|indaba|sabc|safm|load-shedding|load shedding|apartheid museum",
    "UG": "boda boda|boda-boda|kabaka|omukama|katikkiro|lc1|lc5",
    "KE": "baraza|harambee|wananchi|mwananchi|matatu",
    "NG": "naira|alhaji|alhaja|local government area|nysc|asuu|senatorial district",
    "GH": "cedi|district assembly|durbar|okyeame",
    "MT": "triq|misraħ|misrah|pjazza|kunsill|dar san|kunsill lokali",
    "SG": "hdb|mrt|hawker|community club|void deck",
    "HK": "mtr|legco|rainstorm warning|putonghua|cantonese",
    "MY": "dewan|datuk|dato|tan sri|orang asli|kampung|ringgit",
    "PH": "barangay|atty.|sangguniang|lumad",
    "ID": "gedung|rupiah",
    "BD": "upazila|shahid minar",
    "BE": (
        "mep|members of parliament's|hemicycle|eesc|european parliament|european commission|"
        "european council|european economic and social|european union news|regi|libe|afet|droi|"
        "envi|parliament's multimedia centre"
    ),
    "FR": "amphithéâtre|arrondissement|mairie|boulevard",
    "DE": "uhr|bundestag|stiftung",
    "NL": "zaal|stichting|hoogleraar|faculteit|gemeente",
    "CH": "palais des nations|human rights council|permanent mission|unog|ohchr|quai wilson",
    "IT": "piazza|palazzo|sala",
    "ES": "calle|plaza de|salón de actos",
    "PT": "rua da|rua do|câmara municipal|freguesia",
    "NO": "stortinget",
    "DK": "folketinget",
    "PL": "sejm",
    "CZ": "náměstí",
    "KR": (
        "station exit|subway line|국회 의원회관|국회의원회관|의원회관|통일부|행정복지센터|"
        "주민센터|구청"
    ),
}
_LEANING = {
    "US": (
        "law school|school of law|high school|middle school|elementary school|freshman|freshmen|"
        "sophomore|potluck|election day|turnpike|community college|roll call|vice mayor|townhall|"
        "statehouse|precinct|caucus|republican|democrat|governor|attorney general|"
        "first amendment|nonprofit|fundraiser|grad student|rep.|sen.|monday through|police chief|"
        "한인회|교협|한인회관|동포|장로교회|한인교회|목사"
    ),
    "GB": (
        "car park|town house|kirk|licensing sub-committee|public inquiry|home office|archdeacon|"
        "o'clock|bank holiday|mp|msp|appg|cllr|peer|kc|qc|nhs|plc|vat|baroness|lord|pub|vicar|"
        "ramblers|parliamentary group|scots|britain's"
    ),
    "IE": (
        "td|hse|gaa|rté|the republic|credit union|parish hall|county council|parish centre|"
        "aoife|niamh|siobhán|siobhan|ciarán|ciaran|caoimhe|oisín|gráinne|pádraig|padraig|seán|"
        "micheál|eoin|sinéad|sinead|róisín|éamon|eamon|dónal|donal|bríd|cathal|orla|maeve|deirdre|"
        "fionnuala|cillian|tadhg|diarmuid|colm|fergal|gearóid|máire|muireann|saoirse|eimear|nuala"
    ),
    "CA": "bylaw|by-law|the province|provincial|indigenous|municipality|first nations",
    "AU": "cr|long weekend|cob|uni|council chambers|federal government|electorate|pty",
    "NZ": "hui|bach|order paper|resource consent|electorate|regional council|cr",
    "IN": "convenor|ward committee|adv.|retd|ias|ips|cpi|ambedkar|main road",
    "PK": "chief guest|prof dr|vice chancellor|barrister|sir syed|urdu",
    "ZA": "anc|eff|municipality|vice-chancellor|premier",
    "UG": "hon.|chief guest",
    "KE": "hon.|chief guest|mca",
    "NG": "barr.|engr.|hon.",
    "GH": "nana|hon.",
    "BE": "interpretation|delegation",
    "CH": "delegation|mission|h.e.|special rapporteur|side event|interpretation",
    "NL": "prof. dr.",
    "DE": "prof. dr.|h.c.",
}
SHAPES = {
    "DE": r"[a-zäöü](?:straße|strasse|str\.|platz|allee)(?!\w)",
    "AT": r"[a-zäöü]gasse (?=\d)",
    "NL": r"[a-z](?:straat|plein|gracht)\b",
    "SE": r"[a-z](?:gatan|vägen)\b",
    "NO": r"[a-z](?:gate|gata|veien) \d",
    "DK": r"[a-z]gade \d",
    "KR": r"[a-z]-(?:gu|dong|daero|gil)\b",
    "JP": r"[a-z]-(?:ku|shi)\b|\d-chome|[ぁ-ゖァ-ヺ]{2}",
    "HK": r"\b\d{1,2}/F\b",
    "NZ": r"\bTe [a-zA-Z]*[āēīōū]",
    "CA": r"\bthe [A-Z][\w-]+(?: [A-Z][\w-]+)* riding\b",
    "MT": r"\b[Ii]l-[A-Z]",
    "IE": (
        r"\bCo(?:\.|unty)? (?:Carlow|Cavan|Clare|Cork|Donegal|Dublin|Galway|Kerry|Kildare|Kilkenny"
        r"|Laois|Leitrim|Limerick|Longford|Louth|Mayo|Meath|Monaghan|Offaly|Roscommon|Sligo"
        r"|Tipperary|Waterford|Westmeath|Wexford|Wicklow)\b"
    ),
}
"""How streets, floors and words of a country look."""


def _by_phrase(*tables: dict[str, str]) -> dict[str, tuple[str, ...]]:
    told: dict[str, dict[str, None]] = {}
    for table in tables:
        for land, phrases in table.items():
            for phrase in phrases.split("|"):
                told.setdefault(phrase, {})[land] = None
    return {phrase: tuple(lands) for phrase, lands in told.items()}


OFFICES = _by_phrase(_OFFICES, landcustoms.OFFICES)
"""Countries by what only they have."""
LEANING = _by_phrase(_LEANING, landcustoms.LEANING)
"""Countries by words that are heard there more than elsewhere, which alone say little."""
_MONEY = {
    "GB": "£",
    "NZ": "NZ$|NZD",
    "AU": "A$|AU$|AUD",
    "CA": "C$|CA$|CAD",
    "HK": "HK$|HKD",
    "SG": "S$|SGD",
    "IN": "₹|Rs|INR",
    "PK": "PKR|Rs",
    "LK": "LKR|Rs",
    "NP": "NPR|Rs",
    "KE": "KSh|Ksh|Kshs|KShs|KES",
    "UG": "UGX|USh|Ush|Shs",
    "TZ": "TSh|TZS",
    "NG": "₦|NGN",
    "GH": "GH₵|GHS",
    "ZA": "R|ZAR",
    "PH": "₱|PHP",
    "MY": "RM|MYR",
    "CH": "CHF|Fr.",
    "KR": "₩|KRW",
    "JP": "¥|JPY",
    "SE": "SEK",
    "NO": "NOK",
    "DK": "DKK",
    "PL": "PLN",
    "CZ": "CZK|Kč",
    "HU": "HUF",
}
MONEY = _by_phrase(_MONEY, landcustoms.MONEY)
