"""The forms of the steps of an action's way: one class a step, found by its verb. Each carries its step out or says why not."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.db.models import Q, QuerySet

from kenes.records.institutions.models import Institution, Mandate
from kenes.records.roadmaps.models import Action
from kenes.records.roadmaps.rules import may_take
from kenes.records.roadmaps.way import FROZEN
from kenes.records.writing import create
from kenes.texts import Refusal, Text
from kenes.web.answering import current_language
from kenes.web.forms.choices import RecordChoice, RecordChoices, records_to_choose
from kenes.web.forms.controls import Desk
from kenes.web.forms.words import WordsControl
from kenes.web.wording.way import DONE, KINDS_OF_ACT, LABELS, LEADS, NEW_ACT, NOTHING_TO_DO, TITLES


class StepForm(forms.Form):
    """A step with a record: an action, a whole road map, a letter, a disagreement, a change, an assignment."""

    use_required_attribute = False
    verb: ClassVar[str]
    kinds: ClassVar[tuple[str, ...]] = ("ACT",)

    def __init__(self, desk: Desk, record: Any, data: Any = None, asked: Any = None) -> None:
        super().__init__(data)
        self.desk, self.record, self.asked = desk, record, asked or {}
        self.build()

    def build(self) -> None:
        """Add the fields."""

    def carry_out(self) -> Any:
        """Take the step with what was filled in; gives the record to go on to."""
        raise NotImplementedError

    @property
    def allowed(self) -> bool:
        """Whether the account may take it with this record."""
        return may_take(self.desk.account, self.record, self.verb)

    @property
    def impossible(self) -> Text | None:
        """Why the form is not shown at all."""
        return None

    @property
    def title(self) -> Text:
        """What the step is called."""
        return TITLES[self.verb]

    @property
    def explained(self) -> Text | None:
        """What to know before."""
        return LEADS.get(self.verb)

    @property
    def done(self) -> str:
        """What is said when it is taken."""
        return DONE[self.verb][current_language()]

    def taken(self) -> Any:
        """Take the step: the record to go on to, or None with the reasons in the form."""
        code = current_language()
        try:
            return self.carry_out()
        except Refusal as refusal:
            for one in refusal.findings:
                self.add_error(None, " ".join(said[code] for said in (one.message, one.proposal) if said))
        return None

    # what the fields are made of

    def say(self, name: str) -> str:
        """The label of a field."""
        return LABELS[name][current_language()]

    def add_words(self, name: str, required: bool = True, label: str = "", initial: Any = None) -> None:
        """Words in each language of the observatory."""
        codes = tuple(self.desk.site.observatory.settings.languages)
        self.fields[name] = WordsControl(codes, name, required, self.say(label or name))
        self.initial[name] = initial

    def add_day(self, name: str, required: bool = True, label: str = "", initial: Any = None) -> None:
        """A day."""
        widget = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
        self.fields[name] = forms.DateField(label=self.say(label or name), required=required, widget=widget)
        self.initial[name] = initial

    def add_line(self, name: str, required: bool = False, label: str = "", longest: int = 40) -> None:
        """One line of text."""
        self.fields[name] = forms.CharField(label=self.say(label or name), required=required, max_length=longest)

    def add_reason(self, required: bool = True) -> None:
        """The reason."""
        self.fields["why"] = forms.CharField(
            label=self.say("why"), required=required, widget=forms.Textarea({"rows": 2})
        )

    def add_address(self) -> None:
        """An address on the web."""
        self.fields["address"] = forms.URLField(label=self.say("address"), required=False, assume_scheme="https")

    def add_choice(self, name: str, words: Any, required: bool = True) -> None:
        """One of a few, as buttons to press."""
        choices = [(key, said[current_language()]) for key, said in words.items()]
        self.fields[name] = forms.ChoiceField(
            label=self.say(name), choices=choices, required=required, widget=forms.RadioSelect
        )


class ActionsForm(StepForm):
    """A step with several actions at once: those of the road map at the stage from which it is taken."""

    kinds: ClassVar[tuple[str, ...]] = ("ACT", "RMP")

    def eligible(self) -> QuerySet[Action]:
        """The actions with which the step can be taken."""
        raise NotImplementedError

    def build(self) -> None:
        """The actions as boxes to tick; the one from whose page we come is ticked."""
        actions = self.eligible().order_by("measure__objective__position", "measure__position", "position", "pk")
        self.fields["actions"] = RecordChoices(actions, label=self.say("actions"), widget=forms.CheckboxSelectMultiple)
        alone = self.record.KIND.code == "ACT"
        self.initial["actions"] = [self.record.pk] if alone else list(actions.values_list("pk", flat=True))

    def of_the_road_map(self) -> QuerySet[Action]:
        """The actions of the road map that the account may read and move."""
        home = self.record.measure.objective.road_map_id if self.record.KIND.code == "ACT" else self.record.pk
        known = Action.objects.visible_to(self.desk.account).filter(withdrawn=False)
        found: QuerySet[Action] = known.filter(measure__objective__road_map=home)
        return found

    @property
    def allowed(self) -> bool:
        """Whether the account may move the action, or for a road map any of its actions."""
        if self.record.KIND.code == "ACT":
            return may_take(self.desk.account, self.record, self.verb)
        return any(may_take(self.desk.account, one, self.verb) for one in self.of_the_road_map()[:200])

    @property
    def impossible(self) -> Text | None:
        """Why the form is not shown at all."""
        return None if self.eligible().exists() else NOTHING_TO_DO

    def chosen(self) -> list[Action]:
        """The actions that were ticked and that the account may move."""
        return [one for one in self.cleaned_data["actions"] if may_take(self.desk.account, one, self.verb)]


class ActForm(StepForm):
    """What approves: an act that is recorded already, or a new one by its kind, title, number, date and address."""

    def add_act(self, required: bool = True) -> None:
        """The fields of an act."""
        acts = (
            records_to_choose(Mandate, self.desk.account).filter(category="act").exclude(number="").exclude(date=None)
        )
        self.act_needed = required
        self.fields["act"] = RecordChoice(acts, label=self.say("act"), required=False, empty_label="—")
        self.add_choice("kind_of_act", KINDS_OF_ACT, required=False)
        self.add_words("other_kind", required=False)
        self.add_words("heading", required=False)
        self.add_line("number")
        self.add_day("date", required=False)
        self.add_address()

    def clean(self) -> dict[str, Any]:
        """One of the two must be there."""
        given = self.cleaned_data
        new = given.get("heading") and given["heading"].own and given.get("number") and given.get("date")
        if self.act_needed and not given.get("act") and not new:
            self.add_error("act", NEW_ACT[current_language()])
        return given

    def the_act(self) -> Mandate:
        """The act, written down where it is new; inside the transaction of the step."""
        given = self.cleaned_data
        if given["act"]:
            return given["act"]  # type: ignore[no-any-return]
        kind = given["other_kind"] if given["other_kind"].own else KINDS_OF_ACT.get(given["kind_of_act"], {})
        act = Mandate(
            country=self.record.country, marking=self.record.marking, category=Mandate.Category.ACT, kind_of_act=kind,
            heading=given["heading"], number=given["number"], date=given["date"], address=given["address"],
        )  # fmt: skip
        written: Mandate = create(record=act, by=self.desk.account)
        return written


def lacking_their_act() -> Q:
    """Actions at a stage after approval of which no act is recorded."""
    return Q(stage__in=FROZEN, act=None)


def bodies_with(actions: QuerySet[Action]) -> list[tuple[Institution, int]]:
    """The bodies that lead actions, with the number of these, by name."""
    counted: dict[str, int] = {}
    for ref in actions.exclude(lead=None).values_list("lead", flat=True):
        counted[str(ref)] = counted.get(str(ref), 0) + 1
    found = Institution.objects.filter(pk__in=counted)
    return [(one, counted[one.pk]) for one in sorted(found, key=lambda one: one.title[current_language()].casefold())]
