"""Seizures without double counting."""

from kenes.texts import Text
from kenes.web.method_pages import MethodText

METHOD = MethodText(
    order=4,
    title=Text(
        kk="Қосарланған есепсіз алып қоюлар", ru="Изъятия без двойного счёта", en="Seizures without double counting"
    ),
    lead=Text(
        kk="Жарияланған кестелерде бөліктері мен олардың жиынтығы қатар тұрады: оларды қосса, бір нәрсе екі рет саналады.",
        ru="В опубликованных таблицах части и их сумма стоят рядом: сложив их, мы посчитали бы одно и то же дважды.",
        en="Published tables print parts beside their total: adding them would count the same thing twice.",
    ),
    paragraphs=(
        Text(
            kk="Жиынтық жол сол топтың бөліктері сол елде, сол жылы берілмегенде ғана есептеледі. Әртүрлі есірткінің килограмдары қосылмайды.",
            ru="Сводная строка считается только там, где частей той же группы за ту же страну и год нет. Килограммы разных наркотиков не складываются.",
            en="A roll-up row counts only where the parts of its group are not given for the same country and year. Kilograms of different "
            "drugs are never added.",
        ),
        Text(
            kk="Жаңа басылым бір ел мен бір жылдың бұрынғы жолдарын түгел алмастырады, өйткені басылымнан басылымға топ атаулары өзгереді.",
            ru="Новое издание заменяет все прежние строки той же страны и того же года, потому что от издания к изданию группы переименовываются.",
            en="A new edition replaces all earlier rows of the same country and year, because groups are renamed between editions.",
        ),
    ),
    limits=Text(
        kk="Алып қою саны мен мөлшері полицияның жұмысын нарықтан кем өлшемейді.",
        ru="Число и объём изъятий измеряют работу полиции не меньше, чем рынок.",
        en="Number and quantity of seizures measure the work of the police as much as the market.",
    ),
    reference="EUDA standard protocol on drug seizures (SZR).",
    indicators=("seizure_quantity", "seizure_number"),
)
