"""The forms of taking a plan in: the file and its years; then the choices beside what it would change."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django import forms
from django.core import signing
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from kenes.observatory.observatory import Observatory
from kenes.records.chain.choices import Pillar
from kenes.records.library.reading import read_file_for_stamp
from kenes.records.roadmaps.taking_in import Choices
from kenes.texts import Refusal
from kenes.web.answering import current_language
from kenes.web.site import Site
from kenes.web.uploads import was_too_large

SALT = "kenes.plan"
HOURS = 12 * 3600
"""How long a checked plan may wait to be stored."""


@dataclass(frozen=True)
class KeptPlan:
    """A file that was let in and kept: by its hash, its name, the years said of it; `document` is the document whose file it is."""

    sha256: str
    suffix: str
    name: str
    first_year: int
    last_year: int
    document: str = ""

    def path(self, observatory: Observatory) -> Path:
        """Where its bytes stand."""
        return observatory.originals.path(self.sha256, self.suffix)

    def signed(self, road_map: Any, account: Any) -> str:
        """The file as a page may carry it: only for this road map and this account."""
        return signing.dumps(asdict(self), salt=f"{SALT}:{road_map.ref}:{account.pk}")


class PlanForm(forms.Form):
    """A plan of measures, and the years it is for."""

    file = forms.FileField(
        label=_("Plan of measures (.docx or .xlsx)"), widget=forms.ClearableFileInput({"accept": ".docx,.xlsx"})
    )
    first_year = forms.IntegerField(label=_("First year of the plan"), min_value=1990, max_value=2100)
    last_year = forms.IntegerField(label=_("Last year of the plan"), min_value=1990, max_value=2100)
    use_required_attribute = False

    def __init__(self, *args: Any, too_large: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if too_large:
            self.fields["file"].error_messages["required"] = _(
                "The file is larger than is taken in (20 MB) and was not read. Split it into parts."
            )

    def clean(self) -> dict[str, Any]:
        """The last year is not before the first."""
        first, last = self.cleaned_data.get("first_year"), self.cleaned_data.get("last_year")
        if first and last and last < first:
            self.add_error("last_year", _("The last year stands before the first."))
        return self.cleaned_data

    def kept(self, observatory: Observatory, road_map: Any, account: Any) -> KeptPlan:
        """The file guarded, held free of stamps that forbid it, and kept; Refusal otherwise, and nothing is stored."""
        from kenes.documents.plans.reading import read_plan

        sent = self.cleaned_data["file"]
        read = read_file_for_stamp(sent.read(), sent.name, road_map.marking)
        read_plan(read.content, read.name)
        with TemporaryDirectory(prefix="kenes-") as folder:
            path = Path(folder) / read.name
            path.write_bytes(read.content)
            observatory.originals.keep(path)
        years = (self.cleaned_data["first_year"], self.cleaned_data["last_year"])
        return KeptPlan(hashlib.sha256(read.content).hexdigest(), path.suffix.lower(), read.name, *years)

    def refuse(self, refusal: Refusal) -> None:
        """Say at the file why it was not taken in and what to do."""
        language = current_language()
        for one in refusal.findings:
            way_out = f" {one.proposal[language]}" if one.proposal else ""
            self.add_error("file", f"{one.message[language]}{way_out}")


def plan_form(request: HttpRequest, road_map: Any) -> PlanForm:
    """The form as it was sent, or empty with the years of the road map."""
    years = {"first_year": road_map.first_year, "last_year": road_map.last_year}
    return PlanForm(request.POST or None, request.FILES or None, too_large=was_too_large(request), initial=years)


class ChoicesForm(forms.Form):
    """What is chosen beside a checked plan: the pillar of each new objective, bodies from the register, the reason."""

    why = forms.CharField(
        label=_("Reason and act (for the history)"), required=False, max_length=500,
        help_text=_("A letter, an order, a protocol: kind, number, date."),
    )  # fmt: skip

    def __init__(self, *args: Any, new: dict[int, str], bodies: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.new = new
        for place, heading in new.items():
            self.fields[f"pillar-{place}"] = forms.ChoiceField(
                label=heading, choices=Pillar.choices, initial=Pillar.POLICY
            )
        if bodies:
            self.fields["bodies"] = forms.MultipleChoiceField(
                label=_("Bodies that the plan names and the records lack: add them from the register"),
                choices=bodies, required=False, initial=[code for code, _name in bodies],
                widget=forms.CheckboxSelectMultiple,
            )  # fmt: skip
        self.order_fields([*(f"pillar-{place}" for place in new), "bodies", "why"])


@dataclass(frozen=True)
class Checked:
    """A checked plan as it was sent to be stored."""

    file: KeptPlan
    shown: str
    choices: Choices


def checked_form(request: HttpRequest, site: Site, road_map: Any) -> Checked | None:
    """What is to be stored; None where the page is too old, is another's, or its file is gone."""
    try:
        salt = f"{SALT}:{road_map.ref}:{request.user.pk}"
        file = KeptPlan(**signing.loads(request.POST.get("plan", ""), salt=salt, max_age=HOURS))
    except signing.BadSignature:
        return None
    if not file.path(site.observatory).is_file():
        return None
    known = set(Pillar.values)
    pillars = {
        int(name.removeprefix("pillar-")): value
        for name, value in request.POST.items()
        if name.removeprefix("pillar-").isdigit() and name.startswith("pillar-") and value in known
    }
    why = request.POST.get("why", "").strip()[:500]
    bodies = tuple(request.POST.getlist("bodies"))
    return Checked(
        file, request.POST.get("shown", ""), Choices(pillars, bodies=bodies, why=why, document=file.document)
    )
