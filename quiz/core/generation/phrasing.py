"""A clause out of a news report, made ready to be asked about long after: who says so, when it was so, in the past."""

import re
from dataclasses import dataclass

from quiz.core.generation.dates import month_of, names_year, precision, words
from quiz.core.generation.model import Known
from quiz.core.generation.names import same, stems
from quiz.core.generation.tense import back_shift, past_aux, past_predicate

_PRESENT = frozenset(["is", "are", "am", "do", "does", "has", "have", "will", "can", "may"])
_PERFECT = frozenset({"has", "have"})
_FORETELLING = frozenset({"would", "could", "might", "should"})
"""What nobody in the clause foretells is foretold by the report."""
_SPANNING = frozenset({"since", "until", "till", "by"})
_WISHES = frozenset({"hope", "want", "wish", "seek", "plan", "aim", "fear"})
"""What is hoped is not said to be so: "according to" would make it a statement."""
_SPEECH = frozenset(
    """say said tell told warn warned announce announced respond responded note noted insist insisted state stated
    urge urged hint hinted suggest suggested make made declare declared demand demanded reject rejected""".split()
)
"""What is said is said about when it is reported."""
_LONG = 16
"""Words after which a clause loses what hangs on behind a comma."""
_INNER = re.compile(
    r"\b(?:which|that|who|whose|because|before|after|while|when|where|if|whether|and|but|as|than|since|for \w+ing)\b"
)
_COMMON = re.compile(
    r"(?:The|An?|Some|Many|Most|All|Several|More|Over|About|Nearly|Almost|Around|Officials|Analysts|Experts|Researchers|No|Two"
    r"|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Hundreds|Thousands|Millions|His|Her|Its|Their|Other|Both|While|Although|If|When|After|Despite|For|As|On|At|In|During|Before|Speaking|Started)\b"
)
_NO_VERB = re.compile(r"(?:(?:is|are|was|were) that|in|on|at|by|from|after|before|to|with|of|for|the|an?|\d+)\b")
"""A clause that begins so was cut in the wrong place."""
_KEPT = 7
"""Words that stay at least."""
_TAIL = re.compile(
    r",? (?:amid|even if|even though|although|though|while|whereas|despite|because)\b"
    r"|(?<=\d) when\b"
    r"|, (?:which|who|whose|where|when|with|and|but|as|in|to|including|using|adding|saying|according to"
    r"|leading)\b(?! [A-Z])|, \w+ing (?=\w)"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """`lead` says when or according to whom; the rest is as in `Fact.slots`, looked back on."""

    lead: str
    subject: str
    predicate: str
    aux: str
    base: str

    def ask(self, wh: str) -> str:
        """Asks for what is not the subject: "In December 2007, what did NATO agree to keep?" """
        return question(f"{self.lead}{wh} {self.aux} {self.subject} {self.base}")

    def ask_subject(self, wh: str) -> str:
        """Asks for the subject: "In December 2007, which country opposed independence?" """
        several = re.match(r"which [a-z]+[^s\W]s$", wh)
        predicate = self.predicate if several else re.sub(r"^were\b", "was", self.predicate)
        if wh != "who":
            return question(f"{self.lead}{wh} {predicate}")
        predicate = re.sub(r"^(say|want|hope|expect|believe|warn|oppose|support)\b", r"\1s", predicate)
        return question(f"{self.lead}{wh} {predicate}")


def clause(known: Known, *, dated: bool = True) -> Clause | None:
    """The fact's clause; None where it has none or only hopes for it. `dated=False` keeps the day out of the lead."""
    slots = known.fact.slots
    if not (slots.get("predicate") or (slots.get("aux") and slots.get("base"))):
        return None
    verb = slots.get("attribution_verb", "")
    if any(verb.startswith(wish) for wish in _WISHES):
        return None
    subject, predicate = without_asides(slots.get("subject", "")), without_asides(slots.get("predicate", ""))
    aux, base = slots.get("aux", ""), without_asides(slots.get("base", ""))
    if known.fact.kind != "reason":
        predicate, base = shortened(predicate), shortened(base)
    lead = _lead(known, aux=aux, text=f"{subject} {predicate} {base}", dated=dated)
    subject = _closed(_lowered(subject))
    predicate, base = _timeless(predicate), _timeless(base)
    if known.report.published is not None and aux in _PRESENT:
        predicate, aux, base = past_predicate(predicate), past_aux(aux), back_shift(base)
    return Clause(lead, subject, predicate, aux, base)


def without_asides(text: str) -> str:
    """Without what dashes set apart, nor what letters in brackets stand for; an answer in braces stays."""
    text = re.sub(r" [-–] [^-–{} ]+ [^-–{}]+ [-–](?= [a-z])", "", text)
    return re.sub(r"(?<=[A-Z]{2}) \([A-Z][^(){}]+\)", "", text)


def shortened(text: str) -> str:
    """A long clause without the asides at its end."""
    while len(text.split()) > _LONG:
        tails = [tail.start() for tail in _TAIL.finditer(text) if len(text[: tail.start()].split()) >= _KEPT]
        if not tails:
            break
        text = text[: tails[-1]]
    return text


def statement(known: Known) -> str | None:
    """`says` as it can be judged long after: in the past, with its time, without asides; None where it has no time."""
    says = without_asides(looking_back(known))
    before, brace, after = says.partition("}")
    verb = known.slot("predicate").partition(" ")[0]
    if verb and after.startswith(f", {verb} "):
        after = after.removeprefix(",")
    ended = after.rstrip(" .")
    says = _timeless(f"{before}{brace}{shortened(ended) if len(says.split()) > _LONG else ended}.")
    published = known.report.published
    foretold = known.slot("aux") in _FORETELLING and not known.slot("attribution")
    if names_year(says) and not foretold:
        return says
    if published is None:
        return says if known.slot("aux") not in _PRESENT else None
    month = words(month_of(published.isoformat()))
    opening = says if _opens_with_name(says, known) and not _COMMON.match(says.lstrip("{")) else _lowered_first(says)
    if known.slot("attribution") or known.slot("aux") in _PRESENT or known.slot("verb").split(" ")[0] in _SPEECH:
        starts_with_scene = re.match(r"(?:In|At|On|During|After|Before|When|If)\b", says)
        return None if starts_with_scene else f"In {month}, {opening}"
    return f"According to a report of {month}, {opening}"


def _lowered_first(says: str) -> str:
    at = 1 if says.startswith("{") else 0
    return says[:at] + says[at : at + 1].lower() + says[at + 1 :]


def miscut(known: Known) -> bool:
    """Whether the clause does not begin with its verb: it was cut in the wrong place."""
    whose = re.match(r"['’]s \w+ (?:is|was) that ", known.fact.says.partition("}")[2])
    return bool(_NO_VERB.match(known.slot("predicate"))) and not whose


def _opens_with_name(says: str, known: Known) -> bool:
    """Whether the first word keeps its capital within a sentence."""
    word = re.match(r"\{?(?:(?:The|An?) )?", says)
    if word and word.group().strip("{"):
        return False
    first = re.match(r"\{?([\w.'-]+)", says)
    if first is None or says.startswith(("“", '"')):
        return True
    names = (
        n for m in known.report.extraction.mentions if m.type not in {"term", "quantity"} for n in (m.text, m.value)
    )
    return first[1].isupper() or any(name and name.startswith(first[1].removesuffix("'s")) for name in names)


def looking_back(known: Known) -> str:
    """`says` in the past: "As of 7 May 2010, {Norway} wants a ban" -> "In May 2010, {Norway} wanted a ban"."""
    says, published = known.fact.says, known.report.published
    aux, predicate = known.slot("aux"), known.slot("predicate")
    if published is None:
        return says
    says = _opening(says, words(month_of(published.isoformat())), perfect=aux in _PERFECT)
    by, telling = known.slot("attribution"), known.slot("attribution_verb")
    if by and telling:
        says = says.replace(f"{by} {telling} ", f"{by} {past_predicate(telling)} ", 1)
    says = re.sub(r"^(In [A-Z]\w+ \d{4}, [^,]*?) says (?=that )", r"\1 said ", says)
    if aux not in _PRESENT or not predicate:
        return says
    first = re.match(r"(?:(?:\w+ly|also|still|now|again) )*(\S+)", predicate)
    subject = known.slot("subject")
    start = says.find("}") if not subject else says.casefold().find(subject.casefold())
    found = first and start >= 0 and re.compile(rf"(?<!\w){re.escape(first[1])}(?!\w)").search(says, start)
    if not found:
        return says
    says = back_shift(f"{says[: found.start()]}{past_predicate(found.group())}{says[found.end() :]}")
    dated = re.match(r"(?:In|On) [^,]*\d{4}\}?, ", says)
    return re.sub(r"\bhad (?=\w+ed\b)", "", says, count=1) if dated and aux in _PERFECT else says


def _opening(says: str, month: str, *, perfect: bool) -> str:
    """The time words of `says` to the month; none where a date of its own follows them."""
    lead = re.match(r"As of (?:\d+ )?[A-Z]\w+ \d{4}, ", says)
    if not lead:
        return says
    rest = says[lead.end() :]
    if re.match(r"(?:in|on) \{?(?:\d+ )?(?:[A-Z]\w+ )?\d{4}\}?, ", rest) or (names_year(rest) and not perfect):
        return rest[:1] + capital(rest[1:]) if rest.startswith("{") else capital(rest)
    common = _COMMON.match(rest.removeprefix("{"))
    if common:
        at = 1 if rest.startswith("{") else 0
        rest = rest[:at] + rest[at].lower() + rest[at + 1 :]
    return f"{'As of' if perfect else 'In'} {month}, {rest}"


def time_of(known: Known) -> str:
    """Month and year that the report looks at: "December 2007"; empty where nothing tells."""
    published = known.report.published
    value = known.fact.when if precision(known.fact.when) in {"day", "month"} else None
    if value is None and published is not None:
        value = published.isoformat()
    return words(month_of(value)) if value else ""


def attached(known: Known) -> bool:
    """Whether the answer stands in the clause itself, not in one inside it ("said that …", "which …")."""
    if re.match(r"(?:In|On) \{", known.fact.says):
        return True
    before = re.sub(r"\w+ (?:the )?$", "", known.fact.says.partition("{")[0])
    verb = re.search(rf"(?<!\w){re.escape(known.slot('predicate').split(' ')[0])}(?!\w)", before)
    return bool(verb and not _INNER.search(before, verb.end()))


def _lead(known: Known, *, aux: str, text: str, dated: bool) -> str:
    by = _speaker(known)
    published = known.report.published
    month = words(month_of(published.isoformat())) if published else ""
    if by:
        return f"According to {by} in {month}, " if month else f"According to {by} in {article(known)}, "
    past = aux not in _PRESENT
    if not month:
        return "" if past else f"According to {article(known)}, "
    if aux in _PERFECT or (not past and known.slot("preposition") in _SPANNING):
        return f"As of {month}, "
    foretold = aux in _FORETELLING and not known.slot("attribution")
    if not dated or (names_year(text) and not foretold):
        return ""
    if not past:
        return f"In {month}, "
    value = known.fact.when
    if value and precision(value):
        return f"In {words(month_of(value))}, "
    return f"In {month}, " if known.slot("verb").split(" ")[0] in _SPEECH else f"According to a report of {month}, "


def _speaker(known: Known) -> str:
    """Who says so, without a title that could tell the answer; nobody where it is the subject that speaks."""
    by = known.slot("attribution")
    if not by or same(by, known.slot("subject") or "-"):
        return ""
    people = (m.value for m in known.report.extraction.mentions if m.type == "person" and m.value and " " in m.value)
    name = next((name for name in people if by.endswith(name)), _lowered(by))
    return "" if same(name, known.slot("subject") or "-") else name


def _closed(subject: str) -> str:
    """ "Bergen's mayor, Jon Vik," keeps the comma behind the name."""
    apart = re.search(r", (?!and\b|or\b)[^,]+$", subject)
    return f"{subject}," if apart and not re.search(r"\b(?:and|or)\b", subject) else subject


def _lowered(phrase: str) -> str:
    return re.sub(r"^(?:The|An?)(?= )", lambda article: article.group().lower(), phrase)


def _timeless(text: str) -> str:
    """ "at its current strength" is no longer: the question's own time says when."""
    return re.sub(r"\b(?:current|currently|now) ", "", text)


def article(known: Known) -> str:
    """The article by its title, unless that tells the answer."""
    if stems(known.report.title) & stems(known.fact.answer):
        return "an undated news report"
    return f"the article “{known.report.title}”"


def question(text: str) -> str:
    """One sentence with a capital and a question mark."""
    return f"{capital(re.sub(r'(?<=[A-Z][.][A-Z])$', '.', tidy(text)))}?"


def tidy(text: str) -> str:
    """Without doubled spaces, space before a comma, or marks at the end."""
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\s+([,.;:?!])", r"\1", text)
    return text.strip(" ,;:.–-")


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
