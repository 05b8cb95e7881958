"""How often `kenes check` is wrong on clean texts, and which share of injected faults it finds."""

from __future__ import annotations

import calendar
import csv
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from injected_faults import Injected, dropped_section, homoglyph, other_country, other_date, other_number
from scipy.stats import chi2
from section import UNSTATED, Section, Table
from texts_unseen import unseen

from kenes.documents.check import check_document
from kenes.documents.checks.country_contradiction import CHECK as COUNTRY
from kenes.documents.document import Document
from kenes.documents.reading import read_document
from kenes.documents.versions import compare

HERE = Path(__file__).resolve().parents[1]
SHARED = HERE.parents[2] / "shared"
TRUE = HERE / "labels" / "true_faults.csv"
TRUE_UNSEEN = HERE / "labels" / "true_faults_unseen.csv"
SEED, EACH, EACH_OF_THE_LAW, EACH_COUNTRY, FEWEST = 279, 20, 10, 60, 10
ROWS = slice(20, 90)
"""The rows of the official SDG wordings that make a pair of versions: enough to be aligned, few enough to be quick."""
NEWS = ("ru_kz_cadap_dialogue_2023", "ru_wikinews_issaschar", "ru_wikinews_samedov")
"""The press release and the news among the texts."""
COLUMNS = {"kk": "kk_kazstat", "ru": "ru_kazstat", "en": "en"}
MONTHS_KK = [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
]
MONTHS_RU = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]
KINDS = {"number": other_number, "date": other_date, "section": dropped_section, "country": other_country}
NOTES = (
    "**The zero of the false alarms is not independent.** `labels/true_faults.csv` was written from the findings of the checks, after one hand had read each in "
    "its context and found it true, and rules were tightened on these same texts until the false ones were gone. It shows that nothing new is reported since; "
    "for a rate, other texts and another reader are needed. What the checks fail to find in these texts is not counted at all.",
    "*Injected faults* (fixed seed, `injected_faults.py`): a letter exchanged for its twin anywhere in a word of four letters and more; a number or a country "
    "exchanged or a paragraph dropped in one of two language versions (law 279 in Kazakh and Russian; seventy SDG wordings in each pair of languages). "
    "Both sets of pairs align passage by passage; in looser pairs (a page of questions, metadata sheets) about half of the dropped lines were found when tried by hand.",
    "A kind and language with fewer than ten places is not measurable. Changed dates, and most exchanged countries between versions, stand in a tail that the measure puts behind each SDG wording (a country and a day), for no pair of real texts holds them.",
    "*Texts not used for tuning*: the official SDG wordings (two editions in Kazakh and in Russian), the code lists, and engineers' working notes. No check was changed for "
    "what they show, so the rates are those of the checks as they were; which findings are true was read by one hand (`labels/true_faults_unseen.csv`). The wordings "
    "are clean and short of names, dates and acronyms: their rate is a lower bound for policy documents. The lists and notes hold names of programs and fields "
    "(`dataValues`, GPL), which the checks take for glued words and unknown acronyms: on technical English the aim of one in 5,000 words is missed by far. "
    "There are no other policy documents in Kazakh or English to measure on.",
    "*Country in a single text*: places taken at random in every text that names its own country, exchanged for a neighbour's. The rules were widened three times while looking at "
    "what was missed in these same texts, so the figures are those of tuning. Written on the texts of Kazakhstan alone, they had found 14 of 36 exchanges in the metadata of "
    "Kyrgyzstan and 10 of 60 in the programmes of Russia: expect less than the table says on texts of a new sort. "
    "What a reader without other knowledge cannot know is missed: in a press release one sentence on a neighbour may be news, and a "
    "release that already names the neighbour once hides the second slip.",
)


def measured() -> Section:
    """False alarms by language, recall by kind and language."""
    return Section("Consistency of documents", (_false_alarms(), _false_alarms_unseen(), _recall()), NOTES)


def _false_alarms() -> Table:
    true = _true(TRUE)
    words: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for path in sorted((SHARED / "documents").glob("*.txt")):
        language, document = path.stem[:2], read_document(path)
        words[language] += len(document.words)
        for one in check_document(document).findings:
            found[language] += 1
            wrong[language] += (path.stem, str(one.start), str(one.end), one.code) not in true
    names = (*sorted(words), "all")
    for counted in (words, found, wrong):
        counted["all"] = sum(counted.values())
    rows = tuple(
        (name, str(words[name]), str(found[name]), str(wrong[name]), f"{5000 * wrong[name] / words[name]:.2f}")
        for name in names
    )
    return Table(
        "False alarms on the texts the checks were tuned on",
        ("language", "words", "findings", "false", "false in 5,000 words"),
        rows,
    )


def _false_alarms_unseen() -> Table:
    true = _true(TRUE_UNSEEN)
    words: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    wrong: Counter[tuple[str, str]] = Counter()
    for text in unseen(SHARED):
        kind, document = (text.kind, text.language), Document("text.txt", text.text, "txt")
        words[kind] += len(document.words)
        for one in check_document(document).findings:
            found[kind] += 1
            wrong[kind] += (text.id, str(one.start), str(one.end), one.code) not in true
    rows = tuple(
        (*kind, str(words[kind]), str(found[kind]), str(wrong[kind]), _rate(wrong[kind], words[kind]))
        for kind in sorted(words)
    )
    columns = ("texts", "language", "words", "findings", "false", "false in 5,000 words [95%]")
    return Table("False alarms on texts not used for tuning", columns, rows)


def _true(path: Path) -> set[tuple[str, str, str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return {(row["document"], row["start"], row["end"], row["code"]) for row in csv.DictReader(file)}


def _rate(wrong: int, words: int) -> str:
    """False findings in 5,000 words with the exact interval of a Poisson count."""
    low = chi2.ppf(0.025, 2 * wrong) / 2 if wrong else 0.0
    high = chi2.ppf(0.975, 2 * wrong + 2) / 2
    return f"{5000 * wrong / words:.2f} [{5000 * low / words:.2f}-{5000 * high / words:.2f}]"


def _recall() -> Table:
    chance = random.Random(SEED)
    met: Counter[tuple[str, str]] = Counter()
    tried: Counter[tuple[str, str]] = Counter()
    for kind, language, hit in (*_in_one_text(chance), *_in_versions(chance), *_country_in_one_text()):
        tried[kind, language] += 1
        met[kind, language] += hit
    rows = tuple((*one, str(tried[one]), _share(met[one], tried[one])) for one in sorted(tried))
    return Table("Injected faults found", ("kind", "language", "injected", "found"), rows)


def _share(met: int, tried: int) -> str:
    return f"{met / tried:.2f}" if tried >= FEWEST else UNSTATED


def _in_one_text(chance: random.Random) -> Iterator[tuple[str, str, bool]]:
    for language in ("ru", "kk", "en"):
        texts = [read_document(path).text for path in sorted((SHARED / "documents").glob(f"{language}_*.txt"))]
        for number in range(EACH):
            fault = homoglyph(texts[number % len(texts)], language, chance)
            if fault is not None:
                findings = check_document(Document("text.txt", fault.text, "txt")).findings
                yield "look-alike letter", language, any(fault.meets(one.start, one.end) for one in findings)


def _country_in_one_text() -> Iterator[tuple[str, str, bool]]:
    """A country exchanged at a random place of a text that names Kazakhstan; only the check that is about countries is run."""
    for language in ("ru", "kk", "en"):
        chance = random.Random(SEED)
        paths = sorted((SHARED / "documents").glob(f"{language}_*.txt"))
        texts = {path.stem: read_document(path).text for path in paths}
        for number in range(EACH_COUNTRY):
            name = list(texts)[number % len(texts)]
            fault = other_country(texts[name], language, chance)
            if fault is not None:
                faults = COUNTRY.run(Document("text.txt", fault.text, "txt"))
                kind = "news" if name in NEWS else "text"
                yield f"country in a single {kind}", language, any(fault.meets(one.start, one.end) for one in faults)


def _in_versions(chance: random.Random) -> Iterator[tuple[str, str, bool]]:
    for languages, texts, each, kinds in _pairs():
        for kind, inject in ((kind, KINDS[kind]) for kind in kinds):
            for number in range(each):
                side = number % 2
                fault = inject(texts[side], languages[side], chance)
                if fault is not None:
                    yield f"{kind} in one version", languages[side], _is_met(fault, side, texts)


def _is_met(fault: Injected, side: int, texts: Sequence[str]) -> bool:
    changed = [fault.text if number == side else text for number, text in enumerate(texts)]
    findings = compare([Document(str(number), text, "txt") for number, text in enumerate(changed)]).findings
    return any(one.file == str(side) and fault.meets(one.start, one.end) for one in findings)


def _pairs() -> Iterator[tuple[tuple[str, str], tuple[str, str], int, tuple[str, ...]]]:
    law = [read_document(SHARED / "documents" / f"{code}_kz_law279_selected.txt").text for code in ("kk", "ru")]
    yield ("kk", "ru"), (law[0], law[1]), EACH_OF_THE_LAW, tuple(KINDS)
    with (SHARED / "standards" / "sdg_texts.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if all(row[column] for column in COLUMNS.values())][ROWS]
    said = {code: "\n\n".join(f"{row['code']}. {row[column]}" for row in rows) for code, column in COLUMNS.items()}
    told = {
        code: "\n\n".join(_told(row, column, code, at) for at, row in enumerate(rows))
        for code, column in COLUMNS.items()
    }
    for one, two in (("kk", "ru"), ("ru", "en"), ("kk", "en")):
        yield (one, two), (said[one], said[two]), EACH, ("number", "section")
        yield (one, two), (told[one], told[two]), EACH // 2, ("date", "country")


def _told(row: dict[str, str], column: str, language: str, at: int) -> str:
    """A wording with a country and a day of our own behind it, the same in each language: no pair of real texts holds them."""
    day, month = at % 27 + 1, at % 12
    tail = {
        "kk": f"(Қазақстан, 2023 жылғы {day} {MONTHS_KK[month]})",
        "ru": f"(Казахстан, {day} {MONTHS_RU[month]} 2023 года)",
        "en": f"(Kazakhstan, {day} {calendar.month_name[month + 1]} 2023)",
    }
    return f"{row['code']}. {row[column]} {tail[language]}"
