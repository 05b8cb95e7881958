"""What a sample drawn by strata and clusters refuses."""

from __future__ import annotations

from kenes.texts import Text

REFUSALS: tuple[tuple[str, Text], ...] = (
    (
        r"(?P<n>\d+) strata have one cluster alone: no variance can be told; .+",
        Text(
            kk="{n} стратада бір ғана кластер бар, олардың дисперсиясын айту мүмкін емес; страталарды біріктіріңіз немесе lonely таңдаңыз",
            ru="слоёв с единственным кластером: {n}, их дисперсию назвать нельзя; объедините слои или выберите lonely",
            en="{n} strata have one cluster alone and no variance can be told; join strata, or choose lonely",
        ),
    ),
    (
        r"some clusters stand in two strata: .+",
        Text(
            kk="кейбір кластерлер екі стратада тұр; нөмірлер әр стратада басынан басталса, nest=yes таңдаңыз",
            ru="некоторые кластеры стоят в двух слоях; если номера в каждом слое заново, выберите nest=yes",
            en="some clusters stand in two strata; choose nest=yes where numbers begin anew in each",
        ),
    ),
    (
        r"clusters and fpc must be one array or one a stage, got .+",
        Text(
            kk="cluster мен fpc әр іріктеу сатысына бір бағаннан берілуі тиіс",
            ru="для каждой ступени отбора нужен один столбец cluster и один fpc",
            en="one column of cluster and one of fpc are needed for each stage of the sample",
        ),
    ),
    (
        r"no degree of freedom is left: as many strata as clusters",
        Text(
            kk="кластер саны страта санынан артық емес: еркіндік дәрежесі қалмады; страталарды біріктіріңіз",
            ru="кластеров не больше, чем слоёв: степеней свободы не осталось; объедините слои",
            en="there are no more clusters than strata: no degree of freedom is left; join strata",
        ),
    ),
    (
        r"fpc says that a stratum has fewer units than were drawn from it",
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
            en="fpc must be the same in every row of a stratum",
        ),
    ),
    (
        r"fpc must be 1-d, as long as the weights, numbers above 0",
        Text(
            kk="fpc әр жолда 0-ден үлкен сан болуы тиіс",
            ru="fpc в каждой строке — число больше 0",
            en="fpc must be a number above 0 in every row",
        ),
    ),
    (
        r"every weight is 0: nobody is represented",
        Text(
            kk="барлық салмақ 0: ешкім ескерілмейді",
            ru="все веса равны 0: никто не учтён",
            en="every weight is 0: nobody counts",
        ),
    ),
    (
        r"weights must be 1-d, not empty, numbers of 0 or more",
        Text(
            kk="салмақ әр жолда 0-ден кем емес сан болуы тиіс",
            ru="вес в каждой строке — число не меньше 0",
            en="the weight must be a number of 0 or more in every row",
        ),
    ),
    (
        r"weights or values are too large: the figure has no finite value",
        Text(
            kk="салмақтар не мәндер тым үлкен: көрсеткіш мәнін есептеуге болмайды; өлшем бірліктерін тексеріңіз",
            ru="веса или значения слишком велики: показатель не вычислить; проверьте единицы измерения",
            en="weights or values are too large to compute the figure; look at their units",
        ),
    ),
    (
        r"a group has no weight \(or x sums to 0 there\): nothing can be told of it",
        Text(
            kk="бір топтың салмағы жоқ (не x қосындысы 0): ол туралы ештеңе айтуға болмайды; топтарды біріктіріңіз",
            ru="у одной из групп нет веса (или сумма x равна 0): о ней ничего сказать нельзя; объедините группы",
            en="a group has no weight (or x sums to 0 there): nothing can be told of it; join groups",
        ),
    ),
    (
        r"statistic must be mean, total, proportion, or ratio with x, got (?P<value>.+)",
        Text(
            kk="statistic мәні mean, total, proportion немесе ratio болуы тиіс (ratio үшін x бағаны керек), берілгені {value}",
            ru="statistic — это mean, total, proportion или ratio (для ratio нужен столбец x), а дано {value}",
            en="statistic must be mean, total, proportion or ratio (which needs a column x); {value} was given",
        ),
    ),
    (
        r"y and x must be 1-d and as long as the weights \((?P<n>\d+)\), got shape .+",
        Text(
            kk="y пен x әр жолда бір саннан болуы тиіс, барлығы {n} жол",
            ru="y и x — по одному числу в каждой из строк ({n})",
            en="y and x must be one number in each of the {n} rows",
        ),
    ),
    (
        r"y or x is missing in some rows: .+",
        Text(
            kk="кейбір жолдарда y не x жоқ; ол жолдарды толтырыңыз не талдаудан шығарыңыз",
            ru="в некоторых строках нет y или x; заполните их или исключите из анализа",
            en="y or x is missing in some rows; fill them in, or leave those rows out",
        ),
    ),
    (
        r"y of a proportion must be 0 or 1 in every row",
        Text(
            kk="үлес есептелсе, y әр жолда 0 не 1 болуы тиіс",
            ru="для доли y в каждой строке — 0 или 1",
            en="for a proportion y must be 0 or 1 in every row",
        ),
    ),
    (
        r"where must be true or false for each of the (?P<n>.+) rows, and true for one at least",
        Text(
            kk="қай жолдар алынатыны {n} жолдың әрқайсысында «иә» не «жоқ» деп айтылып, кемінде біреуі «иә» болуы тиіс",
            ru="для каждой из строк ({n}) нужно «да» или «нет», и хотя бы в одной — «да»: какие строки взять",
            en="each of the {n} rows must say yes or no, and one at least yes: which rows are meant",
        ),
    ),
    (
        r"(?P<name>\w+) of some rows is missing",
        Text(
            kk="кейбір жолдарда «{name}» жоқ; оларды толтырыңыз",
            ru="в некоторых строках нет «{name}»; заполните их",
            en="“{name}” is missing in some rows; fill them in",
        ),
    ),
    (
        r"(?P<name>\w+) must be 1-d(?:, one label for each row| and as long as the weights \(.+\), got shape .+)",
        Text(
            kk="«{name}» әр жолда бір рет жазылуы тиіс",
            ru="«{name}» должно стоять в каждой строке по одному разу",
            en="“{name}” must stand once in every row",
        ),
    ),
    (
        r"(?P<name>\w+) must be labels of one kind, all texts or all numbers",
        Text(
            kk="«{name}» бағанында не тек сөздер, не тек сандар болуы тиіс",
            ru="в «{name}» должны стоять либо одни слова, либо одни числа",
            en="“{name}” must hold words alone or numbers alone",
        ),
    ),
)
