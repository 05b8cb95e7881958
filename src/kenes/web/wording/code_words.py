"""The words of small code lists: states, yes and no, perceptions. Keys: breakdown (or "") and code."""

from __future__ import annotations

from collections.abc import Mapping

from kenes.texts import Text

CODE_WORDS: Mapping[tuple[str, str], Text] = {
    ("state", "value"): Text(kk="мән", ru="значение", en="value"),
    ("state", "zero"): Text(kk="нөл", ru="ноль", en="zero"),
    ("state", "missing"): Text(kk="деректер жоқ", ru="нет данных", en="no data"),
    ("state", "not-applicable"): Text(kk="қолданылмайды", ru="неприменимо", en="not applicable"),
    ("state", "suppressed"): Text(kk="жасырылған", ru="скрыто", en="suppressed"),
    ("state", "confidential"): Text(kk="құпия", ru="конфиденциально", en="confidential"),
    ("roll_up", "yes"): Text(kk="иә", ru="да", en="yes"),
    ("roll_up", "no"): Text(kk="жоқ", ru="нет", en="no"),
    ("citizenship", "all"): Text(kk="барлығы", ru="все", en="all"),
    ("perception", "large-increase"): Text(kk="айтарлықтай артты", ru="значительный рост", en="large increase"),
    ("perception", "small-increase"): Text(kk="аздап артты", ru="небольшой рост", en="some increase"),
    ("perception", "stable"): Text(kk="айтарлықтай өзгеріс жоқ", ru="без заметных изменений", en="no great change"),
    ("perception", "small-decrease"): Text(kk="аздап азайды", ru="небольшое снижение", en="some decrease"),
    ("perception", "large-decrease"): Text(kk="айтарлықтай азайды", ru="значительное снижение", en="large decrease"),
    ("direction", "origin"): Text(kk="өндірілген елі", ru="страна производства", en="producing country"),
    ("direction", "departure"): Text(kk="жөнелтілген елі", ru="страна отправления", en="country of departure"),
    ("direction", "destination"): Text(kk="баратын елі", ru="страна назначения", en="country of destination"),
    ("country", "unknown"): Text(kk="белгісіз деп жазылған", ru="указано «неизвестно»", en="recorded as unknown"),
    ("country", "not-said"): Text(kk="жазбада көрсетілмеген", ru="в записи не указано", en="not said in the record"),
    ("country", "several"): Text(kk="бірнеше ел", ru="несколько стран", en="several countries"),
    ("country", "other"): Text(kk="басқа", ru="другое", en="other"),
    ("days", "tue-thu"): Text(kk="сейсенбі–бейсенбі", ru="вторник–четверг", en="Tuesday to Thursday"),
    ("days", "fri-mon"): Text(kk="жұма–дүйсенбі", ru="пятница–понедельник", en="Friday to Monday"),
    ("offence", "use"): Text(kk="тұтыну", ru="употребление", en="use"),
    ("offence", "supply"): Text(kk="өткізу", ru="сбыт", en="supply"),
    ("", "all"): Text(kk="барлығы", ru="всего", en="all"),
    ("", "total"): Text(kk="барлығы", ru="всего", en="total"),
}
