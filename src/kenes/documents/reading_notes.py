"""What is told of pages that were recognised rather than read, or not read at all."""

from __future__ import annotations

from collections.abc import Sequence

from kenes.documents.page_reading import PageReading, Source
from kenes.documents.scans.tesseract import PACKAGES, USUAL, program
from kenes.texts import Finding, Severity, Text


def notes_on(readings: Sequence[PageReading], asked: Sequence[str] = ()) -> tuple[Finding, ...]:
    """Which pages were recognised, which poorly, which could not be; nothing of a file that is all text."""
    recognised = [one for one in readings if one.source is Source.RECOGNISED]
    poor = [one.number for one in recognised if one.is_poor]
    unread = [one.number for one in readings if one.source is Source.UNREAD]
    notes = []
    if recognised:
        notes.append(_recognised(recognised, asked))
    if poor:
        notes.append(Finding("pages-poorly-recognised", Severity.WARNING, POOR.fill(pages=ranges(poor)), proposal=LOOK))
    if unread:
        way_out = AGAIN if program() else INSTALL.fill(packages=PACKAGES)
        notes.append(Finding("pages-not-read", Severity.WARNING, UNREAD.fill(pages=ranges(unread)), proposal=way_out))
    return tuple(notes)


def ranges(numbers: Sequence[int]) -> str:
    """Numbers in order, neighbours drawn together: 1, 3-5."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    return ", ".join("-".join(map(str, run)) for run in runs)


def _recognised(pages: Sequence[PageReading], asked: Sequence[str]) -> Finding:
    languages = pages[0].languages
    missing = [] if asked else [one for one in USUAL if one not in languages]
    said = RECOGNISED.fill(
        pages=ranges([one.number for one in pages]), engine=pages[0].engine or "", languages=", ".join(languages)
    )
    way_out = MISSING.fill(packages=" ".join(f"tesseract-ocr-{one}" for one in missing)) if missing else None
    return Finding("text-recognised", Severity.NOTE, said, proposal=way_out)


RECOGNISED = Text(
    kk="Мына беттердің мәтіні суретінен танылды: {pages} ({engine}; {languages}). Танығанда ұқсас әріптер ауыстырылуы мүмкін, сондықтан әліпби тексерілмеді.",
    ru="Текст страниц распознан по изображению: {pages} ({engine}; {languages}). При распознавании похожие буквы подменяются, поэтому алфавит там не проверялся.",
    en="The text of these pages was recognised in their pictures: {pages} ({engine}; {languages}). Recognition exchanges letters that look alike, so alphabets were not checked there.",
)
MISSING = Text(
    kk="Барлық әдеттегі тілдерді тану үшін мыналарды орнатыңыз: {packages}.",
    ru="Чтобы распознавать все обычные языки, установите: {packages}.",
    en="To recognise all the usual languages, install: {packages}.",
)
POOR = Text(
    kk="Мына беттер нашар танылды: {pages}. Олардың сөздеріне сенім аз.",
    ru="Эти страницы распознаны плохо: {pages}. Их словам нельзя вполне доверять.",
    en="These pages were recognised poorly: {pages}. Their words cannot be relied on.",
)
LOOK = Text(
    kk="Дәйексөз алмас бұрын бетті түпнұсқамен салыстырыңыз немесе анығырақ сканерлеңіз.",
    ru="Сверьте страницы с оригиналом прежде, чем цитировать, или отсканируйте их чётче.",
    en="Compare the pages with the original before you quote them, or scan them more clearly.",
)
UNREAD = Text(
    kk="Мына беттер сурет түрінде және оқылған жоқ: {pages}.",
    ru="Эти страницы – изображения, и они не прочитаны: {pages}.",
    en="These pages are pictures and were not read: {pages}.",
)
AGAIN = Text(
    kk="Файлды бөліктерге бөліп, қайта көріңіз немесе мәтіндік файлды көрсетіңіз.",
    ru="Разделите файл на части и попробуйте снова или укажите текстовый файл.",
    en="Split the file into parts and try again, or name the text file.",
)
INSTALL = Text(
    kk="Tesseract бағдарламасын орнатыңыз: {packages}.",
    ru="Установите программу Tesseract: {packages}.",
    en="Install the program Tesseract: {packages}.",
)
