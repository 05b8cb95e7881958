"""Options that several commands share."""

from __future__ import annotations

import datetime
from typing import Annotated

import typer

from kenes.cli.spoken import say
from kenes.texts import Text

AsOf = Annotated[
    datetime.datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"],
        help=say(
            Text(
                kk="Осы күнге белгілі болғаны бойынша.",
                ru="По тому, что было известно на эту дату.",
                en="As known on this date.",
            )
        ),
    ),
]
"""The day as known on which figures stand; a moment, of which only the day counts."""
