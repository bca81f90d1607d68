import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def forgotten_attempts() -> None:
    """The limits on attempts count in the cache, which one test must not leave to the next."""
    cache.clear()
