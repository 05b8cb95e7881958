"""Open loops asked as questions: nobody is told what to do, and no body's position is expressed."""

from __future__ import annotations

import datetime

from kenes.records.chain.loops import OpenLoop
from kenes.records.chain.refs import FigureRef
from kenes.records.chain.snapshot import Snapshot
from kenes.reports.sentences.days import day
from kenes.reports.sentences.own_words import own_words
from kenes.reports.sentences.periods import dashed
from kenes.texts import Text


def question(loop: OpenLoop, snapshot: Snapshot) -> Text:
    """The question of one loop; a kind of loop that has no question of its own is asked in general."""
    values = loop.record.values
    due = values.get("due")
    return _QUESTIONS.get(loop.kind.key, _ANY).fill(
        ref=loop.record.ref,
        title=own_words(snapshot.title(loop.record.ref)),
        number=values.get("position") or loop.record.ref,
        requirement=values.get("requirement") or "",
        when=day(datetime.date.fromisoformat(due)) if due else "",
        period=dashed(FigureRef.parse(values["figure"]).period) if values.get("figure") else "",
        loop=loop.kind.title,
    )


_QUESTIONS = {
    "document-not-reviewed": Text(
        kk="{ref} құжатын («{title}») кім және қай талаптар бойынша талдайды?",
        ru="Кто и по каким требованиям рассмотрит документ {ref} («{title}»)?",
        en="Who reviews the document {ref} (“{title}”), and against which framework?",
    ),
    "clause-link-broken": Text(
        kk="{ref} құжатының («{title}») жаңа нұсқасында үзілген сілтемелер қай бапқа жатады?",
        ru="К каким положениям новой версии документа {ref} («{title}») относятся оборванные ссылки?",
        en="To which clauses of the new version of {ref} (“{title}”) do the broken links belong?",
    ),
    "readings-unsettled": Text(
        kk="{ref} талдауының екі оқуы келіспеген жерлерді кім және қалай шешеді?",
        ru="Кто и как разрешит разногласия двух чтений обзора {ref}?",
        en="Who settles where the two readings of the review {ref} differ, and how?",
    ),
    "judgement-without-gap": Text(
        kk="{ref} пайымдауы ({requirement} талабы) көрсеткен жайтты олқылық деп жазу керек пе?",
        ru="Следует ли записать как пробел то, что показывает суждение {ref} (требование {requirement})?",
        en="Should what the judgement {ref} shows (requirement {requirement}) be recorded as a gap?",
    ),
    "gap-without-recommendation": Text(
        kk="{ref} олқылығын («{title}») жою үшін не ұсынылады?",
        ru="Что рекомендуется, чтобы закрыть пробел {ref} («{title}»)?",
        en="What is recommended to close the gap {ref} (“{title}”)?",
    ),
    "finding-without-recommendation": Text(
        kk="{ref} тұжырымынан қандай ұсыным туындайды?",
        ru="Какая рекомендация следует из вывода {ref}?",
        en="Which recommendation follows from the finding {ref}?",
    ),
    "statement-without-recommendation": Text(
        kk="{ref} мәлімдемесін қай ұсыным ескереді?",
        ru="Какая рекомендация учтёт высказывание {ref}?",
        en="Which recommendation takes the statement {ref} into account?",
    ),
    "recommendation-without-action": Text(
        kk="№ {number} ұсынымды ({ref}: «{title}») кім және қай мерзімге дейін орындауға алады?",
        ru="Кто и к какому сроку возьмёт к исполнению рекомендацию № {number} ({ref}: «{title}»)?",
        en="Who takes up recommendation No {number} ({ref}: “{title}”), and by when?",
    ),
    "mandate-without-action": Text(
        kk="{ref} тапсырмасы («{title}») қай іс-шара арқылы орындалады?",
        ru="Каким мероприятием исполняется поручение {ref} («{title}»)?",
        en="Which action carries out the mandate {ref} (“{title}”)?",
    ),
    "action-without-indicator": Text(
        kk="{ref} іс-шарасы («{title}») қандай көрсеткішпен өлшенеді?",
        ru="Каким показателем измеряется мероприятие {ref} («{title}»)?",
        en="Which indicator measures the action {ref} (“{title}”)?",
    ),
    "action-overdue": Text(
        kk="{ref} іс-шарасының («{title}») мерзімі өтті ({when}): оған не кедергі болды және жаңа мерзімі қандай?",
        ru="Срок мероприятия {ref} («{title}») истёк ({when}): что помешало и каков новый срок?",
        en="The term of the action {ref} (“{title}”) has passed ({when}): what stood in its way, and what is the new term?",
    ),
    "milestone-overdue": Text(
        kk="{ref} бақылау нүктесінің («{title}») мерзімі өтті ({when}): оған жетті ме, оны не растайды?",
        ru="Срок контрольной точки {ref} («{title}») истёк ({when}): достигнута ли она и чем это подтверждается?",
        en="The milestone {ref} (“{title}”) was due ({when}): is it reached, and what shows it?",
    ),
    "request-overdue": Text(
        kk="{ref} сұрау салуына («{title}») {when} дейін жауап келмеді: мәліметті кім және қашан береді?",
        ru="На запрос {ref} («{title}») нет ответа к сроку ({when}): кто и когда даст сведения?",
        en="The data request {ref} (“{title}”) was due ({when}): who answers it, and when?",
    ),
    "return-waits": Text(
        kk="{ref} мәліметін («{title}») кім тексереді?",
        ru="Кто проверит сведения {ref} («{title}»)?",
        en="Who reviews the return {ref} (“{title}”)?",
    ),
    "letter-unanswered": Text(
        kk="{ref} хатына («{title}») мерзімінде жауап келмеді: жауап қашан беріледі?",
        ru="На письмо {ref} («{title}») нет ответа в срок: когда он будет?",
        en="The letter {ref} (“{title}”) was not answered by its date: when will the reply come?",
    ),
    "disagreement-open": Text(
        kk="{ref} келіспеушілігі («{title}») қалай шешіледі?",
        ru="Как будет разрешено разногласие {ref} («{title}»)?",
        en="How will the disagreement {ref} (“{title}”) be resolved?",
    ),
    "agreed-without-act": Text(
        kk="{ref} іс-шарасы («{title}») келісілген: қай актімен және қашан бекітіледі?",
        ru="Мероприятие {ref} («{title}») согласовано: каким актом и когда оно будет утверждено?",
        en="The action {ref} (“{title}”) is agreed: by which act will it be approved, and when?",
    ),
    "change-undecided": Text(
        kk="{ref} жоспар өзгерісі («{title}») бойынша шешімді кім қабылдайды?",
        ru="Кто примет решение по изменению плана {ref} («{title}»)?",
        en="Who decides on the change of the plan {ref} (“{title}”)?",
    ),
    "assignment-overdue": Text(
        kk="{ref} тапсырмасының («{title}») мерзімі өтті ({when}): оған не кедергі болды?",
        ru="Срок поручения {ref} («{title}») истёк ({when}): что помешало?",
        en="The term of the assignment {ref} (“{title}”) has passed ({when}): what stood in its way?",
    ),
    "dialogue-without-minutes": Text(
        kk="{ref} диалогының («{title}») хаттамасын кім және қашан дайындайды?",
        ru="Кто и когда подготовит протокол диалога {ref} («{title}»)?",
        en="Who prepares the minutes of the dialogue {ref} (“{title}”), and by when?",
    ),
    "minutes-not-agreed": Text(
        kk="Үнсіз келісім күні өткен {ref} мәтіні («{title}») келісілген деп жариялана ма?",
        ru="Объявить ли согласованным текст {ref} («{title}»), срок молчаливого согласия по которому прошёл?",
        en="Is the text {ref} (“{title}”), whose day of tacit agreement has passed, to be declared agreed?",
    ),
    "comment-unanswered": Text(
        kk="{ref} ескертпесіне («{title}») қандай жауап беріледі және неге?",
        ru="Какой ответ будет дан на замечание {ref} («{title}») и почему?",
        en="Which response does the comment {ref} (“{title}”) get, and why?",
    ),
    "deliverable-overdue": Text(
        kk="{ref} жұмыс өнімінің («{title}») мерзімі өтті ({when}): ол берілді ме, қайда тұр?",
        ru="Срок продукта {ref} («{title}») истёк ({when}): передан ли он и где находится?",
        en="The deliverable {ref} (“{title}”) was due ({when}): has it been delivered, and where is it?",
    ),
    "study-unused": Text(
        kk="{ref} зерттеуі («{title}») аяқталды: оны қай іс-шара, ұсыным, құжат немесе тұжырым пайдаланады, әйтпесе неге пайдаланылмайды?",
        ru="Исследование {ref} («{title}») завершено: в каком мероприятии, рекомендации, документе или выводе оно используется, а если нет, то почему?",
        en="The study {ref} (“{title}”) was delivered: which action, recommendation, document or finding uses it, and if none, why?",
    ),
    "follow-up-due": Text(
        kk="{ref} («{title}») өткеніне жарты жыл болды: содан бері не өзгерді?",
        ru="После {ref} («{title}») прошло полгода: что изменилось с тех пор?",
        en="Half a year has passed since {ref} (“{title}”): what has changed?",
    ),
    "evidence-old": Text(
        kk="{ref} тұжырымы сүйенетін дерек {period} жылға жатады: жаңасын кім және қашан бере алады?",
        ru="Вывод {ref} опирается на данные за {period} год: кто и когда может дать новые?",
        en="The finding {ref} rests on figures of {period}: who can give newer ones, and when?",
    ),
}
_ANY = Text(kk="{loop}: {ref} — «{title}»?", ru="{loop}: {ref} — «{title}»?", en="{loop}: {ref} — “{title}”?")
