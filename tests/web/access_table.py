"""Who may open which route: the one table. A new route gets a row; the tests of access do the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

EVERYONE = ("visitor", "administrator", "coordinator", "analyst", "reviewer", "reader", "stranger")
SIGNED_IN = EVERYONE[1:]
ADMINISTRATORS = ("administrator",)


@dataclass(frozen=True)
class Row:
    """Who is let in; what fills the address; `record` where it is one record, whose own visibility then decides."""

    who: tuple[str, ...]
    arguments: tuple[Any, ...] = ()
    query: str = ""
    record: bool = False
    fill: Callable[[Any], tuple[Any, ...]] | None = field(default=None, compare=False)

    def filled(self, scene: Any) -> tuple[Any, ...]:
        """The arguments of the address; `fill` makes those that only the scene knows."""
        return self.fill(scene) if self.fill else self.arguments


def a_role(scene: Any) -> int:
    """A role of the spare account, given anew where an earlier test took it."""
    from kenes.records.accounts.actions import give_role

    administrator = scene.house.desk.administrator
    return int(give_role(account=scene.spare, name="reader", country="KZ", by=administrator).pk)


TABLE: dict[str, Row] = {
    # for machines
    "robots": Row(EVERYONE),
    "sitemap": Row(EVERYONE),
    # evidence
    "overview": Row(EVERYONE),
    "indicators": Row(EVERYONE),
    "indicator": Row(EVERYONE, ("seizure_quantity",)),
    "indicator_csv": Row(EVERYONE, ("seizure_quantity",)),
    "indicator_xlsx": Row(EVERYONE, ("seizure_quantity",)),
    "places": Row(EVERYONE),
    "country": Row(EVERYONE, ("KZ",)),
    "region": Row(EVERYONE, ("KZ-75",)),
    "figure": Row(EVERYONE, ("seizure_quantity", "KZ", "2019")),
    "data": Row(EVERYONE),
    "release": Row(EVERYONE, ("drug_seizures", "none")),
    "source_row": Row(EVERYONE, ("drug_seizures", "none", 0)),
    "methods": Row(EVERYONE),
    "method": Row(EVERYONE, ("rates",)),
    "reports": Row(EVERYONE),
    "report_file": Row(EVERYONE, ("dossier-kk.pdf",)),
    "about": Row(EVERYONE),
    # records
    "records": Row(EVERYONE, ("gaps",)),
    "record": Row(EVERYONE, record=True),
    "open_loops": Row(EVERYONE),
    # the way in
    "account_login": Row(EVERYONE),
    "mfa_authenticate": Row(EVERYONE),
    "account_inactive": Row(EVERYONE),
    "account_logout": Row(SIGNED_IN),
    # one's own account
    "account": Row(SIGNED_IN),
    "mfa_index": Row(SIGNED_IN),
    "account_language": Row(SIGNED_IN),
    "account_change_password": Row(SIGNED_IN),
    "account_reauthenticate": Row(SIGNED_IN),
    "mfa_reauthenticate": Row(SIGNED_IN),
    "mfa_activate_totp": Row(SIGNED_IN),
    "mfa_deactivate_totp": Row(SIGNED_IN),
    "mfa_view_recovery_codes": Row(SIGNED_IN),
    "mfa_generate_recovery_codes": Row(SIGNED_IN),
    # people and their roles
    "people": Row(ADMINISTRATORS),
    "open_account": Row(ADMINISTRATORS),
    "account_of": Row(ADMINISTRATORS, fill=lambda scene: (scene.spare.pk,)),
    "give_role": Row(ADMINISTRATORS, fill=lambda scene: (scene.spare.pk,)),
    "take_role": Row(ADMINISTRATORS, fill=lambda scene: (scene.spare.pk, a_role(scene))),
    "renew_sign_in": Row(ADMINISTRATORS, fill=lambda scene: (scene.spare.pk,)),
    "close_account": Row(ADMINISTRATORS, fill=lambda scene: (scene.spare.pk,)),
    # the log
    "log": Row(SIGNED_IN),
}


def all_routes() -> Iterator[tuple[str, Any]]:
    """The name and the view of every address there is, from the map itself."""
    from django.urls import get_resolver

    yield from _walk(get_resolver().url_patterns)


def _walk(patterns: Any) -> Iterator[tuple[str, Any]]:
    for one in patterns:
        if hasattr(one, "url_patterns"):
            yield from _walk(one.url_patterns)
        else:
            yield one.name or str(one.pattern), one.callback
