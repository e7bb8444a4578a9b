"""Towns, shires, quarters and seats of learning of Australia and the Pacific."""

TOLD = {
    "Australia/Sydney": (
        "queanbeyan-palerang|goulburn|yass|cooma|jindabyne|batemans bay|moruya|narooma|merimbula|"
        "ulladulla|nowra|shoalhaven|kiama|shellharbour|illawarra|bowral|mittagong|moss vale|"
        "southern highlands|blacktown|hawkesbury|lithgow|mudgee|cowra|leeton|narrandera|deniliquin|"
        "tumut|gundagai|cootamundra|temora|gunnedah|narrabri|inverell|glen innes|tenterfield|taree|"
        "kempsey|nambucca|nambucca heads|bellingen|dorrigo|mullumbimby|bangalow|nimbin|"
        "murwillumbah|tweed heads|kyogle|clarence valley|muswellbrook|cessnock|lake macquarie|"
        "wyong|hornsby|ku-ring-gai|mosman|lane cove|willoughby city|chatswood|north sydney|"
        "hills shire|sutherland shire|cronulla|bankstown|canterbury-bankstown|hurstville|kogarah|"
        "strathfield|leichhardt|balmain|rozelle|erskineville|chippendale|ultimo|pyrmont|"
        "darlinghurst|potts point|woollahra|randwick|bondi junction|coogee|maroubra|"
        "inner west council|petersham town hall|enmore|broken hill shire|uts|"
        "university of technology sydney|western sydney university|"
        "university of newcastle australia|university of wollongong|university of new england|"
        "charles sturt university|australian national university|university of canberra|"
        "university of sydney|usyd|state library of nsw|nsw parliament|martin place|"
        "hyde park barracks|barangaroo|woden|belconnen|tuggeranong|gungahlin|civic canberra|"
        "national library of australia|national press club of australia|"
        "australian capital territory|old parliament house canberra|riverina|hunter valley|"
        "northern rivers|new england north west|snowy monaro|snowy valleys|eurobodalla|"
        "hilltops council|mid-western regional|mid-coast council|central tablelands"
    ),
    "Australia/Broken_Hill": "broken hill",
    "Australia/Lord_Howe": "lord howe island",
    "Australia/Melbourne": (
        "carlton north|fitzroy north|brunswick west|moonee ponds|essendon|ascot vale|yarraville|"
        "altona|werribee|point cook|keilor|bacchus marsh|greensborough|diamond creek|nillumbik|"
        "templestowe|box hill|nunawading|lilydale|healesville|yarra valley|dandenong ranges|"
        "ferntree gully|knox city|glen waverley|mount waverley|oakleigh|chadstone|caulfield|"
        "st kilda east|mordialloc|moorabbin|toorak|south yarra|balwyn|port melbourne|cranbourne|"
        "pakenham|mornington peninsula|warragul|drouin|morwell|traralgon|latrobe valley|bairnsdale|"
        "lakes entrance|leongatha|korumburra|wonthaggi|phillip island|benalla|wangaratta|"
        "beechworth|euroa|echuca|kyabram|cobram|swan hill|kerang|stawell|ararat|colac|apollo bay|"
        "surf coast shire|bellarine|queenscliff|ocean grove|daylesford|hepburn shire|kyneton|"
        "macedon ranges|clunes|creswick|macquarie point|tallarook|westernport|western port|"
        "hobson's bay|yarram|nagambie|rushworth|kilmore|wallan|broadford|alexandra shire|corryong|"
        "tallangatta|rutherglen|yackandandra|myrtleford|mount beauty|omeo|orbost|mallacoota|maffra|"
        "heyfield|inverloch|koo wee rup|lang lang|monbulk|olinda|kallista|mount evelyn|donvale|"
        "surrey hills|bentleigh|murrumbeena|hughesdale|ormond|elsternwick|ripponlea|balaclava|"
        "parkville|west melbourne|kensington town hall|braybrook|deer park|caroline springs|"
        "taylors lakes|craigieburn|roxburgh park|broadmeadows|glenroy|pascoe vale|fawkner|"
        "thomastown|lalor|mernda|hurstbridge|warrandyte|warrnambool shire|moreland council|"
        "merri-bek|darebin|banyule|boroondara|stonnington|glen eira|bayside council|hobsons bay|"
        "maribyrnong|moonee valley|brimbank|wyndham city|hume city|whittlesea|cardinia shire|"
        "baw baw shire|gippsland shire|mitchell shire|moira shire|towong|strathbogie|"
        "mount alexander shire|pyrenees shire|moyne shire|glenelg shire|corangamite|colac otway|"
        "golden plains shire|campaspe|loddon shire|gannawarra|buloke|yarriambiack|"
        "university of melbourne|unimelb|monash university|la trobe university|deakin university|"
        "swinburne|federation university|victoria university melbourne|state library victoria|"
        "parliament of victoria|federation square|wheeler centre|melbourne town hall|"
        "northcote town hall|collingwood town hall|abbotsford convent|flinders street|"
        "swanston street|lygon street|sydney road brunswick"
    ),
    "Australia/Hobart": (
        "glenorchy|kingborough|huonville|sorell|new norfolk|sandy bay|battery point|bellerive|"
        "ulverstone|university of tasmania|utas|clarence city|salamanca place|north west tasmania|"
        "southern midlands|meander valley"
    ),
    "Australia/Brisbane": (
        "logan city|logan central|redland city|redcliffe|moreton bay|caboolture|maroochydore|"
        "caloundra|nambour|noosa heads|noosaville|gympie|hervey bay|bundaberg|yeppoon|airlie beach|"
        "innisfail|atherton tablelands|mareeba|port douglas|cooktown|mount isa|longreach|dalby|"
        "stanthorpe|kingaroy|goondiwindi|surfers paradise|burleigh|coolangatta|tweed-gold coast|"
        "woolloongabba|toowong|st lucia|indooroopilly|ashgrove|kelvin grove|chermside|nundah|"
        "wynnum|beenleigh|beaudesert|scenic rim|lockyer valley|university of queensland|"
        "queensland university of technology|james cook university|bond university|"
        "university of southern queensland|cquniversity|state library of queensland|"
        "parliament house brisbane|brisbane city hall|south bank brisbane|maleny|buderim|coolum|"
        "eumundi|whitsundays|cassowary coast|torres shire"
    ),
    "Australia/Adelaide": (
        "port adelaide|unley|henley beach|noarlunga|mclaren vale|victor harbor|goolwa|strathalbyn|"
        "mount barker|hahndorf|adelaide hills|gawler|barossa valley|clare valley|port pirie|"
        "port augusta|whyalla|port lincoln|murray bridge|renmark|kangaroo island|yorke peninsula|"
        "eyre peninsula|flinders university|university of adelaide|university of south australia|"
        "unisa magill|hawke centre|tea tree gully|onkaparinga|naracoorte"
    ),
    "Australia/Darwin": "tennant creek|charles darwin university|nhulunbuy|arnhem land",
    "Australia/Perth": (
        "joondalup|subiaco|nedlands|cottesloe|mosman park|east fremantle|cockburn|kwinana|mandurah|"
        "mundaring|kalamunda|toodyay|busselton|margaret river|esperance|narrogin|katanning|wagin|"
        "karratha|port hedland|kununurra|bassendean|south perth|mount lawley|leederville|wanneroo|"
        "uwa|university of western australia|curtin university|murdoch university|"
        "edith cowan university|swan river|city of vincent|wheatbelt|pilbara|shire of augusta"
    ),
    "Pacific/Auckland": (
        "manukau city|papakura|pukekohe|waiuku|waitakere|titirangi|new lynn|mt eden|mount eden|"
        "grey lynn|kingsland auckland|sandringham auckland|onehunga|mangere|māngere|ōtara|otahuhu|"
        "ōtāhuhu|pakuranga|botany downs|takapuna|browns bay|orewa|whangaparaoa|hibiscus coast|"
        "kerikeri|paihia|kaitaia|dargaville|kaikohe|te kuiti|tokoroa|putaruru|matamata|"
        "morrinsville|te aroha|paeroa|waihi|whitianga|coromandel|ngāruawāhia|ngaruawahia|"
        "cambridge waikato|mount maunganui|katikati|te puke|ōpōtiki|opotiki|kawerau|tūrangi|"
        "turangi|havelock north|waipukurau|wairoa|dannevirke|feilding|ohakune|taihape|ōtaki|otaki|"
        "paraparaumu|waikanae|paekakariki|pukerua bay|plimmerton|tawa|johnsonville|karori|"
        "newtown wellington|island bay|te aro|thorndon|naenae|taita|stokes valley|wainuiomata|"
        "featherston|greytown|martinborough|hāwera|hawera|waitara|ōpunake|motueka|tākaka|takaka|"
        "marlborough sounds|reefton|rangiora|kaiapoi|waimakariri|hurunui|lyttelton|akaroa|papanui|"
        "rolleston|selwyn|darfield|methven|temuka|waimate|waitaki|port chalmers|mosgiel|"
        "st kilda dunedin|balclutha|arrowtown|te anau|stewart island|university of otago|"
        "university of canterbury|university of auckland|auckland university of technology|"
        "university of waikato|unitec|ara institute|eit taradale|waikato times|"
        "national library of new zealand|turnbull library|aotea square|cuba street|lambton quay|"
        "auckland council|christchurch city council|banks peninsula|central otago|horowhenua|"
        "manawatū|manawatu|tararua district|rangitīkei|rangitikei|ruapehu|waipa|waipā|hauraki|"
        "ōtautahi|tāmaki makaurau|te whanganui-a-tara|ōtepoti|kirikiriroa|pōneke|"
        "aotearoa new zealand|tasman district|mackenzie district|tolaga bay|tairāwhiti"
    ),
    "Pacific/Chatham": "chatham islands",
    "Pacific/Fiji": "lautoka|labasa|usp suva",
    "Pacific/Apia": "apia",
    "Pacific/Tongatapu": "nuku'alofa|nukualofa",
    "Pacific/Port_Moresby": "port moresby|lae png|goroka|mount hagen",
    "Pacific/Guadalcanal": "honiara",
    "Pacific/Efate": "port vila",
    "Pacific/Noumea": "nouméa|noumea",
    "Pacific/Tahiti": "papeete",
    "Pacific/Tarawa": "south tarawa",
    "Pacific/Majuro": "majuro",
    "Pacific/Pohnpei": "pohnpei",
    "Pacific/Palau": "koror",
}
