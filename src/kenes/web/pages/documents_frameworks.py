"""The frameworks there are, and one of them with its requirements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from kenes.documents.framework import Framework, Requirement
from kenes.documents.wording_layouts import Wording
from kenes.records.reviews.frameworks import known_frameworks
from kenes.records.reviews.models import Review
from kenes.web.pages.document_wordings import official_words
from kenes.web.pages.documents import SECTION
from kenes.web.site import Site


@dataclass(frozen=True)
class FrameworksPage:
    """Every framework."""

    template: ClassVar[str] = "documents/frameworks.html"
    section: ClassVar[str] = SECTION
    frameworks: tuple[Framework, ...]


@dataclass(frozen=True)
class RequirementLine:
    """A requirement, and the level at which it stands below others."""

    requirement: Requirement
    official: Wording | None
    level: int


@dataclass(frozen=True)
class FrameworkPage:
    """One framework with its requirements and the reviews made against it."""

    template: ClassVar[str] = "documents/framework.html"
    section: ClassVar[str] = SECTION
    framework: Framework
    lines: tuple[RequirementLine, ...]
    reviews: tuple[Review, ...]

    @property
    def unverified(self) -> int:
        """How many requirements nobody has held against the official text yet."""
        return sum(not one.verified for one in self.framework.requirements)


def frameworks_page() -> FrameworksPage:
    """Every framework that the product carries."""
    return FrameworksPage(tuple(known_frameworks().values()))


def framework_page(site: Site, framework: Framework, account: Any) -> FrameworkPage:
    """One framework, with the reviews that the account may see."""
    by_code = {one.code: one for one in framework.requirements}
    official = official_words(site.observatory, framework.key)
    lines = tuple(RequirementLine(one, official.get(one.code), _level(one, by_code)) for one in framework.requirements)
    reviews = Review.objects.visible_to(account).filter(framework=framework.key, withdrawn=False)
    return FrameworkPage(framework, lines, tuple(reviews.select_related("document").order_by("ref")))


def _level(requirement: Requirement, by_code: dict[str, Requirement]) -> int:
    level = 0
    while requirement.within is not None:
        requirement, level = by_code[requirement.within], level + 1
    return level
