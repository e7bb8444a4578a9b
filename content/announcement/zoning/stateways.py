"""Peoples, regions, roads' keepers and lesser towns and counties of the United States."""

_FOLK = {
    "America/New_York": (
        "new yorkers|floridians|ohioans|michiganders|michiganians|pennsylvanians|marylanders|"
        "virginians|west virginians|north carolinians|south carolinians|new jerseyans|"
        "bay staters|mainers|vermonters|rhode islanders|delawareans|hoosiers|kentuckians|"
        "bostonians"
    ),
    "America/Chicago": (
        "texans|iowans|minnesotans|wisconsinites|illinoisans|missourians|kansans|nebraskans|"
        "oklahomans|arkansans|louisianans|mississippians|alabamians|tennesseans|north dakotans|"
        "south dakotans|chicagoans|houstonians"
    ),
    "America/Denver": "coloradans|utahns|montanans|wyomingites|idahoans|new mexicans",
    "America/Phoenix": "arizonans",
    "America/Los_Angeles": "californians|oregonians|nevadans|san franciscans|angelenos",
    "America/Anchorage": "alaskans",
}
FOLK = {name: zone for zone, names in _FOLK.items() for name in names.split("|")}
"""Zones of states by those who live there."""
TOLD = {
    "America/New_York": (
        "finger lakes|adirondack|adirondacks|catskills|catskill|berkshires|poconos|lehigh county|"
        "tidewater virginia|south florida|outer banks|northeast kingdom|merrimack valley|"
        "pioneer valley|mohawk valley|shenandoah valley|mahoning valley|miami valley|penndot|"
        "massdot|njdot|nysdot|vtrans|ncdot|scdot|fdot|vdot|indot|mbta|septa|wmata|lirr|"
        "nj transit|board of chosen freeholders|millbury|marblehead|swampscott|attleboro|mashpee|"
        "wellfleet|duxbury|scituate|cohasset|westborough|northborough|southborough|hopkinton|"
        "turners falls|easthampton|south hadley|belchertown|morrisville|skowhegan|damariscotta|"
        "presque isle|saranac lake|lake placid|ogdensburg|penn yan|watkins glen|hornell|olean|"
        "chautauqua|kinderhook|rhinebeck|nyack|ossining|mamaroneck|gettysburg|chambersburg|"
        "shippensburg|lewisburg|bloomsburg|johnstown|greensburg|chestertown|culpeper|warrenton|"
        "leesburg|farmville|galax|hendersonville|statesville|kannapolis|rocky mount|goldsboro|"
        "elizabeth city|orangeburg|milledgeville|dahlonega|thomasville|deland|lake wales|"
        "winter haven|apalachicola|gambier|yellow springs|ashtabula|cuyahoga falls|"
        "cuyahoga county|lucas county|mahoning county|escanaba|ludington|manistee|leelanau|"
        "kalkaska|crawfordsville|greencastle|whitesburg|뉴욕총영사관|애틀랜타총영사관|보스턴총영사관|"
        "브롱스|이스트뉴욕|롱아일랜드|브루클린|베이사이드|스태튼아일랜드|웨스트체스터|버겐카운티|"
        "잉글우드|클리프사이드파크|저지시티|엘리콧시티|알링턴|올랜도|탬파|피츠버그|디트로이트|"
        "버팔로|로체스터"
    ),
    "America/Chicago": (
        "ozarks|iron range|driftless|brazos valley|hill country|permian basin|metroplex|"
        "texas panhandle|mississippi delta|acadiana|fox cities|fox valley|siouxland|"
        "red river valley|arrowhead region|north texas|central texas|txdot|mndot|wisdot|modot|"
        "kdot|ladotd|idot|metra|outagamie|ozaukee|walworth county|waupaca|kewaunee|oconto|"
        "winnebago county|marathon county|rhinelander|spooner|menomonie|prairie du chien|"
        "mineral point|spring green|fergus falls|detroit lakes|hibbing|faribault|owatonna|"
        "new ulm|willmar|anoka|blue earth county|estherville|spirit lake|storm lake|muscatine|"
        "keokuk|scotts bluff|salina|great bend|sioux county|yankton|vermillion|valley city|"
        "williston|devils lake|warrensburg|poplar bluff|st. charles county|mattoon|russellville|"
        "arkadelphia|mcalester|brenham|corsicana|waxahachie|plainview|uvalde|opelousas|thibodaux|"
        "clarksdale|muscle shoals|opelika|anniston|talladega|demopolis|crossville|iowa state|"
        "kansas state|oklahoma state|texas southern|prairie view a&m|"
        "시카고총영사관|휴스턴총영사관|댈러스|캐롤튼|플라노|샌안토니오|미네소타|미네아폴리스|밀워키|세인트루이스|오클라호마|글렌뷰|나일스|노스브룩"
    ),
    "America/Denver": (
        "western slope|front range|wasatch|treasure valley|bitterroot|roaring fork|"
        "san luis valley|udot|nmdot|cdot|larimer county|salida|alamosa|gunnison|"
        "steamboat springs|estes park|tooele|heber city|sun valley|rexburg|havre|miles city|"
        "gillette|gallup|socorro|boise state"
    ),
    "America/Phoenix": "verde valley|sun city west",
    "America/Los_Angeles": (
        "gold country|willamette valley|rogue valley|columbia gorge|yakima valley|palouse|"
        "olympic peninsula|mendocino|san gabriel valley|conejo valley|antelope valley|"
        "pacific northwest|kitsap county|caltrans|wsdot|trimet|sound transit|caltrain|pg&e|"
        "prosser|pullman|chelan|okanogan|baker city|tillamook|john day|multnomah county|"
        "linn-benton|ukiah|sebastopol|healdsburg|nevada city|grass valley|truckee|susanville|"
        "yreka|red bluff|oroville|yuba city|atascadero|fresno state|san diego state|"
        "humboldt state|새너제이|산타클라라|플러튼|린우드|벨뷰|쇼어라인|"
        "시애틀총영사관|엘에이총영사관|로스앤젤레스총영사관|샌프란시스코총영사관|벤투라|가디나|"
        "로랜하이츠|롤랜하이츠|다이아몬드바|치노힐스|헤이워드|서니베일|쿠퍼티노|팔로알토|버클리"
    ),
    "Pacific/Honolulu": (
        "o'ahu|o’ahu|o‘ahu|oʻahu|hawai'i|hawai’i|hawai‘i|hawaiʻi|kaua'i|kaua’i|kaua‘i|kauaʻi"
    ),
}
