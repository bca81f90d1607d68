"""A question taken apart, as the rules look at it."""

import re
from dataclasses import dataclass
from functools import cached_property

from ..base import Asked, Question
from ..cloze import Cloze, Gapped
from ..flashcard import Flashcard
from ..matching import Matching
from ..multiple_answers import MultipleAnswers
from ..ordering import Ordering
from ..short_answer import ShortAnswer
from ..single_choice import SingleChoice

_QUOTED = re.compile(r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|\"[^\"]*\"|(?<!\w)[‘'][^’']+[’'](?!\w)")
_ABOUT_WORDS = re.compile(
    r"\b(?:words?|phrases?|sentences?|sayings?|mean(?:s|ing)?|translat\w+|spell\w*|abbreviat\w+|pronouns?|nouns?|verbs?"
    r"|adjectives?|adverbs?|articles?|tenses?|days? of the week|in (?:French|German|Spanish|Italian|Latin|English))\b",
    re.I,
)


@dataclass(frozen=True)
class Parts:
    """A question's texts by the role that they play."""

    question: Question
    stem: str
    """All that is read before the answer, with ____ for each gap."""
    keys: tuple[str, ...] = ()
    """The right answers as the author wrote them."""
    accepted: tuple[str, ...] = ()
    """Other spellings that are right."""
    wrong: tuple[str, ...] = ()
    english: bool = True

    @property
    def options(self) -> tuple[str, ...]:
        """What there is to choose from; empty where the answer is recalled."""
        return (*self.keys, *self.wrong) if self.wrong else ()

    @cached_property
    def body(self) -> str:
        """The stem without what it quotes: quoted words may break every rule."""
        return _QUOTED.sub("“…”", self.stem)

    @cached_property
    def about_words(self) -> bool:
        """Whether the question is about language, so that its words may stand for themselves."""
        return bool(_ABOUT_WORDS.search(self.body))

    @cached_property
    def gapped(self) -> Gapped | None:
        return self.question.gapped if isinstance(self.question, Cloze) else None


def take_apart(question: Question, language: str) -> Parts:
    english = language.split("-")[0].lower() == "en"
    match question:
        case SingleChoice():
            wrong = tuple(option.text for option in question.wrong)
            return Parts(question, question.ask, (question.answer,), wrong=wrong, english=english)
        case MultipleAnswers():
            wrong = tuple(option.text for option in question.wrong)
            return Parts(question, question.ask, question.answer, wrong=wrong, english=english)
        case ShortAnswer():
            return Parts(question, question.ask, (question.answer,), question.accept, english=english)
        case Cloze():
            gaps = question.gapped.gaps
            others = tuple(spelling for gap in gaps for spelling in gap.answers[1:])
            return Parts(question, question.wording, tuple(gap.answers[0] for gap in gaps), others, english=english)
        case Flashcard():
            return Parts(question, question.front, (question.back,), english=english)
        case Matching():
            return Parts(question, question.ask, tuple(question.pairs.values()), english=english)
        case Ordering():
            return Parts(question, question.ask, question.order, english=english)
        case Asked():
            return Parts(question, question.ask, english=english)
    return Parts(question, question.wording, english=english)
