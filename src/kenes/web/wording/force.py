"""Whether a document is in force, in words."""

from __future__ import annotations

from collections.abc import Mapping

from kenes.texts import Text

FORCE: Mapping[str, Text] = {
    "in-force": Text(kk="қолданыста", ru="действует", en="in force"),
    "not-yet": Text(kk="әлі қолданысқа енгізілмеген", ru="ещё не вступил в силу", en="not yet in force"),
    "expired": Text(kk="мерзімі аяқталған", ru="срок действия истёк", en="term is over"),
    "repealed": Text(kk="күші жойылған", ru="утратил силу", en="repealed"),
    "not-known": Text(
        kk="қолданыста екені жазылмаған", ru="не указано, действует ли", en="not recorded whether in force"
    ),
    "not-applicable": Text(kk="күшіне енетін мәтін емес", ru="не вступает в силу", en="never comes into force"),
}
