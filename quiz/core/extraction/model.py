"""What extraction finds. All offsets count characters of the article's body as it was given."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

MentionType = Literal["person", "organisation", "place", "people", "document", "quantity", "date", "term"]
FactKind = Literal[
    "date",
    "person",
    "role",
    "organisation",
    "place",
    "document",
    "quantity",
    "position",
    "quote",
    "event",
    "term",
    "list",
    "reason",
]
Polarity = Literal["for", "against", "demands", "offers", "says", "expects", "threatens"]


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names something. `value` is its normal form: a full name, an EDTF date, a number.

    Only a person, organisation, place or people that `value` names in full is fit to be a wrong option; a "term" is
    any other noun phrase or clause that could be an answer.
    """

    start: int
    end: int
    text: str
    type: MentionType
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that the article says, with the words that a question about it would ask for.

    `slots` hold what a question is worded from. A slot that is not known is absent. Values are text; numbers are plain
    decimal digits; noun phrases carry their article ("the United Nations") and a capital only where they would in
    mid-sentence.

    *Every kind* may have

    - `attribution`: who says so, where the article does not say it in its own voice ("Vojislav Kostunica");
      `attribution_verb`: how, in the third person or past as in the text ("said", "predicts", "hope")
    - `as_of`: the time words that `says` begins or ends with where it must ("As of 7 December 2007", "in April 2007")

    *A clause* is what is said, without who says it: with an `attribution` ask "According to …, when did …?".
    (Kinds date, place, event, reason, document, position and list have one.) It is given
    ready to ask about:

    - `subject`: "NATO ministers"; `predicate`: "agreed to send a fleet to Malta" (finite, with its auxiliaries);
    - `aux`: the word that goes before the subject in a question ("did", "does", "was", "have", "will");
      `base`: the rest after the subject ("agree to send a fleet to Malta"); so `{wh} {aux} {subject} {base}?` is
      grammatical ("When did NATO ministers agree …?"), and so is `{wh} {predicate}?` when the subject is asked for.
    - The words of the answer are left out of `subject`, `predicate` and `base` (a "date" fact's `base` has no date).
    - `subject_type`: the mention type of the subject (a person is asked "Who"), `subject_number`: "singular" or
      "plural"

    - role: `person` full name without title · `office` ("prime minister") · `of` ("Portugal") · `title`: both as a
      noun phrase ("the prime minister of Portugal", "a NATO spokesman") · `unique`: "yes" where only one person
      holds it at a time. The answer is the person.
    - quantity: `value` · `unit` ("troops", "percent", "years", "dollars") · `approximator` ("just over") ·
      `thing`: what is counted or measured ("the strength of KFOR", "ethnic Albanians") · `measure`: count,
      percent, money, duration, size · `frame`: `says` with "_____" for the answer · `noun`: what follows the
      number inside the answer ("troops")
    - date: clause · `value` EDTF · `date`: as words ("7 December 2007", "late January 2008") · `preposition`: on,
      in, since, until, by, before, after · `event`: the clause as a sentence without the date. Asked "When",
      "Since when", "Until when" by the preposition. · `noun`: the phrase that a date describes ("meeting of the
      fishing ministers in Oslo" in "Friday's meeting …")
    - place: clause · `place` · `preposition` ("in") · `event` as for date
      A date or place that only describes a noun ("a 3 May deadline", "a meeting in Rome") has no clause and no `event`.
    - document: clause · `name` ("U.N. Security Council Resolution 1244") · `does`: the predicate or object it
      governs · `issuer`. The answer is the name.
    - position: clause · `holder` · `polarity` (see `Polarity`) · `verb` in the third person ("opposes") ·
      `target`: noun phrase, or clause with its "that"/"to" · `asks`: "holder" or "target"
    - quote: `speaker` full name · `words` without the marks · `verb` ("said") · `title` of the speaker if known ·
      `whole`: "yes" where the words are a sentence. The answer is the speaker.
    - event: clause · `verb` lemma · `object` · `place` · `when` words · `asks`: "subject" or "object" ·
      `answer_type`: mention type of the answer
    - organisation: `acronym` · `expansion`. The answer is the expansion.
    - list: clause (`predicate` is what the members share) · `members` joined by "; " · `open`: "yes" where the
      text says that there are more ("among those who") · `member_type` · `asks`: "subject" or "object". The
      answer is the members as written.
    - reason: clause (the effect) · `reason` ("because it hopes for peace", "to protect minorities") · `marker`
      (because, to, amid, after)
    - term: `name` · `description` ("the longest river of Spain"). The answer is the name.
    - person: `person` · `description`, where it is not an office. The answer is the person.
    """

    kind: FactKind
    says: str
    """One self-contained sentence with the answer in {braces}."""
    answer: str
    """The key in the form a question would give it: a full name rather than the surname that the span holds."""
    start: int
    end: int
    """The span of the answer's words in the body."""
    sentence: Sentence
    when: str | None = None
    """EDTF; None where the article gives no way to tell."""
    slots: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Extraction:
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    facts: tuple[Fact, ...]
