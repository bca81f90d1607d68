"""Words that rules look up: honorifics, offices, the nouns that organisations and documents are named by."""

import re


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Comma-separated entries, longest first, as a regular expression wants its alternatives."""
    entries = {" ".join(entry.split()) for entry in text.split(",")}
    return tuple(sorted(entries - {""}, key=lambda entry: (-len(entry), entry)))


HONORIFICS = words("Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Sir Dame Lord Lady Rev. Reverend Prof. Professor Madam Sheikh")

OFFICES = phrases(
    """secretary-general, secretary general, prime minister, deputy prime minister, vice president, vice-president,
    president, president-elect, foreign minister, defense minister, defence minister, finance minister, interior
    minister, justice minister, health minister, education minister, deputy foreign minister, foreign secretary,
    home secretary, defense secretary, defence secretary, health secretary, press secretary, secretary of state,
    secretary of defense, secretary of the treasury, treasury secretary, assistant secretary of state, deputy
    secretary of state, under secretary of state, undersecretary of state, undersecretary, undersecretary-general,
    attorney general, solicitor general, surgeon general, ambassador, consul general, consul, spokesman,
    spokeswoman, spokesperson, negotiator, chief negotiator, chancellor, premier, minister, envoy, special envoy,
    special representative, high representative, representative, commissioner, high commissioner, mediator,
    governor, lieutenant governor, deputy governor, senator, congressman, congresswoman, mayor, deputy mayor,
    general, lieutenant general, major general, brigadier general, colonel, lieutenant colonel, major, captain,
    lieutenant, sergeant, admiral, commander, chief commander, leader, opposition leader, majority leader, minority
    leader, speaker, chairman, chairwoman, chairperson, chair, vice chairman, director, deputy director, executive
    director, managing director, director general, director-general, chief executive, chief executive officer, CEO,
    chief financial officer, chief operating officer, chief, police chief, army chief, chief of staff, chief
    justice, justice, judge, magistrate, prosecutor, chief prosecutor, lawyer, attorney, coach, head coach, manager,
    captain, king, queen, prince, princess, emperor, sultan, emir, pope, cardinal, archbishop, bishop, patriarch,
    imam, ayatollah, supreme leader, party leader, founder, co-founder, owner, editor, editor-in-chief, author,
    analyst, professor, economist, scientist, researcher, historian, counterpart, delegate, councillor, councilor,
    councilman, deputy, MP, MEP, lawmaker, legislator, administrator, coordinator, inspector, superintendent,
    sheriff, constable, adviser, advisor, national security adviser, correspondent, diplomat, head, deputy head,
    official, organizer, organiser, activist, candidate, nominee, striker, midfielder, goalkeeper, defender, driver,
    pilot, actor, actress, singer"""
)
UNIQUE_OFFICES = phrases(
    """president, vice president, prime minister, chancellor, premier, foreign minister, defense minister, defence
    minister, finance minister, interior minister, justice minister, health minister, education minister,
    secretary-general, secretary general, secretary of state, foreign secretary, home secretary, defense secretary,
    defence secretary, treasury secretary, attorney general, governor, mayor, king, queen, emperor, pope, chief
    executive, chief executive officer, CEO, director general, director-general, chairman, chairwoman, speaker,
    chief justice, supreme leader, head coach, coach, captain, chief negotiator, opposition leader"""
)
"""Held by one person at a time where the body is named."""

OFFICE = re.compile(
    r"\b(?:" + "|".join(re.escape(o).replace(r"\ ", " ").replace(r"\-", "[- ]") for o in OFFICES) + r")\b", re.I
)
TITLE_WORDS = words(
    """president vice prime minister foreign defense defence finance interior justice secretary general
    secretary-general state of undersecretary under ambassador spokesman spokeswoman spokesperson negotiator
    chancellor premier envoy special representative commissioner high mediator governor senator sen. congressman
    congresswoman rep. mayor gen. lt. lieutenant col. colonel major maj. capt. captain sgt. sergeant admiral adm.
    commander leader speaker chairman chairwoman director chief executive judge attorney coach king queen prince
    princess pope cardinal archbishop bishop ayatollah professor correspondent counterpart deputy former
    ex-president teammate officer actor actress singer house white head mp ceo"""
)

ORGANISATION_HEADS = words(
    """Council Ministry Department Union Party Committee Commission Agency Organization Organisation Association
    University College School Institute Court Parliament Congress Senate Assembly House Bank Company Corporation
    Corp Corp. Inc Inc. Ltd Ltd. Group Fund Foundation Federation League Club Team Force Forces Army Navy Police
    Service Bureau Office Authority Administration Alliance Front Movement Coalition Board Center Centre Society
    Church Hospital Times Post Guard Network Network Airlines Airways Cabinet Treasury Tribunal Secretariat Centre
    Government Community Treaty-Organization Press News Television Radio Broadcasting Union Unions Guild Brigade
    Brigades Institution Academy Laboratory"""
)
NOT_A_PERSON = re.compile(
    r"\b(?:Typhoon|Hurricane|Cyclone|Storm|Tropical|Town|United|City|Rovers|Wanderers|Athletic|Albion|Rangers|"
    r"FC|AC|CF|Institut\w*|Academ\w+|Colleg\w+|School|Scuola|Fondazione|Fundaci[oó]n|Fundaç[aã]o|Stiftung|"
    r"Universi\w+|Ministry|Council|VR|TV|HD|Cave|Castle|Bridge|Park|River|Lake|Mount(?:ain)?|Beach|Island|"
    r"Expo|Festival|Awards?|Prize|Championships?|Olympics|Foundation|Hotel|Stadium|Airport|Museum|Hall|Street|"
    r"Website|Online|Airlines?|Inc|Corp|Ltd|Records|Studios?|Pictures|Entertainment|News)\b"
)
"""A word of a name that is no person's."""
WORK_BEFORE = re.compile(
    r"\b(?:novel|book|film|movie|album|song|single|series|show|play|game|musical|opera|magazine|newspaper|website|ship"
    r"|boat|yacht|satellite|spacecraft|probe|rocket|horse|dog|robot|hurricane|cyclone|storm|typhoon|brand|app) $"
)
"""What stands before the name of a work, a ship or an animal."""
DOCUMENT_HEADS = phrases(
    """resolution, charter, treaty, protocol, convention, accord, accords, constitution, act, bill, declaration,
    agreement, pact, memorandum, directive, amendment, law, report, plan, statute, code, decree, roadmap,
    communique, communiqué"""
)

ACRONYMS = {
    "UN": "United Nations",
    "U.N.": "United Nations",
    "EU": "European Union",
    "E.U.": "European Union",
    "NATO": "North Atlantic Treaty Organization",
    "Nato": "North Atlantic Treaty Organization",
    "OSCE": "Organization for Security and Co-operation in Europe",
    "IMF": "International Monetary Fund",
    "WHO": "World Health Organization",
    "WTO": "World Trade Organization",
    "IAEA": "International Atomic Energy Agency",
    "OPEC": "Organization of the Petroleum Exporting Countries",
    "ICC": "International Criminal Court",
    "ASEAN": "Association of Southeast Asian Nations",
    "UNESCO": "United Nations Educational, Scientific and Cultural Organization",
    "UNICEF": "United Nations Children's Fund",
    "FBI": "Federal Bureau of Investigation",
    "CIA": "Central Intelligence Agency",
    "NASA": "National Aeronautics and Space Administration",
    "FIFA": "International Federation of Association Football",
    "BBC": "British Broadcasting Corporation",
}
KEPT_ACRONYMS = words("NATO Nato NASA UNICEF UNESCO FIFA OPEC BBC FBI CIA OSCE ASEAN")
"""Better known by their letters: a question uses these as they are."""

MONTHS_AND_DAYS = words(
    """January February March April May June July August September October November December Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday"""
)
SPEECH_VERBS = words(
    """say tell report announce state note add declare claim argue insist suggest hint warn assert stress explain
    confirm reveal admit acknowledge believe think expect predict hope fear estimate conclude find maintain contend
    indicate respond reply describe write agree concede allege charge complain testify recall emphasize emphasise
    reiterate show observe remark disclose caution comment understand consider know"""
)
"""Their complement is told as the words, belief or finding of their subject."""
PLACE_NOUNS = words(
    """province country region territory republic state nation city town village island capital district county area
    peninsula"""
)
GROUP_NOUNS = words(
    """alliance bloc group company agency organization organisation party council union commission ministry court
    parliament assembly committee association federation corporation firm bank club team university institute
    government"""
)
STANCES = words("position stance view demand goal aim hope policy wish")
"""Of which a possessor is the holder: "the union's demand is …"."""
TAKING_INFINITIVES = words(
    """stand plan effort right decision attempt bid ability move proposal offer promise pledge refusal desire need
    chance opportunity power authority agreement way time permission call demand failure intention campaign order law
    deal readiness willingness wish duty freedom"""
)
"""An infinitive after these says which plan or right it is, not what something was done for."""
