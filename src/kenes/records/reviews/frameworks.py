"""The frameworks that reviews may be made against: those of the product and those that this observatory added, in every edition."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.conf import settings

from kenes.documents import framework_editions
from kenes.documents.framework import Framework
from kenes.observatory.observatory import Observatory

if TYPE_CHECKING:
    from kenes.records.reviews.models import Review


def known_frameworks() -> Mapping[str, Framework]:
    """Every framework by key in its newest edition."""
    return framework_editions.known_frameworks(_observatory())


def framework_of(review: Review) -> Framework:
    """The framework of a review in the edition it was made with; in the newest where that edition is not held any more."""
    found = framework_editions.edition_of(_observatory(), review.framework, review.edition)
    return found or known_frameworks()[review.framework]


def _observatory() -> Observatory | None:
    """The observatory whose records these are; only the product's frameworks where it is no folder."""
    if not (settings.OBSERVATORY / framework_editions.FOLDER).is_dir():
        return None
    return Observatory(settings.OBSERVATORY)
