"""Finding records by words: noting the words when a record is written, seeking in them afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, Value
from django.db.models.functions import StrIndex

from kenes.records.chain.kinds import all_kinds, model_of
from kenes.records.chain.models import Record
from kenes.records.chain.sought import Sought, TitleKey
from kenes.texts import Text, all_languages
from kenes.texts.language import Language

LETTERS = 48
"""Letters of a title that decide its place in a list."""
PIECE = 1000
BODIES = ("institution", "lead", "addressee")
"""Fields that hold the body by whose name a record is found as well."""


def note_words(records: Iterable[Any]) -> None:
    """Keep the words and the sorting keys of records that have just been written or changed."""
    waiting = iter(records)
    while piece := list(islice(waiting, PIECE)):
        Sought.objects.bulk_create(
            [Sought(record_id=one.pk, kind=one.KIND.code, words=_words(one)) for one in piece],
            update_conflicts=True,
            unique_fields=["record"],
            update_fields=["words"],
        )
        TitleKey.objects.bulk_create(
            [
                TitleKey(record_id=one.pk, kind=one.KIND.code, language=code, key=key)
                for one in piece
                for code, key in _keys(one)
            ],
            update_conflicts=True,
            unique_fields=["record", "language"],
            update_fields=["key"],
        )


def note_again(record: Any) -> None:
    """Keep the words of a record, and of those that are called by it (a participant by its institution)."""
    note_words([record])
    for model in all_kinds().values():
        title = model._meta.get_field(model.KIND.title)
        if title.remote_field and title.related_model is type(record):
            note_words(model._default_manager.filter(**{title.name: record.pk}).iterator(PIECE))


def complete() -> int:
    """Note the words of every record that has none yet: after an upgrade or a restore. How many there were."""
    bare = Record.objects.filter(~Exists(Sought.objects.filter(record=OuterRef("pk"))))
    if not bare.exists():
        return 0
    counted = 0
    with transaction.atomic():
        for code in bare.order_by().values_list("kind", flat=True).distinct():
            model = model_of(code)
            own = model._default_manager.filter(pk__in=bare.filter(kind=code).values("pk"))
            found = list(own.select_related(*_titles(model)))
            note_words(found)
            counted += len(found)
    return counted


def fitting(words: str, model: type[Record] | None = None, hidden: Q | None = None, readable: Any = None) -> Q:
    """The records in which every word stands: in the id, in the title of any language, or in the name of a body that may be read.

    `model` is the kind that is sought (None: all, by their own words only); `hidden` are records of which the body is not to
    be known; `readable` are the records among which bodies are looked for.
    """
    wanted, own = Q(), []
    for word in words.casefold().split():
        named = _named(word, readable) if model is not None and bodies_of(model) else []
        if named:
            by_body = Q()
            for name in bodies_of(model) if model is not None else ():
                by_body |= Q(**{f"{name}__in": named})
            wanted &= Q(pk__in=_holding([word], model).values("pk")) | (
                by_body & (~hidden if hidden is not None else Q())
            )
        else:
            own.append(word)
    return wanted & Q(pk__in=_holding(own, model).values("pk")) if own else wanted


def _named(word: str, readable: Any) -> list[str]:
    """The bodies that may be read in whose words one word stands."""
    bodies = readable.filter(kind="INS", pk__in=_holding([word]).filter(kind="INS").values("pk"))
    return list(bodies.values_list("pk", flat=True))


def _holding(words: Iterable[str], model: type[Record] | None = None) -> Any:
    """The rows of words in which all of these stand, walked once. Looked for letter by letter, which is many times faster than a pattern."""
    among = Sought.objects.filter(kind=model.KIND.code) if model is not None else Sought.objects.all()
    for place, word in enumerate(words):
        among = among.annotate(**{f"_at{place}": StrIndex("words", Value(word))}).filter(**{f"_at{place}__gt": 0})
    return among


def bodies_of(model: type[Record]) -> tuple[str, ...]:
    """The fields of a kind by whose bodies its records are found."""
    names = {field.name for field in model._meta.concrete_fields}
    return tuple(name for name in BODIES if name in names and name != model.KIND.title)


def sorting_text(tongue: Language, words: str) -> str:
    """The sorting key of words as plain letters that every database compares alike."""
    return "".join(
        f"{rank}{place:02x}" if rank == 1 else f"{rank}{place:05x}"
        for rank, place in tongue.sorting_key(words.strip()[:LETTERS])
    )[:160]


def _words(record: Any) -> str:
    said = [record.ref, *record.title.own.values()]
    for name in ("acronym", "aliases"):
        value: Any = getattr(record, name, None)
        said += list(value.own.values()) if isinstance(value, Text) else [str(one) for one in value or ()]
    return "\n".join(dict.fromkeys(one.casefold() for one in said))


def _keys(record: Any) -> Iterator[tuple[str, str]]:
    title = record.title
    for tongue in all_languages():
        yield tongue.code, sorting_text(tongue, title[tongue.code])


def _titles(model: type[Record]) -> tuple[str, ...]:
    title = model._meta.get_field(model.KIND.title)
    return (title.name,) if title.remote_field else ()
