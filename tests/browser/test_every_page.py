"""Every page that can be opened: axe finds nothing, light or dark, and nothing is wider than a small phone."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from playwright.sync_api import BrowserContext

from quiz.accounts.factories import UserFactory
from quiz.accounts.models import Learner, User
from quiz.articles.factories import ArticleFactory, ExtractionFactory, ProposedFactFactory
from quiz.articles.models import Extraction
from quiz.banks.factories import BankFactory, CitationFactory, QuestionFactory
from quiz.banks.models import Bank
from quiz.classroom.factories import ClassroomFactory, MembershipFactory
from quiz.core.questions.registry import TYPES
from quiz.study.factories import ReviewFactory, SessionFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NOT_PAGES = {
    "site:health": "JSON",
    "site:bank-schema": "JSON",
    "study:start": "POST only",
    "study:answer": "POST only",
    "study:finish": "POST only",
    "banks:export": "a file",
    "articles:file": "a file",
    "articles:read": "POST only",
    "articles:keep-rest": "POST only",
    "articles:undo": "POST only",
    "articles:decide": "POST only",
    "classroom:archive": "POST only",
    "classroom:banks": "POST only",
    "classroom:reopen": "POST only",
    "classroom:renew": "POST only",
    "account_set_password": "only for accounts without a password, which sign-up does not make",
    "account_reset_password_from_key": "needs a key that is mailed; tests/accounts opens it",
}


def named_urls(resolver: URLResolver, namespace: str = "") -> Iterator[str]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            if entry.app_name != "admin":
                yield from named_urls(entry, f"{entry.namespace}:" if entry.namespace else namespace)
        elif isinstance(entry, URLPattern):
            yield f"{namespace}{entry.name}"


class World:
    """One of everything, for the teacher `ada`, who also studies."""

    def __init__(self) -> None:
        self.teacher: User = UserFactory(username="ada")
        self.learner = Learner.objects.create(user=self.teacher)
        self.bank: Bank = BankFactory(owner=self.teacher)
        for name in TYPES:
            question = QuestionFactory(bank=self.bank, type=name)
            CitationFactory(fact=question.fact)
        self.session = SessionFactory(learner=self.learner, bank=BankFactory())
        question = QuestionFactory(bank=self.session.bank, type="single-choice")
        CitationFactory(fact=question.fact)
        ReviewFactory(learner=self.learner, question=question, session=self.session, correct=False, answer="Graz")
        self.review = ReviewFactory(learner=self.learner, question=question, session=self.session)
        self.article = ArticleFactory(owner=self.teacher)
        self.readings = [
            ExtractionFactory(article__owner=self.teacher, state=state, done=1, total=3)
            for state in (Extraction.State.WAITING, Extraction.State.READING, Extraction.State.FAILED)
        ]
        self.desk = ExtractionFactory(article__owner=self.teacher).article
        states = ["kept", "dropped", "proposed"]
        self.facts = [ProposedFactFactory(article=self.desk, state=state, conflict=1) for state in states]
        self.classroom = ClassroomFactory(teachers=[self.teacher], banks=[self.bank])
        self.seat = MembershipFactory(classroom=self.classroom)

    def pages(self) -> dict[str, list[str]]:
        """The addresses of each page by its URL's name; several where a page has several faces."""
        bank, code = [self.bank.slug], self.classroom.code
        played = reverse("study:question", args=[self.session.bank.slug])
        return {
            "site:bank-format": [reverse("site:bank-format")],
            "study:today": [reverse("study:today")],
            "study:question": [
                reverse("study:question", args=bank),
                played,
                f"{played}?answer={self.review.key}",
            ],
            "study:summary": [reverse("study:summary", args=[self.session.pk])],
            "banks:list": [reverse("banks:list")],
            "banks:detail": [reverse("banks:detail", args=bank)],
            "insights:bank": [reverse("insights:bank", args=bank)],
            "articles:list": [reverse("articles:list")],
            "articles:new": [reverse("articles:new")],
            "articles:detail": [reverse("articles:detail", args=[self.article.pk])],
            "articles:edit": [reverse("articles:edit", args=[self.article.pk])],
            "articles:delete": [reverse("articles:delete", args=[self.article.pk])],
            "articles:desk": [
                reverse("articles:desk", args=[self.article.pk]),
                *(reverse("articles:desk", args=[reading.article_id]) for reading in self.readings),
                *(f"{reverse('articles:desk', args=[self.desk.pk])}?fact={fact.pk}" for fact in self.facts),
            ],
            "articles:publish": [reverse("articles:publish", args=[self.desk.pk])],
            "articles:fact-edit": [reverse("articles:fact-edit", args=[self.desk.pk, self.facts[0].pk])],
            "articles:merge": [reverse("articles:merge", args=[self.desk.pk, self.facts[0].pk])],
            "classroom:list": [reverse("classroom:list")],
            "classroom:new": [reverse("classroom:new")],
            "classroom:detail": [reverse("classroom:detail", args=[code])],
            "classroom:rename": [reverse("classroom:rename", args=[code, self.seat.pk])],
            "classroom:remove": [reverse("classroom:remove", args=[code, self.seat.pk])],
            "classroom:join": [reverse("classroom:join"), reverse("classroom:join", args=[code])],
            "accounts:home": [reverse("accounts:home")],
            "accounts:email": [reverse("accounts:email")],
            "account_change_password": [reverse("account_change_password")],
            "account_logout": [reverse("account_logout")],
            "account_inactive": [reverse("account_inactive")],
            "account_login": [reverse("account_login")],
            "account_signup": [reverse("account_signup")],
            "account_reset_password": [reverse("account_reset_password")],
            "account_reset_password_done": [reverse("account_reset_password_done")],
            "account_reset_password_from_key_done": [reverse("account_reset_password_from_key_done")],
        }


def test_every_url_is_looked_at_or_says_why_not(db):
    assert set(named_urls(get_resolver())) == set(World().pages()) | set(NOT_PAGES)


def sign_in(context: BrowserContext, user: User, live_server) -> None:
    client = Client()
    client.force_login(user)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])


def complaints(context: BrowserContext, addresses: list[str]) -> list[str]:
    page = context.new_page()
    axe = Axe()
    found = []
    for address in addresses:
        response = page.goto(address)
        if response is None or response.status != 200:
            found.append(f"{address}: answered {response and response.status}")
        for violation in axe.run(page).response["violations"]:
            nodes = ", ".join(node["html"][:120] for node in violation["nodes"])
            found.append(f"{address}: {violation['id']}: {violation['help']}: {nodes}")
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if overflow > 0:
            found.append(f"{address}: {overflow} px wider than the screen")
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_barriers(browser, live_server, scheme):
    world = World()
    addresses = [address for faces in world.pages().values() for address in faces]
    for user in (world.teacher, None):
        context = browser.new_context(
            base_url=live_server.url, color_scheme=scheme, viewport={"width": 360, "height": 740}
        )
        if user:
            sign_in(context, user, live_server)
            assert complaints(context, addresses) == []
        else:
            visible = [address for address in addresses if Client().get(address, follow=True).status_code == 200]
            assert complaints(context, visible) == []
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_question_has_barriers(browser, live_server, scheme):
    """Each type, before and after its answer, as a guest meets it."""
    context = browser.new_context(base_url=live_server.url, color_scheme=scheme, viewport={"width": 360, "height": 740})
    for name in TYPES:
        bank = BankFactory(title=f"Only {name}")
        QuestionFactory(bank=bank, type=name)
        page = context.new_page()
        page.goto("/banks/" + bank.slug + "/")
        page.get_by_role("button", name=f"Study {bank.title}").click()
        page.wait_for_selector(".prompt")
        assert complaints(context, [page.url]) == []
        page.close()
    context.close()
