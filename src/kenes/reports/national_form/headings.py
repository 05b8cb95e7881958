"""The words that stand in every plan of the national form, in the two languages of acts."""

from __future__ import annotations

from collections.abc import Mapping

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "kk": ("Р/с №", "Іс-шараның атауы", "Аяқталу нысаны", "Жауапты орындаушылар", "Орындау мерзімі", "Қаржыландыру көлемі мен көздері"),
    "ru": ("№ п/п", "Наименование мероприятия", "Форма завершения", "Ответственные исполнители", "Срок исполнения", "Объёмы и источники финансирования"),
}  # fmt: skip
NOTE: Mapping[str, str] = {
    "kk": "Ескертпе: аббревиатуралардың толық жазылуы:",
    "ru": "Примечание: расшифровка аббревиатур:",
}
APPROVED: Mapping[str, tuple[str, ...]] = {
    "kk": ("______________________________", "20___ жылғы «___» ____________", "№ ______ бұйрығымен", "бекітілген"),
    "ru": ("Утверждён", "______________________________", "от «___» ____________ 20___ года", "№ ______"),
}
"""The lines of approval, left empty until the act is known."""
MARKED: Mapping[str, str] = {"kk": "Қызмет бабында пайдалану үшін", "ru": "Для служебного пользования"}
EXAMPLE: Mapping[str, str] = {"kk": "Мысал: құжат емес", "ru": "Пример: не является документом"}
"""What stands above a plan that only shows how the product works."""
