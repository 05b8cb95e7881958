"""The words of the way of an action: what each step is called, asks for, and says when it is done."""

from __future__ import annotations

from collections.abc import Mapping

from kenes.texts import Text

TITLES: Mapping[str, Text] = {
    "letter": Text(kk="Жауапты органға хат жолдау", ru="Направить письмо ответственному органу", en="Send a letter to the responsible body"),
    "reply": Text(kk="Органның жауабын жазу", ru="Записать ответ органа", en="Note the reply of the body"),
    "disagreement": Text(kk="Келіспеушілікті жазу", ru="Записать разногласие", en="Record a disagreement"),
    "resolve": Text(kk="Келіспеушілікті шешу", ru="Разрешить разногласие", en="Resolve the disagreement"),
    "approve": Text(kk="Актімен бекіту", ru="Утвердить актом", en="Approve by an act"),
    "control": Text(kk="Бақылауға қою", ru="Поставить на контроль", en="Put on control"),
    "remove": Text(kk="Бақылаудан алу", ru="Снять с контроля", en="Remove from control"),
    "return": Text(kk="Бақылауға қайтару", ru="Вернуть на контроль", en="Return to control"),
    "reject": Text(kk="Басына қайтару", ru="Вернуть к началу", en="Send back to the beginning"),
    "change": Text(kk="Жоспарды өзгертуді ұсыну", ru="Предложить изменение плана", en="Propose a change of the plan"),
    "decide": Text(kk="Өзгеріс бойынша шешім қабылдау", ru="Принять решение по изменению", en="Decide on the change"),
    "actions": Text(kk="Орындайтын іс-шараларды көрсету", ru="Указать исполняющие мероприятия", en="Name the actions that carry it out"),
}  # fmt: skip
LEADS: Mapping[str, Text] = {
    "letter": Text(
        kk="Бір хатпен бір органның бірнеше іс-шарасын келісуге болады.",
        ru="Одним письмом можно согласовать несколько мероприятий одного органа.",
        en="One letter may ask a body to agree to several of its actions.",
    ),
    "reply": Text(
        kk="Орган іс-шаралардың біріне келісіп, біріне келіспеуі мүмкін: әр жауапты бөлек жазыңыз.",
        ru="Орган может согласиться с одним мероприятием и не согласиться с другим: записывайте каждый ответ отдельно.",
        en="A body may agree to one action and not to another: note each answer by itself.",
    ),
    "approve": Text(
        kk="Бекітілген сәттен бастап жоспар сол күйінде сақталады; кейінгі өзгерістердің әрқайсысына себеп пен акт керек. Жауапты органы немесе мерзімі жоқ іс-шара бекітілмейді.",
        ru="С утверждением план сохраняется таким, какой он есть; каждому следующему изменению нужны причина и акт. Мероприятие без ответственного или срока не утверждается.",
        en="With approval the plan is kept as it stands; every later change needs a reason and an act. An action without a responsible body or a term is not approved.",
    ),
    "remove": Text(
        kk="Бақылаудан аяқтайтын құжатпен ғана алынады.",
        ru="С контроля снимают только по завершающему документу.",
        en="Nothing leaves control without its completing document.",
    ),
    "change": Text(
        kk="Өзгеретін өрістерді ғана түзетіңіз. Өзгерісті ұсынған адам емес, басқа адам бекітеді.",
        ru="Исправьте только то, что меняется. Утверждает изменение не тот, кто его предложил.",
        en="Change only what is to change. Somebody other than you approves it.",
    ),
}  # fmt: skip
DONE: Mapping[str, Text] = {
    "letter": Text(kk="Хат жазылды.", ru="Письмо записано.", en="The letter is recorded."),
    "reply": Text(kk="Жауап жазылды.", ru="Ответ записан.", en="The reply is noted."),
    "disagreement": Text(kk="Келіспеушілік жазылды.", ru="Разногласие записано.", en="The disagreement is recorded."),
    "resolve": Text(kk="Келіспеушілік шешілді.", ru="Разногласие разрешено.", en="The disagreement is resolved."),
    "approve": Text(kk="Бекітілді; жоспар сақталды.", ru="Утверждено; план сохранён.", en="Approved; the plan is kept as it stands."),
    "control": Text(kk="Бақылауға қойылды.", ru="Поставлено на контроль.", en="Put on control."),
    "remove": Text(kk="Бақылаудан алынды.", ru="Снято с контроля.", en="Removed from control."),
    "return": Text(kk="Бақылауға қайтарылды.", ru="Возвращено на контроль.", en="Returned to control."),
    "reject": Text(kk="Басына қайтарылды.", ru="Возвращено к началу.", en="Sent back to the beginning."),
    "change": Text(kk="Өзгеріс ұсынылды.", ru="Изменение предложено.", en="The change is proposed."),
    "decide": Text(kk="Шешім жазылды.", ru="Решение записано.", en="The decision is recorded."),
    "actions": Text(kk="Іс-шаралар көрсетілді.", ru="Мероприятия указаны.", en="The actions are named."),
}  # fmt: skip
KINDS_OF_ACT: Mapping[str, Text] = {
    "resolution": Text(kk="қаулы", ru="постановление", en="resolution"),
    "order": Text(kk="бұйрық", ru="приказ", en="order"),
    "disposition": Text(kk="өкім", ru="распоряжение", en="directive"),
    "decision": Text(kk="шешім", ru="решение", en="decision"),
}
LABELS: Mapping[str, Text] = {
    "actions": Text(kk="Іс-шаралар", ru="Мероприятия", en="Actions"),
    "subject": Text(kk="Хаттың тақырыбы", ru="Тема письма", en="Subject of the letter"),
    "outgoing": Text(kk="Шығыс нөмірі", ru="Исходящий номер", en="Outgoing number"),
    "number": Text(kk="Нөмірі", ru="Номер", en="Number"),
    "date": Text(kk="Күні", ru="Дата", en="Date"),
    "reply_due": Text(kk="Жауап күтілетін күн", ru="Ответ ожидается до", en="Reply expected by"),
    "text": Text(kk="Мәтіні", ru="Текст", en="Text"),
    "outcome": Text(kk="Орган не дейді", ru="Что говорит орган", en="What the body says"),
    "act": Text(kk="Жазылған акт", ru="Уже записанный акт", en="An act that is recorded already"),
    "kind_of_act": Text(kk="Актінің түрі", ru="Вид акта", en="Kind of act"),
    "other_kind": Text(kk="Өзге түрі, өз сөзіңізбен", ru="Другой вид, своими словами", en="Another kind, in words"),
    "heading": Text(kk="Актінің атауы", ru="Название акта", en="Title of the act"),
    "address": Text(kk="Мәтінінің мекенжайы", ru="Адрес текста", en="Address of the text"),
    "since": Text(kk="Қай күннен бастап", ru="С какого дня", en="From which day"),
    "document_kind": Text(kk="Аяқтайтын құжаттың түрі (бұйрық, есеп …)", ru="Вид завершающего документа (приказ, отчёт …)", en="Kind of the completing document (order, report …)"),
    "record": Text(kk="Осы жердегі құжат", ru="Документ, который есть здесь", en="A document that is held here"),
    "removed_on": Text(kk="Бақылаудан алынған күн", ru="Дата снятия с контроля", en="Day of removal from control"),
    "why": Text(kk="Себебі", ru="Причина", en="Reason"),
    "decision": Text(kk="Шешім", ru="Решение", en="Decision"),
    "resolution": Text(kk="Қалай шешілді", ru="Как разрешено", en="How it was resolved"),
    "resolved_on": Text(kk="Шешілген күні", ru="Дата разрешения", en="Day on which it was resolved"),
}  # fmt: skip
DECISIONS: Mapping[str, Text] = {
    "approve": Text(kk="бекіту және қолдану", ru="утвердить и применить", en="approve and apply"),
    "refuse": Text(kk="бекітпеу", ru="не утверждать", en="do not approve"),
}
OUTCOMES: Mapping[str, Text] = {
    "agreed": Text(kk="келісілді", ru="согласовано", en="agreed"),
    "remarks": Text(kk="ескертулермен келісілді", ru="согласовано с замечаниями", en="agreed with remarks"),
    "disagreed": Text(kk="келісілмеді", ru="не согласовано", en="not agreed"),
}
ON_THE_AGREEMENT = Text(
    kk="Жол картасының іс-шараларын келісу туралы",
    ru="О согласовании мероприятий дорожной карты",
    en="On agreement to actions of the road map",
)
NEW_ACT = Text(
    kk="Актіні таңдаңыз немесе оның атауын, нөмірін және күнін жазыңыз.",
    ru="Выберите акт или напишите его название, номер и дату.",
    en="Choose an act, or write its title, number and date.",
)
NO_LEAD = Text(
    kk="Іс-шараның жауапты органы аталмаған: алдымен «Түзету» арқылы жазыңыз.",
    ru="У мероприятия не назван ответственный орган: сначала укажите его через «Исправить».",
    en="The action names no responsible body: name it first by “Edit”.",
)
NOTHING_TO_DO = Text(
    kk="Бұл қадамды жасауға болатын іс-шара жоқ.",
    ru="Нет мероприятий, с которыми можно сделать этот шаг.",
    en="There is no action with which this step can be taken.",
)
