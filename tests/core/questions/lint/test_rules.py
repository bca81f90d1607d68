"""Each rule with questions that offend against it and with some that come close and do not."""

from collections.abc import Mapping
from typing import Any

import pytest

from quiz.core.questions.lint import RULES, lint
from quiz.core.questions.registry import load, type_of

RIVERS = "Which river runs through Vienna?"


def choice(ask: str = RIVERS, answer: str = "Danube", *wrong: str) -> dict[str, Any]:
    return {"ask": ask, "answer": answer, "wrong": list(wrong or ("Rhine", "Elbe", "Oder"))}


def short(ask: str, answer: str = "Danube") -> dict[str, Any]:
    return {"ask": ask, "answer": answer}


def truth(ask: str, answer: bool = True) -> dict[str, Any]:
    return {"ask": ask, "answer": answer}


def cloze(text: str) -> dict[str, Any]:
    return {"cloze": text}


BAD: Mapping[str, list[dict[str, Any]]] = {
    "negative-stem": [
        choice("Which river does not run through Vienna?", "Rhine", "Danube", "Wien", "Liesing"),
        choice("All of these rivers reach the Black Sea except which?"),
        truth("In 1999, Norway wasn't a member of the European Union."),
    ],
    "double-negative": [
        truth("Norway has never not been a kingdom."),
        choice("Why is Norway not a member?", "It cannot be one", "It was thrown out", "It left"),
    ],
    "no-question-mark": [short("Which river runs through Vienna."), short("In which year did Vienna host the fair")],
    "long-stem": [short("Which river, " + "which is known for many things, " * 9 + "runs through Vienna?")],
    "two-questions": [short("Which river runs through Vienna? And where does it end?")],
    "unfocused-stem": [choice("Which of the following is true?"), choice("Which of these statements are correct?")],
    "vague-frequency": [truth("The Danube often floods Vienna.")],
    "doubled-word": [short("Which river runs through the the city of Vienna?")],
    "wrong-article": [
        short("Which is a Austrian or, say, a alpine river of Vienna?"),
        choice(answer="an river", ask="What is the Danube?"),
    ],
    "open-bracket": [short("Which river (the second longest of Europe runs through Vienna?")],
    "passing-time": [
        short("Which minister resigned on Friday?", "Anna Berg"),
        short("Who said on Friday that Norway had left?", "Anna Berg"),
        short("Which minister of Norway resigned last week?", "Anna Berg"),
        truth("Two months ago Norway left the council."),
    ],
    "unresolved-pronoun": [
        short("Where does it rise?"),
        short("How long is it?"),
        short("In 1999, what did he demand?"),
        truth("They signed the treaty in Oslo."),
    ],
    "unresolved-noun": [
        short("What did the president demand?", "a treaty"),
        short("Why was the resolution rejected?", "a veto"),
    ],
    "all-of-the-above": [choice(RIVERS, "All of the above"), choice(RIVERS, "Danube", "Rhine", "Both of these.")],
    "none-of-the-above": [choice(RIVERS, "Danube", "Rhine", "None of these"), choice(RIVERS, "Danube", "Inn", "None")],
    "combined-options": [choice(RIVERS, "Danube", "Rhine", "A and B"), choice(RIVERS, "Both 1 and 3", "Rhine", "Inn")],
    "number-of-options": [
        choice(RIVERS, "Danube", "Rhine"),
        choice(RIVERS, *["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"]),
    ],
    "many-to-place": [{"ask": "Put them in order.", "order": list("abcdefghijkl")}],
    "equal-options": [
        choice("How many troops?", "16,000", "sixteen thousand", "9,000"),
        choice("How many?", "2 million", "2,000,000", "9,000"),
        choice("What share?", "90%", "80 percent", "80 per cent"),
        choice("Who led it?", "the United Nations", "U.N.", "NATO"),
    ],
    "overlapping-options": [
        choice("How many?", "10 to 20", "20 to 30", "30 to 40"),
        choice("How many?", "less than 20", "10–30", "more than 30"),
        choice("How many?", "about 16,000", "16,000", "9,000"),
        choice("Which country?", "Norway", "Norway or Iceland", "Denmark"),
    ],
    "mixed-options": [choice("What did they ask for?", "two ships", "a treaty", "40 planes")],
    "longest-key": [
        choice("What did they ask for?", "a ban on all fishing north of the parallel", "a quota", "a fee"),
    ],
    "uneven-options": [
        choice("What did they ask for?", "a quota", "a ban on all fishing north of the sixty-second parallel", "a fee")
    ],
    "repeated-word": [
        choice("Which treaty ended the war in Westphalia?", "Westphalian Peace", "Bern Pact", "Oslo Act")
    ],
    "answer-in-stem": [
        choice("Which river gave the Danube Delta its name?", "Danube"),
        short("On which river does Danube City lie?"),
        cloze("The Danube is a {river}: no river of Europe but one is longer."),
    ],
    "answer-in-hint": [
        {**short(RIVERS), "hint": "Its name is Danube."},
        cloze("Vienna lies on the {Danube::the Danube}."),
    ],
    "odd-capital": [
        choice("What is a quota?", "The most that may be caught", "a fine", "a fleet"),
        choice("Which metal is it?", "iron", "Gold", "Silver"),
    ],
    "absolute-words": [choice("How do rivers end?", "mostly in a sea", "always in a sea", "never in a sea")],
    "absolute-statement": [truth("Rivers always end in a sea.", False)],
    "article-cue": [choice("The bird on the coat of arms is an", "eagle", "falcon", "raven")],
    "number-cue": [choice("Which are found in rivers?", "otters", "moss", "gold")],
    "odd-negative": [choice("What did they do?", "They did not vote", "They voted for it", "They left")],
    "gap-at-the-start": [cloze("{Danube} is the name of the river that runs through Vienna.")],
    "many-gaps": [
        cloze("The {a} of {b} in {c} is {d} by {e}, says the book."),
        cloze("{Vienna} lies {on the Danube}."),
    ],
    "trivial-gap": [cloze("Vienna lies {on} the Danube.")],
    "long-typed-answer": [short("Why?", "because the river had frozen and no ship could reach the town")],
    "no-tolerance": [{"ask": "About how many people live in Vienna?", "answer": {"value": 2000000}}],
}

GOOD: Mapping[str, list[dict[str, Any]]] = {
    "negative-stem": [
        choice("Which river does NOT run through Vienna?", "Rhine", "Danube", "Wien", "Liesing"),
        choice("Which parts does a plant cell have that an animal cell does not have?"),
        short("Which river does not run through Vienna?"),
        choice("Who said “I shall not go” in Vienna?"),
    ],
    "double-negative": [
        choice("Which song is not by Bon Jovi?", "Maria", "Never Say Goodbye", "Always"),
        truth("Norway has never been a republic."),
    ],
    "no-question-mark": [short(RIVERS), short("Name the river of Vienna."), truth("What flows is a river.")],
    "long-stem": [short("Who said “" + "very " * 60 + "good”?")],
    "two-questions": [short("Who asked “Where? When?” in Vienna?"), short("How many? Give the round number.", "2")],
    "unfocused-stem": [choice("Which of these is true of the river that runs through Vienna?")],
    "vague-frequency": [truth("The Danube floods Vienna."), short("Which river often floods Vienna?")],
    "doubled-word": [
        short("Who had had the most votes in Vienna?"),
        short("Which word is missing: to be or or to be?"),
    ],
    "wrong-article": [
        short("Which river was a unique route of a European, an hour from an MP and a one-horse town?"),
        short("Which strand does an mRNA copy, and a UN body study?"),
    ],
    "open-bracket": [short("Which river (of Europe) runs through “Vienna”?"), short("Which comes first: a) or b)?")],
    "passing-time": [
        choice("Which is a comedy?", "Saturday Night Live", "Taxi", "Dallas"),
        short("It fell in this year.", "1204"),
        short("Which minister resigned on Friday, 7 December 2007?", "Anna Berg"),
        short("A report of 7 December 2007 says that a minister resigned on Monday. Who?", "Anna Berg"),
        {"ask": "Put the days of the week in order, beginning with Monday.", "order": ["Monday", "Tuesday"]},
        short("Which French word means yesterday?", "hier"),
        choice("Which day is named after the moon?", "Monday", "Sunday", "Friday"),
        short("What do Christians remember on Good Friday?", "a death"),
    ],
    "unresolved-pronoun": [
        short("It runs through Vienna."),
        short("Before he was king, what war was Leopold in?"),
        short("Which king lost his head in 1649?"),
        short("Where does the Danube go when it leaves Vienna?"),
        short("How long does it take to sail from Vienna to Linz?"),
        short("In his speech of 1946, which curtain did Churchill speak of?"),
        short("What, it seemed, was the purpose of the visit?"),
    ],
    "unresolved-noun": [
        short("What did the president of France demand?", "a treaty"),
        short("What may the president veto?", "a bill"),
        short("What did the president demand in 1999?", "a treaty"),
    ],
    "all-of-the-above": [choice("What did they say?", "All of them left", "Some left", "Nobody left")],
    "none-of-the-above": [choice("How many seats did it win?", "None", "2", "5")],
    "combined-options": [
        choice("Which vitamins?", "A and B", "C and D", "A and D"),
        choice(RIVERS, "Inn and Enns", "A"),
    ],
    "number-of-options": [choice(RIVERS, "Danube", "Rhine", "Inn")],
    "many-to-place": [{"ask": "Put them in order.", "order": list("abcdefgh")}],
    "equal-options": [
        choice("How many?", "16,000", "60,000", "600"),
        choice("Which language?", "C", "C++", "C#"),
        choice("Who led it?", "the United Nations", "NATO", "the EU"),
    ],
    "overlapping-options": [
        choice("What is 7 // 2?", "3", "3.0", "4"),
        choice("How many?", "less than 10", "10 to 20", "more than 20"),
        choice("How many?", "over 422,000 euros", "over 900,000 euros", "over 1,000,000 euros"),
        choice("When was the war?", "1914–1918", "1914–1919", "1912–1918"),
        choice("What was the score?", "1-2", "0-3", "2-3"),
        choice("Which country?", "Norway", "Denmark and Norway", "Sweden"),
    ],
    "mixed-options": [
        choice("Which is empty?", "0", "a", "None of these"),
        choice("How many?", "half of them", "two thirds", "90 percent"),
        choice("For how long?", "for decades", "for 3 years", "for 2 weeks", "for 9 days"),
        choice("What flies?", "a Concorde", "a Boeing 747", "a kite"),
    ],
    "longest-key": [choice("Who led it?", "the Organization for Security", "the Northern Cod Council", "the fleet")],
    "uneven-options": [choice("What did they ask for?", "a quota for cod", "a ban on all fishing", "a fee")],
    "repeated-word": [
        choice("Which treaty ended the war?", "Treaty of Oslo", "Treaty of Bern", "Treaty of Rome"),
        choice("What would the United States do?", "call it a state", "leave it", "fight it"),
    ],
    "answer-in-stem": [
        choice("Which is longer, the Danube or the Rhine?", "Danube", "Rhine", "Both"),
        short("What does NATO stand for?", "North Atlantic Treaty Organization"),
        short("How many of the 12 ships were lost?", "2"),
    ],
    "answer-in-hint": [
        {**short(RIVERS), "hint": "It begins with D."},
        cloze("It lies on the {Danube::Danube or Rhine?}."),
    ],
    "odd-capital": [
        choice("Against whom was it?", "ethnic Albanian separatists", "Croatian separatists", "Bosnian separatists"),
        choice("What is KFOR?", "NATO's force in Kosovo", "the police of Kosovo", "a court"),
    ],
    "absolute-words": [
        choice("Which song is it?", "Maria", "Never Say Goodbye", "Always Yours"),
        choice("How do rivers end?", "never in the sky", "always in a sea", "never in a sea"),
    ],
    "absolute-statement": [
        truth("Norway has never been a republic.", False),
        truth("A square always has four sides."),
        truth("Rivers end in lakes.", False),
    ],
    "article-cue": [choice("The bird on the coat of arms is an", "eagle", "owl", "raven")],
    "number-cue": [
        choice("Which are found in rivers?", "otters", "stones", "gold"),
        choice("Who was it?", "Anna", "Per"),
    ],
    "odd-negative": [
        choice("Which statement is it?", "try-except", "catch", "handle"),
        choice("What did they do?", "They did not vote", "They never met", "They left"),
    ],
    "gap-at-the-start": [cloze("The {Danube} runs through Vienna.")],
    "many-gaps": [cloze("Vienna lies on the {Danube}, Rome on the {Tiber}.")],
    "trivial-gap": [cloze("He {has::to have} gone."), cloze("Which band? {The Who}.")],
    "long-typed-answer": [short("Which body?", "Organization for Security and Co-operation in Europe")],
    "no-tolerance": [
        {"ask": "About how many people live in Vienna?", "answer": {"value": 2000000, "tolerance": "5%"}},
        {"ask": "In 1999, what did a report about how many ships say?", "answer": {"value": 12}},
    ],
}


def found(keys: dict[str, Any]) -> set[str]:
    return {finding.rule for finding in lint(load(type_of(keys), keys))}


def rows(table: Mapping[str, list[dict[str, Any]]]) -> list[tuple[str, dict[str, Any]]]:
    return [(name, keys) for name, all_of_rule in table.items() for keys in all_of_rule]


def test_every_rule_is_tried_both_ways():
    assert set(BAD) == set(GOOD) == set(RULES)


@pytest.mark.parametrize(("name", "keys"), rows(BAD))
def test_what_offends_is_found(name: str, keys: dict[str, Any]):
    assert name in found(keys)


@pytest.mark.parametrize(("name", "keys"), rows(GOOD))
def test_what_only_looks_like_it_is_left_alone(name: str, keys: dict[str, Any]):
    assert name not in found(keys)


@pytest.mark.parametrize("name", RULES)
def test_every_rule_gives_its_reason_and_source(name: str):
    rule = RULES[name]
    assert rule.reason.endswith((".", "?"))
    assert rule.hint.endswith(".")
    assert rule.source == "Our own" or "Haladyna" in rule.source
