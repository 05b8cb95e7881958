"""What everybody may read of an observatory as open files: figures, records, texts of documents; nothing else is even looked at."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.utils.translation import override

from kenes.indicators.indicator import all_indicators
from kenes.indicators.question import Question
from kenes.indicators.stored import table_of
from kenes.observatory.durable import canonical_json
from kenes.observatory.observatory import Observatory
from kenes.records.chain.kinds import all_kinds
from kenes.records.models import DocumentVersion
from kenes.texts import Text, all_languages
from kenes.web.api.records import Ends, links_of, loops_of, record_shape
from kenes.web.downloads.files import as_csv
from kenes.web.downloads.table import plain_table
from kenes.web.public_only import refuse_what_is_not_public
from kenes.web.site import Site


def public_files(observatory: Observatory) -> Iterator[tuple[str, bytes]]:
    """Names and contents, one after another; the records must be open. Refusal where a release is not public.

    Everything is read as a visitor without an account reads it, by the functions that answer visitors.
    """
    yield from figures(observatory)
    with override("en"):  # the addresses of records are those of the English pages
        yield from _records(AnonymousUser())
        yield from _texts(AnonymousUser())


def figures(observatory: Observatory) -> Iterator[tuple[str, bytes]]:
    """What the copy is, and every indicator as a table in each language, each row with its citation."""
    refuse_what_is_not_public(observatory)
    yield "README.txt", "\n".join(ABOUT[one.code] for one in all_languages()).encode()
    definitions = all_indicators()
    site = Site(observatory, {key: table_of(observatory, one, Question()) for key, one in definitions.items()}, {})
    for key, one in definitions.items():
        for language in all_languages():
            yield f"indicators/{key}-{language.code}.csv", as_csv(plain_table(site, one, language.code))


def _records(visitor: Any) -> Iterator[tuple[str, bytes]]:
    """Each kind as lines of JSON, a record with its links a line; then what waits for its next link."""
    ends = Ends(visitor)
    for code, model in sorted(all_kinds().items()):
        readable = model.objects.visible_to(visitor).filter(closed=False, withdrawn=False).order_by("ref")
        told = (
            {"record": record_shape(one, ends), "links": list(links_of(one, visitor))} for one in readable.iterator()
        )
        if lines := "".join(f"{json.dumps(one, ensure_ascii=False, sort_keys=True)}\n" for one in told):
            yield f"records/{code}.jsonl", lines.encode()
    yield "records/open-loops.json", canonical_json(list(loops_of(visitor)))


def _texts(visitor: Any) -> Iterator[tuple[str, bytes]]:
    """The texts of documents as they were read; the files received stay where they are."""
    versions = DocumentVersion.objects.visible_to(visitor).filter(document__closed=False, document__withdrawn=False)
    for one in versions.order_by("document", "number"):
        yield f"documents/{one.document_id}.{one.number}-{one.language}.txt", one.text.encode()


ABOUT = Text(
    kk="Жария көшірме: осы обсерваторияда тіркелгісіз оқуға болатынның бәрі. Көрсеткіштер — indicators, жазбалар байланыстарымен — records, құжаттардың мәтіндері — documents бумасында. Обсерваторияны бұл көшірмеден қалпына келтіруге болмайды: ол үшін «kenes backup» бар.",
    ru="Общедоступная копия: всё, что в этой обсерватории читается без учётной записи. Показатели — в папке indicators, записи со связями — в records, тексты документов — в documents. Восстановить по ней обсерваторию нельзя: для этого есть «kenes backup».",
    en="Public copy: all that is read in this observatory without an account. Indicators stand in indicators, records with their links in records, texts of documents in documents. An observatory cannot be restored from it: “kenes backup” is for that.",
)  # fmt: skip
