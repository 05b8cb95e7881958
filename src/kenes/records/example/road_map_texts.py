"""The words of the road map of the example."""

from __future__ import annotations

from kenes.texts import Text

OBJECTIVES = {
    "policy": Text(
        kk="Есірткі саясатын дәлелдерге сүйеніп үйлестіру",
        ru="Согласовывать наркополитику на основе доказательств",
        en="Coordinate drug policy on the basis of evidence",
    ),
    "monitoring": Text(
        kk="Ұсыныс туралы салыстырмалы деректерге қол жеткізу",
        ru="Получить сопоставимые данные о предложении",
        en="Have comparable figures of supply",
    ),
    "prevention": Text(
        kk="Профилактиканы халық арасындағы тұтыну деректеріне негіздеу",
        ru="Основать профилактику на данных об употреблении среди населения",
        en="Base prevention on figures of use in the population",
    ),
    "treatment": Text(
        kk="Емдеуге сұранысты білу және көмекті соған сай жоспарлау",
        ru="Знать спрос на лечение и планировать помощь по нему",
        en="Know the demand for treatment and plan help by it",
    ),
}
MEASURES = {
    "policy": Text(kk="Үйлестіру және есептілік", ru="Координация и отчётность", en="Coordination and reporting"),
    "monitoring": Text(
        kk="Алып қою мен құқық бұзушылықтардың есебі",
        ru="Учёт изъятий и правонарушений",
        en="Records of seizures and offences",
    ),
    "prevention": Text(
        kk="Халық арасындағы зерттеулер", ru="Исследования среди населения", en="Studies in the population"
    ),
    "treatment": Text(
        kk="Емдеуге түскендердің есебі", ru="Учёт поступивших на лечение", en="Records of people entering treatment"
    ),
}
ACTIONS = {
    "headquarters": Text(
        kk="Деректерді жинау жөніндегі ведомствоаралық топтың жұмыс тәртібін бекіту",
        ru="Утвердить порядок работы межведомственной группы по сбору данных",
        en="Approve the rules of work of the inter-agency group on data collection",
    ),
    "overview": Text(
        kk="Ұсыныс пен сұраныс туралы бірлескен шолу дайындау",
        ru="Готовить совместный обзор предложения и спроса",
        en="Prepare a joint overview of supply and demand",
    ),
    "form": Text(
        kk="Алып қою туралы мәліметтің бірыңғай нысанын барлық өңірде енгізу",
        ru="Ввести единую форму сведений об изъятиях во всех регионах",
        en="Introduce one form for reports of seizures in every region",
    ),
    "registry": Text(
        kk="Құқық бұзушылықтар деректерін бап, жас және жыныс бойынша жыл сайын жариялау",
        ru="Ежегодно публиковать данные о правонарушениях по статьям, возрасту и полу",
        en="Publish figures of offences by article, age and sex every year",
    ),
    "survey": Text(
        kk="Халық арасындағы кезекті сауалнаманы өткізу",
        ru="Провести очередной опрос населения",
        en="Carry out the next survey of the general population",
    ),
    "treatment": Text(
        kk="Емдеуге түскендерді TDI хаттамасы бойынша есепке алу",
        ru="Вести учёт поступивших на лечение по протоколу TDI",
        en="Count people entering treatment after the TDI protocol",
    ),
    "evaluation": Text(
        kk="Емдеу және оңалту қызметтерінің нәтижесін бағалау тәртібін бекіту",
        ru="Утвердить порядок оценки результатов служб лечения и реабилитации",
        en="Approve how the results of treatment and rehabilitation services are evaluated",
    ),
}
_ORDER = Text(kk="бұйрық", ru="приказ", en="order")
_REPORT = Text(kk="жарияланған есеп", ru="опубликованный отчёт", en="published report")
_INFORMATION = Text(kk="ақпарат", ru="информация", en="information note")
FORMS = {
    "headquarters": _ORDER,
    "overview": _REPORT,
    "form": _ORDER,
    "registry": _INFORMATION,
    "survey": _REPORT,
    "treatment": _INFORMATION,
    "evaluation": _ORDER,
}
_NONE = Text(kk="талап етілмейді", ru="не требуется", en="none needed")
_WITHIN = Text(kk="бөлінген қаражат шегінде", ru="в пределах выделенных средств", en="within the funds allotted")
_BUDGET = Text(kk="республикалық бюджет", ru="республиканский бюджет", en="national budget")
FUNDING = {
    "headquarters": _NONE,
    "overview": _WITHIN,
    "form": _WITHIN,
    "registry": _WITHIN,
    "survey": _BUDGET,
    "treatment": _BUDGET,
    "evaluation": _WITHIN,
}
