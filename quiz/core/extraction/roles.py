"""Offices: who holds which, of what, as of the article's date. The office is read apart from the name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quiz.core.extraction.geography import country_of, gazetteer
from quiz.core.extraction.lexicon import ACRONYMS, OFFICE, ORGANISATION_HEADS, UNIQUE_OFFICES, words
from quiz.core.extraction.model import Fact, Mention
from quiz.core.extraction.statements import Answer, make_fact
from quiz.core.extraction.wording import Reading, as_of, sentence_of

_AFTER = re.compile(
    r", (?P<phrase>(?:the |an? )?(?:[\w.’'&-]+ ){0,7}?[\w.’'&-]+(?: (?:of|for|at|to) [^,.;:()]{2,60}?)?)(?=[,.;]|$)"
)
_BODY = re.compile(
    r" (?:of|for|at|to) (?:the )?"
    r"(?P<body>[A-Z][\w.’'&-]*(?:(?: of| for| and)?(?: the)? [A-Z][\w.’'&-]*)*(?:(?<=['’]s) [a-z]+)?)"
)
_WITH_ARTICLE = tuple(
    "University of |United |U.N.|U.S.|UN |EU|European Union|Czech Republic|Netherlands|Philippines".split("|")
)
_MODIFIER = words(
    "former acting interim deputy chief senior top ex- outgoing incoming late first second vice special main lead"
)
_VAGUE = words(
    "counterpart diplomat correspondent official head chief analyst author leader general major captain manager driver"
)
_LOWER_STOP = words(
    "the a an of and said but by for with to in on at from as after when that while told says its his her their our"
)


@dataclass(frozen=True, slots=True)
class Role:
    """`phrase` is the whole as written ("Portuguese Prime Minister"), `office` and `of` its parts."""

    office: str
    of: str
    phrase: str


def find_roles(reading: Reading) -> Iterator[Fact]:
    author = reading.article.author or ""
    for name in reading.names:
        full = name.value or name.text
        if name.type != "person" or " " not in full or (author and full in author):
            continue
        role = _before(reading, name) or _after(reading, name)
        if role is None or not role.of or role.office == "correspondent":
            continue
        fact = _fact(reading, name, full, role)
        if fact:
            yield fact


def _fact(reading: Reading, name: Mention, full: str, role: Role) -> Fact | None:
    portfolio = re.fullmatch(r"(?!deputy|former|junior)[\w-]+ minister", role.office, re.I)
    unique = role.office.lower() in UNIQUE_OFFICES or portfolio is not None
    joiner = "for" if role.office.startswith("spokes") else "of"
    article = "the" if unique else "an" if re.match(r"[aeio]|un[di]", role.office, re.I) else "a"
    title = f"{article} {role.office} {joiner} {_the(role.of)}"
    if role.phrase.endswith("’s") or re.match(r"[\w.]+(?:'s|’s) ", role.phrase):
        title = role.phrase
    stamp = as_of(reading.article.published)
    said = f"\ue000{full}\ue001 was {title}"
    slots = {"person": full, "office": role.office, "of": role.of, "title": title, "as_of": stamp or ""}
    if unique:
        slots["unique"] = "yes"
    published = reading.article.published
    return make_fact(
        reading,
        "role",
        sentence_of(f"{stamp}, {said}" if stamp else said),
        Answer(name.start, name.end, full, "person"),
        slots=slots,
        when=published.isoformat() if published else None,
    )


def _the(body: str) -> str:
    body = ACRONYMS[body] if body in {"U.N.", "UN", "EU", "E.U."} else body
    country = gazetteer().get(body)
    if body.startswith(_WITH_ARTICLE):
        return f"the {body}"
    if (
        country is None
        and " " in body
        and body.split()[-1].lower()
        in words(
            """union council party committee commission army ministry agency senate house court association federation
            foundation office department bureau board service league"""
        )
    ):
        return f"the {body}"
    return body


def _before(reading: Reading, name: Mention) -> Role | None:
    text = reading.passage.slice(reading.passage.start, name.start)
    tail = re.search(
        r"[^.;:!?,“”\"()]*,? (?:Mr\.? |Ms\.? |Mrs\.? )?$", re.sub(r"\b([A-Z])\.([A-Z])\.(?=\W)", "\\1․\\2․", text)
    )
    if tail is None:
        return None
    phrase = re.sub(r"(?:,? (?:Mr|Ms|Mrs)\.?)? *$", "", tail.group().replace("․", ".")).strip(" ,")
    offices = list(OFFICE.finditer(phrase))
    if not offices:
        return None
    office = offices[-1]
    after = phrase[office.end() :]
    if after and not re.fullmatch(r" of (?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*)*", after):
        return None
    if text.rstrip().endswith(",") and not re.search(r"(?:'s|’s) ", phrase):
        return None
    if office.group().lower() == "counterpart":
        return _counterpart(phrase[: office.start()])
    lead = _modifiers(phrase[: office.start()])
    of = re.sub(r"^ of (?:the )?", "", after) if after else ""
    return _role(lead, office.group(), of)


def _after(reading: Reading, name: Mention) -> Role | None:
    text = reading.passage.slice(name.end, reading.passage.start + len(reading.passage.text))
    found = _AFTER.match(text)
    if found is None:
        return None
    phrase = re.sub(r"^(?:the|an?) ", "", found["phrase"])
    office = next((o for o in OFFICE.finditer(phrase)), None)
    if office is None:
        return None
    after = _BODY.match(phrase[office.end() :])
    return _role(_modifiers(phrase[: office.start()]), office.group(), after["body"] if after else "")


def _counterpart(before: str) -> Role | None:
    """ "finance ministers … their Irish counterpart X": X is the finance minister of Ireland."""
    offices = list(re.finditer(OFFICE.pattern.removesuffix(r"\b") + r"s?\b", before, re.I))
    people = re.search(r"\b(?:his|her|their|its) ([A-Z]\w+(?: [A-Z]\w+)?) $", before)
    country = country_of(people.group(1)) if people else None
    if not offices or country is None:
        return None
    return Role(
        offices[-1].group().lower().removesuffix("s"),
        country,
        f"{country}'s {offices[-1].group().lower().removesuffix('s')}",
    )


def _modifiers(lead: str) -> str:
    """The words right before an office that belong to it: names, peoples, "deputy"; not the rest of the clause."""
    kept: list[str] = []
    parts = lead.split()
    for at in range(len(parts) - 1, -1, -1):
        word = parts[at]
        if word == "of" and kept and at and parts[at - 1] in ORGANISATION_HEADS:
            kept.insert(0, word)
            continue
        if word[0].isdigit() or word in _LOWER_STOP or word in {"The", "But", "And", "In", "On", "When", "As", "After"}:
            break
        possessed = at > 0 and parts[at - 1].endswith(("'s", "’s"))
        if word[0].isupper() or word.lower() in _MODIFIER or "-" in word or possessed:
            kept.insert(0, word)
        else:
            break
    return " ".join(kept)


def _role(lead: str, office: str, of: str) -> Role | None:
    """Divide "Norway's fisheries negotiator" into the body that the office is of and the office itself."""
    phrase = f"{lead} {office}{f' of {of}' if of else ''}".strip()
    possessor = re.match(r"(?P<body>.+?)(?:'s|’s) (?P<rest>.*)$", f"{lead} ")
    if not of and possessor:
        of, lead = possessor["body"], possessor["rest"].strip()
    parts = lead.split()
    extra: list[str] = []
    if not of:
        body: list[str] = []
        for part in parts:
            (extra if part.lower() in _MODIFIER or (body and part.lower() in {"foreign"}) else body).append(part)
        joined = " ".join(body)
        of = country_of(joined) or (country_of(body[0]) if body else None) or joined
        if body and country_of(body[0]) and len(body) > 1 and not country_of(joined):
            extra += body[1:]
    else:
        extra = parts
        country = next((found for part in parts if (found := country_of(part))), None)
        if country and office.lower() in {"minister", "secretary", "chancellor"}:
            extra, office, of = [], f"{office} of {of}", country
        elif office.lower() in {"minister", "secretary"} and of not in gazetteer():
            return None
    if office.lower() in {"minister", "secretary"} and not extra and country_of(of) is None and "'" not in phrase:
        return None
    office = office if office.isupper() else office.lower() if not office.startswith("MP") else office
    name = " ".join([*(word if word in gazetteer() or word.isupper() else word.lower() for word in extra), office])
    if office in _VAGUE and not of:
        return None
    return Role(name, re.sub(r"(?:'s|’s)$", "", of.removeprefix("the ")), phrase)
