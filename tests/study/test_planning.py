"""What comes next, without a database: memories and questions that were never stored."""

import itertools
from datetime import UTC, datetime, timedelta

import pytest

from quiz.banks.models import Question
from quiz.study.models import Memory
from quiz.study.planning import LEARN_AHEAD, demand_of, next_fact, next_question, progress

NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)
BEGAN = NOW - timedelta(minutes=30)


def learning(fact: int, *, due_in: int, answered: int = 5) -> Memory:
    """Answered so many minutes ago in this session, and to be asked again in so many."""
    return Memory(
        fact_id=fact,
        state=Memory.State.LEARNING,
        step=0,
        stability=1.0,
        due=NOW + timedelta(minutes=due_in),
        last_review=NOW - timedelta(minutes=answered),
    )


def learned(fact: int, *, answered: int = 5, stability: float = 3.0) -> Memory:
    return Memory(
        fact_id=fact,
        state=Memory.State.REVIEW,
        stability=stability,
        due=NOW + timedelta(days=3),
        last_review=NOW - timedelta(minutes=answered),
    )


def pick(facts, memories, last=None):
    return next_fact(facts, {memory.fact_id: memory for memory in memories}, since=BEGAN, at=NOW, last=last)


def test_new_facts_come_in_their_order():
    assert pick([3, 1, 2], []) == 3
    assert pick([3, 1, 2], [learned(3)]) == 1


def test_a_memory_from_an_earlier_session_is_asked():
    assert pick([1], [learned(1, answered=60 * 24)]) == 1


def test_what_is_being_learned_comes_back_when_it_is_due():
    assert pick([1, 2], [learning(1, due_in=-1)]) == 1
    assert pick([1, 2], [learning(1, due_in=1)]) == 2


def test_the_same_fact_does_not_come_twice_running_where_another_waits():
    assert pick([1, 2], [learning(1, due_in=-1)], last=1) == 2
    assert pick([1, 2], [learning(1, due_in=-2), learning(2, due_in=5)], last=1) == 2
    assert pick([1], [learning(1, due_in=-1)], last=1) == 1


def test_at_the_end_nobody_waits_for_the_clock():
    assert pick([1, 2], [learning(1, due_in=10), learned(2)]) == 1
    assert pick([1], [learning(1, due_in=1 + LEARN_AHEAD // timedelta(minutes=1))]) is None


def test_a_session_ends_when_all_are_learned():
    assert pick([1, 2], [learned(1), learned(2)]) is None
    assert pick([], []) is None


def test_progress_moves_with_every_fact_met_and_every_fact_done():
    memories = {1: learned(1), 2: learning(2, due_in=3), 3: learned(3, answered=60 * 24)}
    made = progress([1, 2, 3, 4], memories, since=BEGAN)
    assert (made.met, made.done, made.total) == (2, 1, 4)
    assert (made.steps, made.all_steps) == (3, 8)


def question(pk: int, type: str) -> Question:
    return Question(pk=pk, type=type, position=pk)


FORMS = [
    question(1, "single-choice"),
    question(2, "true-false"),
    question(3, "cloze"),
    question(4, "short-answer"),
    question(5, "ordering"),
]


@pytest.mark.parametrize(
    ("memory", "type"),
    [
        (None, "single-choice"),
        (learning(1, due_in=0), "single-choice"),
        (learned(1, stability=2), "cloze"),
        (learned(1, stability=8), "short-answer"),
        (learned(1, stability=40), "ordering"),
    ],
)
def test_the_form_grows_with_the_memory(memory, type):
    assert next_question(FORMS, demand=demand_of(memory), asked=[]).type == type


def test_after_a_lapse_recognition_will_do():
    lapsed = learning(1, due_in=0)
    lapsed.state, lapsed.stability = Memory.State.RELEARNING, 30.0
    assert demand_of(lapsed) == 1


def test_forms_take_turns():
    asked: list[int] = []
    for _ in range(4):
        asked.insert(0, next_question(FORMS, demand=1, asked=asked).pk)
    assert asked == [2, 1, 2, 1]


@pytest.mark.parametrize("demand", [1, 2, 3, 4])
def test_never_the_same_question_twice_running(demand):
    asked: list[int] = []
    for _ in range(12):
        asked.insert(0, next_question(FORMS, demand=demand, asked=asked).pk)
    assert all(one != other for one, other in itertools.pairwise(asked))


def test_where_there_is_no_choice_the_only_question_comes_again():
    assert next_question(FORMS[:1], demand=4, asked=[1]).pk == 1
    assert next_question([], demand=1, asked=[]) is None


def test_of_two_as_near_the_easier():
    assert next_question([question(1, "short-answer"), question(2, "single-choice")], demand=2, asked=[]).pk == 2
