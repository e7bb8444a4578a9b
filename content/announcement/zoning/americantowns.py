"""Towns and seats of learning of the United States with their zones."""

_TOWNS = {
    "America/New_York": (
        "albany|buffalo|rochester|syracuse|ithaca|utica|yonkers|long island|staten island|bronx|"
        "harlem|flushing|hudson valley|saratoga springs|westchester|nassau county|newark|"
        "jersey city|hoboken|trenton|camden, nj|paterson|hackensack|montclair|hartford|new haven|"
        "stamford|bridgeport|danbury|providence|pawtucket|newport, ri|worcester, ma|lowell|"
        "somerville|brookline|quincy, ma|springfield, ma|amherst|northampton, ma|pittsfield|"
        "cape cod|nantucket|martha's vineyard|burlington, vt|montpelier|brattleboro|"
        "manchester, nh|concord, nh|nashua|portland, maine|bangor, maine|harrisburg|scranton|"
        "allentown|lehigh valley|erie|bethlehem, pa|state college|bucks county|wilmington|"
        "annapolis|bethesda|silver spring|rockville|montgomery county|prince george's county|"
        "takoma park|college park|hyattsville|frederick, md|arlington|fairfax|alexandria, va|"
        "falls church|mclean|reston|tysons|annandale|centreville|northern virginia|"
        "charlottesville|richmond, va|roanoke|virginia beach|hampton roads|blacksburg|"
        "fredericksburg|raleigh|chapel hill|durham, nc|greensboro|winston-salem|asheville|"
        "fayetteville, nc|charleston|columbia, sc|greenville, sc|savannah|augusta, ga|decatur|"
        "athens, ga|macon|gwinnett|fulton county|dekalb county|jacksonville|orlando|tampa|"
        "st. petersburg|gainesville|tallahassee|fort lauderdale|palm beach|broward|miami-dade|"
        "sarasota|naples, fl|key west|cincinnati|toledo|akron|dayton|youngstown|cuyahoga|"
        "ann arbor|lansing|grand rapids|flint|kalamazoo|traverse city|dearborn|indianapolis|"
        "bloomington, in|fort wayne|south bend|muncie|louisville|lexington, ky|frankfort|"
        "harlan county|knoxville|chattanooga|morgantown|huntington, wv|columbia university|"
        "fordham|nyu|cuny|barnard|yale|harvard|princeton|cornell|georgetown|howard university|"
        "george mason|american university|dartmouth college|rutgers|vassar|brandeis|tufts|"
        "boston college|northeastern university|smith college|mount holyoke|wellesley|swarthmore|"
        "haverford|bryn mawr|carnegie mellon|penn state|ohio state|oberlin|notre dame|emory|"
        "georgia tech|duke university|unc|university of virginia|virginia tech|johns hopkins|"
        "capitol hill|k street|dupont circle|u.s. capitol|pennsylvania avenue|u.s. department|"
        "national mall|lafayette park|lafayette square|union square|foggy bottom|embassy row|"
        "massachusetts avenue|times square|smithsonian|union station|library of congress|"
        "national archives|kennedy center|brookings|heritage foundation|wilson center|rayburn|"
        "dirksen|레이번|덕슨|미국 의회|미 의회|"
        "버지니아|메릴랜드|뉴저지|플러싱|맨해튼|애틀랜타|조지아주|필라델피아|보스턴|"
        "팰리세이즈파크|팰팍|애난데일|센터빌|페어팩스|워싱턴|뉴욕|퀸즈|포트리|볼티모어|샬럿|"
        "마이애미|플로리다|노스캐롤라이나|매사추세츠|커네티컷|펜실베이니아|둘루스|스와니"
    ),
    "America/Chicago": (
        "evanston|oak park|champaign|urbana|urbana-champaign|peoria|rockford|springfield, il|"
        "cook county|naperville|green bay|madison|oshkosh|appleton|eau claire|la crosse|kenosha|"
        "st. cloud|duluth|rochester, mn|twin cities|saint paul|mankato|northfield, mn|des moines|"
        "iowa city|ames|cedar rapids|davenport|dubuque|sioux city|waterloo, iowa|omaha|"
        "lincoln, ne|grand island|topeka|wichita|lawrence, kansas|manhattan, kansas|"
        "overland park|st louis|columbia, mo|jefferson city|springfield, mo|branson|little rock|"
        "fayetteville, ar|bentonville|oklahoma city|tulsa|norman|stillwater|okemah|fort worth|"
        "arlington, tx|plano|waco|lubbock|amarillo|galveston|corpus christi|laredo|mcallen|"
        "rio grande valley|college station|denton|baton rouge|lafayette, la|shreveport|"
        "jackson, ms|tupelo|hattiesburg|biloxi|gulfport|mobile, al|montgomery, al|huntsville|"
        "tuscaloosa|birmingham, al|selma|pensacola|clarksville|murfreesboro|franklin, tn|fargo|"
        "bismarck|grand forks|sioux falls|brookings, sd|pierre, sd|northwestern university|"
        "university of chicago|vanderbilt|rice university|ut austin|texas a&m|baylor|tulane|"
        "marquette|loyola university chicago|depaul|macalester|carleton college|grinnell|"
        "washington university in st|mizzou|시카고|달라스|텍사스|휴스턴|일리노이|오스틴|내슈빌|"
        "앨라배마"
    ),
    "America/Denver": (
        "colorado springs|fort collins|aspen|pueblo|provo|ogden|park city|boise|missoula|bozeman|"
        "billings|helena|great falls|cheyenne|laramie|casper|jackson hole|las cruces|taos|"
        "el paso|navajo nation|byu|콜로라도|덴버|유타"
    ),
    "America/Phoenix": (
        "flagstaff|scottsdale|tempe|mesa, az|mohave county|maricopa|cochise|pima county|yavapai|"
        "glendale, az|yuma|sedona|willcox|arizona state university|asu|애리조나|피닉스"
    ),
    "America/Los_Angeles": (
        "orange county|san mateo|alameda|silicon valley|palo alto|mountain view|sunnyvale|"
        "santa clara|cupertino|fremont|hayward|marin|sonoma|napa|santa rosa|petaluma|vallejo|"
        "contra costa|walnut creek|santa cruz|monterey|salinas|san luis obispo|santa barbara|"
        "ventura|pasadena|glendale|burbank|torrance|culver city|west hollywood|hollywood|anaheim|"
        "irvine|fullerton|buena park|garden grove|cerritos|riverside county|san bernardino|"
        "claremont|fresno|bakersfield|modesto|stockton|chico|redding|eureka, ca|humboldt county|"
        "bay area|east bay|inland empire|central valley|lake tahoe|tacoma|spokane|olympia|"
        "bellevue|everett|bellingham|yakima|walla walla|puget sound|king county|pierce county|"
        "snohomish|eugene|corvallis|salem, or|bend, or|multnomah|portland|reno|carson city|"
        "henderson, nv|clark county|uc santa cruz|ucsc|uc davis|uc irvine|uc san diego|ucsd|"
        "uc santa barbara|uc riverside|usc|caltech|pomona college|reed college|gonzaga|"
        "san jose state|sf state|azusa|biola|남가주|엘에이|la한인|세리토스|풀러턴|오렌지카운티|"
        "캘리포니아|샌프란시스코|시애틀|부에나파크|어바인|토렌스|샌디에고|산호세|라스베가스|"
        "가든그로브|라팔마|글렌데일|베이에리어|새크라멘토|오리건|포틀랜드|페더럴웨이|타코마|"
        "코리아타운"
    ),
    "America/Anchorage": "anchorage|fairbanks|juneau",
    "Pacific/Honolulu": "oahu|maui|hilo|waikiki|하와이|호놀룰루",
    "America/Puerto_Rico": "san juan, puerto rico|puerto rico",
    "Pacific/Guam": "guam",
}
TOWNS = {name: zone for zone, names in _TOWNS.items() for name in names.split("|")}
