"""The words of letters, as offices of the field write them."""

from __future__ import annotations

from kenes.reports.block import Column
from kenes.texts import Text

REFERENCE = Text(kk="{day} № {number}", ru="{day} № {number}", en="{day}, No {number}")
NO_DAY = Text(kk="20___ ж. «____» ______________", ru="«____» ______________ 20___ г.", en="____ ______________ 20___")
ASKED = {
    "agreement": Text(
        kk="Жауапты орындаушы ретінде өзіңіз көрсетілген мына іс-шараларды қарап, келісуіңізді сұраймыз.",
        ru="Просим рассмотреть и согласовать мероприятия, в которых вы указаны ответственным исполнителем.",
        en="Please consider and agree to the actions for which you are named as responsible.",
    ),
    "data": Text(
        kk="Мына мәселелер бойынша мәліметтер ұсынуыңызды сұраймыз.",
        ru="Просим представить сведения по следующим вопросам.",
        en="Please send information on the following.",
    ),
    "circulation": Text(
        kk="Мәтінді қарап, келісуіңізді немесе ескертпелеріңізді жіберуіңізді сұраймыз.",
        ru="Просим рассмотреть текст и согласовать его либо направить замечания.",
        en="Please consider the text and agree to it, or send your remarks.",
    ),
    "invitation": Text(
        kk="Сізді кездесуге қатысуға шақырамыз.",
        ru="Приглашаем вас принять участие во встрече.",
        en="You are invited to take part in the meeting.",
    ),
    "other": Text(
        kk="Төмендегіні қарауыңызды сұраймыз.",
        ru="Просим рассмотреть изложенное ниже.",
        en="Please consider the following.",
    ),
}
"""What a letter asks for where nobody wrote a text of its own, by its purpose."""
DUE = Text(kk="Жауап беру мерзімі: {day}", ru="Срок ответа: до {day}", en="Please reply by {day}.")

ACTIONS = Text(kk="Іс-шаралар", ru="Мероприятия", en="Actions")
ACTION_COLUMNS = (
    Column(Text(kk="Р/с №", ru="№ п/п", en="No"), share=0.9),
    Column(Text(kk="Іс-шараның атауы", ru="Наименование мероприятия", en="Action"), share=4.2),
    Column(Text(kk="Аяқталу нысаны", ru="Форма завершения", en="Form of completion"), share=2.8),
    Column(Text(kk="Жауапты орындаушылар", ru="Ответственные исполнители", en="Responsible"), share=3.1),
    Column(Text(kk="Орындау мерзімі", ru="Срок исполнения", en="Term"), share=2.4),
    Column(Text(kk="Қаржыландыру", ru="Финансирование", en="Funding"), share=3.1),
)
RECOMMENDATIONS = Text(
    kk="Іс-шаралар мына ұсынымдарды орындау үшін ұсынылады:",
    ru="Мероприятия предлагаются во исполнение следующих рекомендаций:",
    en="The actions are proposed to carry out these recommendations:",
)
MEETING = Text(kk="Кездесу", ru="Встреча", en="The meeting")
MEETING_COLUMNS = (
    Column(Text(kk="Нені білу керек", ru="Что", en="What"), share=1.0),
    Column(Text(kk="Мәлімет", ru="Сведения", en="Said"), share=3.0),
)
WHAT = Text(kk="Атауы", ru="Название", en="Title")
AGENDA = Text(kk="Күн тәртібі:", ru="Повестка дня:", en="Agenda:")
REQUEST = Text(kk="{what}, кезең: {first} — {last}", ru="{what}, период: {first} — {last}", en="{what}, period: {first} to {last}")  # fmt: skip
CONSULTED = Text(
    kk="{what}. Ескертпелер қабылданатын күндер: {opens} — {closes}",
    ru="{what}. Замечания принимаются: {opens} — {closes}",
    en="{what}. Comments are taken from {opens} to {closes}",
)

ENCLOSED = Text(kk="Қосымша: {what}", ru="Приложение: {what}", en="Enclosed: {what}")
ENCLOSED_TEXT = Text(
    kk="«{title}», {edition}-нұсқа", ru="«{title}», версия {edition}", en="“{title}”, version {edition}"
)
ENCLOSED_DRAFT = Text(kk="«{title}», жоба", ru="«{title}», проект", en="“{title}”, a draft")
ENCLOSED_FORM = Text(kk="толтыруға арналған кесте", ru="таблица для заполнения", en="a table to fill in")

SIGNED = (
    Text(
        kk="____________________ (лауазымы)",
        ru="____________________ (должность)",
        en="____________________ (position)",
    ),
    Text(
        kk="__________ (қолы)   ____________________ (аты-жөні)",
        ru="__________ (подпись)   ____________________ (инициалы, фамилия)",
        en="__________ (signature)   ____________________ (name)",
    ),
)
EXECUTOR = Text(kk="Орынд.: ______________________", ru="Исп.: ______________________", en="Written by: ______________________")  # fmt: skip
TELEPHONE = Text(kk="Тел.: ______________________", ru="Тел.: ______________________", en="Tel.: ______________________")  # fmt: skip
