"""Countries with their capitals and peoples, and the regions that news names: general knowledge, looked up by name."""

from dataclasses import dataclass
from functools import cache

TERRITORIES = frozenset(
    """Abkhazia|Catalonia|Chechnya|Crimea|Gaza|Greenland|Hong Kong|Kashmir|Kosovo|Kurdistan|Nagorno-Karabakh
Northern Ireland|Palestine|Puerto Rico|Scotland|Somaliland|South Ossetia|Taiwan|Tibet|Transnistria|Wales
West Bank|Western Sahara""".replace("\n", "|").split("|")
)
"""Places that are, or were for long, called provinces, territories or regions rather than countries."""
_COUNTRIES = """
Afghanistan/Kabul/Afghan; Albania/Tirana/Albanian; Algeria/Algiers/Algerian; Andorra/Andorra la
Vella/Andorran; Angola/Luanda/Angolan; Argentina/Buenos Aires/Argentine,Argentinian; Armenia/Yerevan/Armenian;
Australia/Canberra/Australian; Austria/Vienna/Austrian; Azerbaijan/Baku/Azerbaijani,Azeri;
Bahrain/Manama/Bahraini; Bahamas/Nassau/Bahamian; Bangladesh/Dhaka/Bangladeshi; Barbados/Bridgetown/Barbadian;
Belarus/Minsk/Belarusian; Belgium/Brussels/Belgian; Belize/Belmopan/Belizean; Benin/Porto-Novo/Beninese;
Bhutan/Thimphu/Bhutanese; Bolivia/La Paz/Bolivian; Bosnia and
Herzegovina,Bosnia,Bosnia-Herzegovina/Sarajevo/Bosnian; Botswana/Gaborone/Botswanan;
Brazil/Brasilia,Brasília/Brazilian; Brunei/Bandar Seri Begawan/Bruneian; Bulgaria/Sofia/Bulgarian; Burkina
Faso/Ouagadougou/Burkinabe; Burma,Myanmar/Naypyidaw/Burmese; Burundi/Bujumbura/Burundian; Cambodia/Phnom
Penh/Cambodian; Cameroon/Yaounde,Yaoundé/Cameroonian; Canada/Ottawa/Canadian; Cape Verde/Praia/Cape Verdean;
Central African Republic/Bangui/; Chad/N'Djamena/Chadian; Chile/Santiago/Chilean; China,People's Republic of
China/Beijing/Chinese; Colombia/Bogota,Bogotá/Colombian; Comoros/Moroni/Comoran; Democratic Republic of the
Congo,DR Congo/Kinshasa/Congolese; Congo/Brazzaville/Congolese; Costa Rica/San Jose,San José/Costa Rican;
Croatia/Zagreb/Croatian,Croat; Cuba/Havana/Cuban; Cyprus/Nicosia/Cypriot; Czech Republic,Czechia/Prague/Czech;
Denmark/Copenhagen/Danish,Dane; Djibouti//Djiboutian; Dominican Republic/Santo Domingo/; East
Timor,Timor-Leste/Dili/Timorese; Ecuador/Quito/Ecuadorian,Ecuadorean; Egypt/Cairo/Egyptian; El Salvador/San
Salvador/Salvadoran; Equatorial Guinea/Malabo/; Eritrea/Asmara/Eritrean; Estonia/Tallinn/Estonian;
Eswatini,Swaziland/Mbabane/Swazi; Ethiopia/Addis Ababa/Ethiopian; Fiji/Suva/Fijian;
Finland/Helsinki/Finnish,Finn; France/Paris/French; Gabon/Libreville/Gabonese; Gambia/Banjul/Gambian;
Georgia/Tbilisi/Georgian; Germany/Berlin/German; Ghana/Accra/Ghanaian; Greece/Athens/Greek;
Grenada//Grenadian; Guatemala/Guatemala City/Guatemalan; Guinea/Conakry/Guinean; Guinea-Bissau/Bissau/;
Guyana/Georgetown/Guyanese; Haiti/Port-au-Prince/Haitian; Honduras/Tegucigalpa/Honduran;
Hungary/Budapest/Hungarian; Iceland/Reykjavik/Icelandic; India/New Delhi,Delhi/Indian;
Indonesia/Jakarta/Indonesian; Iran/Tehran,Teheran/Iranian; Iraq/Baghdad/Iraqi; Ireland,Republic of
Ireland/Dublin/Irish; Israel/Jerusalem/Israeli; Italy/Rome/Italian; Ivory Coast,Côte d'Ivoire/Abidjan/Ivorian;
Jamaica/Kingston/Jamaican; Japan/Tokyo/Japanese; Jordan/Amman/Jordanian; Kazakhstan/Astana/Kazakh;
Kenya/Nairobi/Kenyan; Kosovo/Pristina/Kosovar,Kosovan; Kuwait/Kuwait City/Kuwaiti; Kyrgyzstan/Bishkek/Kyrgyz;
Laos/Vientiane/Laotian; Latvia/Riga/Latvian; Lebanon/Beirut/Lebanese; Lesotho/Maseru/;
Liberia/Monrovia/Liberian; Libya/Tripoli/Libyan; Liechtenstein/Vaduz/; Lithuania/Vilnius/Lithuanian;
Luxembourg//; Macedonia,North Macedonia/Skopje/Macedonian; Madagascar/Antananarivo/Malagasy;
Malawi/Lilongwe/Malawian; Malaysia/Kuala Lumpur/Malaysian; Maldives/Male/Maldivian; Mali/Bamako/Malian;
Malta/Valletta/Maltese; Mauritania/Nouakchott/Mauritanian; Mauritius/Port Louis/Mauritian; Mexico/Mexico
City/Mexican; Moldova/Chisinau,Chișinău/Moldovan; Monaco//; Mongolia/Ulan Bator,Ulaanbaatar/Mongolian;
Montenegro/Podgorica/Montenegrin; Morocco/Rabat/Moroccan; Mozambique/Maputo/Mozambican;
Namibia/Windhoek/Namibian; Nauru//Nauruan; Nepal/Kathmandu/Nepalese,Nepali; Netherlands,Holland/Amsterdam,The
Hague/Dutch; New Zealand/Wellington/New Zealander; Nicaragua/Managua/Nicaraguan; Niger/Niamey/Nigerien;
Nigeria/Abuja/Nigerian; North Korea/Pyongyang/North Korean; Norway/Oslo/Norwegian; Oman/Muscat/Omani;
Pakistan/Islamabad/Pakistani; Palau//Palauan; Panama/Panama City/Panamanian; Papua New Guinea/Port
Moresby/Papua New Guinean; Paraguay/Asuncion,Asunción/Paraguayan; Peru/Lima/Peruvian;
Philippines/Manila/Philippine,Filipino; Poland/Warsaw/Polish,Pole; Portugal/Lisbon/Portuguese;
Qatar/Doha/Qatari; Romania/Bucharest/Romanian; Russia,Russian Federation/Moscow/Russian;
Rwanda/Kigali/Rwandan; Samoa/Apia/Samoan; San Marino//; Saudi Arabia/Riyadh/Saudi; Senegal/Dakar/Senegalese;
Serbia/Belgrade/Serbian,Serb; Seychelles/Victoria/; Sierra Leone/Freetown/Sierra Leonean;
Singapore//Singaporean; Slovakia/Bratislava/Slovak,Slovakian; Slovenia/Ljubljana/Slovenian,Slovene; Solomon
Islands/Honiara/Solomon Islander; Somalia/Mogadishu/Somali; South Africa/Pretoria/South African; South
Korea/Seoul/South Korean,Korean; South Sudan/Juba/South Sudanese; Spain/Madrid/Spanish,Spaniard; Sri
Lanka/Colombo/Sri Lankan; Sudan/Khartoum/Sudanese; Suriname/Paramaribo/Surinamese;
Sweden/Stockholm/Swedish,Swede; Switzerland/Bern/Swiss; Syria/Damascus/Syrian; Taiwan/Taipei/Taiwanese;
Tajikistan/Dushanbe/Tajik; Tanzania/Dar es Salaam,Dodoma/Tanzanian; Thailand/Bangkok/Thai; Togo/Lome/Togolese;
Tonga/Nuku'alofa/Tongan; Trinidad and Tobago/Port of Spain/Trinidadian; Tunisia/Tunis/Tunisian;
Turkey/Ankara/Turkish,Turk; Turkmenistan/Ashgabat/Turkmen; Tuvalu//; Uganda/Kampala/Ugandan;
Ukraine/Kiev,Kyiv/Ukrainian; United Arab Emirates,UAE,U.A.E./Abu Dhabi/Emirati; United Kingdom,UK,U.K.,Great
Britain,Britain/London/British,Briton; United States,US,U.S.,USA,U.S.A.,United States of
America,America/Washington,Washington D.C.,Washington DC/American; Uruguay/Montevideo/Uruguayan;
Uzbekistan/Tashkent/Uzbek; Vanuatu/Port Vila/; Vatican City,Vatican,Holy See//; Venezuela/Caracas/Venezuelan;
Vietnam/Hanoi/Vietnamese; Yemen/Sanaa,Sana'a/Yemeni; Zambia/Lusaka/Zambian; Zimbabwe/Harare/Zimbabwean;
Yugoslavia//Yugoslav; Soviet Union,USSR//Soviet; Czechoslovakia//Czechoslovak; England//English,Englishman;
Scotland/Edinburgh/Scottish,Scot; Wales/Cardiff/Welsh; Northern Ireland/Belfast/; Hong Kong//;
Palestine//Palestinian; Tibet/Lhasa/Tibetan; Greenland/Nuuk/; Puerto Rico//Puerto Rican
"""
_REGIONS = """
Africa, Asia, Europe, North America, South America, Latin America, Central America, Antarctica, Oceania,
Middle East, Far East, Balkans, Western Balkans, Caucasus, North Caucasus, South Caucasus, Scandinavia,
Baltics, Central Asia, Southeast Asia, East Asia, South Asia, Eastern Europe, Western Europe, Central Europe,
Former Soviet Union, West Africa, East Africa, North Africa, Southern Africa, Horn of Africa, Caribbean, Gulf,
Persian Gulf, Gulf of Mexico, West Bank, Gaza, Gaza Strip, Golan Heights, Crimea, Chechnya, Abkhazia, South
Ossetia, Transnistria, Kashmir, Darfur, Kurdistan, Catalonia, Basque Country, Bavaria, Siberia, Atlantic,
Atlantic Ocean, Pacific, Pacific Ocean, Indian Ocean, Arctic, Arctic Ocean, Mediterranean, Mediterranean Sea,
Black Sea, Baltic Sea, North Sea, Red Sea, Caspian Sea, South China Sea, English Channel, Alps, Himalayas,
Andes, Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii,
Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan,
Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York,
North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South
Dakota, Tennessee, Texas, Utah, Vermont, Virginia, West Virginia, Wisconsin, Wyoming, New South Wales,
Queensland, Tasmania, Western Australia, South Australia, Northern Territory, Ontario, Quebec, British
Columbia, Alberta, Manitoba, Saskatchewan, Nova Scotia
"""
_PEOPLES = """
Arab, Kurd, Kurdish, Jew, Jewish, Muslim, Christian, Catholic, Protestant, Orthodox, Sunni, Shiite, Shia,
Shi'ite, Hindu, Buddhist, Sikh, Islamist, Islamic, European, African, Asian, Western, Westerner, Roma,
Chechen, Tatar, Uighur, Uyghur, Hutu, Tutsi, Pashtun, Bosniak, Republican, Democrat, Democratic, Communist,
Baltic, Balkan, Scandinavian, Nordic, Latino, Hispanic, Tamil, Basque, Catalan, Aboriginal, Maori, Inuit,
Berber, Zulu, Flemish, Walloon, Ossetian, Abkhaz, Abkhazian
"""


@dataclass(frozen=True, slots=True)
class Country:
    name: str
    aliases: tuple[str, ...]
    capitals: tuple[str, ...]
    peoples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """What a name stands for: a country, capital or region ("place"), or a people ("people")."""

    value: str
    """The full name: "United States" for "U.S."; for a people its name as written."""
    type: str
    country: str | None = None


@cache
def countries() -> dict[str, Country]:
    table = {}
    for row in " ".join(_COUNTRIES.split()).split("; "):
        names, capitals, peoples = (tuple(filter(None, part.split(","))) for part in row.split("/"))
        table[names[0]] = Country(names[0], names, capitals, peoples)
    return table


@cache
def gazetteer() -> dict[str, Place]:
    """Every name that is looked up, with what it stands for."""
    known: dict[str, Place] = {}
    for region in " ".join(_REGIONS.split()).replace(", ", ",").split(","):
        known[region] = Place(region, "place")
    for people in " ".join(_PEOPLES.split()).replace(", ", ",").split(","):
        for form in (people, _plural(people)):
            known.setdefault(form, Place(form, "people"))
    for country in countries().values():
        for people in country.peoples:
            for form in (people, _plural(people)):
                known[form] = Place(form, "people", country.name)
        for capital in country.capitals:
            known[capital] = Place(capital, "place", country.name)
        for alias in country.aliases:
            known[alias] = Place(country.name, "place", country.name)
    return known


@cache
def first_words() -> dict[str, tuple[str, ...]]:
    """The gazetteer's names by their first word, longest first."""
    index: dict[str, list[str]] = {}
    for name in gazetteer():
        index.setdefault(name.split()[0], []).append(name)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in index.items()}


def country_of(name: str) -> str | None:
    """The country that a country's, capital's or people's name speaks of: "Moscow" and "Russian" both give Russia."""
    place = gazetteer().get(name)
    return place.country if place else None


def _plural(people: str) -> str:
    if people.endswith("man"):
        return people[:-3] + "men"
    return people if people.endswith(("ch", "sh", "ese", "ss", "s")) else people + "s"
