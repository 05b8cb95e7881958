"""What in a document says nothing of policy: addresses, telephones, signatures, approval marks, repealed items, standing footers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kenes.documents.document import ADDRESS
from kenes.documents.span import Span

CONTACT = re.compile(
    r"(?:^|\W)(?:тел(?:ефон)?|факс|e-?mail|эл\.?\s*почта|электрон\w+\s+(?:почт|адрес|пошта)\w*|phone|fax|tel|сайт|website|мекенжай\w*)\s*[.:№/]"
    r"|\+\s?\d[\d\s()-]{8,}",
    re.IGNORECASE,
)
STREET = re.compile(
    r"(?:^|\W)(?:бульвар|проспект|пр-т|пр\.|ул\.|улица|переулок|street|str\.|avenue|boulevard|road|көшесі|даңғылы|бизнес-центр|business\s+cent\w+|кабинет|офис|office)(?:\W|$)",
    re.IGNORECASE,
)
POSTCODE = re.compile(r"(?<![\d.,])\d{6}(?![\d.,])|(?<!\d)[A-ZА-Я]\d{2}[A-ZА-Я]\d[A-ZА-Я]\d(?!\d)")
INITIALS = re.compile(r"(?<!\w)(?:[А-ЯЁӘҒҚҢӨҰҮҺІA-Z]\.\s?){1,2}\s?[А-ЯЁӘҒҚҢӨҰҮҺІA-Z][\w-]+\s*$")
SIGNATURE = re.compile(r"^(?:подпись|м\.\s?п\.|signature|қолы)(?!\w)|^_{3,}", re.IGNORECASE)
OFFICE = re.compile(
    r"^(?:глава|руководитель|директор|председатель|президент|премьер-министр|министр|заместитель|начальник|head|director|chair|president|minister|төраға|басшы|директоры)\b",
    re.IGNORECASE,
)
STANDING = re.compile(
    r"(?:финансируется|профинансирован\w*)\s+(?:Европейским\s+Союзом|ЕС)\s*\.?$|^(?:funded|financed)\s+by\s+the\s+european\s+union\W*$"
    r"|Европейский\s+Союз\s+состоит\s+из|European\s+Union\s+is\s+made\s+up\s+of|Еуропалық\s+Одақ\w*\s+қаржыландыр\w+\s*\.?$"
    r"|(?:лист\s+согласования|all\s+rights\s+reserved|все\s+права\s+защищены|барлық\s+құқықтар\s+қорғалған)",
    re.IGNORECASE,
)
REPEALED = re.compile(
    r"^\W*(?:[\d-]+[.)]\s*)?(?:исключ[её]н[аоы]?\s+(?:закон|постановлен|указ|приказ)|утратил[аои]?\s+силу|алып\s+тасталды|күші\s+жойылды|repealed|deleted\s+by)",
    re.IGNORECASE,
)
IN_FORCE = re.compile(
    r"^\W*(?:[\d-]+[.)]\s*)?(?:настоящ\w+\s+\w+|осы\s+\w+|this\s+\w+)\s+(?:вступает\s+в\s+силу|вводится\s+в\s+действие|қолданысқа\s+енгізіледі|күшіне\s+енеді|(?:enters?|comes?|shall\s+enter|shall\s+come)\s+into\s+force)"
    r"|^\W*(?:[\d-]+[.)]\s*)?осы\s+.{0,160}қолданысқа\s+енгізіледі\W*$",
    re.IGNORECASE,
)
MORE_AT = re.compile(
    r"^\W*(?:более\s+подробн\w+\s+информаци|подробнее\s*:|дополнительн\w+\s+информаци|за\s+дополнительн|справка\s*:|справочно\s*:|о\s+программе\s*:?$|контакт|для\s+(?:сми|справки)"
    r"|for\s+(?:more|further|additional)\s+information|more\s+information|notes?\s+to\s+editors|about\s+(?:us|the\s+(?:project|programme))\s*:?$|contacts?\b|media\s+contact"
    r"|толығырақ\s+ақпарат|қосымша\s+ақпарат|анықтама\s*:|байланыс)",
    re.IGNORECASE,
)
LONGEST_ADDRESS = 320
LATEST = 0.5


def layout_of(spans: Sequence[Span], is_release: bool) -> list[bool]:
    """For each paragraph whether it is layout; in a press release all from "more information at" on is a standing footer."""
    footer = _footer_from(spans) if is_release else len(spans)
    return [index >= footer or is_layout(span.text) for index, span in enumerate(spans)]


def is_layout(text: str) -> bool:
    """Whether a paragraph, looked at alone, is an address, a signature, a footer, a repealed item or the like."""
    said = text.strip()
    if sum(map(str.isalpha, said)) < 3 or REPEALED.match(said) or IN_FORCE.match(said) or STANDING.search(said):
        return True
    return _is_address(said) or _is_signature(said)


def _is_address(said: str) -> bool:
    if len(said) > LONGEST_ADDRESS:
        return False
    bare = ADDRESS.sub(" ", said)
    mostly_addresses = bare != said and sum(map(str.isalpha, bare)) < 0.75 * sum(map(str.isalpha, said))
    street = bool(STREET.search(said)) and (
        bool(POSTCODE.search(said)) or (bool(re.search(r"\d", said)) and len(said) < 120)
    )
    return mostly_addresses or bool(CONTACT.search(said)) or street


def _is_signature(said: str) -> bool:
    return (
        len(said) < 160
        and (bool(SIGNATURE.search(said)) or bool(INITIALS.search(said)))
        and ("   " in said or bool(OFFICE.match(said)) or len(said) < 40)
    )


def _footer_from(spans: Sequence[Span]) -> int:
    """The first paragraph of the standing footer: in the second half of the text, counted in letters."""
    whole = sum(len(span.text) for span in spans)
    passed = 0
    for index, span in enumerate(spans):
        if passed >= LATEST * whole and MORE_AT.match(span.text):
            return index
        passed += len(span.text)
    return len(spans)
