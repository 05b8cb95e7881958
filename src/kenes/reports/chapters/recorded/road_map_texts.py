"""The words of the road map on paper: captions, columns, notes."""

from __future__ import annotations

from kenes.reports.block import Column
from kenes.texts import Text

ROAD_MAP = Text(kk="Жол картасы", ru="Дорожная карта", en="Road map")
WHAT = Text(
    kk="{where}, {first}–{last} жылдар ({ref}).",
    ru="{where}, {first}–{last} годы ({ref}).",
    en="{where}, {first}–{last} ({ref}).",
)
OF_EACH_SIDE = Text(
    kk="Іс-шаралар саны — {all}: ұсынысқа қатыстысы — {supply}, сұранысқа қатыстысы — {demand}, екі жағына да қатыстысы — {both}.",
    ru="Мероприятий: {all}; к предложению относятся {supply}, к спросу {demand}, к обеим сторонам {both}.",
    en="Actions: {all}; on the side of supply {supply}, of demand {demand}, of both {both}.",
)
GROUP = Text(kk="{number}. {heading} ({ref})", ru="{number}. {heading} ({ref})", en="{number}. {heading} ({ref})")
OBJECTIVE = Text(kk="{heading} — {pillar}", ru="{heading} — {pillar}", en="{heading} — {pillar}")
WITH_ID = Text(kk="{heading} ({ref})", ru="{heading} ({ref})", en="{heading} ({ref})")
NATIONAL = Text(kk="Жол картасының іс-шаралары", ru="Мероприятия дорожной карты", en="Actions of the road map")
NATIONAL_COLUMNS = (
    Column(Text(kk="№", ru="№", en="No"), share=0.6),
    Column(Text(kk="Іс-шара", ru="Мероприятие", en="Action"), share=3.6),
    Column(Text(kk="Аяқталу нысаны", ru="Форма завершения", en="Form of completion"), share=1.5),
    Column(Text(kk="Жауапты орындаушылар", ru="Ответственные исполнители", en="Responsible"), share=2.5),
    Column(Text(kk="Орындау мерзімі", ru="Срок исполнения", en="Term"), share=1.6),
    Column(Text(kk="Қаржыландыру көзі", ru="Источник финансирования", en="Funding"), share=1.7),
)
MEASURED = Text(
    kk="Іс-шаралар қалай өлшенеді және неден туындады",
    ru="Чем измеряются мероприятия и откуда они",
    en="How the actions are measured and where they come from",
)
MEASURED_COLUMNS = (
    Column(Text(kk="№", ru="№", en="No"), share=0.6),
    Column(Text(kk="Нөмірі", ru="Номер", en="Id"), share=1.5),
    Column(Text(kk="Көрсеткіш", ru="Показатель", en="Indicator"), share=2.3),
    Column(Text(kk="Бастапқы мәні", ru="Исходное значение", en="Baseline"), share=1.1),
    Column(Text(kk="Нысаналы мәні", ru="Целевое значение", en="Target"), share=1.1),
    Column(Text(kk="ТДМ міндеті", ru="Задача ЦУР", en="SDG target"), share=0.9),
    Column(Text(kk="Жағы", ru="Сторона", en="Side"), share=1.1),
    Column(Text(kk="Кезеңі", ru="Стадия", en="Stage"), share=1.4),
    Column(Text(kk="Орындалу барысы", ru="Ход исполнения", en="Progress"), share=2.4),
    Column(Text(kk="Неден туындады", ru="Откуда", en="Origin"), share=2.2),
)
NO_TARGET = Text(
    kk="Тіркелген құқық бұзушылықтар мен алып қою полиция жұмысын да көрсетеді, сондықтан оларға нысаналы мән қойылмауы мүмкін. … — мәні белгісіз; . — қолданылмайды.",
    ru="Зарегистрированные правонарушения и изъятия отражают и работу полиции, поэтому целевое значение для них может не ставиться. … — значение неизвестно; . — неприменимо.",
    en="Recorded offences and seizures reflect the work of the police as well, so that they may have no target value. … not known; . not applicable.",
)
NO_INDICATOR = Text(kk="көрсеткіші аталмаған", ru="показатель не назван", en="no indicator is named")
UNIT = Text(kk="{title}, {unit}", ru="{title}, {unit}", en="{title}, {unit}")
VALUE = Text(kk="{value} ({period})", ru="{value} ({period})", en="{value} ({period})")
ORIGIN = Text(kk="{kind} {ref}", ru="{kind} {ref}", en="{kind} {ref}")
