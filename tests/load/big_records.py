"""Records by the hundred thousand and a log by the million, written straight into the tables with a chain that holds."""

from __future__ import annotations

import datetime
import json
import random
from collections.abc import Iterator
from itertools import islice
from typing import Any

from kenes.records.audit.hashing import FIRST, entry_hash

START = datetime.datetime(2020, 1, 6, 9, tzinfo=datetime.UTC)
WORDS = {
    "kk": [
        "есірткі",
        "алдын",
        "алу",
        "емдеу",
        "мониторинг",
        "өңір",
        "оқыту",
        "маман",
        "деректер",
        "сапа",
        "сот",
        "кеден",
        "дәрігер",
        "мектеп",
        "жастар",
    ],
    "ru": [
        "наркотик",
        "профилактика",
        "лечение",
        "мониторинг",
        "регион",
        "обучение",
        "специалист",
        "данные",
        "качество",
        "суд",
        "таможня",
        "врач",
    ],
    "en": [
        "drug",
        "prevention",
        "treatment",
        "monitoring",
        "region",
        "training",
        "expert",
        "data",
        "quality",
        "court",
        "customs",
        "doctor",
        "school",
    ],
}
PARTS = {"GAP": 0.3, "REC": 0.3, "STM": 0.2, "ACT": 0.2}
"""What the records are, beside the bodies, dialogues and measures that they need."""
BODIES, DIALOGUES, ROAD_MAPS = 300, 400, 100
OBJECTIVES, MEASURES = 4, 3
"""Of a road map, and of each of its objectives: with a hundred road maps a measure has about sixteen actions."""
JOINED = {"motivates": ("GAP", "REC", 3), "informs": ("STM", "REC", 2), "taken-up-as": ("REC", "ACT", 2)}
"""Of the records of a kind every so many-th is joined by a link to the record of another kind with the same number."""


class BigRecords:
    """`counts` says how many of each kind; the same seed makes the same records."""

    def __init__(self, records: int, entries: int, by: Any) -> None:
        self.chance = random.Random(20261125)
        self.by, self.entries = by, entries
        self.bodies, self.dialogues = BODIES, DIALOGUES
        self.measures = ROAD_MAPS * OBJECTIVES * MEASURES
        rest = records - self.bodies - self.dialogues - self.measures - ROAD_MAPS * (OBJECTIVES + 1)
        self.counts = {code: int(rest * part) for code, part in PARTS.items()}
        self.common: list[dict[str, Any]] = []
        self.own: dict[str, list[dict[str, Any]]] = {}

    def write(self) -> None:
        """Fill the tables of the records, then the log, then the words by which they are found."""
        from django.db import connection, transaction

        from kenes.records.care.rows import applied_migrations, put_rows, tables_of
        from kenes.records.chain.seeking import complete
        from kenes.records.models import Entry

        self._compose()
        tables = tables_of(connection, applied_migrations(connection))
        with transaction.atomic():
            put_rows(tables["records_record"], map(json.dumps, self.common), "default")
            for name, rows in self.own.items():
                put_rows(tables[name], map(json.dumps, rows), "default")
            put_rows(tables["records_link"], map(json.dumps, self._links()), "default")
            log = self._log()
            while piece := list(islice(log, 5000)):
                Entry.objects.bulk_create([Entry(**values) for values in piece])
        complete()

    def _compose(self) -> None:
        for number in range(1, ROAD_MAPS + 1):
            self._record(
                "RMP",
                number,
                "roadmap",
                name=self._words(3),
                place="KZ",
                first_year=2026,
                last_year=2028,
                marking="public",
            )
        for number in range(1, self.bodies + 1):
            self._record("INS", number, "institution", name=self._words(3), category="state", marking="public")
        for number in range(1, self.dialogues + 1):
            day = (START + datetime.timedelta(days=number)).date().isoformat()
            self._record("DLG", number, "dialogue", name=self._words(4), date=day, state="held", marking="public")
        objectives = [
            self._record("OBJ", number, "objective", road_map_id=f"KZ-2026-RMP-{number % ROAD_MAPS + 1:03d}", position=number, heading=self._words(4), pillar="policy")
            for number in range(1, ROAD_MAPS * OBJECTIVES + 1)
        ]  # fmt: skip
        for number in range(1, self.measures + 1):
            home = objectives[number % len(objectives)]
            self._record("MSR", number, "measure", objective_id=home, position=number, heading=self._words(5))
        for code, count in self.counts.items():
            for number in range(1, count + 1):
                getattr(self, f"_{code.lower()}")(number)

    def _gap(self, number: int) -> None:
        side = self.chance.choice(("supply", "demand", "both"))
        self._record("GAP", number, "gap", heading=self._words(7), pillar=self._pillar(), side=side)

    def _rec(self, number: int) -> None:
        self._record(
            "REC",
            number,
            "recommendation",
            text=self._words(9),
            pillar=self._pillar(),
            dialogue_id=self._one("DLG", self.dialogues),
        )

    def _stm(self, number: int) -> None:
        level = self.chance.choice(("public", "summary", "not-attributed", "closed"))
        body, home = self._one("INS", self.bodies), self._one("DLG", self.dialogues)
        self._record(
            "STM",
            number,
            "statement",
            said=self._words(12),
            level=level,
            closed=level == "closed",
            institution_id=body,
            dialogue_id=home,
        )

    def _act(self, number: int) -> None:
        lead, home = self._one("INS", self.bodies), self._one("MSR", self.measures)
        due = (START + datetime.timedelta(days=2200 + number % 900)).date().isoformat()
        stage = self.chance.choice(("proposed", "agreed", "approved", "on-control"))
        self._record(
            "ACT",
            number,
            "action",
            heading=self._words(9),
            lead_id=lead,
            measure_id=home,
            position=number,
            due=due,
            stage=stage,
        )

    def _record(self, code: str, number: int, table: str, **fields: Any) -> str:
        """A row of the common table and one of the kind's own; fields that are not named have the model's defaults."""
        from kenes.records.chain.kinds import model_of

        ref, moment = (
            f"KZ-2026-{code}-{number:03d}",
            (START + datetime.timedelta(minutes=7 * len(self.common))).isoformat(),
        )
        official = (number > 10 and self.chance.random() < 0.5) or fields.get("level", "public") != "public"
        common = {
            "ref": ref, "kind": code, "ordinal": number, "country": "KZ", "closed": fields.pop("closed", False),
            "marking": fields.pop("marking", "official" if official else "public"), "example": True, "withdrawn": False,
            "version": 1, "created": moment, "changed": moment, "created_by_id": self.by.pk,
        }  # fmt: skip
        self.common.append(common)
        model: Any = model_of(code)
        own: dict[str, Any] = {}
        for field in model._meta.local_concrete_fields:
            blank = field.get_default() if field.has_default() else (None if field.null else "")
            plain = blank if isinstance(blank, str | int | float | bool | list | dict | None) else dict(blank)
            own[field.attname] = fields.get(field.attname, plain)
        own["record_ptr_id"] = ref
        self.own.setdefault(model._meta.db_table, []).append(own)
        return ref

    def _links(self) -> Iterator[dict[str, Any]]:
        pairs = [
            (kind, f"KZ-2026-{source}-{number:03d}", f"KZ-2026-{target}-{number:03d}")
            for kind, (source, target, step) in JOINED.items()
            for number in range(step, min(self.counts[source], self.counts[target]) + 1, step)
        ]
        for number, (kind, source, target) in enumerate(pairs, start=1):
            yield {
                "id": number, "kind": kind, "source_id": source, "target_id": target, "outside": "",
                "made": START.isoformat(), "made_by_id": self.by.pk, "withdrawn": False,
            }  # fmt: skip

    def _log(self) -> Iterator[dict[str, Any]]:
        from kenes.records.models import Entry

        last = Entry.objects.order_by("-number").first()
        begun, previous = (last.number, last.hash) if last else (0, FIRST)
        for number in range(begun + 1, self.entries + 1):
            common = self.common[(number - begun - 1) % len(self.common)]
            version = (number - begun - 1) // len(self.common) + 1
            values: dict[str, Any] = {
                "number": number, "moment": (START + datetime.timedelta(minutes=number)).isoformat(timespec="microseconds"),
                "account": self.by.username, "act": "write" if version == 1 else "amend", "subject": common["ref"],
                "before": None if version == 1 else {"version": version - 1}, "after": {"version": version, "ref": common["ref"], "marking": common["marking"]},
                "reason": "", "previous": previous,
            }  # fmt: skip
            values["hash"] = previous = entry_hash(values)
            yield values

    def _words(self, count: int) -> dict[str, str]:
        return {code: " ".join(self.chance.choices(words, k=count)).capitalize() for code, words in WORDS.items()}

    def _pillar(self) -> str:
        return self.chance.choice(("policy", "monitoring", "prevention", "treatment"))

    def _one(self, code: str, count: int) -> str:
        return f"KZ-2026-{code}-{self.chance.randint(1, count):03d}"
