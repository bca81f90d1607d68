"""What the README promises is there: each setting, each command, each file that it names."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()


def own_commands() -> set[str]:
    return {name for name, app in get_commands().items() if app.startswith("quiz.")}


def test_every_setting_is_documented():
    read = set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', (ROOT / "quiz/settings.py").read_text()))
    documented = set(re.findall(r"^\| `(\w+)` \|", README, re.MULTILINE))
    assert documented == read


def test_every_command_named_exists():
    named = set(re.findall(r"manage\.py (\w+)", README))
    assert named - own_commands() == set()


def test_every_file_named_exists():
    named = re.findall(r"`((?:fixtures|templates|tests|quiz|\.ci)/[\w./-]*)`", README)
    named += re.findall(r"!\[[^]]*\]\(([^)]+)\)", README)
    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("lock", ["requirements.lock", ".ci/requirements.lock"])
def test_one_line_each_sets_up_from_a_lock(lock):
    lines = [line for line in README.splitlines() if f"-r {lock}" in line]
    assert len(lines) == 1
    assert lines[0].startswith("python3.11 -m venv .venv && ")
    assert "--require-hashes" in lines[0]
