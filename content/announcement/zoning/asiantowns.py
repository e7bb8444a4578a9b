"""Towns, districts and seats of learning of Asia east and west of India, with their zones."""

TOLD = {
    "Asia/Hong_Kong": (
        "sheung wan|sai ying pun|kennedy town|pok fu lam|pokfulam|quarry bay|tai koo|chai wan|"
        "aberdeen hong kong|stanley hong kong|jordan hong kong|yau ma tei|sham shui po|"
        "prince edward hong kong|kowloon tong|hung hom|wong tai sin|diamond hill|sai kung|"
        "ma on shan|fo tan|tai wai|fanling|sheung shui|kwai chung|kwai fong|tsing yi|tung chung|"
        "lantau|lamma|cheung chau|discovery bay|tin shui wai|university of hong kong|"
        "chinese university of hong kong|city university of hong kong|polyu|baptist university|"
        "lingnan university|eduhk|fringe club|"
        "hong kong cultural centre|jao tsung-i|charter garden|edinburgh place|chater garden|"
        "chater road"
    ),
    "Asia/Macau": "university of macau|taipa|coloane",
    "Asia/Singapore": (
        "ang mo kio|bishan|bedok|pasir ris|punggol|sengkang|hougang|serangoon|woodlands singapore|"
        "yishun|clementi|queenstown singapore|bukit batok|bukit panjang|choa chu kang|geylang|"
        "katong|joo chiat|kallang|novena|tanjong pagar|raffles place|marina bay|dhoby ghaut|"
        "kampong glam|hong lim park|speakers' corner hong lim|national university of singapore|"
        "nanyang technological|ntu|sutd|yale-nus|iseas|s. rajaratnam|rsis|lee kuan yew school|"
        "esplanade theatres|the arts house|nus museum|heng mui keng"
    ),
    "Asia/Kuala_Lumpur": (
        "putrajaya|cyberjaya|subang jaya|klang|kajang|bangi|bangsar|ampang|cheras|brickfields|"
        "kuala terengganu|kota bharu|kuantan|seremban|alor setar|george town|georgetown penang|"
        "melaka city|malacca|muar|batu pahat|kelantan|terengganu|pahang|perak|perlis|kedah|"
        "negeri sembilan|universiti malaya|university of malaya|universiti kebangsaan|"
        "universiti sains malaysia|monash university malaysia|nottingham malaysia|komtar|"
        "bukit bintang|iium|pj live arts|damansara"
    ),
    "Asia/Kuching": "sandakan|tawau|sibu|bintulu",
    "Asia/Brunei": "bandar seri begawan|gadong",
    "Asia/Manila": (
        "pasig|taguig|mandaluyong|caloocan|marikina|las piñas|parañaque|muntinlupa|pasay|navotas|"
        "malabon|antipolo|cavite|bacoor|dasmariñas|los baños|calamba|batangas|lipa|tagaytay|"
        "bulacan|malolos|pampanga|angeles city|olongapo|tarlac|pangasinan|dagupan|ilocos|laoag|"
        "vigan|tuguegarao|cordillera|benguet|ifugao|naga city|legazpi|albay|bicol|palawan|"
        "puerto princesa|mindoro|bacolod|dumaguete|bohol|tagbilaran|tacloban|leyte|mindanao|"
        "cagayan de oro|iligan|marawi|zamboanga|general santos|butuan|cotabato|ateneo de manila|"
        "university of the philippines|de la salle university|university of santo tomas|mendiola|"
        "plaza miranda|luneta|intramuros|cultural center of the philippines|diliman|katipunan|"
        "bonifacio global city"
    ),
    "Asia/Jakarta": (
        "bogor|tangerang|bekasi|semarang|surakarta|malang|medan|palembang|padang|pekanbaru|"
        "bandar lampung|banda aceh|aceh|jogja|jogjakarta|gadjah mada|institut teknologi bandung|"
        "menteng|kemang|senayan|taman ismail marzuki|cikini|erasmus huis|goethe-institut jakarta|"
        "lbh jakarta|salihara|central java|east java|west java|sumatra|airlangga"
    ),
    "Asia/Pontianak": "pontianak",
    "Asia/Makassar": "ubud|kupang|lombok|mataram|manado|sulawesi|banjarmasin|udayana",
    "Asia/Jayapura": "jayapura|ambon|west papua",
    "Asia/Dili": "dili",
    "Asia/Bangkok": (
        "pattaya|hat yai|khon kaen|udon thani|nakhon ratchasima|pattani|chiang rai|ayutthaya|"
        "nonthaburi|mae sot|fcct|siam society|sukhumvit|silom|sathorn|mahidol|ratchadamnoen|bacc|"
        "ubon ratchathani"
    ),
    "Asia/Vientiane": "vientiane|luang prabang",
    "Asia/Phnom_Penh": (
        "siem reap|battambang|sihanoukville|royal university of phnom penh|tuol sleng|meta house"
    ),
    "Asia/Yangon": "rangoon|mandalay|naypyidaw|nay pyi taw|mawlamyine|sittwe|myitkyina",
    "Asia/Ho_Chi_Minh": "saigon|da nang|danang|hue vietnam|hai phong|can tho|hoan kiem",
    "Asia/Taipei": (
        "new taipei|taoyuan|keelung|chiayi|hualien|taitung|pingtung|yilan|academia sinica|"
        "national taiwan university|national chengchi university|tamkang|legislative yuan|"
        "ximending|da'an|daan park|zhongzheng|liberty square taipei|national tsing hua"
    ),
    "Asia/Shanghai": (
        "tianjin|chongqing|suzhou|wuxi|ningbo|qingdao|jinan|dalian|shenyang|harbin|changchun|"
        "zhengzhou|changsha|nanchang|fuzhou|xiamen|kunming|guiyang|nanning|haikou|lanzhou|taiyuan|"
        "hefei|xian|dongguan|foshan|zhuhai|peking university|tsinghua|fudan|nyu shanghai|"
        "zhejiang university|sun yat-sen university|duke kunshan|nottingham ningbo|sanlitun|"
        "wudaokou|the bookworm beijing|lhasa"
    ),
    "Asia/Urumqi": "ürümqi|urumqi|kashgar",
    "Asia/Ulaanbaatar": "ulan bator|erdenet",
    "Asia/Tokyo": (
        "kawasaki|saitama|chiba|kitakyushu|kumamoto|kagoshima|nagasaki|oita|miyazaki|matsuyama|"
        "takamatsu|tokushima|kochi japan|okayama|kurashiki|tottori|matsue|himeji|wakayama|otsu|"
        "tsukuba|utsunomiya|maebashi|niigata|kanazawa|toyama|fukui|nagano|matsumoto|kofu|shizuoka|"
        "hamamatsu|gifu|fukushima|yamagata|akita|morioka|aomori|hakodate|asahikawa|kushiro|"
        "hokkaido|kyushu|shikoku|kansai|kanto|tohoku|roppongi|ginza|akasaka|nagatacho|marunouchi|"
        "chiyoda|minato-ku|ueno|ikebukuro|asakusa|yotsuya|takadanobaba|hibiya|kasumigaseki|yoyogi|"
        "meguro|setagaya|kichijoji|umeda|namba|tenjin|sophia university|sofia university tokyo|"
        "university of tokyo|hitotsubashi|temple university japan|icu tokyo|"
        "international christian university|doshisha|ritsumeikan|kyoto university|osaka university|"
        "hokkaido university|fccj|foreign correspondents' club of japan|foreign press center japan|"
        "international house of japan|united nations university|japan national press club|"
        "diet building|national diet|aoyama|meiji university|gakushuin|kobe city|ryukyus|shin-okubo"
    ),
    "Asia/Seoul": (
        "gimpo|anyang|bucheon|uijeongbu|pyeongtaek|osong|wonju|gangneung|sokcho|mokpo|yeosu|"
        "suncheon|gumi|andong|jinju|gimhae|masan|iksan|gunsan|asan|songdo|korea university|"
        "seoul national university|gyeongbokgung|namsan|dongdaemun|seodaemun|seongbuk|anguk|"
        "tongyeong|yongin|gwacheon|siheung|dongducheon|pocheon|jecheon|gyeryong|namwon|gimje|"
        "yeongcheon|miryang|cheorwon|jeongseon|seogwipo|hwaseong|통영|용인시|과천시|시흥시|"
        "동두천|포천시|"
        "동해시|제천시|계룡시|남원시|김제시|영천시|사천시|서귀포|하동군|남해군|정선군"
    ),
    "Asia/Dubai": (
        "sharjah|ajman|al ain|ras al khaimah|fujairah|nyu abu dhabi|zayed university|alserkal|"
        "jumeirah|deira"
    ),
    "Asia/Muscat": "muscat|salalah|nizwa",
    "Asia/Qatar": "education city|al wakrah|georgetown university in qatar|katara",
    "Asia/Bahrain": "manama|isa town|muharraq",
    "Asia/Kuwait": "kuwait city|salmiya",
    "Asia/Riyadh": "mecca|medina saudi|dammam|dhahran|al khobar|khobar|kaust",
    "Asia/Aden": "sanaa|sana'a|aden|taiz",
    "Asia/Baghdad": "basra|mosul|sulaymaniyah|sulaimani|kirkuk|najaf|karbala",
    "Asia/Tehran": "isfahan|esfahan|shiraz|tabriz|mashhad|qom",
    "Asia/Amman": "irbid|zarqa|university of jordan|aqaba",
    "Asia/Damascus": "damascus|aleppo|homs|latakia",
    "Asia/Beirut": "american university of beirut|saida|byblos|achrafieh|tripoli lebanon",
    "Asia/Jerusalem": (
        "rishon lezion|petah tikva|beersheba|be'er sheva|netanya|ashdod|holon|ramat gan|herzliya|"
        "nazareth|eilat|acre israel|hebrew university|technion|bar-ilan|ben-gurion university|"
        "weizmann|yad vashem|knesset|jaffa"
    ),
    "Asia/Hebron": (
        "hebron|nablus|jenin|birzeit|bethlehem university|al-bireh|east jerusalem|tulkarm"
    ),
    "Asia/Gaza": "gaza city|khan younis|rafah",
    "Asia/Nicosia": (
        "nicosia|paphos|famagusta|ledra palace|university of cyprus|home for cooperation|kyrenia"
    ),
    "Asia/Baku": "baku",
    "Asia/Yerevan": "gyumri|american university of armenia",
    "Asia/Tbilisi": "batumi|kutaisi|ilia state university",
    "Asia/Almaty": "astana|nur-sultan|shymkent|karaganda|kimep|nazarbayev university",
    "Asia/Bishkek": "bishkek|osh kyrgyzstan|american university of central asia",
    "Asia/Tashkent": "namangan",
    "Asia/Samarkand": "samarkand|bukhara",
    "Asia/Dushanbe": "dushanbe|khujand",
    "Asia/Ashgabat": "ashgabat",
}
