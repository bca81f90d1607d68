"""From a pasted article to a bank that can be studied: by keyboard, and without JavaScript."""

import re

import pytest
from django.core.management import call_command
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, expect

from quiz.accounts.factories import UserFactory
from quiz.articles.factories import ExtractionFactory, ProposedFactFactory
from quiz.articles.models import Article, ProposedFact
from quiz.banks.models import Bank
from quiz.study.models import Review

from .test_every_page import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NEWS = """---
title: Northport closes its bridge
publisher: The Harbour Gazette
published: 2024-05-17
---
The city council of Northport closed the harbour bridge on Monday. Mayor Jane Miller said that the repairs would cost
2 million euros. Some 40 workers will repair the bridge.

Jane Miller, the mayor of Northport, opposes a second bridge. The council wants a ferry.
"""


@pytest.fixture
def signed_in(context: BrowserContext, live_server) -> Page:
    sign_in(context, UserFactory(username="ada"), live_server)
    return context.new_page()


def states() -> list[str]:
    return list(ProposedFact.objects.values_list("state", flat=True))


def test_from_an_article_to_its_bank_by_keyboard(signed_in):
    page = signed_in
    page.goto(reverse("articles:new"))
    page.get_by_label("Paste the article").fill(NEWS)
    page.get_by_role("button", name="Find its facts").click()
    expect(page.get_by_role("heading", name="Waiting to be read")).to_be_visible()

    call_command("db_worker", batch=True, startup_delay=False, verbosity=0)
    current = page.locator(".fact[aria-current]")
    expect(current).to_be_visible()
    count = ProposedFact.objects.count()
    assert count >= 3
    expect(page.get_by_text(f"{count} facts found, 0 kept, {count} open")).to_be_visible()
    expect(page.locator(".article mark[aria-current]")).to_be_visible()

    said, heading = page.locator("#said"), current.locator("h3")
    first, second, third = (f"fact-{pk}" for pk in ProposedFact.objects.values_list("pk", flat=True)[:3])
    expect(current).to_have_id(first)
    page.keyboard.press("a")
    expect(said).to_contain_text("Kept.")
    expect(current).to_have_id(second)
    expect(heading).to_be_focused()
    page.keyboard.press("r")
    expect(said).to_contain_text("Dropped.")
    expect(current).to_have_id(third)
    assert states()[:3] == ["kept", "dropped", "proposed"]
    page.keyboard.press("u")
    expect(said).to_contain_text("Undone: Dropped.")
    expect(current).to_have_id(second)
    assert states()[:3] == ["kept", "proposed", "proposed"]
    page.keyboard.press("j")
    expect(current).to_have_id(third)
    page.keyboard.press("k")
    expect(current).to_have_id(second)
    page.reload()
    expect(page.get_by_role("button", name="Keys")).to_be_visible()  # the script has run
    expect(current).to_have_id(second)
    page.keyboard.press("?")
    expect(page.get_by_text("undo the last decision")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()

    page.keyboard.press("e")
    page.get_by_label("What it says").fill("In {Northport} a bridge was closed.")
    page.get_by_role("button", name="Save and keep").click()
    expect(heading).to_have_text("In Northport a bridge was closed.")
    page.keyboard.press("p")
    publish_and_study(page)


def publish_and_study(page: Page) -> None:
    page.get_by_label("Title of the new bank").fill("Northport")
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Northport")
    bank = Bank.objects.get()
    assert (bank.public, bank.facts.count()) == (False, 2)
    page.get_by_role("button", name="Study Northport").click()
    expect(page.locator(".prompt")).to_be_visible()
    page.goto(reverse("articles:desk", args=[Article.objects.get().pk]))
    expect(page.get_by_text("published in Northport")).to_be_visible()


def test_keys_can_be_switched_off(signed_in, live_server):
    article = ExtractionFactory(article__owner__username="eve").article
    facts = ProposedFactFactory.create_batch(3, article=article)
    sign_in(signed_in.context, article.owner, live_server)
    signed_in.goto(reverse("articles:desk", args=[article.pk]))
    signed_in.keyboard.press("?")
    signed_in.get_by_label("Use these keys").uncheck()
    signed_in.get_by_role("button", name="Close").click()
    signed_in.keyboard.press("a")
    signed_in.reload()
    expect(signed_in.get_by_role("button", name="Keys")).to_be_visible()
    signed_in.keyboard.press("a")
    signed_in.get_by_role("button", name="Drop", exact=True).click()
    expect(signed_in.locator("#said")).to_contain_text("Dropped.")
    assert states() == ["dropped", "proposed", "proposed"]
    assert len(facts) == 3


def test_a_desk_without_javascript(browser, live_server):
    teacher = UserFactory(username="ada")
    article = ExtractionFactory(article__owner=teacher).article
    ProposedFactFactory.create_batch(3, article=article)
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    sign_in(context, teacher, live_server)
    page = context.new_page()
    page.goto(reverse("articles:desk", args=[article.pk]))
    expect(page.locator("#show-keys")).to_be_hidden()
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(page.get_by_text("Kept.")).to_be_visible()
    page.get_by_role("link", name="Next").click()
    page.get_by_role("button", name="Drop", exact=True).click()
    page.get_by_role("button", name="Undo").click()
    page.get_by_role("button", name="Drop this question").first.click()
    page.get_by_role("link", name="Edit").click()
    page.get_by_label("What it says").fill("No answer is marked here.")
    page.get_by_role("button", name="Save and keep").click()
    expect(page.get_by_text("Put {braces} around")).to_be_visible()
    page.get_by_label("What it says").fill("The repair takes {six weeks}.")
    page.get_by_role("button", name="Save and keep").click()
    page.get_by_role("link", name="Merge").click()
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Merge").click()
    expect(page.get_by_text("kept them as one")).to_be_visible()
    page.get_by_role("button", name="Keep all that are open").click()
    page.get_by_role("link", name=re.compile("^Publish")).click()
    page.get_by_role("button", name="Publish").click()
    bank = Bank.objects.get()
    page.get_by_role("button", name=f"Study {bank.title}").click()
    expect(page.locator(".prompt")).to_be_visible()
    context.close()
    assert states().count("kept") == bank.facts.count() == 2
    assert not Review.objects.exists()
