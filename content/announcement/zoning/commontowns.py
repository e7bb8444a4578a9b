"""Names that several towns of the world go by, with the zones of those less known here."""

TOLD = {
    "America/New_York": (
        "malden|stowe|haverhill|hingham|leominster|riverhead|forest hills|astoria|naples|venice|"
        "hanover|norfolk county|essex county|lake county|clearwater|rye|ferndale|camden|elgin|"
        "burlington|bradford|gloucester|andover|sudbury|waltham|framlingham|taunton|weymouth|"
        "falmouth|barnstaple|carlisle|huntington|southampton|salisbury|bethlehem|brunswick|"
        "westminster|wakefield|chatham|mansfield|aberdeen|stratford|guilford|farmington|"
        "northampton|brighton|warwick|bangor|belfast|rockland|montrose|inverness|dundee|clifton|"
        "lewiston|columbia|concord|troy|auburn|canton|somerset|dunstable|north shore|grafton"
    ),
    "Europe/London": (
        "malden|stowe|hingham|riverhead|hanover|ferndale|burlington|waltham|stamford|newark|"
        "huntington|rochester|mansfield|stratford|warwick|kelso|stockton|richmond hill|newmarket|"
        "woodstock|pembroke|yarmouth|bridgewater|amherst|selkirk|morden|maitland|grafton|hawthorn|"
        "portland|sandringham|box hill|bayswater|caulfield|armadale|northam|rockingham|launceston|"
        "cromwell|howick|thames|carterton|glenfield|huntly|riccarton|whitefield|newbridge|"
        "ashbourne|bedfont|manningham"
    ),
    "America/Los_Angeles": (
        "forest hills|astoria|naples|venice|hanover|ferndale|burlington|westminster|aberdeen|"
        "lancaster|newport|lakewood|salem|albany|medford|ashland|richland|oxford|kelso|camas|"
        "norwalk|hawthorne|inglewood|riverside|lewiston"
    ),
    "Europe/Rome": "naples|venice|modena|bari",
    "America/Chicago": (
        "hanover|lake county|elgin|aberdeen|georgetown|lake forest|franklin county|marion county|"
        "aurora|stirling|cambridge|manchester|newport|batavia|gloster|bedford|winchester|"
        "bloomington|plymouth|northfield|columbia"
    ),
    "America/Toronto": (
        "hanover|norfolk county|essex county|burlington|bradford|gloucester|chatham|stratford|"
        "aurora|richmond hill|north bay|north york|oxford county|perth county|huron county|"
        "scarborough|newmarket|whitby|ajax|pickering|woodstock|pembroke|perth|paris|dundas|grimsby|"
        "uxbridge|collingwood|almonte|belleville|leamington|sydenham|verdun"
    ),
    "Europe/Berlin": "hanover",
    "Australia/Sydney": (
        "camden|kensington|epping|ryde|maitland|paddington|croydon|stanmore|redfern|windsor|"
        "richmond|griffith|tamworth|grafton|singleton|canterbury|campbelltown|manly|manuka|braddon|"
        "picton|annandale"
    ),
    "Australia/Hobart": "kingston|perth|richmond|devonport|bothwell|queenstown|moonah",
    "Australia/Adelaide": "salisbury|stirling|norwood|woodville",
    "America/Denver": "westminster|aberdeen|montrose|aurora|lakewood|livingston",
    "Australia/Melbourne": (
        "mansfield|brighton|kensington|croydon|camberwell|hawthorn|hamilton|portland|horsham|"
        "torquay|sunbury|melton|cheltenham|sandringham|st albans|woodend|maryborough|williamstown|"
        "doncaster|ringwood|bayswater|the substation|sorrento|eltham|manningham|heidelberg|gisborne"
    ),
    "Africa/Johannesburg": (
        "aberdeen|woodstock|newcastle|richmond|queenstown|howick|worcester|middelburg|free state|"
        "durban north"
    ),
    "Asia/Hong_Kong": "aberdeen",
    "America/Halifax": (
        "stratford|sydney|truro|yarmouth|bridgewater|amherst|kensington|bathurst|newcastle|"
        "st andrews"
    ),
    "Pacific/Auckland": (
        "stratford|brighton|oxford|inglewood|richmond|picton|sandringham|cromwell|howick|westport|"
        "thames|carterton|riverton|birkenhead|glenfield|raglan|huntly|miramar|kilbirnie|riccarton|"
        "foxton|st kilda|dunsandel|cheviot|leeston|palmerston|mount albert"
    ),
    "Australia/Brisbane": (
        "cleveland|warwick|newmarket|paddington|maryborough|gladstone|ayr|southport"
    ),
    "America/Jamaica": "georgetown|mandeville",
    "America/Guyana": "georgetown",
    "Asia/Kolkata": "clifton|salem|whitefield",
    "Australia/Perth": "stirling|cambridge|kensington|bayswater|armadale|york|northam|rockingham",
    "America/Port_of_Spain": "scarborough|san fernando",
    "America/Vancouver": "kensington|abbotsford",
    "America/Winnipeg": "brandon|selkirk|morden|dauphin",
    "America/Edmonton": "airdrie|olds|barrhead|sundre",
    "Atlantic/Bermuda": "hamilton",
    "Asia/Singapore": "the substation|queenstown|woodlands",
    "Africa/Nairobi": "karura",
    "Africa/Lagos": "epe",
    "Europe/Dublin": (
        "bray|kells|lucan|crumlin|newbridge|ashbourne|monaghan|cavan|ballymoney|blackrock"
    ),
    "America/Panama": "panama city",
    "America/Argentina/Cordoba": "córdoba|cordoba",
    "Europe/Madrid": "córdoba|cordoba|toledo|vitoria",
    "America/Costa_Rica": "san josé",
    "America/Caracas": "valencia",
    "America/Argentina/Mendoza": "mendoza",
    "Asia/Manila": "valenzuela|naga",
    "Asia/Kuala_Lumpur": "butterworth",
}
