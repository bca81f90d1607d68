"""A visitor's first study: one click from the front page to a question, then to the summary, with a keyboard alone."""

import re

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

from quiz.accounts.models import Learner
from quiz.banks.factories import BankFactory, QuestionFactory
from quiz.banks.models import Bank
from quiz.core.questions.registry import TYPES
from quiz.study.models import Memory, Review
from tests.conftest import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def demo_bank() -> Bank:
    call_command("loadbank", str(ROOT / "fixtures/banks/kosovo-status.yaml"), "--public", verbosity=0)
    return Bank.objects.get()


def answer_somehow(page: Page) -> None:
    """Whatever type the question has: fill in what it asks for and send it."""
    form = page.locator("#study form.form")
    expect(form).to_be_visible()
    page.wait_for_load_state()  # else what is counted may not be there yet
    if form.get_by_role("link", name="Turn").count():
        form.get_by_role("link", name="Turn").click()
        page.get_by_role("button", name="Good").click()
    elif form.locator("button[name=choice]").count():
        form.locator("button[name=choice]").first.click()
    else:
        for place, select in enumerate(form.locator("select").all(), start=1):
            select.select_option(index=min(place, select.locator("option").count() - 1))
        for box in form.locator("input[type=checkbox]").all()[:1]:
            box.check()
        for field in form.locator("input:not([type=hidden]):not([type=checkbox])").all():
            field.fill("1244")
        form.get_by_role("button", name="Check").click()


def test_one_click_to_a_question_and_its_source(page, demo_bank):
    page.goto("/")
    assert not Learner.objects.exists(), "a visitor who only looks is not stored"

    page.get_by_role("button", name=f"Study {demo_bank.title}").click()
    expect(page.locator(".prompt")).to_be_visible()
    answer_somehow(page)

    expect(page.locator(".verdict")).to_be_visible()
    expect(page.locator(".clipping mark").first).to_be_visible()
    expect(page.locator(".clipping cite").first).not_to_be_empty()
    expect(page.get_by_text(re.compile("^Asked again in "))).to_be_visible()
    review = Review.objects.get()
    assert review.milliseconds > 0
    assert Memory.objects.get().reps == 1


def test_a_session_ends_in_a_summary(page):
    bank = BankFactory()
    for _ in range(3):
        QuestionFactory(bank=bank, type="true-false", content={"ask": "Vienna lies on the Danube.", "answer": True})
    page.goto(f"/banks/{bank.slug}/")
    page.get_by_role("button", name=f"Study {bank.title}").click()
    page.wait_for_load_state()
    for _ in range(6):  # each fact is met, and asked once more before it leaves for another day
        page.get_by_role("button", name="True").click()
        page.get_by_role("link", name="Next").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("That was it")
    expect(page.locator(".figure").first).to_contain_text("6")
    assert Memory.objects.filter(state=Memory.State.REVIEW).count() == 3


def test_stopping_midway_keeps_what_was_answered(page, demo_bank):
    page.goto("/")
    page.get_by_role("button", name=f"Study {demo_bank.title}").click()
    for _ in range(12):
        answer_somehow(page)
        page.get_by_role("link", name="Next").click()
        expect(page.locator("#study form.form")).to_be_visible()
    page.get_by_role("button", name="Stop here").click()
    expect(page.locator(".figure").first).to_contain_text("12")
    assert Review.objects.count() == 12


def test_by_keyboard_alone(page):
    bank = BankFactory()
    QuestionFactory(bank=bank, type="single-choice")
    page.goto("/")
    page.get_by_role("button", name=f"Study {bank.title}").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".prompt")).to_be_focused()
    page.wait_for_load_state()  # the prompt has the focus before the script that listens is there
    page.keyboard.press("2")
    expect(page.locator(".verdict")).to_be_visible()
    expect(page.locator("#said")).not_to_be_empty()
    page.keyboard.press("Enter")
    expect(page.locator("#study form.form")).to_be_visible()
    assert Review.objects.count() == 1


@pytest.mark.parametrize("question_type", sorted(TYPES))
def test_every_type_is_answered_without_javascript(browser, live_server, question_type):
    bank = BankFactory()
    QuestionFactory(bank=bank, type=question_type)
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.get_by_role("button", name=f"Study {bank.title}").click()
    answer_somehow(page)
    expect(page.locator(".verdict")).to_be_visible()
    page.reload()
    expect(page.locator(".verdict")).to_be_visible()
    context.close()
    assert Review.objects.get().question_type == question_type


def test_a_double_click_counts_once(page):
    bank = BankFactory()
    QuestionFactory(bank=bank, type="single-choice")
    page.goto("/")
    page.get_by_role("button", name=f"Study {bank.title}").click()
    page.locator("button[name=choice]").first.dblclick()
    expect(page.locator(".verdict")).to_be_visible()
    assert Review.objects.count() == 1


def test_two_tabs_count_once(context):
    bank = BankFactory()
    QuestionFactory(bank=bank, type="single-choice")
    first = context.new_page()
    first.goto("/")
    first.get_by_role("button", name=f"Study {bank.title}").click()
    second = context.new_page()
    second.goto(first.url)
    first.locator("button[name=choice]").first.click()
    expect(first.locator(".verdict")).to_be_visible()
    second.locator("button[name=choice]").last.click()
    expect(second.locator(".verdict")).to_have_text(first.locator(".verdict").inner_text())
    assert Review.objects.count() == 1


def test_progress_moves_into_the_account_that_a_guest_makes(page):
    bank = BankFactory()
    QuestionFactory(bank=bank, type="true-false")
    page.goto("/")
    page.get_by_role("button", name=f"Study {bank.title}").click()
    page.locator("button[name=choice]").first.click()
    expect(page.locator(".verdict")).to_be_visible()

    page.goto("/accounts/signup/")
    page.get_by_label("Username").fill("ada")
    page.get_by_label("Password", exact=False).first.fill("analytical engine")
    page.locator("main form button").last.click()

    expect(page.get_by_text("ada").first).to_be_visible()
    learner = Learner.objects.get()
    assert learner.user is not None
    assert learner.user.username == "ada"
    assert learner.reviews.count() == learner.memories.count() == 1
