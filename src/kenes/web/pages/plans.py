"""The pages of taking a plan in: the file; then each line as it would be read, what is not understood, what would change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest

from kenes.codes.institutions import institution
from kenes.documents.plans.assembling import Wanted
from kenes.documents.plans.reading import read_plan
from kenes.records.chain.models import Record
from kenes.records.roadmaps.models import RoadMap
from kenes.records.roadmaps.plan_changes import Proposal, Proposed, proposal_for
from kenes.records.roadmaps.responsible_bodies import Bodies
from kenes.records.rules import may_amend, may_write_kind
from kenes.reports.exporters.road_map import EXPORTER, made
from kenes.reports.exporting import Made
from kenes.texts import Finding, Text
from kenes.web.answering import current_language
from kenes.web.forms.plans import ChoicesForm, KeptPlan, PlanForm
from kenes.web.pages.records_names import Named, named
from kenes.web.pages.records_sections import section_of
from kenes.web.site import Site
from kenes.web.wording.plans import BY_AGREEMENT, COLUMNS, EVERY, KINDS, LEAD, MEANS


@dataclass(frozen=True)
class PlanPage:
    """The form with the file."""

    template: ClassVar[str] = "plans/take_in.html"
    section: ClassVar[str] = section_of("RMP")
    road_map: Any
    form: PlanForm

    @property
    def name(self) -> Named:
        """The road map."""
        return named(self.road_map)


@dataclass(frozen=True)
class BodyRead:
    """A responsible body as it was read: its words, what is understood, the institution of the records."""

    text: str
    marks: tuple[Text, ...]
    known: Named | None


@dataclass(frozen=True)
class LineRead:
    """One line as it would be read, with what is said of it."""

    proposed: Proposed
    bodies: tuple[BodyRead, ...]
    term: Text
    means: tuple[Text, ...]
    amounts: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def changes(self) -> list[tuple[Text, Any]]:
        """Each cell that would change, by the name of its column."""
        return [(COLUMNS[one.name], one) for one in self.proposed.changes]


@dataclass(frozen=True)
class CheckPage:
    """Everything that a plan would write or change; nothing is stored yet."""

    template: ClassVar[str] = "plans/check.html"
    section: ClassVar[str] = section_of("RMP")
    road_map: Any
    proposal: Proposal
    lines: tuple[LineRead, ...]
    findings: tuple[Finding, ...]
    form: ChoicesForm
    plan: str

    @property
    def name(self) -> Named:
        """The road map."""
        return named(self.road_map)

    @property
    def counts(self) -> Mapping[str, int]:
        """How many lines would be new, filled, changed, and how many stay."""
        return {state: len(self.proposal.of_state(state)) for state in ("new", "filled", "changed", "same")}  # type: ignore[arg-type]


def known_road_map(ref: str, account: Any) -> RoadMap:
    """A road map that an account may read; 404 otherwise."""
    found = RoadMap.objects.visible_to(account).filter(pk=ref, withdrawn=False).first()
    if found is None:
        raise Http404(ref)
    return found


def road_map_to_write(ref: str, account: Any) -> RoadMap:
    """A road map that an account may read and amend."""
    found = known_road_map(ref, account)
    if not may_amend(account, found) or not may_write_kind(account, "OBJ", found.country):
        raise PermissionDenied
    return found


def form_file(road_map: RoadMap, language: str, kind: str, account: Any) -> Made:
    """The road map in the national form with what an account may read; 404 in a language in which acts are not written."""
    if language not in EXPORTER.languages:
        raise Http404(language)
    return made(road_map, language, kind, lambda query: query.visible_to(account))


def proposal_of(site: Site, road_map: RoadMap, file: KeptPlan, account: Any) -> Proposal:
    """A kept plan beside the road map as it is now."""
    return _read(site, road_map, file, account)[0]


def check_page(site: Site, request: HttpRequest, road_map: RoadMap, file: KeptPlan) -> CheckPage:
    """What a kept plan would write and change."""
    found, findings = _read(site, road_map, file, request.user)
    held = Bodies(road_map.country)
    at = {(line.place.table, line.place.row) for line in found.plan.lines}
    lines = tuple(_line(one, held, findings) for one in found.lines)
    rest = tuple(one for one in findings if (one.sheet, one.row) not in at)
    return CheckPage(
        road_map, found, lines, rest, _choices(found, held, request.user), file.signed(road_map, request.user)
    )


def _read(site: Site, road_map: RoadMap, file: KeptPlan, account: Any) -> tuple[Proposal, tuple[Finding, ...]]:
    wanted = Wanted((file.first_year, file.last_year), road_map.country)
    read = read_plan(file.path(site.observatory).read_bytes(), file.name, wanted)
    return proposal_for(road_map, read.plan, lambda query: query.visible_to(account)), read.findings


def _choices(found: Proposal, held: Bodies, account: Any) -> ChoicesForm:
    language = current_language()
    code = found.plan.languages[0]
    new = {
        place: one.words["measure"].get(code, "") for place, one in enumerate(found.objectives) if one.record is None
    }
    wanting = held.wanting(one.responsible for one in found.plan.lines)
    offered = wanting if may_write_kind(account, "INS", found.road_map.country) else []
    return ChoicesForm(new=new, bodies=[(one, institution(one).name[language]) for one in offered])


def _line(one: Proposed, held: Bodies, findings: tuple[Finding, ...]) -> LineRead:
    line = one.line
    if line is None:
        return LineRead(one, (), Text.same(""), (), (), ())
    bodies = tuple(
        BodyRead(body.text, _marks(body), named(known) if isinstance(known := held.of(body), Record) else None)
        for body in line.responsible
    )
    said = tuple(found for found in findings if (found.sheet, found.row) == (line.place.table, line.place.row))
    means = tuple(MEANS[kind] for kind in line.funding.kinds)
    return LineRead(one, bodies, _term(line.term), means, tuple(part.text for part in line.funding.amounts), said)


def _marks(body: Any) -> tuple[Text, ...]:
    return tuple(text for text, there in ((LEAD, body.role == "lead"), (BY_AGREEMENT, body.condition)) if there)


def _term(term: Any) -> Text:
    """The reading of a term in words: kind or recurrence."""
    if term.kind is None:
        return Text.same("")
    return EVERY[term.every] if term.every else KINDS[term.kind]
