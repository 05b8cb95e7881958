"""The road map of the example: objectives over the four pillars, both sides, actions in the national form."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from kenes.records.chain.actions import Origin
from kenes.records.example.bodies import Bodies
from kenes.records.example.findings import Evidence
from kenes.records.example.pen import Pen, marked
from kenes.records.example.road_map_texts import ACTIONS, FORMS, FUNDING, MEASURES, OBJECTIVES
from kenes.records.example.road_map_way import go_their_way
from kenes.records.example.terms import Term, every_year, last_finished_quarter, quarter
from kenes.records.roadmaps.actions import take_up
from kenes.records.roadmaps.models import Action, Measure, Objective, RoadMap


def write_road_map(pen: Pen, bodies: Bodies, evidence: Evidence, recommendations: dict[str, Any], mandate: Any) -> Any:
    """The road map with its objectives, measures and actions."""
    first = pen.today.year
    road_map = pen.write(RoadMap, name=_NAME, place=pen.country, first_year=first, last_year=first + 2)
    measures = {
        pillar: pen.write(
            Measure,
            objective=pen.write(Objective, road_map=road_map, position=place, heading=heading, pillar=pillar),
            position=1,
            heading=MEASURES[pillar],
        )
        for place, (pillar, heading) in enumerate(OBJECTIVES.items(), start=1)
    }
    writer = _Actions(pen, bodies, measures, mandate)
    writer.write("headquarters", "policy", last_finished_quarter(pen.today), lead="a")
    writer.write("overview", "policy", every_year(first + 2), lead="a", support=("b",), sdg_target="16.6")
    writer.write(
        "form", "monitoring", quarter(first + 1, 2), recommendations["seizures"], lead="a", support=("region",),
        sdg_target="16.4", side="supply", **_measured("seizure_quantity", evidence.heroin),
    )  # fmt: skip
    writer.write(
        "registry", "monitoring", quarter(first + 1, 4), evidence.offences, lead="a", sdg_target="16.4", side="supply",
        **_measured("drug_law_offences", evidence.offences),
    )  # fmt: skip
    writer.write(
        "survey", "prevention", quarter(first + 1, 4), recommendations["survey"], lead="b", support=("institute", "ngo"),
        sdg_target="3.5", side="demand", **_measured("prevalence_of_use", evidence.prevalence),
        **_target(evidence.prevalence, "0.9", first + 2),
    )  # fmt: skip
    writer.write(
        "treatment", "treatment", quarter(first + 1, 3), recommendations["treatment"], lead="b", support=("ngo",),
        sdg_target="3.5", side="demand", indicator="treatment_entrants", target=Decimal(3000),
        target_year=first + 2,
    )  # fmt: skip
    writer.write(
        "evaluation", "treatment", quarter(first + 2, 1), recommendations["evaluation"], lead="b", support=("region",),
        sdg_target="3.5", side="demand", indicator="treatment_entrants",
    )  # fmt: skip
    go_their_way(pen, bodies, writer.written, mandate)
    return road_map


class _Actions:
    """Writes the lines of the table, counted within their measure."""

    def __init__(self, pen: Pen, bodies: Bodies, measures: dict[str, Any], mandate: Any) -> None:
        self.pen, self.bodies, self.measures, self.mandate = pen, bodies, measures, mandate
        self.places: dict[str, int] = {}
        self.written: dict[str, Action] = {}

    def write(
        self, key: str, pillar: str, term: Term, because: Any = None, *, support: tuple[str, ...] = (), **fields: Any
    ) -> None:
        """One action; `because` is the recommendation or the finding from which it comes."""
        place = self.places[pillar] = self.places.get(pillar, 0) + 1
        action = Action(
            **self.pen.marks, measure=self.measures[pillar], position=place, heading=ACTIONS[key],
            form_of_completion=FORMS[key], term=term.words, due=term.due, funding=FUNDING[key],
            **fields | {"lead": getattr(self.bodies, fields["lead"])},
        )  # fmt: skip
        supporters = [getattr(self.bodies, name) for name in support]
        self.written[key] = take_up(action=action, by=self.pen.by, support=supporters, origins=self._origins(because))

    def _origins(self, because: Any) -> tuple[Origin, ...]:
        if because is None:
            return (Origin("mandated-by", self.mandate.ref, outward=True),)
        return (Origin("taken-up-as" if because.KIND.code == "REC" else "motivates", because.ref),)


def _measured(indicator: str, finding: Any) -> dict[str, Any]:
    return {"indicator": indicator, "baseline": finding.figure if finding else ""}


def _target(finding: Any, value: str, year: int) -> dict[str, Any]:
    return {"target": Decimal(value), "target_year": year} if finding else {}


_NAME = marked(
    "Есірткі саясатының жол картасы",
    "Дорожная карта наркополитики",
    "Road map of drug policy",
)
