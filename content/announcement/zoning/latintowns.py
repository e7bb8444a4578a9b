"""Towns and seats of learning of Latin America and the Caribbean, with their zones."""

TOLD = {
    "America/Mexico_City": (
        "ciudad de méxico|cdmx|guadalajara|monterrey|puebla|querétaro|san miguel de allende|"
        "guanajuato|león guanajuato|morelia|oaxaca|toluca|cuernavaca|xalapa|veracruz|"
        "mérida yucatán|mérida mexico|san cristóbal de las casas|chiapas|aguascalientes|zacatecas|"
        "san luis potosí|acapulco|tepoztlán|unam|el colegio de méxico|colmex|"
        "universidad iberoamericana|itam|tec de monterrey|coyoacán|zócalo|polanco|ajijic|"
        "lake chapala|jalisco|michoacán|palacio de bellas artes"
    ),
    "America/Merida": "mérida|yucatán|campeche",
    "America/Cancun": "cancún|cancun|playa del carmen|tulum",
    "America/Tijuana": "tijuana|ensenada|mexicali",
    "America/Hermosillo": "hermosillo",
    "America/Mazatlan": "mazatlán|culiacán|la paz baja|todos santos",
    "America/Guatemala": "guatemala city|antigua guatemala|quetzaltenango",
    "America/Belize": "belize city|belmopan",
    "America/El_Salvador": "san salvador",
    "America/Tegucigalpa": "tegucigalpa|san pedro sula",
    "America/Managua": "managua|granada nicaragua",
    "America/Costa_Rica": "san josé costa rica|san jose costa rica|heredia",
    "America/Panama": "panama city panama|panamá city|ciudad de panamá",
    "America/Havana": "havana|la habana|santiago de cuba|matanzas",
    "America/Santo_Domingo": "santo domingo|santiago de los caballeros",
    "America/Port-au-Prince": "port-au-prince|cap-haïtien|pétion-ville",
    "America/Jamaica": (
        "kingston jamaica|mandeville jamaica|spanish town|portmore|ocho rios|negril|new kingston|"
        "half way tree|university of the west indies mona|mona campus|institute of jamaica"
    ),
    "America/Nassau": "nassau bahamas|freeport bahamas",
    "America/Barbados": "bridgetown|holetown|cave hill campus",
    "America/Port_of_Spain": (
        "san fernando trinidad|chaguanas|scarborough tobago|st. augustine campus|woodbrook|nalis"
    ),
    "America/Guyana": "georgetown guyana|new amsterdam guyana|berbice",
    "America/Paramaribo": "paramaribo",
    "America/Cayenne": "cayenne",
    "America/Martinique": "fort-de-france",
    "America/Guadeloupe": "pointe-à-pitre",
    "America/Curacao": "willemstad",
    "America/Aruba": "oranjestad",
    "America/St_Lucia": "castries",
    "America/Grenada": "st. george's grenada",
    "America/St_Vincent": "kingstown",
    "America/Dominica": "roseau",
    "America/Antigua": "st. john's antigua",
    "America/St_Kitts": "basseterre",
    "Atlantic/Bermuda": "hamilton bermuda",
    "America/Cayman": "george town cayman|grand cayman",
    "America/Bogota": (
        "medellín|medellin|barranquilla|cartagena de indias|cartagena|bucaramanga|manizales|"
        "santa marta colombia|popayán|universidad de los andes|universidad nacional de colombia|"
        "javeriana|chapinero|usaquén"
    ),
    "America/Caracas": "maracaibo|valencia venezuela|barquisimeto|mérida venezuela",
    "America/Guayaquil": "quito|guayaquil|cuenca|flacso ecuador|universidad andina",
    "Pacific/Galapagos": "galápagos",
    "America/Lima": (
        "lima|arequipa|cusco|cuzco|trujillo|iquitos|puno|ayacucho|"
        "pontificia universidad católica del perú|pucp|miraflores|barranco"
    ),
    "America/La_Paz": "la paz|cochabamba|santa cruz de la sierra|el alto|oruro|potosí",
    "America/Santiago": (
        "santiago|valparaíso|valparaiso|viña del mar|concepción|temuco|valdivia|antofagasta|"
        "la serena|universidad de chile|ñuñoa|providencia chile|centro gam|museo de la memoria"
    ),
    "America/Punta_Arenas": "punta arenas",
    "America/Argentina/Buenos_Aires": (
        "la plata|mar del plata|bahía blanca|palermo soho|recoleta|universidad de buenos aires|"
        "universidad torcuato di tella|malba|plaza de mayo|san telmo|ex esma"
    ),
    "America/Argentina/Cordoba": "córdoba argentina|santa fe argentina|tucumán",
    "America/Argentina/Salta": "bariloche|neuquén",
    "America/Argentina/Ushuaia": "ushuaia",
    "America/Montevideo": "montevideo|punta del este",
    "America/Asuncion": "asunción|asuncion",
    "America/Sao_Paulo": (
        "brasilia|belo horizonte|porto alegre|curitiba|florianópolis|campinas|ribeirão preto|"
        "niterói|goiânia|vitória|juiz de fora|universidade de são paulo|unicamp|puc-rio|ufrj|fgv|"
        "avenida paulista|sesc|ouro preto|minas gerais|santa catarina"
    ),
    "America/Bahia": "salvador da bahia|salvador bahia",
    "America/Recife": "recife|pernambuco",
    "America/Fortaleza": "fortaleza|natal brazil|são luís|teresina|joão pessoa",
    "America/Belem": "belém",
    "America/Manaus": "manaus",
    "America/Cuiaba": "cuiabá",
}
