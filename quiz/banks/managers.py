"""Rows found by what `dumpdata --natural-primary --natural-foreign` writes in place of primary keys."""

from typing import TYPE_CHECKING, TypeVar

from django.db import models

if TYPE_CHECKING:
    from .models import Bank, Citation

Row = TypeVar("Row", bound=models.Model)


class BankManager(models.Manager["Bank"]):
    def get_by_natural_key(self, slug: str) -> "Bank":
        return self.get(slug=slug)


class KeyedManager(models.Manager[Row]):
    """Of what has a key of its own in a bank."""

    def get_by_natural_key(self, bank: str, key: str) -> Row:
        return self.get(bank__slug=bank, key=key)


class CitationManager(models.Manager["Citation"]):
    def get_by_natural_key(self, bank: str, fact: str | None, question: str | None, position: int) -> "Citation":
        return self.get(source__bank__slug=bank, fact__key=fact, question__key=question, position=position)
