"""The form of a draft that was read in a report of a meeting: that of its kind, filled with what the text says."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.kinds import model_of
from kenes.records.meeting_reports.items import Item
from kenes.records.meeting_reports.naming import naming_fields
from kenes.records.meeting_reports.reading import Reading
from kenes.records.models import Participation
from kenes.records.rules import may_write_kind
from kenes.web.forms.controls import Desk
from kenes.web.forms.records import NewRecordForm
from kenes.web.pages.meeting_items import ReportLines
from kenes.web.site import Site

WITH_A_PLACE_AT_THE_MEETING = ("INS", "PER")


class MeetingItemForm(NewRecordForm):
    """What the draft will say, as a person mends it."""

    def __init__(
        self, reading: Reading, item: Item, code: str, desk: Desk, lines: ReportLines, data: Any = None
    ) -> None:
        super().__init__(model_of(code), desk, data, countries=(desk.country,))
        self.reading, self.item, self.meeting = reading, item, lines.said.meeting
        for name in [one for one in self.fields if one.startswith("origin-")]:
            del self.fields[name]
        self.initial |= dict(lines.draft(item, code))
        if code in WITH_A_PLACE_AT_THE_MEETING and self.meeting and may_write_kind(desk.account, "PAR", desk.country):
            self.fields["takes_part"] = forms.BooleanField(
                label=_("Write it down among the participants of the meeting as well"),
                required=False,
                initial=code == "PER",
            )

    def clean(self) -> dict[str, Any]:
        """What the observatory does not keep is said at its field."""
        cleaned = super().clean()
        if not self.errors:
            for name, fault in naming_fields(self.reading, self.record).items():
                self.add_error(name, fault)
        return cleaned

    def participation(self, record: Any) -> Participation | None:
        """The body or person of a record as a participant of the meeting, where that is ticked and the body is known."""
        person = record if record.kind == "PER" else None
        body = record.institution if person is not None else record
        if not self.cleaned_data.get("takes_part") or body is None or self.meeting is None:
            return None
        speaks = any(one.speaker.participant == self.item.place for one in self.reading.report.statements)
        form = self.reading.report.event.form
        return Participation(
            country=self.meeting.country, example=record.example, dialogue=self.meeting, institution=body, person=person,
            part="speaker" if person is not None and speaks else "participant", attended="yes",
            mode="online" if form is not None and form.value == "online" else "room",
        )  # fmt: skip


def meeting_item_form(request: HttpRequest, site: Site, reading: Reading, item: Item) -> MeetingItemForm | None:
    """The form of the kind that was asked for (`?as=DEC`), else of the first that the account may write; None where there is none."""
    lines = ReportLines(reading, request.user)
    country = reading.version.document.country
    codes = [one for one in item.codes if may_write_kind(request.user, one, country)]
    if not codes or lines.line(item).outcome or lines.wait(item) is not None:
        return None
    asked = request.GET.get("as", "")
    meeting = lines.said.meeting
    desk = Desk(site, request.user, country, home=meeting.ref if meeting is not None else "")
    return MeetingItemForm(reading, item, asked if asked in codes else codes[0], desk, lines, request.POST or None)
