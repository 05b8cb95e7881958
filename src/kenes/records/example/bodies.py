"""The bodies of the example: none of them exists, and each says so in its name."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from kenes.records.example.pen import Pen, marked
from kenes.records.institutions.models import Institution, Mandate
from kenes.texts import Text


@dataclass(frozen=True)
class Bodies:
    """Two state bodies, a region, an international body, a non-governmental organisation, an institute."""

    a: Any
    b: Any
    region: Any
    international: Any
    ngo: Any
    institute: Any


def write_bodies(pen: Pen) -> Bodies:
    """All of them, as records."""
    return Bodies(**{key: pen.write(Institution, name=name, category=sort) for key, (name, sort) in _NAMES.items()})


def write_mandate(pen: Pen, bodies: Bodies) -> Any:
    """What gives rise to the road map of the example: a protocol that does not exist."""
    return pen.write(
        Mandate, heading=_MANDATE, category="protocol", number="0", item="1",
        date=pen.today - datetime.timedelta(weeks=26), issuer=bodies.a,
    )  # fmt: skip


_NAMES: dict[str, tuple[Text, str]] = {
    "a": (marked("А органы", "Орган А", "Body A"), "state"),
    "b": (marked("Б органы", "Орган Б", "Body B"), "state"),
    "region": (marked("В өңірінің органы", "Орган региона В", "Body of region C"), "region"),
    "international": (marked("Г халықаралық органы", "Международный орган Г", "International body D"), "international"),
    "ngo": (marked("Д қоғамдық ұйымы", "Общественная организация Д", "Civil society organisation E"), "ngo"),
    "institute": (marked("Е институты", "Институт Е", "Institute F"), "science"),
}
_MANDATE = marked(
    "Есірткі саясатының жол картасын әзірлеу және есірткі ахуалы туралы деректерді жүйелі жинау",
    "Разработать дорожную карту наркополитики и наладить систематический сбор данных о наркоситуации",
    "Draw up a road map of drug policy and collect figures of the drug situation regularly",
)
