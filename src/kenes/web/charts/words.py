"""Titles and summaries of the drawings, in every language."""

from __future__ import annotations

from kenes.texts import Text

ANNUAL_TITLE = Text(
    kk="{title}: {place}, {first}–{last}",
    ru="{title}: {place}, {first}–{last}",
    en="{title}: {place}, {first}–{last}",
)
ANNUAL_SUMMARY = Text(
    kk="{label}: {n} жылдық мән; ең азы {low} ({low_year}), ең көбі {high} ({high_year}), соңғысы {latest} ({latest_year}).",
    ru="{label}: годовых значений {n}; наименьшее {low} ({low_year}), наибольшее {high} ({high_year}), последнее {latest} ({latest_year}).",
    en="{label}: {n} yearly figures; lowest {low} ({low_year}), highest {high} ({high_year}), latest {latest} ({latest_year}).",
)
ANNUAL_TURNED = Text(
    kk="{label}: үрдіс өзгерген жылдар — {years}.",
    ru="{label}: излом тенденции — {years}.",
    en="{label}: the trend turned in {years}.",
)
REST_IN_TABLE = Text(
    kk="Мұнда мәні ең көп қатарлар көрсетілген, қалғаны кестеде.",
    ru="Показаны ряды, в которых больше всего значений; остальные в таблице.",
    en="The series with most figures are shown; the rest are in the table.",
)
MAP_TITLE = Text(
    kk="{title}: {place} өңірлері, {period}",
    ru="{title}: регионы, {place}, {period}",
    en="{title}: regions, {place}, {period}",
)
MAP_SUMMARY = Text(
    kk="Өңірлер саны — {n}; ең төмені {low} ({low_place}), ең жоғарысы {high} ({high_place}).",
    ru="Регионов: {n}; наименьшее значение {low} ({low_place}), наибольшее {high} ({high_place}).",
    en="Regions: {n}; lowest {low} ({low_place}), highest {high} ({high_place}).",
)
BARS_TITLE = Text(
    kk="{title}: {place} өңірлері аралықтарымен, {period}",
    ru="{title}: регионы с интервалами, {place}, {period}",
    en="{title}: regions with their intervals, {place}, {period}",
)
BARS_SUMMARY = Text(
    kk="Жіңішке сызықтар — аралықтар: олар қиылысса, өңірлер кездейсоқ қана өзгеше болуы мүмкін.",
    ru="Тонкие линии — интервалы: если они пересекаются, регионы могут различаться случайно.",
    en="The thin lines are intervals: where they overlap, regions may differ by chance alone.",
)
WHOLE_COUNTRY = Text(
    kk="Бүкіл ел бойынша: {value}.", ru="По стране в целом: {value}.", en="For the whole country: {value}."
)
LATEST_TITLE = Text(
    kk="{title}: {place}, ең соңғы мәндер",
    ru="{title}: {place}, последние значения",
    en="{title}: {place}, latest figures",
)
LATEST_SUMMARY = Text(
    kk="Мәндер саны — {n}, жылдары: {years}. Ең азы {low} ({low_label}), ең көбі {high} ({high_label}).",
    ru="Значений: {n}, годы: {years}. Наименьшее {low} ({low_label}), наибольшее {high} ({high_label}).",
    en="Figures: {n}, years: {years}. Lowest {low} ({low_label}), highest {high} ({high_label}).",
)
RANGE_ONLY = Text(
    kk="Дереккөз тек ауқымын берген жолдар мұнда сызылмаған, олар кестеде.",
    ru="Строки, для которых источник даёт только диапазон, здесь не нарисованы, они в таблице.",
    en="Rows for which the source gives a range only are not drawn here; they stand in the table.",
)
ROWS_TITLE = Text(kk="{title}: {place}, {period}", ru="{title}: {place}, {period}", en="{title}: {place}, {period}")
ROW_SUMMARY = Text(kk="{label}: {value}.", ru="{label}: {value}.", en="{label}: {value}.")
PERCEPTION_SUMMARY = Text(
    kk="Сарапшылар бағалаған есірткі саны — {n}: артты — {up}, азайды — {down}, өзгеріссіз — {same}.",
    ru="Оценок экспертов: {n}; рост — {up}, снижение — {down}, без изменений — {same}.",
    en="Experts' judgements: {n}; increase {up}, decrease {down}, no great change {same}.",
)
