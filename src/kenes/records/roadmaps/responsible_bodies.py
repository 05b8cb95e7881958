"""The institutions of the records that a plan means: by the register's code, else by acronym, alias or name as written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from kenes.codes.institutions import institution
from kenes.documents.plans.responsible import Body
from kenes.records.institutions.models import Institution
from kenes.records.words import written


@dataclass(frozen=True)
class Meant:
    """Who leads and who supports, of the bodies that the records know."""

    lead: Any
    support: tuple[Any, ...]


class Bodies:
    """The institutions of a country, and the international ones, by everything they are called."""

    def __init__(self, country: str) -> None:
        held = Institution.objects.filter(country=country, withdrawn=False).order_by("ref")
        self.by_code = {one.register_code: one for one in held if one.register_code}
        self.by_name: dict[str, Any] = {}
        for one in held:
            for name in (*written(one.acronym).values(), *written(one.name).values(), *one.aliases):
                self.by_name.setdefault(" ".join(str(name).split()), one)

    def of(self, body: Body) -> Any:
        """The institution of a body; None where the records have none."""
        return self.by_code.get(body.code or "") or self.by_name.get(body.text)

    def meant(self, bodies: Sequence[Body]) -> Meant:
        """The lead and the supporting institutions; who leads must be known by its mark, no other takes its place."""
        lead = next((body for body in bodies if body.role == "lead"), None)
        found = [one for body in bodies if body is not lead and (one := self.of(body))]
        leader = self.of(lead) if lead else None
        return Meant(leader, tuple(dict.fromkeys(one for one in found if one != leader)))

    def wanting(self, lines: Iterable[Sequence[Body]]) -> list[str]:
        """The codes of the register that a plan names and the records lack, each once."""
        codes = [body.code for bodies in lines for body in bodies if body.code and self.of(body) is None]
        return [code for code in dict.fromkeys(codes) if institution(code)]
