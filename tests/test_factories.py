"""Every model of ours has a factory, in its app's `factories.py`, that makes a valid row out of nothing."""

import importlib
from typing import Any

import pytest
from django.apps import apps
from django.db.models import Model
from factory.django import DjangoModelFactory

MODELS = [model for model in apps.get_models() if model.__module__.startswith("quiz.")]


def factory_of(model: type[Model]) -> type[DjangoModelFactory[Any]]:
    module = importlib.import_module(f"{model.__module__.removesuffix('.models')}.factories")
    return getattr(module, f"{model.__name__}Factory")


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_a_factory_makes_a_valid_row(db, model):
    row = factory_of(model)()
    assert isinstance(row, model)
    row.refresh_from_db()
    row.full_clean()
