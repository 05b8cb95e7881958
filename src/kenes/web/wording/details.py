"""What a text says of itself, in the words of a form."""

from __future__ import annotations

from collections.abc import Mapping

from kenes.texts import Text

FIELDS: Mapping[str, Text] = {
    "act_number": Text(kk="Нөмірі", ru="Номер", en="Number"),
    "adopted": Text(kk="Қабылданған күні", ru="Дата принятия", en="Date of adoption"),
    "issuer_name": Text(kk="Шығарған орган", ru="Издавший орган", en="Issued by"),
    "in_force_from": Text(kk="Қолданысқа енгізілген күні", ru="Вступает в силу с", en="In force from"),
    "valid_until": Text(kk="Қолданылу мерзімінің соңғы күні", ru="Действует по (последний день)", en="Valid until (last day)"),
    "repealed_on": Text(kk="Күші жойылған күні", ru="Утратил силу с", en="No longer in force from"),
    "stands_from": Text(kk="Мәтін мына күннен бастап осылай оқылады", ru="Текст в этой редакции с", en="Text as it stands from"),
}  # fmt: skip
RELATIONS: Mapping[str, Text] = {
    "amends": Text(
        kk="өзгертеді: {number}, {day}",
        ru="вносит изменения в акт {number} от {day}",
        en="amends act {number} of {day}",
    ),
    "repeals": Text(
        kk="күшін жояды: {number}, {day}",
        ru="признаёт утратившим силу акт {number} от {day}",
        en="repeals act {number} of {day}",
    ),
}
COUNTED = Text(
    kk="мәтінде күні аталмаған, оны өзіңіз есептеңіз",
    ru="сам день в тексте не назван, его надо вычислить",
    en="the text does not name the day; it has to be worked out",
)
