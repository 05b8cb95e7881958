"""The forms in which a record is split into several or several become one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kenes.records.lineage import standing
from kenes.web.forms.choices import RecordChoices, records_to_choose
from kenes.web.forms.words import WordsControl

FEWEST, MOST = 2, 8


class SplitForm(forms.Form):
    """The words of each part; as many parts as the form was asked to show."""

    use_required_attribute = False

    def __init__(self, record: Any, codes: tuple[str, ...], data: Any = None) -> None:
        asked = (data or {}).get("count", "")
        self.count = max(FEWEST, min(MOST, (int(asked) if asked.isdigit() else 0) + bool(data and "more" in data)))
        super().__init__({**data.dict(), "count": str(self.count)} if data else None)
        for number in range(1, self.count + 1):
            label = gettext("Part %(number)d") % {"number": number}
            self.fields[f"part-{number}"] = WordsControl(codes, "text", number <= FEWEST, label)
        self.fields["why"] = forms.CharField(label=_("Why"), widget=forms.Textarea({"rows": 2}))
        self.fields["count"] = forms.CharField(widget=forms.HiddenInput, initial=self.count)

    @property
    def parts(self) -> list[Any]:
        """The parts that were written."""
        said = [self.cleaned_data[f"part-{number}"] for number in range(1, self.count + 1)]
        return [one for one in said if one.own]


class MergeForm(forms.Form):
    """Which records become one with this, and its words, which begin as those of this one."""

    use_required_attribute = False

    def __init__(self, record: Any, account: Any, codes: tuple[str, ...], data: Any = None) -> None:
        super().__init__(data, initial={"said": record.title})
        others = records_to_choose(type(record), account).filter(country=record.country).exclude(pk=record.pk)
        self.fields["others"] = RecordChoices(
            standing(others), label=_("Together with"), widget=forms.CheckboxSelectMultiple
        )
        self.fields["said"] = WordsControl(codes, "text", True, _("The words of the one that takes their place"))
        self.fields["why"] = forms.CharField(label=_("Why"), widget=forms.Textarea({"rows": 2}))
