"""What becomes of a broken link: the clause it belongs to now, or that the clause is the same, or gone."""

from __future__ import annotations

from django import forms

from kenes.records.library.models import ClauseSettlement

MOVE = "to:"
"""How the form names a clause to move to."""


class LinkForm(forms.Form):
    """A choice and its reason."""

    what = forms.CharField(max_length=140)
    why = forms.CharField(max_length=500)

    @property
    def moves_to(self) -> str:
        """The clause of now; nothing where the link stays."""
        what = str(self.cleaned_data["what"])
        return what.removeprefix(MOVE) if what.startswith(MOVE) else ""

    @property
    def outcome(self) -> str:
        """What is said of a link that stays."""
        gone = self.cleaned_data["what"] == ClauseSettlement.Outcome.GONE
        return str(ClauseSettlement.Outcome.GONE if gone else ClauseSettlement.Outcome.KEPT)
