"""Study: show the next question, store an answer; alone and as whole requests, as the learner's memories grow."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from quiz.accounts.access import SESSION_KEY
from quiz.accounts.models import Learner
from quiz.banks.factories import CONTENTS, BankFactory
from quiz.banks.models import Bank, Fact, Question
from quiz.study.actions import record_answer, show_next, start_session
from quiz.study.models import Memory, Session

from ._rows import Row, timed


def run(*, quick: bool) -> Iterator[Row]:
    sizes = [100] if quick else [1_000, 100_000]
    times = 5 if quick else 200
    yield Row("bare commit (one row updated)", 1, _bare_commit(times))
    for size in sizes:
        learner, bank = _learner_with(memories=size)
        yield _action(learner, bank, size, times)
        yield _requests(learner, bank, size, times)


def _bare_commit(times: int) -> list[float]:
    learner = Learner.objects.create()

    def commit() -> None:
        with transaction.atomic():
            learner.save(force_update=True)

    return timed(commit, times)


def _learner_with(*, memories: int) -> tuple[Learner, Bank]:
    """A learner for whom every other fact is due today."""
    bank = BankFactory()
    content = CONTENTS["single-choice"]
    facts = Fact.objects.bulk_create(
        [Fact(bank=bank, key=f"f{n}", says="{Vienna}", position=n) for n in range(memories)], batch_size=5_000
    )
    Question.objects.bulk_create(
        [
            Question(bank=bank, fact=fact, key=f"q{n}-{m}", type="single-choice", content=content, position=n)
            for n, fact in enumerate(facts)
            for m in range(2)
        ],
        batch_size=5_000,
    )
    learner, now = Learner.objects.create(), datetime.now(UTC)
    Memory.objects.bulk_create(
        [
            Memory(
                learner=learner,
                fact=fact,
                bank=bank,
                state=Memory.State.REVIEW,
                stability=10.0,
                difficulty=5.0,
                due=now + timedelta(days=10 * (n % 2) - 1),
                last_review=now - timedelta(days=10),
                last_day=(now - timedelta(days=10)).date(),
                reps=1,
            )
            for n, fact in enumerate(facts)
        ],
        batch_size=5_000,
    )
    return learner, bank


def _open_session(learner: Learner, bank: Bank) -> Session:
    session = start_session(learner=learner, bank=bank, at=datetime.now(UTC))
    assert session is not None
    return session


def _action(learner: Learner, bank: Bank, size: int, times: int) -> Row:
    """The next question chosen and its answer stored, without HTTP."""
    session = _open_session(learner, bank)

    def step() -> None:
        nonlocal session
        now = datetime.now(UTC)
        shown = show_next(session=session, at=now)
        while shown is None:
            session = _open_session(learner, bank)
            shown = show_next(session=session, at=now)
        assert shown.question is not None
        record_answer(
            learner=learner,
            question=shown.question,
            key=shown.key,
            response="Vienna",
            at=datetime.now(UTC),
            session=shown,
        )
        session.refresh_from_db()

    with CaptureQueriesContext(connection) as captured:
        step()
    queries = len(captured)
    return Row("next question + answer, the action", size, timed(step, times), queries)


def _requests(learner: Learner, bank: Bank, size: int, times: int) -> Row:
    """The page of the next question and the request that answers it, as htmx sends them."""
    client = Client(SERVER_NAME="localhost", headers={"HX-Request": "true"})
    browser_session = client.session
    browser_session[SESSION_KEY] = learner.pk
    browser_session.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = browser_session.session_key
    start, address = reverse("study:start", args=[bank.slug]), reverse("study:question", args=[bank.slug])

    def step() -> None:
        page = client.get(address)
        while "HX-Redirect" in page.headers:  # the session is over: begin the next
            client.post(start)
            page = client.get(address)
        hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]+)"', page.content.decode()))
        form = {**hidden, "choice": "1", "milliseconds": 1}
        answered = client.post(reverse("study:answer", args=[bank.slug]), form)
        assert b"Asked again" in answered.content, answered.content

    client.post(start)
    with CaptureQueriesContext(connection) as captured:
        step()
    queries = len(captured)
    return Row("next question + answer, both requests", size, timed(step, times), queries)
