"""Rooms, entrances and buildings known by name, above all those of the British Parliament."""

PARLIAMENT = "Houses of Parliament"

KOREAN_NAMES = {
    "영국 의회 의사당": PARLIAMENT,
    "영국 국회 의사당": PARLIAMENT,
    "영국 국회의사당": PARLIAMENT,
    "영국 의사당": PARLIAMENT,
    "영국 의회": PARLIAMENT,
    "영국 국회": PARLIAMENT,
    "런던 의회 의사당": PARLIAMENT,
    "런던 영국 의회": PARLIAMENT,
    "영국 하원": "House of Commons",
    "영국 상원": "House of Lords",
    "웨스트민스터 궁": "Palace of Westminster",
    "웨스트민스터 궁전": "Palace of Westminster",
    "포트컬리스 하우스": "Portcullis House",
}
"""British buildings as Korean announcements call them."""

_OFFICES = {
    "Rayburn": "Rayburn House Office Building",
    "Cannon": "Cannon House Office Building",
    "Longworth": "Longworth House Office Building",
    "Dirksen": "Dirksen Senate Office Building",
    "Hart": "Hart Senate Office Building",
    "Russell": "Russell Senate Office Building",
}
CONGRESS_NAMES = "|".join(_OFFICES)
FULL_NAMES = (
    KOREAN_NAMES
    | _OFFICES
    | {f"{name} HOB": full for name, full in _OFFICES.items()}
    | {f"{name} SOB": full for name, full in _OFFICES.items()}
    | {f"{name} Building": full for name, full in _OFFICES.items()}
    | {"1 Parliament St": "1 Parliament Street"}
    | {"RHOB": _OFFICES["Rayburn"], "CHOB": _OFFICES["Cannon"], "LHOB": _OFFICES["Longworth"]}
    | {"DSOB": _OFFICES["Dirksen"], "HSOB": _OFFICES["Hart"], "RSOB": _OFFICES["Russell"]}
)
"""Names of buildings as they are shortened or translated, and as they stand on the door."""
CONGRESS_CODES = {
    "SD": _OFFICES["Dirksen"],
    "SH": _OFFICES["Hart"],
    "SR": _OFFICES["Russell"],
    "HVC": "Capitol Visitor Center",
    "SVC": "Capitol Visitor Center",
    "CVC": "Capitol Visitor Center",
}
"""What the letters before the number of a room in Congress mean."""

_PALACE = (
    "grand committee room|jubilee room|grimond room|ipu room|inter-parliamentary union room|"
    "moses room|robing room|"
    "cholmondeley room|churchill room|members' dining room|strangers' dining room|"
    "strangers dining room|terrace pavilion|thames pavilion|state rooms|"
    "speaker's state rooms|attlee room|reid room|home room|peers' dining room|lords committee room|"
    "upper waiting hall|lower waiting hall|terrace marquee|members' lobby|pugin room|"
    "royal gallery|dining room a|dining room b|dining room c|w1|w2|w3|w4|w5|room w1|room w2|"
    "room w3|"
    "room w4|cpa room|central lobby|chapel of st mary undercroft|st mary undercroft|river room|"
    "westminster hall steps|commons chamber|lords chamber|chamber of the house of commons|"
    "chamber of the house of lords"
)
_PORTCULLIS = (
    "attlee suite|boothroyd room|boothroyd|betty boothroyd room|thatcher room|wilson room|"
    "macmillan room|grimond|grimond room|harold macmillan room|margaret thatcher room|"
    "clement attlee suite|harold wilson room|room o|room p|room q|room r|room s|room t|room u|"
    "the atrium"
)
PALACE_ROOMS = frozenset(_PALACE.split("|")) - {"grimond room"}
PORTCULLIS_ROOMS = frozenset(_PORTCULLIS.split("|"))

PARLIAMENT_BUILDINGS = [
    "Houses of Parliament",
    "Palace of Westminster",
    "House of Commons",
    "House of Lords",
    "Portcullis House",
    "Westminster Hall",
    "Norman Shaw North",
    "Norman Shaw South",
    "1 Parliament Street",
    "Millbank House",
    "Fielden House",
    "Richmond House",
    "UK Parliament",
    "British Parliament",
    "Parliament",
    "Old Palace Yard",
    "Norman Shaw",
    "1 Derby Gate",
    "7 Millbank",
    "Westminster Palace",
    "Attlee Building",
    "House of Commons Terrace",
    "Parliament Square",
    "Speaker's House",
]
ENTRANCES = [
    "Cromwell Green",
    "Black Rod's Garden",
    "Black Rod's",
    "St Stephen's",
    "St. Stephen's",
    "Saint Stephen's",
    "Carriage Gates",
    "Peers' Entrance",
    "Victoria Tower",
    "Derby Gate",
    "Sovereign's Entrance",
    "Portcullis House",
    "Richmond Terrace",
    "Old Palace Yard",
    "Victoria Embankment",
    "Members' Entrance",
    "Chancellor's Gate",
    "1 Parliament Street",
    "Westminster Underground",
]

BUILDINGS = [
    "Conway Hall",
    "Chatham House",
    "Royal Albert Hall",
    "Royal Festival Hall",
    "British Library",
    "British Museum",
    "Friends House",
    "Frontline Club",
    "SOAS",
    "LSE",
    "UCL",
    "Church House",
    "Central Hall Westminster",
    "Methodist Central Hall",
    "Emmanuel Centre",
    "Caxton Hall",
    "Amnesty International",
    "Barbican",
    "ICA",
    "BFI Southbank",
    "Institute of Contemporary Arts",
    "Royal United Services Institute",
    "RUSI",
    "Royal Society",
    "Royal Geographical Society",
    "National Assembly",
    "Senedd",
    "Holyrood",
    "Stormont",
    "City Hall",
    "Town Hall",
    "Guildhall",
    "Capitol",
    "Rayburn House Office Building",
    "Cannon House Office Building",
    "Longworth House Office Building",
    "Dirksen Senate Office Building",
    "Hart Senate Office Building",
    "Russell Senate Office Building",
    "U.S. Capitol",
    "US Capitol",
    "Capitol Visitor Center",
    "National Press Club",
    "Heritage Foundation",
    "Freedom House",
    "National Endowment for Democracy",
    "European Parliament",
    "Palais des Nations",
    "Leinster House",
    "Parliament House",
]

BUILDING_NOUNS = (
    "Hall|House|Houses|Centre|Center|Library|University|College|School|Church|Cathedral|Abbey|"
    "Chapel|"
    "Theatre|Theater|Cinema|Museum|Gallery|Hotel|Inn|Club|Institute|Institution|Academy|Building|"
    "Tower|Court|Courthouse|Embassy|Consulate|Pavilion|Arena|Stadium|Parliament|Palace|Castle|"
    "Auditorium|Complex|Campus|Station|Bookshop|Books|Bookstore|Cafe|Café|Pub|Arms|Restaurant|"
    "Mosque|"
    "Synagogue|Temple|Mansion|Lodge|Hub|Works|Mill|Barn|Annex|Annexe|Headquarters|HQ|Park|"
    "Gardens|Garden|Foundation|Society|Plaza|Square|Mall|Kirk|Guildhall|Exchange|Capitol|Quad|"
    "Archive|Archives|Studio|Studios|Monument|Memorial|Oratory|Priory|Minster|Senedd|Assembly|"
    "Legislature|Playhouse|Parliament|Ballroom|Market|Green|Common|Clubhouse|Gurdwara|Firehouse|"
    "Fairgrounds|Depot|Armory|Lyceum|Odeon|Picturehouse|Everyman|Curzon|Cineworld|Vue|Rectory|"
    "Vicarage|Legion|Union|Surgery|Hospital|Clinic|Facility|Bar|Tavern|Brewery|Workshop|Quarters|"
    "Faculty|Hut|Prison|Cemetery|Meadow|Pier|Lido|Racecourse|Yard|Ground|Grounds|Bandstand|Boathouse|"
    "Promenade|Jetty|Store|Port|Wharf|Dock|Airport|Roundhouse|Commons|Forum|"
    "Galerie|Haus|Saal|Kirche|Rathaus|Universität|Bibliothek|Maison|Salle|Mairie|Centro|Casa|"
    "Farm(?! [A-Z])|Ranch|Winery|Vineyard|Orchard|Barracks|Drill Hall|Meeting House|"
    "Palacio|Palazzo|Palais|Schloss|Villa|Château|Sala|Teatro|Musée|Museo|Bibliothèque|Universidad|"
    "Université|Università|Akademie|Stiftung|Literaturhaus|Kulturhaus|Volkshaus|Gewerkschaftshaus|"
    "Stadthalle|Kulturzentrum"
)
ROOM_NOUNS = (
    "Room|Rooms|Suite|Chamber|Chambers|Theatre|Auditorium|Lounge|Hall|Ballroom|Lobby|Foyer|Studio|"
    "Classroom|Boardroom|Parlour|Marquee|Library|Gallery|Atrium|Crypt|Undercroft|Vestry|Refectory|Rotunda|Salon|Saal|Zaal|Salle|Sala|Aula|Cafe|Annexe|Wing|Amphitheater|Amphitheatre"
)
STREET_NOUNS = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Square|Sq|Place|Pl|Terrace|Gardens|Row|Way|Drive|Dr|"
    "Boulevard|Blvd|"
    "Crescent|Close|Court|Ct|Mews|Hill|Walk|Quay|Embankment|Parade|Grove|Green|Yard|Highway|Hwy|"
    "Parkway|Pkwy|"
    "Circle|Broadway|Mall|Strand|Gate|Wharf|Bridge|Approach|Passage|Alley|Plaza|Rue|Straße|"
    "Strasse|Pike|Turnpike|Route|NW|NE|SW|SE"
)
