"""The words of the programme of work of the example."""

from __future__ import annotations

from typing import Any

from kenes.records.example.pen import marked
from kenes.texts import Text

PROGRAMME = {
    "name": marked("Есірткі саясатын қолдау бағдарламасы", "Программа поддержки наркополитики", "Programme in support of drug policy"),
    "monitoring": Text(
        kk="Есірткі ахуалы туралы деректер салыстырмалы",
        ru="Данные о наркоситуации сопоставимы",
        en="Figures of the drug situation are comparable",
    ),
    "treatment": Text(
        kk="Емдеу қызметтері сапа стандарттарын біледі және қолданады",
        ru="Службы лечения знают и применяют стандарты качества",
        en="Treatment services know and use quality standards",
    ),
    "plan": marked("{year} жылғы жұмыс жоспары", "План работы на {year} год", "Work plan for {year}"),
}  # fmt: skip
ACTIVITIES = {
    "form": Text(
        kk="Алып қою туралы мәліметтің бірыңғай нысанын әзірлеу",
        ru="Разработать единую форму сведений об изъятиях",
        en="Draft one form for reports of seizures",
    ),
    "form-delivers": Text(kk="Нысанның жобасы", ru="Проект формы", en="Draft of the form"),
    "register": Text(
        kk="Құқық бұзушылықтар тіркелімінің сапасын тексеру",
        ru="Проверить качество учёта правонарушений",
        en="Check the quality of the register of offences",
    ),
    "register-delivers": Text(kk="Тексеру туралы есеп", ru="Отчёт о проверке", en="Report of the check"),
    "training": Text(
        kk="Емдеу сапасының стандарттары бойынша оқыту",
        ru="Обучение по стандартам качества лечения",
        en="Training in quality standards of treatment",
    ),
    "training-delivers": Text(kk="Оқу материалдары", ru="Учебные материалы", en="Training materials"),
    "visit": Text(
        kk="Оңалту қызметімен танысу сапары", ru="Ознакомительная поездка в службу реабилитации",
        en="Study visit to a rehabilitation service",
    ),
    "visit-delivers": Text(kk="Сапар туралы жазба", ru="Записка о поездке", en="Note of the visit"),
}  # fmt: skip
STUDY: dict[str, Any] = {
    "question": marked(
        "Емдеуге алғаш келген адамдардың саны неге белгісіз?",
        "Почему неизвестно число впервые обратившихся за лечением?",
        "Why is the number of people who enter treatment for the first time not known?",
    ),
    "protocol": Text(
        kk="Есепке алу нысандарын салыстыру, мамандармен сұхбат",
        ru="Сопоставление учётных форм, беседы со специалистами",
        en="Forms of record compared, interviews with specialists",
    ),
    "ethics_reason": Text(
        kk="дербес деректер пайдаланылмайды", ru="персональные данные не используются", en="no personal data are used"
    ),
    "data": Text(
        kk="алғашқы есеп нысандары мен олардың нұсқаулықтары",
        ru="формы первичного учёта и инструкции к ним",
        en="forms of primary records and the instructions to them",
    ),
    "method": Text(kk="құжаттарды талдау", ru="анализ документов", en="analysis of documents"),
    "deliverable": Text(kk="қысқа есеп", ru="краткий отчёт", en="short report"),
}
PRACTICE: dict[str, Any] = {
    "name": marked("Ата-аналарға арналған сабақтар", "Занятия для родителей", "Sessions for parents"),
    "about": Text(
        kk="Мектепте ата-аналармен өтетін бес сабақ: қарым-қатынас, ережелер, қолдау.",
        ru="Пять занятий с родителями в школе: общение, правила, поддержка.",
        en="Five sessions with parents at school: talking, rules, support.",
    ),
    "transferability": Text(
        kk="Дайындалған екі жүргізуші керек.",
        ru="Нужны двое подготовленных ведущих.",
        en="It takes two trained leaders.",
    ),
}
SERVICE: dict[str, Any] = {
    "name": marked("Амбулаторлық емдеу орталығы", "Центр амбулаторного лечения", "Outpatient treatment centre"),
    "target_group": Text(kk="ересектер", ru="взрослые", en="adults"),
    "setting": Text(kk="амбулатория", ru="амбулатория", en="outpatient clinic"),
    "capacity": Text(kk="бір мезгілде 40 адам", ru="одновременно 40 человек", en="40 people at a time"),
}
CAPACITY = {
    "training": marked("Емдеу сапасы бойынша тренинг", "Тренинг по качеству лечения", "Training in quality of treatment"),
    "visit": marked("Оңалту орталығына сапар", "Поездка в центр реабилитации", "Visit to a rehabilitation centre"),
    "topics": Text(kk="сапа стандарттары; өзін-өзі бағалау", ru="стандарты качества; самооценка", en="quality standards; self-assessment"),
    "changed": Text(
        kk="Жаңа келгендермен алғашқы әңгіме үлгісі енгізілді.",
        ru="Введён образец первой беседы с обратившимися.",
        en="A model of the first talk with new clients was introduced.",
    ),
}  # fmt: skip
