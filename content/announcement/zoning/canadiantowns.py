"""Towns, counties and seats of learning of Canada, with their zones."""

TOLD = {
    "America/Toronto": (
        "etobicoke|vaughan|oakville|halton hills|orangeville|brantford|st. catharines|"
        "st catharines|niagara falls|niagara-on-the-lake|welland|fort erie|port colborne|haldimand|"
        "flamborough|ancaster|stoney creek|tillsonburg|sarnia|chatham-kent|amherstburg|strathroy|"
        "goderich|wiarton|wasaga beach|orillia|muskoka|bracebridge|gravenhurst|parry sound|timmins|"
        "kapuskasing|sault ste. marie|sault ste marie|elliot lake|manitoulin|kenora region|cobourg|"
        "port hope|prince edward county|quinte|napanee|gananoque|brockville|smiths falls|"
        "carleton place|arnprior|renfrew county|kanata|nepean|kawartha lakes|haliburton|"
        "minden hills|muskoka lakes|simcoe county|wellington county|bruce county|dufferin county|"
        "lambton|middlesex centre|lanark county|leeds and grenville|durham region|peel region|"
        "york region|halton region|waterloo region|university of toronto|ryerson|"
        "toronto metropolitan university|mcmaster|queen's university kingston|western university|"
        "university of waterloo|wilfrid laurier|university of guelph|brock university|"
        "laurentian university|lakehead university|university of ottawa|uottawa|nipissing|ocad|"
        "ontario legislature|city of toronto|kensington market|scarborough civic centre|"
        "metro hall toronto|toronto reference library|eglinton|bloor street|yonge street|"
        "dundas street west|queen street west|spadina|laval|longueuil|trois-rivières|"
        "trois-rivieres|saguenay|chicoutimi|rimouski|lévis|drummondville|saint-hyacinthe|"
        "saint-jérôme|terrebonne|repentigny|joliette|shawinigan|rouyn-noranda|val-d'or|gaspé|magog|"
        "knowlton|pointe-claire|westmount|outremont|dollard-des-ormeaux|vaudreuil|aylmer|uqam|"
        "université de montréal|bishop's university|montreal west|notre-dame-de-grâce|"
        "côte-des-neiges|plateau-mont-royal|nunavik|library and archives canada|"
        "national gallery of canada|centretown|byward market|sparks street|rideau hall|carleton u"
    ),
    "America/Iqaluit": "iqaluit|nunavut",
    "America/Thunder_Bay": "lakehead",
    "America/Winnipeg": (
        "steinbach|portage la prairie|gimli|flin flon|winkler|kenora|fort frances|"
        "rainy river district|university of manitoba|university of winnipeg|st. boniface|"
        "osborne village"
    ),
    "America/Regina": (
        "prince albert|swift current|yorkton|north battleford|estevan|weyburn|lloydminster|"
        "university of saskatchewan|university of regina"
    ),
    "America/Edmonton": (
        "medicine hat|grande prairie|st. albert|spruce grove|leduc|fort mcmurray|wood buffalo|"
        "camrose|canmore|okotoks|high river|wetaskiwin|drumheller|pincher creek|crowsnest pass|"
        "strathcona county|rocky view county|university of alberta|university of calgary|"
        "mount royal university|macewan university|athabasca|kensington calgary|inglewood calgary|"
        "fernie|northwest territories|inuvik|hay river"
    ),
    "America/Vancouver": (
        "north vancouver|west vancouver|new westminster|coquitlam|port coquitlam|port moody|ladner|"
        "tsawwassen|chilliwack|maple ridge|pitt meadows|squamish|whistler|pemberton|gibsons|"
        "sechelt|sunshine coast bc|powell river|saltspring|salt spring island|gabriola|"
        "hornby island|denman island|bowen island|galiano|saanich|oak bay|esquimalt|sooke|cowichan|"
        "qualicum|port alberni|tofino|ucluelet|comox|courtenay|campbell river|port hardy|kamloops|"
        "penticton|okanagan|osoyoos|revelstoke|salmon arm|castlegar|rossland|kootenay|"
        "prince george|prince rupert|kitimat|haida gwaii|quesnel|williams lake|cariboo|"
        "university of victoria|uvic|sfu|university of british columbia|capilano|langara|kwantlen|"
        "emily carr university|granville island|kitsilano|gastown|robson square|commercial drive|"
        "mount pleasant vancouver|burnaby north|fraser valley|metro vancouver|stanley park|"
        "coal harbour"
    ),
    "America/Whitehorse": "whitehorse|yukon|dawson city",
    "America/Dawson_Creek": "dawson creek|fort st. john",
    "America/Halifax": (
        "dartmouth nova scotia|truro nova scotia|new glasgow|antigonish|sydney nova scotia|"
        "wolfville|kentville|annapolis valley|lunenburg|mahone bay|bridgewater nova scotia|"
        "yarmouth nova scotia|amherst nova scotia|pictou|acadia university|saint mary's university|"
        "st. francis xavier university|mount saint vincent|university of new brunswick|"
        "mount allison|sackville|miramichi|bathurst new brunswick|edmundston|st. stephen|"
        "st. andrews new brunswick|dieppe new brunswick|riverview new brunswick|shediac|summerside|"
        "stratford pei|upei|maritimes|maritime provinces|hrm|labrador city"
    ),
    "America/St_Johns": (
        "corner brook|gander|mount pearl|conception bay|labrador|memorial university|"
        "grand falls-windsor|carbonear"
    ),
}
