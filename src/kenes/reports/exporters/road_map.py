"""A road map in the national table form, for Word and Excel."""

from __future__ import annotations

import importlib
import re
from collections.abc import Sequence

from kenes.observatory.observatory import Observatory
from kenes.reports.exporting import Exporter, Made, Wish
from kenes.texts import Finding, Refusal, Severity, Text

REF = re.compile(r"[A-Z]{2}-\d{4}-RMP-\d{3,}")


def make(observatory: Observatory, wish: Wish) -> Sequence[Made]:
    """A file a language; Refusal where there is no such road map."""
    from kenes.records.opening import open_records
    from kenes.records.turning import has_records

    if has_records(observatory):
        open_records(observatory)
        from kenes.records.models import RoadMap

        found = RoadMap.objects.filter(pk=wish.name, withdrawn=False, closed=False).first()
        if found is not None:
            return [made(found, code, wish.format, _not_closed) for code in wish.languages]
    raise Refusal(Finding("unknown-id", Severity.ERROR, _NONE.fill(ref=wish.name), text=wish.name, proposal=_CHECK))


def made(road_map: object, language: str, kind: str, seen: object) -> Made:
    """The file of a road map with the records that `seen` leaves."""
    from kenes.reports.national_form.content import content_of

    content = content_of(road_map, language, seen)
    writer = importlib.import_module(f"kenes.reports.national_form.{kind}")
    name = f"{content.form.road_map.ref}-{language}.{kind}"
    return Made(name, language, writer.written(content), not content.official)


def _not_closed(query):  # type: ignore[no-untyped-def]
    return query.filter(closed=False)


EXPORTER = Exporter(
    key="road_map",
    like="KZ-2026-RMP-001",
    formats=("docx", "xlsx"),
    languages=("kk", "ru"),
    takes=lambda name: REF.fullmatch(name) is not None,
    make=make,
)
_NONE = Text(kk="«{ref}» жол картасы жоқ.", ru="Дорожной карты «{ref}» нет.", en="There is no road map “{ref}”.")
_CHECK = Text(
    kk="Нөмірін тексеріңіз: ол жол картасының бетінде тұр.",
    ru="Проверьте номер: он стоит на странице дорожной карты.",
    en="Check the id: it stands on the page of the road map.",
)
