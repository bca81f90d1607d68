import subprocess
import sys
from pathlib import Path

from quiz.core.article import Paragraph
from quiz.core.extraction.parse import parse

ROOT = Path(__file__).parents[3]


def test_offsets_are_those_of_the_body():
    body = "xx  The mayor\u00a0spoke.\nShe left."
    (passage,) = parse([Paragraph(4, len(body), body[4:])])
    assert all(body[word.start : word.end].split() == word.text.split() for word in passage.words)
    assert [passage.sentence(span).text for span in passage.sentences] == ["The mayor spoke.", "She left."]


def test_a_closing_quotation_mark_stays_with_its_sentence():
    text = "“We shall build it.” The mayor left the hall at once."
    (passage,) = parse([Paragraph(0, len(text), text)])
    assert not any(passage.sentence(span).text.startswith("”") for span in passage.sentences)


def test_a_web_process_never_loads_the_model():
    code = (
        "import os, sys, django\n"
        "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'quiz.settings')\n"
        "django.setup()\n"
        "import quiz.urls, quiz.core.extraction\n"
        "print('spacy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "False"
