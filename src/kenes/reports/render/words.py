"""The words that renderers themselves say: names of figures and tables, headings of boxes, marks, the lines of a source."""

from __future__ import annotations

from kenes.texts import Text

# Kazakh counts first: "1-сурет"; Russian and English name first: "Рисунок 1", "Figure 1".
FIGURE = Text(kk="{number}-сурет", ru="Рисунок {number}", en="Figure {number}")
TABLE = Text(kk="{number}-кесте", ru="Таблица {number}", en="Table {number}")
CONTENTS = Text(kk="Мазмұны", ru="Содержание", en="Contents")
SOURCE = Text(kk="Дереккөз", ru="Источник", en="Source")
SOURCES = Text(kk="Дереккөздер", ru="Источники", en="Sources")
RECEIVED = Text(kk="алынған күні: {date}", ru="получено: {date}", en="received: {date}")
RELEASE = Text(kk="шығарылым", ru="выпуск", en="release")
AS_OF = Text(kk="Деректер күйі: {date}", ru="Данные по состоянию на {date}", en="Data as known on {date}")
SIGNS = Text(kk="Шартты белгілер", ru="Условные обозначения", en="Signs")
NUMBERS = Text(kk="Осы суреттің сандары", ru="Числа этого рисунка", en="The numbers of this figure")
OFFICIAL = Text(kk="Қызмет бабында пайдалану үшін", ru="Для служебного пользования", en="For official use")
NOTE_TITLES = {
    "caveat": Text(kk="Ескерту", ru="Оговорка", en="Caveat"),
    "missing": Text(kk="Не жетіспейді", ru="Чего не хватает", en="What is missing"),
    "method": Text(kk="Қалай есептелді", ru="Как это рассчитано", en="How it was worked out"),
}
LOW = Text(kk="төменгі шегі", ru="нижняя граница", en="low")
HIGH = Text(kk="жоғарғы шегі", ru="верхняя граница", en="high")
