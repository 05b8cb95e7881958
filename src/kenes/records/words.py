"""Words that people write in several languages: a field of the database whose value is a `Text`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from kenes.texts import Text, all_languages


class WordsField(models.JSONField):
    """{"kk": ..., "ru": ..., "en": ...}; a language that nobody has written yet is absent, and a page says so."""

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Text | None:
        """What the database holds, as a Text."""
        return words(super().from_db_value(value, expression, connection))

    def to_python(self, value: Any) -> Text | None:
        """What a form or an action gives, as a Text."""
        return words(value)

    def get_prep_value(self, value: Any) -> Any:
        """A Text as the database holds it."""
        return super().get_prep_value(written(value))

    def value_to_string(self, obj: models.Model) -> Any:
        """A Text as a dump holds it."""
        return written(self.value_from_object(obj))

    def validate(self, value: Any, model_instance: Any) -> None:
        """At least one language must be filled where the field is required."""
        if not self.blank and not written(value):
            raise ValidationError(_("Write this in at least one language."), code="blank")


def words(value: Any) -> Text:
    """A Text of a mapping by language; nothing at all is a Text of nothing."""
    if isinstance(value, Text):
        return value
    said = {code: str(said).strip() for code, said in (value or {}).items() if said}
    return Text(**{"kk": "", "ru": "", "en": ""} | said)


def written(value: Mapping[str, str] | None) -> dict[str, str]:
    """The languages in which something is written, in the order of the product's languages."""
    own = value.own if isinstance(value, Text) else dict(value or {})
    return {one.code: str(own[one.code]) for one in all_languages() if own.get(one.code)}


def missing_languages(value: Mapping[str, str] | None, wanted: tuple[str, ...]) -> list[str]:
    """The languages of the observatory in which nothing is written yet."""
    return [code for code in wanted if code not in written(value)]
