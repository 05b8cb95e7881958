"""Sources and methods: how each figure was made, after which protocol, from which releases."""

from __future__ import annotations

from kenes.reports.block import Block, Column, Heading, Note, Number, Row, Sentence, SourcesList, Table
from kenes.reports.sentences.periods import dashed
from kenes.reports.situation import Situation
from kenes.reports.used_releases import Method
from kenes.texts import Text


def methods(view: Situation) -> tuple[Block, ...]:
    """The last chapter."""
    table = Table(_CAPTION, _COLUMNS, tuple(_line(one) for one in view.methods))
    how = Note("method", tuple(Sentence(words) for words in (_INTERVALS, _TRENDS, _EDITIONS)))
    return (Heading(1, _TITLE), table, how, Heading(2, _SOURCES), SourcesList())


def _line(one: Method) -> Row:
    target = f"; {_SDG} {one.sdg_target}" if one.sdg_target else ""
    periods = Text.same(dashed(one.first if one.first == one.last else f"{one.first}-{one.last}"))
    return Row((one.title, one.unit, one.why, Text.same(one.protocol + target), periods, Number(one.held)))


_SDG = "SDG"
_TITLE = Text(kk="Әдістер мен дереккөздер", ru="Методы и источники", en="Methods and sources")
_SOURCES = Text(kk="Дереккөздер", ru="Источники", en="Sources")
_CAPTION = Text(
    kk="Мәні бар көрсеткіштер",
    ru="Показатели, по которым есть значения",
    en="The indicators of which figures are held",
)
_COLUMNS = (
    Column(Text(kk="Көрсеткіш", ru="Показатель", en="Indicator"), share=2.0),
    Column(Text(kk="Өлшемі", ru="Единица", en="Unit"), share=1.2),
    Column(Text(kk="Не үшін керек", ru="Для чего нужен", en="What it is for"), share=3.2),
    Column(Text(kk="Хаттама", ru="Протокол", en="Protocol"), share=1.3),
    Column(Text(kk="Жылдар", ru="Годы", en="Years"), share=1.0),
    Column(Text(kk="Мәндер", ru="Значений", en="Figures"), align="right", share=0.8),
)
_INTERVALS = Text(
    kk="Көрсеткіштердің 95 % сенім аралықтары Пуассон үлестірімінің дәл әдісімен (Гарвуд) есептелген; таралу мен бағаның аралықтары — дереккөздің өзінікі.",
    ru="95 % доверительные интервалы показателей вычислены точным методом для распределения Пуассона (Гарвуд); диапазоны распространённости и цен взяты из источников.",
    en="The 95% confidence intervals of rates are exact ones for Poisson counts (Garwood); the ranges of prevalence and prices are those of the sources.",
)
_TRENDS = Text(
    kk="Бағыт кемінде бес жыл қатарынан дерек болғанда және есептіліктің толықтығы күрт өзгермегенде ғана айтылады. Жеті жылдан бастап үрдістің "
    "өзгерген жылдары ізделеді (сыну нүктелері бар регрессия), ал бағыт соңғы бөлікке қатысты. Өлшем бірлігі немесе әдіс өзгерген жерден үрдіс жүргізілмейді.",
    ru="Направление называется только при пяти и более годовых значениях подряд и без резких изменений полноты отчётности. От семи лет ищутся "
    "изломы тенденции (регрессия с точками излома), и направление относится к последнему отрезку. Через смену единицы или метода тенденция не проводится.",
    en="A direction is stated only with five or more consecutive yearly figures and no sudden change in the completeness of reporting. From seven "
    "years on turns of the trend are looked for (joinpoint), and the direction is that of the last stretch. No trend runs over a change of unit or method.",
)
_EDITIONS = Text(
    kk="Бір елдің бір жылғы саны бірнеше басылымда болса, соңғы басылымы алынған; бос ұяшық нөл деп саналмайды.",
    ru="Если данные страны за год есть в нескольких изданиях, взято последнее; пустая ячейка не считается нулём.",
    en="Where several editions speak of a country's year, the newest was taken; a blank cell is not counted as zero.",
)
