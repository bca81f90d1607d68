import pytest
from django.core.management import CommandError, call_command

from quiz.study.factories import ReviewFactory
from quiz.study.models import Memory

pytestmark = pytest.mark.django_db


def test_memories_are_rebuilt(capsys):
    review = ReviewFactory()
    call_command("replay")
    assert Memory.objects.get().stability == review.state_after["stability"]
    out = capsys.readouterr().out
    assert f"learner {review.learner_id}, fact {review.fact_id}: the memory is missing" in out
    assert "1 memories replayed: 1 differed and were mended." in out
    call_command("replay", "--check")
    assert "1 memories replayed: 0 differed." in capsys.readouterr().out


def test_a_check_that_finds_something_fails(capsys):
    ReviewFactory()
    call_command("replay")
    Memory.objects.update(lapses=4, reps=7)
    with pytest.raises(CommandError, match="1 differed"):
        call_command("replay", "--check")
    assert "the memory differs in reps, lapses" in capsys.readouterr().out
    assert Memory.objects.get().lapses == 4


def test_one_learner(capsys):
    mine, theirs = ReviewFactory(), ReviewFactory()
    call_command("replay", "--learner", str(mine.learner_id))
    assert [memory.learner_id for memory in Memory.objects.all()] == [mine.learner_id]
    assert theirs.learner_id != mine.learner_id


def test_an_unknown_learner():
    with pytest.raises(CommandError, match="There is no learner 99"):
        call_command("replay", "--learner", "99")


def test_nothing_to_replay(capsys):
    call_command("replay")
    assert "0 memories replayed: 0 differed." in capsys.readouterr().out
