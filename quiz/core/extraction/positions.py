"""Positions: who is for or against what, who demands, offers, expects or threatens it. Polarity follows negation."""

from quiz.core.extraction.clauses import Clause
from quiz.core.extraction.lexicon import STANCES, words
from quiz.core.extraction.model import Polarity
from quiz.core.extraction.parse import Word
from quiz.core.extraction.statements import subject_text
from quiz.core.extraction.wording import Reading

_VERBS: dict[Polarity, frozenset[str]] = {
    "for": words(
        """support back favor favour welcome endorse approve recognize recognise praise defend advocate applaud hail
        embrace champion bless"""
    ),
    "against": words(
        """oppose reject denounce condemn criticize criticise block veto dismiss refuse decline deny resist object
        protest boycott decry deplore ban hinder rebuke disagree dispute contest"""
    ),
    "demands": words("want demand urge seek insist request ask press push require call appeal"),
    "offers": words("offer propose promise pledge commit agree vow"),
    "says": words("say claim argue maintain assert declare state contend consider believe announce note stress"),
    "expects": words("expect predict hope fear anticipate foresee forecast"),
    "threatens": words("threaten warn"),
}
_BY_VERB: dict[str, Polarity] = {verb: polarity for polarity, verbs in _VERBS.items() for verb in verbs}
_ADJECTIVES: dict[str, Polarity] = {
    "opposed": "against",
    "ready": "offers",
    "willing": "offers",
    "prepared": "offers",
    "unwilling": "against",
    "committed": "for",
}
_NEGATED: dict[Polarity, Polarity] = {"for": "against", "offers": "against"}


def position_slots(reading: Reading, clause: Clause) -> dict[str, str]:
    """`holder`, `polarity`, `verb` and `target`, or nothing where the clause takes no position."""
    passage, verb = reading.passage, clause.verb
    polarity = _BY_VERB.get(verb.lemma)
    target: Word | None = passage.child(verb, "dobj", "ccomp", "xcomp")
    if verb.lemma == "be":
        adjective = passage.child(verb, "acomp", "attr")
        polarity = _ADJECTIVES.get(adjective.lower) if adjective is not None else None
        target = passage.child(adjective, "xcomp", "prep") if adjective is not None else None
    elif target is None and verb.lemma in {"call", "push", "press", "appeal", "insist", "object", "agree"}:
        target = passage.child(verb, "prep")
    passive = any(helper.dep == "auxpass" for helper in passage.children(verb))
    if passive and verb.lower in _ADJECTIVES:
        polarity, target, passive = _ADJECTIVES[verb.lower], passage.child(verb, "prep", "xcomp"), False
    if verb.lemma == "be" and clause.subject.lower in STANCES:
        polarity, target = "says", passage.child(verb, "ccomp", "xcomp", "attr")
    if polarity is None or target is None or passive:
        return {}
    if verb.lemma == "call" and target.dep == "dobj":
        return {}
    if any(child.dep == "neg" for child in passage.children(verb)):
        flipped = _NEGATED.get(polarity)
        if flipped is None:
            return {}
        polarity = flipped
    indices = [i for i in clause.predicate if target.left <= i <= target.right]
    written = reading.write(indices)
    if not written:
        return {}
    return {
        "holder": subject_text(reading, clause),
        "polarity": polarity,
        "verb": reading.write([i for i in clause.predicate if i not in indices]),
        "target": written,
    }
