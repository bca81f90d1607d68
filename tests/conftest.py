"""Fixtures that every test may use."""

from pathlib import Path

import pytest
from django.db import connections

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory, django_db_modify_db_settings_parallel_suffix) -> None:
    """On SQLite the tests run on a file, as the application does: an in-memory database has other locks."""
    database = connections["default"]
    if database.vendor == "sqlite":
        database.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")


@pytest.fixture(autouse=True)
def test_settings(settings, tmp_path) -> None:
    settings.DATA_DIR = tmp_path / "data"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    # Static files straight from the source: the manifest exists only after collectstatic.
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture
def shared_articles() -> list[Path]:
    """The five real articles, in the order of their names; they are read where they lie and never copied."""
    articles = sorted((SHARED / "articles").glob("*.txt"))
    if not articles:
        pytest.skip("../shared/articles is absent")
    return articles
