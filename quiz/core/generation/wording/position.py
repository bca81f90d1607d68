"""Who is for or against what, who demands, offers, expects."""

import re
from collections.abc import Iterator

from quiz.core.generation import distractors, phrasing
from quiz.core.generation.forms import flashcard, short_answer, single_choice, true_false
from quiz.core.generation.model import Draft, Known
from quiz.core.generation.names import related
from quiz.core.generation.phrasing import clause
from quiz.core.generation.shelf import Shelf
from quiz.core.generation.wording import asking

_BEHIND_OBJECT = re.compile(
    r",|(?:for|in|on|at|to|by|from|with|without|over|after|before|against|because|as|of|until|since|if|when|during|between|among"
    r"|that|which|who)\b"
)
"""What may stay behind in a question when the object moves to its front; "products new and old" may not be parted."""
_OPPOSITES = (
    ("supports", "opposes"),
    ("support", "oppose"),
    ("supported", "opposed"),
    ("backs", "opposes"),
    ("backed", "opposed"),
    ("welcomed", "condemned"),
    ("welcomes", "condemns"),
    ("accepted", "rejected"),
    ("accepts", "rejects"),
    ("favours", "opposes"),
    ("favors", "opposes"),
    ("favoured", "opposed"),
    ("favored", "opposed"),
    ("praised", "criticised"),
    ("praised", "criticized"),
    ("praises", "criticises"),
    ("denounced", "welcomed"),
    ("denounces", "welcomes"),
)


def drafts(known: Known, shelf: Shelf) -> Iterator[Draft]:
    asked = clause(known)
    if asked:
        yield from _of_holder(known, shelf) if known.slot("asks") == "holder" else _of_target(known, shelf)
    yield from _turned(known)


def _of_holder(known: Known, shelf: Shelf) -> Iterator[Draft]:
    asked = clause(known)
    type = known.slot("subject_type") or known.slot("answer_type")
    answer = asking.actor(known, type)
    type = "person" if type == "term" and answer != known.fact.answer else type
    if asked is None or not asked.predicate:
        return
    if not asking.is_name(answer, type):
        yield from asking.described(known, asked)
        return
    ask = asked.ask_subject(asking.wh(answer, type))
    wrong = asking.wrong_names(known, shelf, type, ask, answer)
    if stance := re.match(r"['’]s (?P<noun>\w+) (?:is|was) (?P<what>that .+)$", known.fact.says.partition("}")[2]):
        ask = phrasing.question(f"{asked.lead}whose {stance['noun']} was it {stance['what']}")
    wrong = [name for name in wrong if not _sides_with(name, known, shelf)]
    key = asking.key(answer, type)
    yield from single_choice(ask, key, wrong)
    if asking.sole(known, shelf, type, ask):
        yield short_answer(ask, key, [*asking.accepted(answer, type, shelf), known.fact.answer])
    if answer == known.fact.answer:
        yield from asking.statement(known, shelf, wrong)


def _of_target(known: Known, shelf: Shelf) -> Iterator[Draft]:
    asked = clause(known)
    if asked is None or not (asked.aux and asked.subject and asked.base):
        return
    rest = known.fact.says.partition("}")[2].strip(" .")
    type = known.slot("answer_type")
    if rest.startswith("to ") and known.slot("polarity") in {"expects", "demands"} and asking.is_object(known):
        ask = asked.ask("whom")
        if not asking.is_name(known.fact.answer, type):
            yield flashcard(ask, phrasing.capital(known.fact.answer))
            return
        yield from single_choice(ask, known.fact.answer, asking.wrong_names(known, shelf, type, ask))
        yield short_answer(ask, known.fact.answer, asking.accepted(known.fact.answer, type, shelf))
        return
    if (
        (rest and not _BEHIND_OBJECT.match(rest))
        or rest.startswith(("to ", "that ", "which "))
        or (rest and known.slot("polarity") in {"says", "expects"})
    ):
        return
    if asking.is_name(known.fact.answer, type):
        yield from _of_named_target(known, shelf, asked.ask(asking.wh(known.fact.answer, type)), type)
        return
    ask = asked.ask("what")
    wrong = distractors.targets(shelf, known)
    yield from single_choice(ask, known.fact.answer, wrong)
    if len(known.fact.answer.split()) <= 3 and len(wrong) < distractors.FEWEST:
        yield short_answer(ask, known.fact.answer, _head(known.fact.answer))


def _of_named_target(known: Known, shelf: Shelf, ask: str, type: str) -> Iterator[Draft]:
    key = asking.key(known.fact.answer, type)
    yield from single_choice(ask, key, asking.wrong_names(known, shelf, type, ask))
    if asking.sole(known, shelf, type, ask):
        yield short_answer(ask, key, asking.accepted(known.fact.answer, type, shelf))


def _head(answer: str) -> list[str]:
    """ "substantial autonomy" is known by who types "autonomy"."""
    words = answer.split()
    return words[-1:] if len(words) == 2 and words[0].islower() and words[1].islower() else []


def _turned(known: Known) -> Iterator[Draft]:
    """A statement to judge, half of the times with the verb turned into its opposite."""
    says = phrasing.statement(known)
    if says is None or known.slot("polarity") not in {"for", "against"} or known.slot("attribution"):
        return
    for one, other in _OPPOSITES:
        for verb, opposite in ((one, other), (other, one)):
            found = re.findall(rf"\b{verb}\b", says)
            if len(found) == 1 and not re.search(r"\b(?:not|never|no longer|refused)\b", says):
                truth = asking.plain(says)
                if distractors.chance("turned", says).randrange(2):
                    yield true_false(truth, True)
                else:
                    yield true_false(re.sub(rf"\b{verb}\b", opposite, truth, count=1), False, truth)
                return


def _sides_with(name: str, known: Known, shelf: Shelf) -> bool:
    """Whether the articles have this name on the same side as the holder, of anything."""
    side = known.slot("polarity")
    return any(
        other.slot("polarity") == side and related(other.slot("holder"), name) and other is not known
        for other in shelf.of_kind("position")
    )
