"""The import contracts of `pyproject.toml` hold, and a violation would be noticed."""

import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LINT_IMPORTS = Path(sysconfig.get_path("scripts")) / "lint-imports"


def check(project: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([LINT_IMPORTS, "--no-cache", "--no-logo"], cwd=project, capture_output=True, text=True)


def test_contracts_hold():
    result = check(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("module", "forbidden_import", "contract"),
    [
        ("accounts/planted.py", "from quiz.study import models", "Apps are built on one another in one direction"),
        ("core/planted.py", "", "Core: what each package may build on"),
        ("core/scheduling/planted.py", "import quiz.core.questions", "Core: scheduling and measurement stand alone"),
        ("core/questions/planted.py", "import django", "Core is plain Python"),
    ],
)
def test_a_planted_violation_is_found(tmp_path, module, forbidden_import, contract):
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "quiz", tmp_path / "quiz", ignore=shutil.ignore_patterns("__pycache__", "static"))
    (tmp_path / "quiz" / module).write_text(forbidden_import + "\n")

    result = check(tmp_path)

    assert result.returncode == 1
    assert contract in result.stdout or "planted" in result.stdout
