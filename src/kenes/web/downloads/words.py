"""The heads of the columns and the words about a download."""

from __future__ import annotations

from kenes.texts import Text

HEADS = {
    "indicator": Text(kk="көрсеткіш", ru="показатель", en="indicator"),
    "place_code": Text(kk="орын коды", ru="код места", en="place code"),
    "place": Text(kk="орын", ru="место", en="place"),
    "period": Text(kk="кезең", ru="период", en="period"),
    "estimate": Text(kk="мән", ru="значение", en="estimate"),
    "low": Text(kk="төменгі шегі", ru="нижняя граница", en="low"),
    "high": Text(kk="жоғарғы шегі", ru="верхняя граница", en="high"),
    "n": Text(kk="саны (n)", ru="число (n)", en="number (n)"),
    "state_code": Text(kk="күй коды", ru="код состояния", en="state code"),
    "state": Text(kk="күйі", ru="состояние", en="state"),
    "unit": Text(kk="өлшем бірлігі", ru="единица измерения", en="unit"),
    "method": Text(kk="әдісі", ru="метод", en="method"),
    "release": Text(kk="шығарылым", ru="выпуск", en="release"),
    "source_rows": Text(kk="дереккөз жолдары", ru="строки источника", en="source rows"),
    "source": Text(kk="дереккөз", ru="источник", en="source"),
    "caveat": Text(kk="ескерту", ru="оговорка", en="caveat"),
}
ABOUT = {
    "title": Text(kk="Көрсеткіш", ru="Показатель", en="Indicator"),
    "unit": Text(kk="Өлшем бірлігі", ru="Единица измерения", en="Unit"),
    "why": Text(kk="Не үшін керек", ru="Зачем нужен", en="Why it is kept"),
    "caveat": Text(kk="Ескерту", ru="Оговорка", en="Caveat"),
    "protocol": Text(kk="Хаттама", ru="Протокол", en="Protocol"),
    "sdg": Text(
        kk="Тұрақты даму мақсатының міндеті", ru="Задача Целей устойчивого развития", en="Target of the 2030 Agenda"
    ),
    "publisher": Text(kk="Жариялаушы", ru="Издатель", en="Publisher"),
    "made": Text(kk="Файл жасалған күн", ru="Файл создан", en="File made on"),
    "source": Text(kk="Дереккөз", ru="Источник", en="Source"),
    "states": Text(kk="Ұяшық күйлері", ru="Состояния ячеек", en="States of cells"),
}
CITATION = Text(
    kk="{publisher}. {title}. {year}. {address} (алынған күні: {received})",
    ru="{publisher}. {title}. {year}. {address} (получено {received})",
    en="{publisher}. {title}. {year}. {address} (received {received})",
)
SHEETS = {
    "table": Text(kk="Кесте", ru="Таблица", en="Table"),
    "about": Text(kk="Сипаттама", ru="Описание", en="About"),
}
