"""The words of small code lists: sex, age, market level, recall period, population group. Keys: breakdown (or "") and code."""

from __future__ import annotations

from collections.abc import Mapping

from kenes.texts import Text

CODE_WORDS: Mapping[tuple[str, str], Text] = {
    ("sex", "all"): Text(kk="екі жыныс", ru="оба пола", en="both sexes"),
    ("sex", "female"): Text(kk="әйелдер", ru="женщины", en="women"),
    ("sex", "male"): Text(kk="ерлер", ru="мужчины", en="men"),
    ("age", "all"): Text(kk="барлық жас", ru="все возрасты", en="all ages"),
    ("age", "total"): Text(kk="барлық жас", ru="все возрасты", en="all ages"),
    ("age", "minors"): Text(kk="кәмелетке толмағандар", ru="несовершеннолетние", en="minors"),
    ("level", "wholesale"): Text(kk="көтерме", ru="оптовая", en="wholesale"),
    ("level", "retail"): Text(kk="бөлшек", ru="розничная", en="retail"),
    ("population", "general"): Text(kk="жалпы халық", ru="население в целом", en="general population"),
    ("population", "youth"): Text(kk="жастар", ru="молодёжь", en="youth"),
    ("recall", "lifetime"): Text(kk="өмірінде бір рет болса да", ru="хотя бы раз в жизни", en="at least once in life"),
    ("recall", "past-year"): Text(kk="соңғы 12 айда", ru="за последние 12 месяцев", en="in the past 12 months"),
    ("recall", "past-month"): Text(kk="соңғы 30 күнде", ru="за последние 30 дней", en="in the past 30 days"),
    ("unit", "g"): Text(kk="грамм", ru="грамм", en="gram"),
    ("unit", "gram"): Text(kk="грамм", ru="грамм", en="gram"),
    ("unit", "kg"): Text(kk="килограмм", ru="килограмм", en="kilogram"),
    ("unit", "kilogram"): Text(kk="килограмм", ru="килограмм", en="kilogram"),
    ("unit", "dose"): Text(kk="доза", ru="доза", en="dose"),
    ("unit", "tablet"): Text(kk="таблетка", ru="таблетка", en="tablet"),
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
    ("", "all"): Text(kk="барлығы", ru="всего", en="all"),
    ("", "total"): Text(kk="барлығы", ru="всего", en="total"),
}
