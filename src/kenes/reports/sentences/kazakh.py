"""Kazakh case suffixes for names and numbers, by vowel harmony and the last sound."""

from __future__ import annotations

from typing import Literal

Case = Literal["locative", "ablative", "dative", "genitive"]

_BACK, _FRONT, _EITHER = "аоұыяё", "әөүіеэ", "иую"
_VOICELESS = "пфкқтсшщхһцчбвгд"
_NASAL = "мнң"
_VOWELS = _BACK + _FRONT + "и"
_POSSESSED = ("облысы", "қаласы", "республикасы", "ауданы", "өңірі", "аймағы", "уәлаяты", "велаяты")

# Back and front form after a vowel or a voiced sound, after a nasal, after a voiceless sound; last, after a possessive.
_SUFFIXES: dict[Case, tuple[str, str, str, str]] = {
    "locative": ("да", "да", "та", "нда"),
    "ablative": ("дан", "нан", "тан", "нан"),
    "dative": ("ға", "ға", "қа", "на"),
    "genitive": ("дың", "ның", "тың", "ның"),
}
_TO_FRONT = str.maketrans("ағқы", "егкі")

_UNITS = ("нөл", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз")
_TENS = ("", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан")
_ROUND = ((10**3, "жүз"), (10**6, "мың"), (10**9, "миллион"))


def with_case(name: str, case: Case) -> str:
    """A name in a case: Қазақстан -> Қазақстанда, Абай облысы -> Абай облысында, Шымкент -> Шымкентте."""
    return name + suffix(name, case)


def located(name: str) -> str:
    """What is in a place, before its noun: Қазақстан -> Қазақстандағы, Шымкент -> Шымкенттегі."""
    return with_case(name, "locative") + ("гі" if _is_front(name) else "ғы")


def number_with_case(written: str, case: Case) -> str:
    """A number in figures with the suffix it takes when read aloud: "12,3" -> "12,3-тен", "54,6" -> "54,6-дан"."""
    return f"{written}-{suffix(last_word(written), case)}"


def suffix(word: str, case: Case) -> str:
    """The suffix of a case after a word."""
    after_voiced, after_nasal, after_voiceless, possessed = _SUFFIXES[case]
    last = word[-1].lower()
    if word.lower().endswith(_POSSESSED):
        back = possessed
    elif last in _VOICELESS:
        back = after_voiceless
    elif last in _NASAL or (case == "genitive" and last in _VOWELS):
        back = after_nasal
    else:
        back = after_voiced
    return back.translate(_TO_FRONT) if _is_front(word) else back


def last_word(written: str) -> str:
    """The last word of a number read aloud: 40 -> қырық, 2000 -> мың, 12,3 -> үш (он екі бүтін оннан үш)."""
    digits = "".join(sign for sign in written if sign.isdigit() or sign == ",")
    whole, _, fraction = digits.partition(",")
    number = int(fraction or whole)
    if number == 0:
        return _UNITS[0]
    if number % 10:
        return _UNITS[number % 10]
    if number % 100:
        return _TENS[number % 100 // 10]
    return next((word for power, word in _ROUND if number % power), "миллиард")


def _is_front(word: str) -> bool:
    """Whether the last vowel that decides is a front one; и and у follow the vowel before them."""
    for letter in reversed(word.lower()):
        if letter in _FRONT:
            return True
        if letter in _BACK:
            return False
    return "и" in word.lower()
