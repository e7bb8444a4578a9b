"""Names of people by the country where most who bear them live: hosts are seldom strangers."""

NAMES = {
    "IE": (
        "aoife|niamh|cathal|maeve|méabh|ciarán|ciaran|siobhán|siobhan|gráinne|grainne|pádraig|"
        "padraig|padraic|pádraic|eoin|tadhg|diarmuid|fionnuala|fionnán|orla|órla|dónal|donal|"
        "declan|caoimhe|sinéad|sinead|róisín|roisin|colm|dermot|éamon|eamon|eamonn|micheál|"
        "mícheál|bríd|breda|deirdre|oisín|ruairí|dáithí|cormac|fergal|cillian|úna|mairéad|"
        "mairead|aisling|ailbhe|saoirse|dearbhla|derval|concepta|attracta|finbarr|gearóid|seamus|"
        "séamus|proinsias|éanna|lorcan|fintan|malachy|colmán|hegarty|o'donoghue|quinlivan|"
        "geraghty|heneghan|mcmanus|kehoe|prendergast|moynihan|kinsella|fahy"
    ),
    "NG": (
        "emeka|chidi|ngozi|nwosu|okafor|adebayo|tunde|sanusi|abubakar|chukwuma|chukwu|obinna|"
        "babatunde|femi|segun|bola|kunle|yemi|uche|ifeanyi|nneka|amaka|okonkwo|okeke|nwachukwu|"
        "ogunleye|adeyemi|adesina|olusegun|oluwaseun|olumide|ayodele|adekunle|aliyu|danjuma|"
        "buhari|tinubu|ekwueme|onyeka|chinedu|chioma|chinwe|adaeze|ifeoma|obiageli|nnamdi|"
        "ikechukwu|uzoma|osagie|ehigie|ebiere|akpan|effiong|bassey|okon|udoh|etim|garba|shehu|"
        "dangote|soyinka|achebe|fashola|sowore|afolabi|akinola|awolowo|akande"
    ),
    "GH": (
        "kwame|kofi|kwesi|kwasi|kojo|kwabena|kwaku|akua|akosua|abena|adwoa|efua|yaa|mensah|owusu|"
        "boateng|osei|agyeman|agyemang|addo|amoah|appiah|ofori|ansah|asamoah|acheampong|opoku|"
        "sarpong|akufo|mahama|tetteh|nartey|lartey|quaye|quartey|dzifa|agbenyega|baah|gyasi|"
        "antwi|darko|yeboah|frimpong"
    ),
    "KE": (
        "wanjiku|njoroge|kamau|mwangi|kariuki|otieno|ochieng|odhiambo|akinyi|achieng|wambui|"
        "njeri|kimani|mutua|kiprono|cheruiyot|koech|chebet|jepkosgei|muthoni|wafula|barasa|"
        "omondi|onyango|karanja|gitau|githinji|ndung'u|wanjiru|nyambura|gathoni|kibet|kiplagat|"
        "kipkemboi|rotich|ruto|oduor|ouma|owino|adhiambo|atieno|awuor|mutiso|musyoka|kilonzo|"
        "makau|nzomo|munyua|njuguna|waweru|macharia|maina|ngugi|wangari|wairimu|chepkoech|lagat|"
        "shikuku|wekesa|simiyu|mudavadi|khaemba"
    ),
    "UG": (
        "okello|nakato|mukasa|ssemakula|kato|musoke|byaruhanga|tumusiime|nabukenya|namuli|"
        "nalubega|ssebunya|lubega|kiggundu|kyagulanyi|bwanika|akello|opio|ocen|auma|tumwine|"
        "mugisha|kagwa|wasswa|nansubuga|namukasa|basajja"
    ),
    "TZ": "mwalimu|magufuli|kikwete|mkapa|mushi|massawe|kimaro|shayo|mwakyembe",
    "ZA": (
        "thabo|sipho|nomvula|thandi|thandeka|lerato|zanele|nkosi|dlamini|mkhize|botha|pretorius|"
        "naidoo|pillay|govender|mokoena|mthembu|sibusiso|bongani|mandla|themba|nomsa|ntombi|"
        "nkosinathi|siphokazi|lindiwe|nosipho|palesa|tshepo|kagiso|mpho|refilwe|tumelo|khumalo|"
        "mahlangu|mashaba|sithole|radebe|mbeki|ramaphosa|mabuza|moodley|padayachee|joubert|"
        "coetzee|venter|steyn|viljoen"
    ),
    "ZW": (
        "tendai|tafadzwa|chipo|farai|tatenda|rudo|tawanda|tinashe|rutendo|nyasha|mutasa|"
        "chigumbura|mugabe|mnangagwa|chamisa|ndlovu|sibanda"
    ),
    "ZM": (
        "mwansa|chanda|mulenga|bwalya|mutale|musonda|hichilema|lungu|chiluba|mwape|kapambwe|tembo"
    ),
    "MW": "chirwa|chikondi|kamanga|nyirenda|mkandawire|chilima",
    "NA": (
        "ndapewa|shikongo|nangula|amupanda|hamutenya|nujoma|shivute|iipinge|tjiueza|kandjii|haufiku"
    ),
    "IN": (
        "iyer|iyengar|menon|nair|reddy|rao|banerjee|mukherjee|chatterjee|deshpande|kulkarni|"
        "patil|deshmukh|trivedi|krishnan|lakshmi|priya|rajesh|suresh|ramesh|anil|sunil|sanjay|"
        "ashok|prakash|bhattacharya|ganguly|mishra|tiwari|yadav|pandey|dubey|chaturvedi|tripathi|"
        "srivastava|venkatesh|venkataraman|subramanian|ramachandran|natarajan|sundaram|murthy|"
        "gowda|hegde|shetty|kamath|bhat|naik|phadke|gokhale|sawant|jadhav|shinde|pawar|thackeray|"
        "gaikwad|kamble|ambedkar|meena|rathore|chauhan|thakur|bhatt|vyas|parikh|borah|hazarika|"
        "gogoi|mohanty|patnaik|panda|sahoo|mohapatra|varghese|kuriakose|pillai|kurup|nambiar|"
        "mahesh|ganesh|dinesh|mukesh|naresh|rakesh|manoj|vinod|pramod|arvind|govind|sudha|medha|"
        "aruna|kavita|sunita|geeta|nandini|shalini|malini|vandana"
    ),
    "LK": (
        "wickramasinghe|wickremesinghe|jayawardena|jayasuriya|gunawardena|rajapaksa|bandara|"
        "dissanayake|senanayake|ratnayake|weerasinghe|sivasubramaniam|thiranagama|abeysekera"
    ),
    "PK": (
        "chaudhry|bhutto|zardari|qureshi|siddiqui|faiz|gilani|abbasi|afridi|durrani|khattak|"
        "yousafzai|bugti|mengal|baloch|leghari|mazari|jatoi|soomro|ayesha|asma|kishwar|shireen"
    ),
    "BD": "akhter|sultana|mujibur|nazrul|shahidul|mahfuz|sarker|majumder|mondal|talukder|bhuiyan",
    "NP": (
        "adhikari|shrestha|gurung|tamang|thapa|koirala|bahadur|maharjan|pokharel|bhattarai|dahal|"
        "deuba|subedi|acharya|gautam|ghimire|karki|khadka|poudel|paudel"
    ),
    "HK": (
        "fung|kwan|tsang|cheung|leung|kwok|yuen|mak|tse|shing|chiu|yip|yeung|lau|chung|hui|poon|"
        "choi|ngai|tam"
    ),
    "SG": "goh|ng|teo|koh|chua|toh|seah|soh|tay|yeo|quek|wee|kwa|chew|siew|hock|swee",
    "MY": "binti|datuk|mahathir|siti|nurul|azizah|razak|najib|mohd|faridah|zainal|zainah",
    "PH": (
        "bayani|magsaysay|macapagal|duterte|robredo|villanueva|pangilinan|lacson|sison|"
        "dimaculangan|tolentino|katigbak|manalo"
    ),
    "ID": (
        "bambang|sukarno|suharto|widodo|prabowo|susilo|budi|wulandari|hidayat|setiawan|wibowo|"
        "kusuma|siregar|nasution|lubis|harahap|situmorang|purnama|rahayu|wahyu|yanti"
    ),
    "NZ": (
        "moana|wiremu|hēmi|aroha|rangi|tāne|tipene|hinemoa|ngaire|ngarewa|tamati|paora|hōne|"
        "rāwiri|rawiri|whaea|mihi|parata|ngata|henare|tāmaki|waititi|harawira|tūhoe|mahuta|"
        "rangihau|tuhiwai|ngahuia"
    ),
    "AU": (
        "kylie|bronwyn|darryl|noelene|raelene|narelle|kerryn|jodie|lachlan|gough|bazza|shazza|"
        "kev|shaz|daz"
    ),
    "JP": (
        "takashi|hiroshi|kenji|yuko|keiko|naoko|takeshi|satoshi|makoto|yoshiko|tanaka|suzuki|"
        "yamamoto|watanabe|kobayashi|yoshida|sasaki|yamaguchi|matsumoto|inoue|kimura|shimizu|"
        "takahashi|nakamura|sato|kishida"
    ),
    "PL": (
        "kowalski|kowalska|nowak|wiśniewski|wójcik|kamiński|lewandowski|zieliński|szymański|"
        "woźniak|dąbrowski|krzysztof|andrzej|małgorzata|agnieszka|katarzyna|grzegorz|wojciech|"
        "zbigniew|jarosław|paweł|tomasz|michał|łukasz"
    ),
    "DE": (
        "jürgen|günter|günther|heinz|uwe|horst|dieter|jörg|ute|heike|anke|gisela|müller|schäfer|"
        "schröder"
    ),
    "NL": "wim|dijkstra|marijke|maarten|pieter|joost|sjoerd|wouter|annelies|geert|liesbeth",
    "MT": (
        "camilleri|vella|farrugia|zammit|galea|micallef|grech|cassar|mifsud|caruana|muscat|agius|"
        "spiteri|azzopardi|sammut|sciberras|bonnici|attard|buttigieg|schembri|fenech|debono"
    ),
}
