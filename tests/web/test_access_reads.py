"""What pages read of records begins with `visible_to`: looked up in the code itself, so that nobody has to remember it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from served_site import WEB

NO_RECORDS = {"Account", "Authenticator", "Session"}
"""Models of which there is nothing to hide from whoever may open the page."""
BEGINNINGS = {"visible_to", "none"}
MODULES = sorted(WEB.rglob("*.py"))


def unguarded(source: str) -> Iterator[str]:
    """Each read of a table that does not begin with `visible_to`, by its line."""
    tree = ast.parse(source)
    above = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in ("objects", "_default_manager", "_base_manager"):
            begins = above.get(node)
            of = node.value.id if isinstance(node.value, ast.Name) else ""
            if of not in NO_RECORDS and not (isinstance(begins, ast.Attribute) and begins.attr in BEGINNINGS):
                yield f"line {node.lineno}: {ast.unparse(begins or node)}"


@pytest.mark.parametrize("path", MODULES, ids=[str(path.relative_to(WEB)) for path in MODULES])
def test_reads_begin_with_visible_to(path: Path):
    assert list(unguarded(path.read_text("utf-8"))) == [], "write MODEL.objects.visible_to(account) instead"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Gap.objects.all()", 1),
        ("Gap.objects.filter(country='KZ').visible_to(account)", 1),
        ("Gap.objects.visible_to(account).filter(country='KZ')", 0),
        ("get_object_or_404(Gap.objects, pk=ref)", 1),
        ("model._default_manager.get(pk=ref)", 1),
        ("Entry.objects.order_by('number')", 1),
        ("Account.objects.get(pk=1)", 0),
    ],
)
def test_the_test_above_finds_what_it_looks_for(source: str, found: int):
    assert len(list(unguarded(source))) == found
