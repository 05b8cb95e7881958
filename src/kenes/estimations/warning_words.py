"""The warnings of the methods in three languages: the pattern of the English words, and what a person is told."""

from __future__ import annotations

from kenes.texts import Text

WARNINGS: tuple[tuple[str, Text], ...] = (
    (
        r"the sample is too small for a limit on one side of this quantile",
        Text(
            kk="Іріктеме тым аз: бұл квантильдің бір жағынан шегі жоқ.",
            ru="Выборка слишком мала: с одной стороны у этого квантиля нет границы.",
            en="The sample is too small for a limit on one side of this quantile.",
        ),
    ),
    (
        r"not corrected for what people do not know of those they know.*",
        Text(
            kk="Адамдар таныстары туралы бәрін білмейді және таныстық біркелкі емес: бұл түзетілген жоқ.",
            ru="Люди знают о знакомых не всё, и знакомства распределены неравномерно: поправки на это нет.",
            en="Not corrected for what people do not know of those they know, nor for uneven mixing.",
        ),
    ),
    (
        r"fewer than (?P<n>\d+) prices: the interval is rough",
        Text(
            kk="Баға жазбалары аз ({n} жоқ): аралық шамамен ғана.",
            ru="Цен меньше {n}: интервал приблизителен.",
            en="Fewer than {n} prices: the interval is rough.",
        ),
    ),
    (
        r"fewer than (?P<n>\d+) weeks: the interval is rough",
        Text(
            kk="Апталар аз ({n} жоқ): аралық шамамен ғана.",
            ru="Недель меньше {n}: интервал приблизителен.",
            en="Fewer than {n} weeks: the interval is rough.",
        ),
    ),
    (
        r"one week: there is no interval",
        Text(
            kk="Бір ғана апта: демалыс пен жұмыс күндерінің қатынасына аралық жоқ.",
            ru="Одна неделя: у отношения выходных к будням нет интервала.",
            en="One week: the ratio of weekend to weekdays has no interval.",
        ),
    ),
    (
        r"more than half the values lie below the limit.*",
        Text(
            kk="Мәндердің жартысынан көбі анықтау шегінен төмен: орташа болжанған пішінге сүйенеді.",
            ru="Больше половины значений ниже предела: среднее опирается на предполагаемую форму.",
            en="More than half the values lie below the limit: the mean rests on the shape supposed.",
        ),
    ),
    (
        r"no groups can be told from chance",
        Text(
            kk="Топтарды кездейсоқтықтан ажыратуға болмайды.",
            ru="Групп, отличимых от случайности, нет.",
            en="No groups can be told from chance.",
        ),
    ),
    (
        r"fewer than (?P<n>\d+) items: the interval is rough",
        Text(
            kk="Нысандар {n}-дан аз: аралық шамамен ғана.",
            ru="Случаев меньше {n}: интервал приблизителен.",
            en="Fewer than {n} items: the interval is rough.",
        ),
    ),
    (
        r"the line predicts fewer than none here.*",
        Text(
            kk="Түзу мұнда нөлден аз мән береді; баға мүмкін болған ең аз мәнге қойылды.",
            ru="Прямая даёт здесь меньше нуля; взято наименьшее возможное.",
            en="The line predicts fewer than none here; the least there can be was taken.",
        ),
    ),
    (
        r"only (?P<n>\d+) regions are known: the line rests on little",
        Text(
            kk="Белгілі өңір саны небары {n}: түзу аз дерекке сүйенеді.",
            ru="Известны только {n} регионов: прямая опирается на малое.",
            en="Only {n} regions are known: the line rests on little.",
        ),
    ),
    (
        r"some regions lie outside the range of the known ones.*",
        Text(
            kk="Кейбір өңірлер белгілі өңірлердің ауқымынан тыс: олардың мәні — экстраполяция.",
            ru="Некоторые регионы вне размаха известных: их значения — экстраполяция.",
            en="Some regions lie outside the range of the known ones: their figures are extrapolated.",
        ),
    ),
    (
        r"(?P<a>\d+) of (?P<b>\d+) models have no finite maximum and weigh nothing",
        Text(
            kk="{b} модельдің {a}-інде шекті максимум жоқ; орташаға олар кірмейді.",
            ru="У {a} из {b} моделей нет конечного максимума; в среднее они не входят.",
            en="{a} of {b} models have no finite maximum and are left out of the average.",
        ),
    ),
    (
        r"fewer than (?P<n>\d+) points: the limits are rough",
        Text(
            kk="Нүктелер {n}-нан аз: шектер шамамен ғана.",
            ru="Точек меньше {n}: границы приблизительны.",
            en="Fewer than {n} points: the limits are rough.",
        ),
    ),
    (
        r"fewer than (?P<n>\d+) points: the interval is rough",
        Text(
            kk="Нүктелер {n}-нан аз: аралық шамамен ғана.",
            ru="Точек меньше {n}: интервал приблизителен.",
            en="Fewer than {n} points: the interval is rough.",
        ),
    ),
    (
        r"fewer than (?P<n>\d+) effective answers in the benchmark: the interval is doubtful",
        Text(
            kk="Тиімді жауаптар {n}-тен аз: аралыққа сенуге болмайды; interval=monte-carlo таңдаңыз.",
            ru="Эффективных ответов меньше {n}: интервал сомнителен; возьмите interval=monte-carlo.",
            en="Fewer than {n} effective answers in the benchmark: the interval is doubtful; take interval=monte-carlo.",
        ),
    ),
    (
        r"the whole sample was in the benchmark.*",
        Text(
            kk="Іріктеменің бәрі тізімде тұр: популяция одан көп емес немесе іріктеме содан алынған.",
            ru="Вся выборка состоит в списке: население вряд ли больше, или выборка взята из него.",
            en="The whole sample was in the benchmark: the population is hardly larger, or the sample came from it.",
        ),
    ),
    (
        r"fewer than (?P<n>\d+) persons in both lists.*",
        Text(
            kk="Екі тізімге де кірген адам {n}-ден аз: баға төмен жаққа ауытқиды және дерлік белгісіз.",
            ru="В обоих списках меньше {n} человек: оценка смещена вниз и почти неизвестна.",
            en="Fewer than {n} persons stand in both lists: the size is biased low and hardly known.",
        ),
    ),
    (
        r"a lower bound where people differ.*",
        Text(
            kk="Адамдардың тіркелу жиілігі әртүрлі болса, бұл — төменгі шек.",
            ru="Если люди отличаются по частоте регистрации, это нижняя граница.",
            en="A lower bound where people differ in how often they are counted.",
        ),
    ),
    (
        r"nobody was counted twice.*",
        Text(
            kk="Ешкім екі рет тіркелмеген: түзетілген формула қолданылды.",
            ru="Дважды не учтён никто: взята исправленная формула.",
            en="Nobody was counted twice: the form corrected for bias was used.",
        ),
    ),
    (
        r"too low where people differ in their rate",
        Text(
            kk="Адамдардың тіркелу жиілігі әртүрлі болса, баға тым төмен.",
            ru="Если люди отличаются по частоте, оценка занижена.",
            en="Too low where people differ in how often they are counted.",
        ),
    ),
    (
        r"the sample shows no variation.*",
        Text(
            kk="Іріктемеде айырма жоқ: респонденттердің дәл биномдық шектері берілді.",
            ru="В выборке нет различий: даны точные биномиальные границы.",
            en="The sample shows no variation: exact binomial limits of the respondents.",
        ),
    ),
    (
        r"fewer than (?P<n>\d+) degrees of freedom: the limits are rough",
        Text(
            kk="Еркіндік дәрежесі {n}-нан аз: шектер шамамен ғана.",
            ru="Степеней свободы меньше {n}: границы приблизительны.",
            en="Fewer than {n} degrees of freedom: the limits are rough.",
        ),
    ),
    (
        r"fewer than (?P<n>\d+) sources.*",
        Text(
            kk="Дереккөздер {n}-тен аз: олардың қаншалықты өзгеше екені дерлік белгісіз.",
            ru="Источников меньше {n}: насколько они различаются, почти неизвестно.",
            en="Fewer than {n} sources: how far they differ is hardly known.",
        ),
    ),
    (
        r"(?P<n>\d+) points bear at most (?P<k>\d+) joinpoints, not (?P<w>\d+)",
        Text(
            kk="{n} нүкте ең көбі {k} сыну нүктесін көтереді ({w} емес).",
            ru="{n} точек допускают не больше {k} точек излома (не {w}).",
            en="{n} points bear at most {k} joinpoints, not {w}.",
        ),
    ),
    (
        r"the series follows its model without any error.*",
        Text(
            kk="Қатар модельге қатесіз сәйкес: аралық ештеңе айтпайды.",
            ru="Ряд следует модели без ошибки: интервал ни о чём не говорит.",
            en="The series follows its model without any error: the interval says nothing.",
        ),
    ),
    (
        r"the interval reaches below 0",
        Text(kk="Аралық 0-ден төмен түседі.", ru="Интервал опускается ниже 0.", en="The interval reaches below 0."),
    ),
    (
        r"empty patterns leave some interactions.*",
        Text(
            kk="Бос үйлесімдер кейбір өзара әсерді анықтауға мүмкіндік бермейді; бағаның өзі шекті.",
            ru="Пустые сочетания не дают определить некоторые взаимодействия; сама оценка конечна.",
            en="Empty patterns leave some interactions without a finite value; the size itself is finite.",
        ),
    ),
    (
        r"empty patterns leave the size without an upper bound.*",
        Text(
            kk="Бос үйлесімдерге байланысты санның жоғарғы шегі жоқ: бұл модельді қолдануға болмайды.",
            ru="Из-за пустых сочетаний у численности нет верхней границы: эту модель использовать нельзя.",
            en="Empty patterns leave the size without an upper bound: this model cannot be used.",
        ),
    ),
    (
        r"empty patterns make the model say that nobody is unseen.*",
        Text(
            kk="Бос үйлесімдерге байланысты модель тізімнен тыс ешкім жоқ дейді: оны қолдануға болмайды.",
            ru="Из-за пустых сочетаний модель говорит, что вне списков никого нет: её использовать нельзя.",
            en="Empty patterns make the model say that nobody is unseen: it cannot be used.",
        ),
    ),
    (
        r"empty patterns leave the size untold.*",
        Text(
            kk="Бос үйлесімдер санды анықтауға мүмкіндік бермейді: бұл модельді қолдануға болмайды.",
            ru="Пустые сочетания не дают определить численность: эту модель использовать нельзя.",
            en="Empty patterns leave the size untold: this model cannot be used.",
        ),
    ),
)
