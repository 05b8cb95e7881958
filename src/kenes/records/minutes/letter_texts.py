"""What the letter says with which a text is circulated, and the message that tells a person of it."""

from __future__ import annotations

from kenes.texts import Text

SUBJECT = Text(
    kk="Келісуге: {heading}, {edition}-нұсқа",
    ru="На согласование: {heading}, версия {edition}",
    en="For agreement: {heading}, version {edition}",
)
LETTER = Text(
    kk="Сіздерге келісу үшін мәтіннің {edition}-нұсқасы жолданады: «{heading}» ({ref}). Жауапты {reply_due} дейін күтеміз. Жауап {tacit} қоса алғанға дейін келмесе, мәтін үнсіз келісілген болып саналады. Үнсіз келісім күні: {tacit}.",
    ru="Направляем на согласование версию {edition} текста «{heading}» ({ref}). Ответ просим дать до: {reply_due} Если ответа не будет по указанный день включительно, текст считается согласованным по умолчанию. День молчаливого согласия: {tacit}",
    en="Version {edition} of the text “{heading}” ({ref}) is sent to you for agreement. Please reply by {reply_due}. If no reply arrives by {tacit} inclusive, the text counts as agreed tacitly. Day of tacit agreement: {tacit}.",
)
MESSAGE = Text(
    kk="Құрметті әріптестер!\n\n{body} органынан келісуді сұраймыз: {heading}.\nМәтінді мына сілтемеден оқып, жауап беріңіз (тіркелгі керек емес):\n{link}\n\nЖауапты {reply_due} дейін күтеміз. Үнсіз келісім күні: {tacit}. Бұл сілтемені басқаларға бермеңіз.\n",
    ru="Уважаемые коллеги!\n\nПросим {body} согласовать: {heading}.\nТекст и форма ответа по ссылке (учётная запись не нужна):\n{link}\n\nОтвет ожидается до: {reply_due} День молчаливого согласия: {tacit} Пожалуйста, не передавайте ссылку другим.\n",
    en="Dear colleagues,\n\n{body} is asked to agree to: {heading}.\nRead the text and answer by this link (no account is needed):\n{link}\n\nPlease reply by {reply_due}. Day of tacit agreement: {tacit}. Please do not pass the link on.\n",
)
AGREED_WORDS = {
    "agreed": Text(kk="Мәтінмен келісеміз.", ru="Текст согласован.", en="The text is agreed."),
    "remarks": Text(kk="Ескертпелермен келісеміз.", ru="Согласовано с замечаниями.", en="Agreed with remarks."),
    "disagreed": Text(kk="Мәтінмен келіспейміз.", ru="Текст не согласован.", en="The text is not agreed."),
}
"""What a reply says where the body left no words of its own."""
OBJECTS = Text(
    kk="{body} мәтінмен келіспейді: {said}", ru="{body} не согласен с текстом: {said}", en="{body} does not agree to the text: {said}"
)  # fmt: skip
