"""Towns, regions and seats of learning of the European mainland, with their zones."""

TOLD = {
    "Europe/Berlin": (
        "nürtingen|duisburg|bochum|wuppertal|aachen|kiel|lübeck|rostock|schwerin|greifswald|"
        "stralsund|magdeburg|erfurt|chemnitz|cottbus|frankfurt oder|frankfurt an der oder|"
        "frankfurt am main|wiesbaden|darmstadt|kassel|marburg|gießen|giessen|fulda|koblenz|trier|"
        "saarbrücken|kaiserslautern|ludwigshafen|ulm|konstanz|reutlingen|esslingen|heilbronn|"
        "pforzheim|regensburg|würzburg|bamberg|bayreuth|erlangen|passau|ingolstadt|fürth|osnabrück|"
        "oldenburg|braunschweig|wolfsburg|hildesheim|celle|lüneburg|bremerhaven|paderborn|siegen|"
        "krefeld|leverkusen|solingen|mönchengladbach|oberhausen|gelsenkirchen|neuss|tiergarten|"
        "prenzlauer berg|friedrichshain|charlottenburg|wedding berlin|mitte|schöneberg|moabit|"
        "tempelhof|pankow|dahlem|humboldt-universität|humboldt university of berlin|"
        "freie universität berlin|technische universität berlin|hertie school|bard college berlin|"
        "wissenschaftszentrum|topographie des terrors|haus der kulturen der welt|"
        "haus der demokratie|literaturhaus berlin|lmu munich|ludwig-maximilians-universität|"
        "goethe university|goethe-universität|heidelberg university|university of cologne|"
        "university of bonn|paulskirche|hkw|hebbel am ufer|bayern|bavaria|sachsen|saxony|thüringen|"
        "thuringia|hessen|north rhine-westphalia|nordrhein-westfalen|baden-württemberg|"
        "schleswig-holstein|lower saxony|niedersachsen|mecklenburg|deutsche welle|constance germany"
    ),
    "Europe/Vienna": (
        "linz austria|klagenfurt|villach|bregenz|dornbirn|st. pölten|wiener neustadt|krems|"
        "eisenstadt|university of vienna|universität wien|central european university vienna|"
        "diplomatische akademie|museumsquartier|vienna international centre|iiasa|tirol|tyrol|"
        "carinthia|styria|burgenland|alpbach"
    ),
    "Europe/Zurich": (
        "winterthur|zug|schaffhausen|aarau|montreux|vevey|locarno|bellinzona|eth zurich|eth zürich|"
        "university of zurich|epfl|university of geneva|université de genève|cern|"
        "maison de la paix|villa moynier|place des nations|quai wilson|palais wilson|cicg|cartigny|"
        "carouge|ticino|valais|rue de varembé|route de ferney"
    ),
    "Europe/Vaduz": "vaduz",
    "Europe/Luxembourg": "esch-sur-alzette|kirchberg|belval",
    "Europe/Paris": (
        "montreuil|saint-denis|nanterre|boulogne-billancourt|versailles|créteil|ivry|vincennes|"
        "saint-étienne|dijon|le mans|orléans|reims|mulhouse|colmar|besançon|clermont-ferrand|"
        "limoges|poitiers|la rochelle|quimper|vannes|rouen|le havre|caen|amiens|arras|avignon|"
        "nîmes|perpignan|bayonne france|biarritz|toulon|antibes|annecy|chambéry|ajaccio|bastia|"
        "ehess|école normale supérieure|collège de france|inalco|sciences po paris|"
        "american university of paris|american library in paris|shakespeare and company|"
        "columbia global centers paris|institut français|ined|place de la république|la villette|"
        "bibliothèque nationale|hôtel de ville de paris|quartier latin|alsace|aquitaine|occitanie|"
        "eymet|dordogne|provence|european court of human rights|trocadéro"
    ),
    "Europe/Monaco": "monte carlo",
    "Europe/Brussels": (
        "brugge|antwerpen|liege|charleroi|tournai|louvain-la-neuve|louvain|hasselt|sint-niklaas|"
        "turnhout|oostende|ypres|ieper|waterloo belgium|dinant|ixelles|elsene|etterbeek|"
        "saint-gilles|schaerbeek|molenbeek|anderlecht|uccle|tervuren|egmont palace|bozar|flagey|"
        "residence palace|press club brussels|solvay library|université libre de bruxelles|"
        "vrije universiteit brussel|ghent university|kuleuven|uclouvain|college of europe|"
        "rue de la loi|rue belliard|rue wiertz|place du luxembourg|rond-point schuman|ceps|"
        "flanders|wallonia|european policy centre|norway house"
    ),
    "Europe/Amsterdam": (
        "arnhem|enschede|apeldoorn|zwolle|deventer|leeuwarden|amersfoort|hilversum|almere|lelystad|"
        "dordrecht|zoetermeer|alkmaar|middelburg zeeland|vlissingen|den bosch|'s-hertogenbosch|"
        "roermond|venlo|heerlen|wageningen|zutphen|bussum|scheveningen|university of amsterdam|"
        "universiteit van amsterdam|uva amsterdam|utrecht university|radboud|tilburg university|"
        "maastricht university|university of groningen|spui25|spui 25|de balie|pakhuis de zwijger|"
        "felix meritis|rode hoed|paradiso amsterdam|binnenhof|clingendael|vredespaleis|"
        "tivolivredenburg|keizersgracht|herengracht|prinsengracht|academiegebouw|friesland|drenthe|"
        "overijssel|gelderland|brabant|noord-holland|zuid-holland|limburg netherlands|"
        "open universiteit|crea amsterdam|oba oosterdok|het nutshuis"
    ),
    "Europe/Rome": (
        "milano|torino|napoli|genoa|genova|venezia|verona|vicenza|treviso|udine|bolzano|bozen|"
        "bergamo|brescia|mantova|mantua|cremona|pavia|parma|reggio emilia|ferrara|ravenna|rimini|"
        "perugia|assisi|orvieto|ancona|urbino|pescara|l'aquila|lecce|brindisi|taranto|matera|"
        "potenza|salerno|amalfi|caserta|reggio calabria|cosenza|catania|messina|siracusa|"
        "syracuse sicily|agrigento|cagliari|sassari|livorno|lucca|pistoia|arezzo|grosseto|"
        "san gimignano|bologna university|sicily|sardinia|tuscany|umbria|lombardy|piedmont italy|"
        "veneto|puglia|bellagio|european university institute|eui|badia fiesolana|villa schifanoia|"
        "bocconi|la sapienza|sapienza|roma tre|luiss|john cabot university|fao headquarters|ifad|"
        "american academy in rome|british school at rome|john hopkins bologna|villa i tatti|"
        "politecnico di torino|palazzo vecchio|trastevere|university of gastronomic sciences|"
        "pollenzo|ca' foscari|riva del garda"
    ),
    "Europe/Vatican": "vatican",
    "Europe/Madrid": (
        "alicante|murcia|cartagena spain|córdoba spain|cádiz|cadiz|jerez|almería|huelva|malaga|"
        "marbella|toledo spain|segovia|burgos|valladolid|león spain|oviedo|gijón|santander|"
        "san sebastián|donostia|vitoria-gasteiz|pamplona|logroño|huesca|girona|tarragona|lleida|"
        "sitges|palma de mallorca|mallorca|menorca|ibiza|badajoz|cáceres|a coruña|pontevedra|"
        "ourense|complutense|universidad autónoma de madrid|instituto cervantes|casa de américa|"
        "ateneo de madrid|residencia de estudiantes|pompeu fabra|universitat de barcelona|cccb|"
        "casa árabe|ie university|real instituto elcano|malasaña|lavapiés|gràcia|catalonia|"
        "catalunya|andalusia|andalucía|galicia|basque country|euskadi|asturias|navarra|aragón|"
        "extremadura"
    ),
    "Atlantic/Canary": (
        "tenerife|las palmas de gran canaria|gran canaria|lanzarote|fuerteventura|la laguna"
    ),
    "Europe/Andorra": "andorra la vella",
    "Europe/Lisbon": (
        "cascais|oeiras|almada|setúbal|évora|leiria|óbidos|nazaré|aveiro|viseu|guimarães|"
        "viana do castelo|vila real|albufeira|portimão|são brás|universidade de lisboa|"
        "universidade nova|iscte|ics-ulisboa|fundação calouste|centro cultural de belém|culturgest|"
        "brotéria|serralves|porto university|universidade do porto|universidade de coimbra|"
        "alentejo|alfama|chiado|assembleia da república"
    ),
    "Atlantic/Madeira": "funchal",
    "Atlantic/Azores": "ponta delgada|azores|angra do heroísmo",
    "Europe/Copenhagen": (
        "aalborg|esbjerg|roskilde|helsingør|elsinore|horsens|vejle|kolding|randers|frederiksberg|"
        "nørrebro|vesterbro|university of copenhagen|københavn|copenhagen business school|"
        "aarhus university|sorø|humlebæk|den sorte diamant|bornholm|danish institute"
    ),
    "Europe/Stockholm": (
        "göteborg|västerås|örebro|linköping|norrköping|helsingborg|jönköping|borås|gävle|sundsvall|"
        "östersund|luleå|kiruna|karlstad|växjö|kalmar|visby|gotland|halmstad|kristianstad|"
        "södertälje|södermalm|kungsholmen|stockholm university|uppsala university|lund university|"
        "karolinska|kth|gothenburg university|abf-huset|abf stockholm|kulturhuset|medborgarplatsen|"
        "sipri|riksdagen|riksdag|rosenbad|sergels torg|mynttorget|skåne|konstfack"
    ),
    "Europe/Oslo": (
        "kristiansand|drammen|fredrikstad|lillehammer|ålesund|bodø|narvik|molde|haugesund|kirkenes|"
        "longyearbyen|svalbard|university of oslo|universitetet i oslo|university of bergen|"
        "university of tromsø|ntnu|blindern|storting|nobel institute|nobel peace center|"
        "house of literature|deichman|grünerløkka|nupi|bergen public library|youngstorget|eidsvoll"
    ),
    "Europe/Helsinki": (
        "oulu|jyväskylä|kuopio|vaasa|rovaniemi|joensuu|lappeenranta|porvoo|vantaa|"
        "university of helsinki|åbo akademi|aalto university|eduskunta house|tampere hall|"
        "porthania|hanaholmen|arktikum"
    ),
    "Europe/Mariehamn": "mariehamn",
    "Europe/Warsaw": (
        "warszawie|breslau|wroclaw|poznan|lodz|szczecin|bydgoszcz|toruń|torun|białystok|bialystok|"
        "gdynia|sopot|rzeszów|rzeszow|kielce|olsztyn|częstochowa|radom|opole|gliwice|zakopane|"
        "cracow|jagiellonian|uniwersytet jagielloński|uniwersytet warszawski|university of warsaw|"
        "university of wrocław|university of wroclaw|adam mickiewicz university|collegium novum|"
        "collegium maius|zachęta|polin museum|polin|kazimierz|oświęcim|nowy świat|"
        "european solidarity centre|silesia|bielsko-biała|lublin university|sgh warsaw"
    ),
    "Europe/Prague": (
        "plzeň|pilsen czech|české budějovice|liberec|hradec králové|pardubice|zlín|karlovy vary|"
        "masaryk university|univerzita karlova|václav havel library|dox prague|"
        "knihovna václava havla|palacký university|moravia|bohemia|žižkov|vinohrady|"
        "městská knihovna|cerge-ei"
    ),
    "Europe/Bratislava": "košice|prešov|žilina|banská bystrica|trnava|nitra|comenius university",
    "Europe/Budapest": (
        "győr|miskolc|kecskemét|sopron|székesfehérvár|veszprém|eötvös loránd|elte|corvinus|"
        "nádor utca|nádor street|central european university|blinken osa|andrássy|kossuth tér|"
        "buda castle"
    ),
    "Europe/Ljubljana": "maribor|piran|celje|cankarjev dom",
    "Europe/Zagreb": "rijeka|dubrovnik|zadar|osijek|istria|dalmatia",
    "Europe/Sarajevo": "mostar|banja luka|tuzla|srebrenica|zenica",
    "Europe/Belgrade": "novi sad|niš|subotica|kragujevac|vojvodina|pristina|prishtina|prizren",
    "Europe/Podgorica": "podgorica|budva|cetinje",
    "Europe/Skopje": "skopje|bitola|ohrid|tetovo",
    "Europe/Tirane": "tirana|durrës|shkodër|korçë|vlora",
    "Europe/Athens": (
        "patras|heraklion|iraklio|chania|rethymno|larissa|ioannina|kalamata|nafplio|piraeus|corfu|"
        "rhodes greece|lesvos|mytilene|crete|panteion|national and kapodistrian|exarchia|syntagma|"
        "kallithea|pnyx|zappeion|delphi greece|peloponnese"
    ),
    "Europe/Sofia": (
        "plovdiv|burgas|ruse bulgaria|stara zagora|veliko tarnovo|blagoevgrad|"
        "american university in bulgaria"
    ),
    "Europe/Bucharest": (
        "cluj-napoca|timisoara|iasi|brașov|brasov|sibiu|constanța|craiova|oradea|târgu mureș|"
        "sighișoara|transylvania|new europe college|palace of parliament|babeș-bolyai"
    ),
    "Europe/Chisinau": "chișinău|chisinau|tiraspol",
    "Europe/Kyiv": (
        "kyiv-mohyla|odessa|kharkov|zaporizhzhia|mariupol|chernihiv|chernivtsi|ivano-frankivsk|"
        "ternopil|rivne|lutsk|uzhhorod|vinnytsia|poltava|sumy|kherson|mykolaiv|zhytomyr|"
        "maidan nezalezhnosti|verkhovna rada|lvov|ukrainian catholic university"
    ),
    "Europe/Minsk": "minsk|gomel|grodno|brest belarus|vitebsk",
    "Europe/Moscow": (
        "st petersburg russia|nizhny novgorod|kazan|voronezh|sochi|rostov-on-don|krasnodar|"
        "arkhangelsk|murmansk|state duma|higher school of economics"
    ),
    "Asia/Yekaterinburg": "yekaterinburg|chelyabinsk|perm russia",
    "Asia/Novosibirsk": "novosibirsk|tomsk",
    "Europe/Kaliningrad": "kaliningrad",
    "Europe/Vilnius": "kaunas|klaipėda|klaipeda|šiauliai|vytautas magnus|seimas",
    "Europe/Riga": "daugavpils|jūrmala|liepāja|university of latvia|saeima",
    "Europe/Tallinn": "pärnu|narva|riigikogu|tallinn university|university of tartu|viljandi",
    "Europe/Istanbul": (
        "bursa|antalya|adana|konya|gaziantep|diyarbakır|diyarbakir|eskişehir|trabzon|mersin|bodrum|"
        "beyoğlu|taksim|kadıköy|beşiktaş|şişli|karaköy|boğaziçi university|bogazici university|"
        "sabancı university|koç university|bilgi university|middle east technical university|odtü|"
        "bilkent|çankaya|kızılay|cezayir|salt galata|tarık zafer tunaya|ege university"
    ),
}
