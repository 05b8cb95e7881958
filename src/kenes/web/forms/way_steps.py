"""The steps themselves: letter, reply, disagreement, approval, control, removal, going back, changes of the plan."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest

from kenes.records.agreements.approval import approve
from kenes.records.agreements.changes import approve_change, propose_change, refuse_change
from kenes.records.agreements.disagreements import record_disagreement, resolve_disagreement
from kenes.records.agreements.letters import answer, send_letter, waiting_of
from kenes.records.agreements.models import Disagreement, PlanChange
from kenes.records.chain.actions import today
from kenes.records.control.actions import (
    Document,
    carry_out,
    put_on_control,
    reject_action,
    remove_action,
    remove_assignment,
    return_action,
    return_assignment,
)
from kenes.records.correspondence.models import Letter, Reply
from kenes.records.institutions.models import Institution
from kenes.records.library.models import PolicyDocument
from kenes.records.roadmaps.models import Action
from kenes.records.roadmaps.plan import PLAN_FIELDS
from kenes.records.roadmaps.rules import may_handle, may_take
from kenes.records.rules import may_amend, may_write
from kenes.texts import Text
from kenes.web.forms.choices import RecordChoice, RecordChoices, records_to_choose
from kenes.web.forms.controls import Desk, control
from kenes.web.forms.records import AmendForm
from kenes.web.forms.way import ActForm, ActionsForm, StepForm, bodies_with, lacking_their_act
from kenes.web.site import Site
from kenes.web.wording.way import DECISIONS, NO_LEAD, ON_THE_AGREEMENT, OUTCOMES


class LetterForm(ActionsForm):
    """A letter to one body about actions that it leads."""

    verb = "letter"

    def build(self) -> None:
        """The letter; from a road map the body is chosen first."""
        super().build()
        self.add_words("subject", initial=ON_THE_AGREEMENT)
        self.add_line("number", required=True, label="outgoing")
        self.add_day("date", initial=today())
        self.add_day("reply_due", required=False)
        self.add_words("text", required=False)

    @property
    def body(self) -> Institution | None:
        """To whom it goes."""
        if self.record.KIND.code == "ACT":
            return self.record.lead  # type: ignore[no-any-return]
        return Institution.objects.visible_to(self.desk.account).filter(pk=self.asked.get("lead", "")).first()

    @property
    def bodies(self) -> list[tuple[Institution, int]]:
        """The bodies to choose from."""
        return [] if self.body else bodies_with(self.of_the_road_map().filter(stage=Action.Stage.PROPOSED))

    @property
    def impossible(self) -> Text | None:
        """An action without a body can be sent to nobody."""
        return NO_LEAD if self.record.KIND.code == "ACT" and self.body is None else super().impossible

    def eligible(self) -> QuerySet[Action]:
        """What the body leads and has not been asked about."""
        found = self.of_the_road_map().filter(stage=Action.Stage.PROPOSED)
        return found.filter(lead=self.body) if self.body else found

    def carry_out(self) -> Any:
        """Write the letter and send the actions with it."""
        names = ("subject", "number", "date", "reply_due", "text")
        letter = Letter(
            country=self.record.country, addressee=self.body, **{name: self.cleaned_data[name] for name in names}
        )
        written = send_letter(letter=letter, actions=self.chosen(), by=self.desk.account)
        return self.record if self.record.KIND.code == "ACT" else written


class ReplyForm(ActionsForm):
    """What the body answered about actions of its letter."""

    verb, kinds = "reply", ("ACT", "LET")

    @property
    def letter(self) -> Letter | None:
        """The letter that is answered."""
        return self.record if self.record.KIND.code == "LET" else self.record.letter

    def eligible(self) -> QuerySet[Action]:
        """The actions of the letter that wait for an answer."""
        waiting = [one.pk for one in waiting_of(self.letter)] if self.letter else []
        found: QuerySet[Action] = Action.objects.visible_to(self.desk.account).filter(pk__in=waiting)
        return found

    def build(self) -> None:
        """The reply."""
        super().build()
        self.add_choice("outcome", OUTCOMES)
        self.add_line("number")
        self.add_day("date", initial=today())
        self.add_words("text", required=False)

    @property
    def allowed(self) -> bool:
        """Whoever may move the actions of the letter."""
        return any(may_take(self.desk.account, one, "agree") for one in self.eligible())

    def carry_out(self) -> Any:
        """Note the reply; the actions go on by it."""
        given = self.cleaned_data
        text = given["text"] if given["text"].own else OUTCOMES[given["outcome"]]
        reply = Reply(
            country=self.record.country, letter=self.letter, number=given["number"], date=given["date"],
            outcome=given["outcome"], text=text,
        )  # fmt: skip
        answer(reply=reply, actions=given["actions"], by=self.desk.account)
        return self.record


class DisagreementForm(StepForm):
    """A point of the protocol of disagreements."""

    verb = "disagreement"

    def build(self) -> None:
        """The fields of the model."""
        for name in ("point", "of_the_body", "of_the_organiser", "date"):
            self.fields[name] = control(Disagreement._meta.get_field(name), self.desk)
        self.initial["date"] = today()

    def carry_out(self) -> Any:
        """Write it down."""
        disagreement = Disagreement(country=self.record.country, action=self.record, **self.cleaned_data)
        record_disagreement(disagreement=disagreement, by=self.desk.account)
        return self.record


class ResolveForm(StepForm):
    """How a point was resolved."""

    verb, kinds = "resolve", ("DSG",)

    def build(self) -> None:
        """How and when."""
        self.add_words("resolution")
        self.add_day("resolved_on", initial=today())

    @property
    def allowed(self) -> bool:
        """Whoever settles disagreements about the action."""
        return may_take(self.desk.account, self.record.action, "settle")

    def carry_out(self) -> Any:
        """Resolve it; with the last one the action is agreed."""
        given = self.cleaned_data
        resolve_disagreement(
            disagreement=self.record, resolution=given["resolution"], on=given["resolved_on"], by=self.desk.account
        )
        return Action.objects.visible_to(self.desk.account).get(pk=self.record.action_id)


class ApproveForm(ActionsForm, ActForm):
    """Agreed actions, or a whole road map, approved by one act."""

    verb = "approve"

    def eligible(self) -> QuerySet[Action]:
        """What is agreed; and what stands further without an act."""
        found = self.of_the_road_map()
        return found.filter(stage=Action.Stage.AGREED) | found.filter(lacking_their_act())

    def build(self) -> None:
        """The actions, the act."""
        super().build()
        self.add_act()

    @transaction.atomic
    def carry_out(self) -> Any:
        """Write the act down where it is new, and approve."""
        approve(actions=self.chosen(), act=self.the_act(), by=self.desk.account)
        return self.record


class ControlForm(ActionsForm):
    """Approved actions put on control."""

    verb = "control"

    def eligible(self) -> QuerySet[Action]:
        """What is approved."""
        return self.of_the_road_map().filter(stage=Action.Stage.APPROVED)

    def build(self) -> None:
        """The actions, the day."""
        super().build()
        self.add_day("since", initial=today())

    def carry_out(self) -> Any:
        """Put them on control."""
        put_on_control(actions=self.chosen(), since=self.cleaned_data["since"], by=self.desk.account)
        return self.record


class RemoveForm(StepForm):
    """The completing document by which an action or an assignment leaves control."""

    verb, kinds = "remove", ("ACT", "ASG")

    def build(self) -> None:
        """The document."""
        self.add_words("document_kind")
        self.add_line("number", longest=60)
        self.add_day("date")
        self.add_address()
        held = records_to_choose(PolicyDocument, self.desk.account)
        self.fields["record"] = RecordChoice(held, label=self.say("record"), required=False, empty_label="—")
        self.add_day("removed_on", initial=today())
        self.add_reason(required=False)

    @property
    def allowed(self) -> bool:
        """Coordinators and reviewers."""
        return may_handle(self.desk.account, self.record, self.verb)

    def carry_out(self) -> Any:
        """Remove it from control."""
        given = self.cleaned_data
        document = Document(given["document_kind"], given["number"], given["date"], given["address"], given["record"])
        said: dict[str, Any] = {
            "document": document,
            "on": given["removed_on"],
            "by": self.desk.account,
            "why": given["why"],
        }
        if self.record.KIND.code == "ASG":
            return remove_assignment(assignment=self.record, **said)
        return remove_action(action=self.record, **said)


class ReturnForm(StepForm):
    """Back on control."""

    verb, kinds = "return", ("ACT", "ASG")

    def build(self) -> None:
        """The reason."""
        self.add_reason()

    @property
    def allowed(self) -> bool:
        """Coordinators and reviewers."""
        return may_handle(self.desk.account, self.record, self.verb)

    def carry_out(self) -> Any:
        """Return it."""
        why = self.cleaned_data["why"]
        if self.record.KIND.code == "ASG":
            return return_assignment(assignment=self.record, by=self.desk.account, why=why)
        return return_action(action=self.record, by=self.desk.account, why=why)


class RejectForm(StepForm):
    """Back to the beginning."""

    verb = "reject"

    def build(self) -> None:
        """The reason."""
        self.add_reason()

    def carry_out(self) -> Any:
        """Send it back."""
        return reject_action(action=self.record, by=self.desk.account, why=self.cleaned_data["why"])


class PlanForm(AmendForm):
    """The fields of the plan alone, filled with what stands now."""

    def set_aside(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Everything that is not of the plan."""
        for name in set(self.fields) - set(PLAN_FIELDS):
            self.fields.pop(name)
        return ()

    def clean(self) -> dict[str, Any]:
        """Whether the fields can hold it; the change itself is judged by its own rules."""
        if not self.errors:
            record = self.made(type(self.record).objects.get(pk=self.record.pk))
            try:
                record.clean_fields(exclude={field.name for field in record._meta.fields} - set(self.fields))
            except ValidationError as fault:
                self.add_error(None, fault)
        return self.cleaned_data


class ChangeForm(StepForm):
    """New values for fields of an approved plan, and the reason."""

    verb = "change"

    def build(self) -> None:
        """The reason, then the plan as it stands."""
        self.fields["reason"] = control(PlanChange._meta.get_field("reason"), self.desk)
        self.plan = PlanForm(self.record, self.desk, self.data or None)
        for name, field in self.plan.fields.items():
            self.fields[name] = field
            self.initial[name] = self.plan.initial.get(name)

    @property
    def allowed(self) -> bool:
        """Whoever may amend the action."""
        return may_amend(self.desk.account, self.record)

    def clean(self) -> dict[str, Any]:
        """What the plan itself complains of."""
        for fault in () if self.errors or self.plan.is_valid() else self.plan.non_field_errors():
            self.add_error(None, fault)
        return self.cleaned_data

    def carry_out(self) -> Any:
        """Propose it."""
        change = PlanChange(
            country=self.record.country,
            marking=self.record.marking,
            action=self.record,
            reason=self.cleaned_data["reason"],
        )
        return propose_change(change=change, values=self.plan.values, by=self.desk.account)


class DecideForm(ActForm):
    """Whether a proposed change holds, and by which act."""

    verb, kinds = "decide", ("CHG",)

    def build(self) -> None:
        """The decision, the reason, the act."""
        self.add_choice("decision", DECISIONS)
        self.add_reason(required=False)
        self.add_act()

    @property
    def allowed(self) -> bool:
        """Whoever approves actions, except its author."""
        own = self.record.created_by_id == self.desk.account.pk
        return not own and may_take(self.desk.account, self.record.action, "approve")

    def clean(self) -> dict[str, Any]:
        """A refusal needs no act."""
        self.act_needed = self.cleaned_data.get("decision") == "approve"
        return super().clean()

    @transaction.atomic
    def carry_out(self) -> Any:
        """Apply the change, or say why not."""
        why = self.cleaned_data["why"]
        if self.cleaned_data["decision"] == "refuse":
            return refuse_change(change=self.record, by=self.desk.account, why=why)
        return approve_change(change=self.record, act=self.the_act(), by=self.desk.account, why=why).action


class CarryOutForm(StepForm):
    """The actions that carry an assignment out."""

    verb, kinds = "actions", ("ASG",)

    def build(self) -> None:
        """Actions to choose from."""
        known = records_to_choose(Action, self.desk.account)
        self.fields["actions"] = RecordChoices(
            known, label=self.say("actions"), required=False, widget=forms.SelectMultiple({"size": 10})
        )
        links = self.record.links_here.filter(kind="implements", withdrawn=False)
        self.initial["actions"] = list(links.values_list("source", flat=True))

    @property
    def allowed(self) -> bool:
        """Whoever writes assignments."""
        return bool(may_write(self.desk.account, self.record))

    def carry_out(self) -> Any:
        """Link them."""
        carry_out(assignment=self.record, actions=self.cleaned_data["actions"], by=self.desk.account)
        return self.record


FORMS: tuple[type[StepForm], ...] = (
    LetterForm, ReplyForm, DisagreementForm, ResolveForm, ApproveForm, ControlForm, RemoveForm, ReturnForm, RejectForm,
    ChangeForm, DecideForm, CarryOutForm,
)  # fmt: skip


def step_form(request: HttpRequest, site: Site, record: Any, verb: str) -> StepForm:
    """The form of a step with a record; 404 where the step is not of this kind of record."""
    form = next((one for one in FORMS if one.verb == verb and record.KIND.code in one.kinds), None)
    if form is None or record.withdrawn:
        raise Http404(verb)
    indicator = request.POST.get("indicator", getattr(record, "indicator", ""))
    return form(Desk(site, request.user, record.country, indicator), record, request.POST or None, request.GET)
