"""What pages read of records begins with `visible_to`: looked up in the code itself, so that nobody has to remember it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from served_site import WEB

NO_RECORDS = {"Account", "SocialAccount", "Authenticator", "Session"}
"""Models of which there is nothing to hide from whoever may open the page."""
BEGINNINGS = {"visible_to", "none"}
GUARDED = {"visible_to", "readable"}
"""Words of which one must stand in the call itself where it does not begin so: ids that were looked up as visible."""
KNOWN = {
    # the module, the read -> why it shows nothing that its reader may not see; better empty
    ("forms/records.py", "type(self.record).objects.get"): "reads again the record that the view looked up as visible",
    (
        "forms/records.py",
        "field.queryset.model.objects.filter",
    ): "keeps what is chosen already in a record one may amend",
    ("api/records.py", "Record.objects.filter"): "which ends are closed, to leave them out",
    ("forms/consultations.py", "Institution.objects.filter"): "the bodies in whose name the account may comment",
    ("forms/searched.py", "queryset.model._base_manager.exists"): "whether there is any record of the kind at all",
    (
        "pages/records_loops.py",
        "ConflictingEdit.objects.filter",
    ): "narrowed by `readable`, which begins with visible_to, the line before",
    ("pages/accounts_keys.py", "Key.objects.filter"): "the keys of the account itself",
    ("pages/consultations.py", "Comment.objects.filter"): "what the account's own bodies have said",
    ("pages/records_of_kind/round.py", "Proposed.objects.filter"): "counted only, for those who moderate the round",
    ("pages/rounds.py", "Proposed.objects.filter"): "a participant's own, or for those who moderate the round",
    ("views/rounds.py", "Proposed.objects.filter"): "of a round that the view found the account to lead",
    ("forms/way.py", "Institution.objects.filter"): "the bodies that lead actions which the account was found to write",
    (
        "forms/way_steps.py",
        "type(self.record).objects.get",
    ): "reads again the record that the view looked up as visible",
    (
        "pages/control_steps.py",
        "FrozenPlan.objects.filter",
    ): "the plans of the action of a change that the view looked up",
    ("pages/control_way.py", "FrozenPlan.objects.filter"): "the plans of actions that were read as visible",
    ("pages/dialogue_lookups.py", "Participation.objects.select_related"): "the seat for which a pass was issued",
    ("pages/dialogue_lookups.py", "Paper.objects.filter"): "the papers of the meeting for which a pass was issued",
    (
        "pages/dialogue_meeting.py",
        "Record.objects.filter",
    ): "a paper names what it is about to those invited; others are asked about again",
    (
        "pages/minutes_lookups.py",
        "Reply.objects.filter",
    ): "what the body of a letter said, for those who may amend the minutes",
    ("pages/returns.py", "Request.objects.filter"): "the request for which a pass was issued",
    (
        "wording/meetings.py",
        "Participation.objects.filter",
    ): "the speaking order, which `unnamed_fields` hides from those outside",
    ("pages/records_history.py", "fields[name].related_model._default_manager.filter"): "each is then named by Names",
    ("pages/records_names.py", "model._default_manager.filter"): "only ids found in `readable` the line before",
    ("pages/records_of_kind/dialogue.py", "Action.objects.filter"): "ends of links that are themselves visible",
}
MODULES = sorted(WEB.rglob("*.py"))


def unguarded(source: str) -> Iterator[str]:
    """Each read of a table that neither begins with `visible_to` nor is narrowed by it in the same call."""
    tree = ast.parse(source)
    above = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in ("objects", "_default_manager", "_base_manager"):
            begins = above.get(node)
            of = node.value.id if isinstance(node.value, ast.Name) else ""
            begun = isinstance(begins, ast.Attribute) and begins.attr in BEGINNINGS
            if of not in NO_RECORDS and not begun and not _in_arguments(above.get(begins)) & GUARDED:
                yield ast.unparse(begins or node)


def _in_arguments(call: ast.AST | None) -> set[str]:
    """The attributes named in the arguments of a call."""
    if not isinstance(call, ast.Call):
        return set()
    given = [*call.args, *(one.value for one in call.keywords)]
    return {node.attr for one in given for node in ast.walk(one) if isinstance(node, ast.Attribute)}


@pytest.mark.parametrize("path", MODULES, ids=[str(path.relative_to(WEB)) for path in MODULES])
def test_reads_begin_with_visible_to(path: Path):
    module = str(path.relative_to(WEB))
    found = [one for one in unguarded(path.read_text("utf-8")) if (module, one) not in KNOWN]
    assert found == [], "write MODEL.objects.visible_to(account) instead"


def test_what_is_known_is_still_there():
    there = {(str(path.relative_to(WEB)), one) for path in MODULES for one in unguarded(path.read_text("utf-8"))}
    assert sorted(set(KNOWN) - there) == [], "take these out of KNOWN"


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
        ("ConflictingEdit.objects.filter(record__in=Record.objects.visible_to(account))", 0),
        ("ConflictingEdit.objects.filter(record=record)", 1),
    ],
)
def test_the_test_above_finds_what_it_looks_for(source: str, found: int):
    assert len(list(unguarded(source))) == found
