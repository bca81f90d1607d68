"""Commands on a database that is not ready, each in a process of its own: the tests' own database is."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
BANK = str(ROOT / "fixtures" / "banks" / "cells.yaml")
COMMANDS = [("loadbank", BANK), ("loadbank", BANK, "--check"), ("dumpbank", "cells"), ("replay",), ("loaddemo",)]


def run(*command: str, url: str, data: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "DATABASE_URL": url, "DATA_DIR": str(data)},
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_database_without_tables_is_told_with_what_to_do(command, tmp_path):
    result = run(*command, url=f"sqlite:///{tmp_path}/new.sqlite3", data=tmp_path)

    assert result.returncode == 1
    assert result.stderr.endswith("Run `python manage.py migrate` first.\n")
    assert "Traceback" not in result.stderr


def test_a_database_that_does_not_answer_is_told_with_what_to_check(tmp_path):
    result = run("dumpbank", "cells", url="postgres://nobody@127.0.0.1:1/none", data=tmp_path)

    assert result.returncode == 1
    assert result.stderr.startswith("CommandError: The database cannot be used:")
    assert "Check DATABASE_URL" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_prepared_database_is_used(tmp_path):
    url = f"sqlite:///{tmp_path}/new.sqlite3"
    assert run("migrate", url=url, data=tmp_path).returncode == 0

    assert run("loadbank", BANK, url=url, data=tmp_path).returncode == 0
    assert "bank: cells" in run("dumpbank", "cells", url=url, data=tmp_path).stdout
