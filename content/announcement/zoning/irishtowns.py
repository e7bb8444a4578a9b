"""Towns and counties of Ireland, Malta, Iceland and smaller islands, with their zones."""

TOLD = {
    "Europe/Dublin": (
        "naas|kildare|carlow|portlaoise|tullamore|mullingar|longford|clones|carrickmacross|"
        "castleblayney|ballinasloe|tuam|loughrea|gort|oranmore|athenry|clifden|salthill|ballina|"
        "claremorris|ballinrobe|belmullet|swinford|ballyhaunis|kiltimagh|ballaghaderreen|"
        "carrick-on-shannon|manorhamilton|ballymote|tubbercurry|bundoran|ballyshannon|ballybofey|"
        "stranorlar|killybegs|dungloe|gweedore|buncrana|carndonagh|moville|inishowen|raphoe|"
        "lifford|ardee|dunleer|balbriggan|skerries|malahide|howth|clontarf|drumcondra|glasnevin|"
        "phibsborough|rathmines|ranelagh|rathgar|terenure|templeogue|rathfarnham|dundrum|"
        "stillorgan|dalkey|killiney|greystones|blessington|arklow|gorey|enniscorthy|new ross|"
        "dungarvan|tramore|clonmel|carrick-on-suir|cahir|tipperary town|thurles|nenagh|roscrea|"
        "templemore|cashel|portarlington|mountmellick|abbeyleix|athy|maynooth university|leixlip|"
        "celbridge|clondalkin|tallaght|blanchardstown|ballymun|ballyfermot|finglas|kilmainham|"
        "stoneybatter|killarney|listowel|dingle|kenmare|cahersiveen|castleisland|killorglin|bantry|"
        "skibbereen|clonakilty|bandon|kinsale|cobh|midleton|youghal|fermoy|mallow|macroom|"
        "charleville|kanturk|millstreet|mitchelstown|ballincollig|carrigaline|newcastle west|adare|"
        "abbeyfeale|rathkeale|kilmallock|ennistymon|kilrush|kilkee|lisdoonvarna|miltown malbay|"
        "doolin|inis mór|inis oírr|aran islands|achill|louisburgh|navan|slane|dunshaughlin|ratoath|"
        "dunboyne|offaly|laois|meath|westmeath|county clare|county cork|county kerry|county galway|"
        "county mayo|county louth|county meath|county wicklow|county wexford|county donegal|"
        "county sligo|kilkenny city|munster|connacht|leinster|nuig|ucc|university college cork|"
        "university college dublin|dublin city university|university of limerick|"
        "university of galway|tu dublin|mansion house dublin|liberty hall|royal dublin society|"
        "royal irish academy|iiea|áras an uachtaráin|cork city|dublin castle|o'connell street|"
        "merrion square|temple bar|mountjoy square|galway city|limerick city|waterford city|"
        "gaelscoil|buswells hotel|tcd|trinity college dublin|dawson street|kildare street|"
        "molesworth street|o'connell bridge|nassau street|iontas|university of limerick|mtu|"
        "royal college of surgeons in ireland|rcsi|king's inns|gate theatre dublin|ul limerick"
    ),
    "Atlantic/Reykjavik": (
        "akureyri|háskóli íslands|university of iceland|kópavogur|hafnarfjörður|ísafjörður|harpa|"
        "norræna húsið|nordic house|althing|alþingi"
    ),
    "Europe/Isle_of_Man": "isle of man|tynwald",
    "Europe/Jersey": "st helier",
    "Europe/Guernsey": "st peter port",
    "Atlantic/Faroe": "tórshavn|torshavn",
    "America/Nuuk": "nuuk",
    "Europe/Malta": (
        "ħamrun|hamrun|naxxar|mosta|żebbuġ|attard|qormi|żejtun|vittoriosa|senglea|floriana|kirkop|"
        "university of malta|mellieħa|swieqi|tarxien|marsaskala|birżebbuġa|għarb|xewkija|nadur|"
        "st james cavalier|spazju kreattiv"
    ),
}
