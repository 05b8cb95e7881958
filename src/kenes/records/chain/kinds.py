"""Every kind of record there is, found from the models of the slices."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from django.apps import apps

from kenes.records.chain.kind import Kind

if TYPE_CHECKING:
    from kenes.records.chain.models import Record


@cache
def all_kinds() -> dict[str, type[Record]]:
    """The model of each kind by its code."""
    models = apps.get_app_config("records").get_models()
    return {model.KIND.code: model for model in models if hasattr(model, "KIND")}


def model_of(code: str) -> type[Record]:
    """The model of a kind; KeyError when there is none."""
    return all_kinds()[code]


def kind_of(code: str) -> Kind:
    """A kind by its code."""
    return model_of(code).KIND


def kind_named(slug: str) -> type[Record]:
    """The model of the kind that stands in addresses as `slug`; KeyError when there is none."""
    return {model.KIND.slug: model for model in all_kinds().values()}[slug]
