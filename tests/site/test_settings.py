"""Settings read the environment of a process, so each test starts one."""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SECRET = "never-used-anywhere-" * 3
PRODUCTION = {
    "PRODUCTION": "true",
    "SECRET_KEY": SECRET,
    "ALLOWED_HOSTS": "newsdeck.example.org",
    "DATABASE_URL": "postgres://newsdeck:secret@localhost/newsdeck",
}


def run(*command: str, data: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "DATA_DIR": str(data), **environment},
        capture_output=True,
        text=True,
        timeout=60,
    )


def setting(name: str, data: Path, **environment: str) -> str:
    result = run("-c", f"from quiz import settings; print(settings.{name})", data=data, **environment)
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()


def complaint(data: Path, **environment: str) -> str:
    """The last line of what a refusal says."""
    result = run("-c", "import quiz.settings", data=data, **environment)
    assert result.returncode == 1
    last = result.stderr.splitlines()[-1]
    assert last.startswith("django.core.exceptions.ImproperlyConfigured: These environment variables need mending.")
    return last


def test_every_bad_value_is_named_at_once(tmp_path):
    bad = {
        "DEBUG": "maybe",
        "CSRF_TRUSTED_ORIGINS": "newsdeck.example.org",
        "DATABASE_URL": "foo",
        "EMAIL_URL": "foo",
        "TIME_ZONE": "Mars",
        "HSTS_SECONDS": "-1",
        "LOG_LEVEL": "loud",
    }
    told = complaint(tmp_path, **bad)

    assert [name for name in bad if f" {name}: " not in told] == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "mysql://localhost/newsdeck"),
        ("DATABASE_URL", "postgres://localhost:port/newsdeck"),
        ("EMAIL_URL", "smtp://localhost:port"),
        ("DATA_DIR", __file__),
        ("DATA_DIR", ""),
        ("SECRET_KEY", "too short"),
        ("ALLOWED_HOSTS", ""),
        ("DEBUG", "true"),
    ],
)
def test_a_bad_value_in_production_is_named(tmp_path, name, value):
    environment = PRODUCTION | {name: value}

    told = complaint(**{"data": Path(environment.pop("DATA_DIR", tmp_path)), **environment})

    assert re.findall(r" ([A-Z_]+): ", told) == [name]


def test_production_refuses_to_start_without_a_key_and_hosts(tmp_path):
    told = complaint(tmp_path, PRODUCTION="true")

    assert " SECRET_KEY: " in told
    assert " ALLOWED_HOSTS: " in told


def test_production_settings_pass_the_deployment_check(tmp_path):
    result = run("-W", "error", "manage.py", "check", "--deploy", "--fail-level", "INFO", data=tmp_path, **PRODUCTION)

    assert result.returncode == 0, result.stderr
    assert result.stdout == "System check identified no issues (0 silenced).\n"


def test_the_development_key_is_made_once_and_kept_from_others(tmp_path):
    first = setting("SECRET_KEY", tmp_path)

    assert len(first) >= 50
    assert setting("SECRET_KEY", tmp_path) == first
    assert (tmp_path / "secret-key").stat().st_mode & 0o077 == 0
    assert [file.name for file in tmp_path.iterdir()] == ["secret-key"]


def test_processes_that_start_at_once_agree_on_the_key(tmp_path):
    with ThreadPoolExecutor(4) as pool:
        keys = set(pool.map(lambda _: setting("SECRET_KEY", tmp_path), range(4)))

    assert len(keys) == 1
    assert len(keys.pop()) >= 50


def test_sqlite_is_kept_in_the_data_folder_and_survives_a_power_cut(tmp_path):
    database = setting("DATABASES['default']", tmp_path)

    assert str(tmp_path / "newsdeck.sqlite3") in database
    assert "synchronous=FULL" in database
    assert "journal_mode=WAL" in database
    assert "'transaction_mode': 'IMMEDIATE'" in database
