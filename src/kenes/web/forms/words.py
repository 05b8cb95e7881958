"""One input a language for what people write in several languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kenes.records.words import words, written
from kenes.texts import Text, language

LONG = frozenset(
    {
        "said",
        "text",
        "about",
        "statement",
        "note",
        "reading",
        "heading",
        "name",
        "form_of_completion",
        "responsible",
        "risks",
        "means_of_verification",
        "question",
        "protocol",
        "ethics_reason",
        "data",
        "method",
        "deliverable",
        "dissemination",
        "unused_because",
        "evidence_source",
        "results",
        "transferability",
        "topics",
        "changed_afterwards",
        "reason",
    }
)
"""Fields of whole sentences; the others are a few words and have one line."""


class WordsInput(forms.MultiWidget):
    """The same words in each language of the observatory, each input named with its language."""

    template_name = "records/words_input.html"

    def __init__(self, codes: tuple[str, ...], rows: int) -> None:
        self.codes = codes
        box = forms.TextInput if rows == 1 else forms.Textarea
        widgets = {code: box({"lang": code} | ({"rows": rows} if rows > 1 else {})) for code in codes}
        super().__init__(widgets)

    def decompress(self, value: Any) -> list[str]:
        """The words of each language that has its own; nothing for the others."""
        own = written(words(value)) if isinstance(value, Mapping) else {}
        return [own.get(code, "") for code in self.codes]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The inputs with the names of their languages."""
        context = super().get_context(name, value, attrs)
        for code, inner in zip(self.codes, context["widget"]["subwidgets"], strict=True):
            inner["language"], inner["code"] = language(code).name, code
            if "rows" in inner["attrs"]:
                inner["attrs"] = inner["attrs"] | {
                    "rows": max(inner["attrs"]["rows"], len(inner["value"] or "") // 60 + 1)
                }
        return context


class WordsControl(forms.MultiValueField):
    """A Text of the inputs; one language is enough. A language that the observatory does not use stays as it was."""

    def __init__(self, codes: tuple[str, ...], name: str, required: bool, label: Any) -> None:
        self.codes = codes
        self.kept: Mapping[str, str] = {}
        super().__init__(
            fields=[forms.CharField(required=False) for _code in codes],
            widget=WordsInput(codes, 2 if name in LONG else 1),
            require_all_fields=False,
            required=required,
            label=label,
            error_messages={"required": _("Write this in at least one language.")},
        )

    def compress(self, data_list: list[str]) -> Text:
        """The Text; blank inputs are languages in which nobody has written it yet."""
        others = {code: said for code, said in self.kept.items() if code not in self.codes}
        return words(others | dict(zip(self.codes, data_list or [""] * len(self.codes), strict=True)))


class LinesControl(forms.CharField):
    """A list of names, one a line."""

    widget = forms.Textarea(attrs={"rows": 3})

    def prepare_value(self, value: Any) -> Any:
        """The names, one a line."""
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        """The names without blank lines."""
        return [line.strip() for line in (value or "").splitlines() if line.strip()]
