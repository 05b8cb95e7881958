"""What the methods refuse, in three languages: the pattern of the English words, and what a person is told."""

from __future__ import annotations

import re

from kenes.texts import Text

REFUSALS: tuple[tuple[str, Text], ...] = (
    (
        r"(?P<n>\d+) strata have one cluster alone.*",
        Text(
            kk="{n} стратада бір ғана кластер бар, олардың дисперсиясын айту мүмкін емес; страталарды біріктіріңіз немесе lonely таңдаңыз",
            ru="слоёв с единственным кластером: {n}, их дисперсию назвать нельзя; объедините слои или выберите lonely",
            en="{n} strata have one cluster alone and no variance can be told; join strata, or choose lonely",
        ),
    ),
    (
        r"some clusters stand in two strata.*",
        Text(
            kk="кейбір кластерлер екі стратада тұр; нөмірлер әр стратада басынан басталса, nest=yes таңдаңыз",
            ru="некоторые кластеры стоят в двух слоях; если номера в каждом слое заново, выберите nest=yes",
            en="some clusters stand in two strata; choose nest=yes where numbers begin anew in each",
        ),
    ),
    (
        r"no degree of freedom is left.*",
        Text(
            kk="кластер саны страта санынан артық емес: еркіндік дәрежесі қалмады",
            ru="кластеров не больше, чем слоёв: степеней свободы не осталось",
            en="there are no more clusters than strata: no degree of freedom is left",
        ),
    ),
    (
        r"fpc says that a stratum has fewer units.*",
        Text(
            kk="fpc бойынша стратадағы бірліктер одан алынғаннан аз",
            ru="по fpc в слое меньше единиц, чем из него отобрано",
            en="fpc says that a stratum has fewer units than were drawn from it",
        ),
    ),
    (
        r"fpc must be the same in all rows of a stratum",
        Text(
            kk="fpc бір стратаның барлық жолында бірдей болуы тиіс",
            ru="fpc должен быть одинаков во всех строках слоя",
            en="fpc must be the same in all rows of a stratum",
        ),
    ),
    (
        r"every weight is 0.*",
        Text(kk="барлық салмақ 0", ru="все веса равны 0", en="every weight is 0"),
    ),
    (
        r"weights must be 1-d, not empty, numbers of 0 or more",
        Text(
            kk="салмақтар 0-ден кем болмауы тиіс",
            ru="веса должны быть не меньше 0",
            en="weights must be 0 or more",
        ),
    ),
    (
        r"a group has no weight.*",
        Text(
            kk="бір топтың салмағы жоқ: ол туралы ештеңе айтуға болмайды",
            ru="у одной из групп нет веса: о ней ничего сказать нельзя",
            en="a group has no weight: nothing can be told of it",
        ),
    ),
    (
        r"replicates must be rows x replicates.*",
        Text(
            kk="қайталама салмақтардың кемінде екі бағаны керек",
            ru="нужно не меньше двух столбцов повторных весов",
            en="two columns of replicate weights or more are needed",
        ),
    ),
    (
        r"jkn needs rscales.*",
        Text(
            kk="jkn үшін rscales керек; файлдан тек jk1, brr, fay, bootstrap есептеледі",
            ru="для jkn нужны rscales; по файлу считаются jk1, brr, fay, bootstrap",
            en="jkn needs rscales; from a file jk1, brr, fay and bootstrap are estimated",
        ),
    ),
    (
        r"fay needs rho.*",
        Text(
            kk="fay үшін rho керек (0 мен 1 арасында)",
            ru="для fay нужен rho (от 0 до 1)",
            en="fay needs rho (from 0 to 1)",
        ),
    ),
    (
        r"x, y and standard_error must be 1-d.*",
        Text(kk="кемінде бес нүкте керек", ru="нужно не меньше пяти точек", en="five points or more are needed"),
    ),
    (
        r"weeks must be 1 or more and fewer than the series has.*",
        Text(
            kk="қаралатын апталар қатардан қысқа болуы тиіс",
            ru="просматриваемых недель должно быть меньше, чем в ряду",
            en="the weeks watched must be fewer than the series has",
        ),
    ),
    (
        r"week (?P<n>\d+) has (?P<k>\d+) weeks before it.*",
        Text(
            kk="{n}-аптаның алдында небары {k} апта бар: бұл әдіске тарих жетпейді; method=ears таңдаңыз",
            ru="перед неделей {n} лишь {k} недель: методу не хватает истории; выберите method=ears",
            en="week {n} has but {k} weeks before it, too short a history for this method; choose method=ears",
        ),
    ),
    (
        r"a series without any case before.*",
        Text(
            kk="қаралатын апталардан бұрын бірде-бір жағдай жоқ",
            ru="до просматриваемых недель не было ни одного случая",
            en="there was no case before the weeks watched",
        ),
    ),
    (
        r"no model has a finite maximum.*",
        Text(
            kk="тізімдердің ортақ адамдары тым аз: бірде-бір модель бағалауға келмейді",
            ru="у списков слишком мало общих людей: ни одна модель не оценивается",
            en="the lists overlap too little for any model",
        ),
    ),
    (
        r"more than (?P<n>\d+) lists have too many models.*",
        Text(
            kk="тізім {n}-тен көп: ұқсас тізімдерді біріктіріңіз",
            ru="списков больше {n}: объедините похожие",
            en="there are more than {n} lists: join those that are alike",
        ),
    ),
    (
        r"nobody is in either list|nobody was counted",
        Text(kk="тізімдерде ешкім жоқ", ru="в списках никого нет", en="nobody is in the lists"),
    ),
    (
        r"nobody in the sample was in the benchmark.*",
        Text(
            kk="іріктемеден ешкім тізімде жоқ: санның жоғарғы шегі жоқ",
            ru="никто из выборки не состоит в списке: у численности нет верхней границы",
            en="nobody in the sample was in the benchmark: the size has no upper bound",
        ),
    ),
    (
        r"estimates and variances must be 1-d.*",
        Text(
            kk="кемінде екі дереккөз керек",
            ru="нужно не меньше двух источников",
            en="two sources or more are needed",
        ),
    ),
    (
        r"a forecast needs at least (?P<n>\d+) points, got (?P<k>\d+)",
        Text(
            kk="болжамға кемінде {n} нүкте керек, бары {k}",
            ru="для прогноза нужно не меньше {n} точек, есть {k}",
            en="a forecast needs {n} points or more, there are {k}",
        ),
    ),
    (
        r"the years must follow one another; missing: (?P<years>.*)",
        Text(
            kk="жылдар үзіліссіз болуы тиіс; жоғы: {years}",
            ru="годы должны идти подряд; нет: {years}",
            en="the years must follow one another; missing: {years}",
        ),
    ),
    (
        r"no deflator for (?P<years>.*)",
        Text(
            kk="мына жылдардың баға индексі жоқ: {years}",
            ru="нет индекса цен за годы: {years}",
            en="there is no index of prices for {years}",
        ),
    ),
    (
        r"three quantified values or more are needed.*",
        Text(
            kk="шектен жоғары кемінде үш түрлі мән керек",
            ru="нужно не меньше трёх значений выше предела, не одинаковых",
            en="three values above the limit or more are needed, not all the same",
        ),
    ),
    (
        r"two statements and twice the smallest group.*",
        Text(
            kk="екі ұсыныс және ең аз топтан екі есе көп адам керек; ең аз топ 2-ден кем емес",
            ru="нужны два предложения и вдвое больше людей, чем наименьшая группа; она не меньше 2",
            en="two statements and twice as many people as the smallest group are needed; that is 2 or more",
        ),
    ),
    (
        r"threshold must be 2 or more.*",
        Text(kk="шек 2-ден кем болмайды", ru="порог не меньше 2", en="the threshold is 2 or more"),
    ),
    (
        r"no table of counts agrees with the published cells.*",
        Text(
            kk="жарияланған сандар өзара қосылмайды",
            ru="опубликованные числа не складываются",
            en="the published cells do not add up",
        ),
    ),
    (
        r"a cell published in both releases has two values.*",
        Text(
            kk="екі нұсқада да бар ұяшықтың мәні екі түрлі: сандар қайта қаралған, әр нұсқаны бөлек тексеріңіз",
            ru="ячейка, опубликованная в обоих выпусках, имеет два значения: числа пересмотрены, проверьте каждый выпуск отдельно",
            en="a cell published in both releases has two values: the counts were revised, audit each alone",
        ),
    ),
    (
        r"level must lie between 0 and 1.*|alpha must lie between 0 and 1, got.*",
        Text(
            kk="сенім деңгейі 0 мен 100 % арасында",
            ru="уровень доверия лежит между 0 и 100 %",
            en="the level of confidence lies between 0 and 100 per cent",
        ),
    ),
)


def refusal_said(reason: str) -> Text:
    """What a method refused in three languages; what is not known here stays as the method says it."""
    for pattern, text in REFUSALS:
        if found := re.fullmatch(pattern, reason):
            return text.fill(**found.groupdict())
    return Text.same(reason)
