"""Trends."""

from kenes.assessments.policy import MINIMUM_POINTS, REPORTING_JUMP, STABLE_WITHIN
from kenes.texts import Text
from kenes.web.method_pages import MethodText

METHOD = MethodText(
    order=2,
    title=Text(kk="Үрдістер", ru="Тенденции", en="Trends"),
    lead=Text(
        kk="Әр қатар туралы төрт сөздің бірі айтылады: өсуде, төмендеуде, тұрақты немесе айту мүмкін емес.",
        ru="О каждом ряде говорится одно из четырёх: рост, снижение, без изменений или установить нельзя.",
        en="Of each series one of four things is said: rising, falling, stable, or cannot be stated.",
    ),
    paragraphs=(
        Text(
            kk="Бағыт айтылу үшін қатарынан кемінде {points} жылдық мән керек. Жылына орташа өзгеріс логарифмдік-сызықтық квази-Пуассон "
            "моделімен бағаланады; оның 95 % аралығы түгел нөлден жоғары болса — өсуде, түгел төмен болса — төмендеуде.",
            ru="Чтобы назвать направление, нужно не меньше {points} годовых значений подряд. Среднее изменение за год оценивается "
            "лог-линейной квазипуассоновской моделью; если весь её 95-процентный интервал выше нуля, это рост, если ниже, снижение.",
            en="A direction needs at least {points} consecutive yearly figures. The average change a year is estimated by a log-linear "
            "quasi-Poisson model; if its whole 95% interval lies above zero the series is rising, if below, falling.",
        ).fill(points=MINIMUM_POINTS),
        Text(
            kk="Қатар жеті жылдан ұзын болса, үрдістің өзгерген жылдары ізделеді: сыну нүктелері бар регрессия, алмастыру тесті; 7 мәннен бастап бір, "
            "12-ден екі, 17-ден үш нүктеге дейін. Бағыт соңғы бөлікке қатысты айтылады; соңғы бөлікте мән {points}-тен аз болса, айтылмайды. Қасында бүкіл "
            "кезеңнің орташа өзгерісі тұрады. Өлшем бірлігі немесе әдіс өзгерсе, бұл — қатардың үзілісі: тек одан кейінгі жылдар қаралады.",
            ru="Если ряд не короче семи лет, ищутся изломы тенденции: регрессия с точками излома и перестановочным тестом, до одного излома от 7 значений, двух "
            "от 12, трёх от 17. Направление относится к последнему отрезку; если в нём меньше {points} значений, оно не называется. Рядом стоит среднее "
            "изменение за все годы. Смена единицы или метода есть разрыв ряда: рассматриваются только годы после него.",
            en="Where a series has seven years or more, turns of the trend are looked for: joinpoint regression with its permutation test, up to one turn "
            "from 7 figures, two from 12, three from 17. The direction is that of the last stretch; with fewer than {points} figures in it none is stated. "
            "The average change over all years stands beside it. A change of unit or method is a break in the series: only the years after it are read.",
        ).fill(points=MINIMUM_POINTS),
        Text(
            kk="Аралық жылына ±{stable:.0f} % ішінде жатса, қатар тұрақты деп аталады. Аралық бұдан кең болса, бағыт айтылмайды.",
            ru="Если весь интервал лежит в пределах ±{stable:.0f} % в год, ряд назван неизменным. Если интервал шире, направление не называется.",
            en="If the whole interval lies within ±{stable:.0f}% a year, the series is called stable. If it is wider, no direction is stated.",
        ).fill(stable=STABLE_WITHIN),
        Text(
            kk="Елдің есептілігі көршілес жылдар арасында {jump:.0f} есе немесе одан да көп өзгерсе, жылдар салыстырылмайды, әрі бағыт айтылмайды. "
            "Сарапшылардың пікірінен үрдіс шығарылмайды.",
            ru="Если полнота отчётности страны между соседними годами изменилась в {jump:.0f} раза или больше, годы несравнимы и направление не "
            "называется. Из мнений экспертов тенденция не выводится.",
            en="If the completeness of a country's reporting changes by a factor of {jump:.0f} or more between neighbouring years, the years do "
            "not compare and no direction is stated. No trend is drawn from the opinions of experts.",
        ).fill(jump=REPORTING_JUMP),
    ),
    formula="ln E(y) = a + b · t,   Var(y) = φ · E(y);   100 · (exp(b) − 1) %",
    limits=Text(
        kk="Бағыттың неге өзгергені туралы бұл әдіс ештеңе айтпайды. «Айту мүмкін емес» — өзгеріс жоқ дегенді білдірмейді.",
        ru="О причинах изменения метод ничего не говорит. «Установить нельзя» не значит «изменений нет».",
        en="The method says nothing of why a series changed. “Cannot be stated” does not mean “no change”.",
    ),
    reference="Kim H.-J., Fay M. P., Feuer E. J., Midthune D. N. (2000). Permutation tests for joinpoint regression. Statistics in Medicine 19, 335–351; "
    "McCullagh P., Nelder J. A. (1989). Generalized Linear Models, 2nd ed. Chapman and Hall.",
)
