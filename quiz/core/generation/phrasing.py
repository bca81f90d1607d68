"""A clause out of a news report, made ready to be asked about long after: who says so, when it was so, in the past."""

import re
from dataclasses import dataclass

from quiz.core.generation.dates import month_of, names_year, precision, words
from quiz.core.generation.model import Known
from quiz.core.generation.tense import back_shift, past_aux, past_predicate

_PRESENT = frozenset(["is", "are", "am", "do", "does", "has", "have", "will", "can", "may"])
_PERFECT = frozenset({"has", "have"})
_WISHES = frozenset({"hope", "want", "wish", "seek", "plan", "aim", "fear"})
"""What is hoped is not said to be so: "according to" would make it a statement."""


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
        predicate = re.sub(r"^were\b", "was", self.predicate)
        return question(f"{self.lead}{wh} {predicate}")


def clause(known: Known, *, dated: bool = True) -> Clause | None:
    """The fact's clause; None where it has none or only hopes for it. `dated=False` keeps the day out of the lead."""
    slots = known.fact.slots
    if not (slots.get("predicate") or (slots.get("aux") and slots.get("base"))):
        return None
    verb = slots.get("attribution_verb", "")
    if any(verb.startswith(wish) for wish in _WISHES):
        return None
    subject, predicate = slots.get("subject", ""), slots.get("predicate", "")
    aux, base = slots.get("aux", ""), slots.get("base", "")
    lead = _lead(known, aux=aux, text=f"{subject} {predicate} {base}", dated=dated)
    if known.report.published is not None and aux in _PRESENT:
        predicate, aux, base = past_predicate(predicate), past_aux(aux), back_shift(base)
    return Clause(lead, subject, predicate, aux, base)


def time_of(known: Known) -> str:
    """Month and year that the report looks at: "December 2007"; empty where nothing tells."""
    published = known.report.published
    value = known.fact.when if precision(known.fact.when) in {"day", "month"} else None
    if value is None and published is not None:
        value = published.isoformat()
    return words(month_of(value)) if value else ""


def setting(known: Known) -> str:
    """What follows "Who was the president of X": the time, or the article where there is none."""
    when = time_of(known)
    return f"in {when}" if when else f"in the article “{known.report.title}”"


def _lead(known: Known, *, aux: str, text: str, dated: bool) -> str:
    by = known.slot("attribution")
    published = known.report.published
    month = words(month_of(published.isoformat())) if published else ""
    article = f"the article “{known.report.title}”"
    if by:
        return f"According to {by} in {month}, " if month else f"According to {by} in {article}, "
    if not month:
        return f"According to {article}, "
    if aux in _PERFECT:
        return f"As of {month}, "
    if aux in _PRESENT:
        return f"In {month}, "
    value = known.fact.when
    if not dated or names_year(text) or precision(value) is None or value is None:
        return ""
    return f"In {words(month_of(value))}, "


def question(text: str) -> str:
    """One sentence with a capital and a question mark."""
    return f"{capital(tidy(text))}?"


def tidy(text: str) -> str:
    """Without doubled spaces, space before a comma, or marks at the end."""
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\s+([,.;:?!])", r"\1", text)
    return text.strip(" ,;:.–-")


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def an(noun: str) -> str:
    """With the indefinite article: "an envoy"."""
    return f"{'an' if re.match(r'[aeiouAEIO]', noun) else 'a'} {noun}"
