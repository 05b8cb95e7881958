"""Styles, borders, fields and the page of a DOCX: what python-docx leaves to the raw XML is written here."""

from __future__ import annotations

from typing import Any

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from kenes.texts import Language

INK, WASH = "1D3557", "F7F4EC"
QUIET = RGBColor.from_string("5A6672")
SIDES = {"supply": "93550A", "demand": "1B6A65", "": INK}
# Families that every office machine has and that hold the Kazakh letters.
BODY, HEAD = "Calibri", "Cambria"
OFFICE = "Times New Roman"
OFFICE_SIZES = {
    "Body Text": 14, "Lines Plain": 14, "Lines Strong": 14, "Lines Small": 10, "Lines Large": 24,
    "List Number": 14, "List Bullet": 14, "Table Text": 10, "Caption": 12,
}  # fmt: skip
"""How letters and certificates are set in Word."""
REGIONS = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}

# name: (size, bold, colour, space before, space after, keep with next)
PARAGRAPHS: dict[str, tuple[float, bool, str, float, float, bool]] = {
    "Title": (26, True, INK, 4, 4, True),
    "Subtitle": (13, False, "5A6672", 0, 10, True),
    "Heading 1": (18, True, INK, 20, 8, True),
    "Heading 2": (13.5, True, INK, 14, 6, True),
    "Heading 3": (11.5, True, INK, 10, 4, True),
    "Body Text": (10.5, False, "22303C", 0, 7, False),
    "Lead": (12.5, False, INK, 2, 9, False),
    "List Bullet": (10.5, False, "22303C", 0, 4, False),
    "List Number": (10.5, False, "22303C", 0, 4, False),
    "Caption": (10, True, INK, 12, 4, True),
    "Picture": (10.5, False, "22303C", 0, 2, True),
    "Under": (8.5, False, "5A6672", 2, 3, False),
    "Table Text": (9, False, "22303C", 1.5, 1.5, False),
    "Series": (8.5, True, "5A6672", 2, 2, True),
    "Imprint": (9, False, "5A6672", 0, 14, False),
    "Key Value": (20, True, INK, 4, 0, True),
    "Key Label": (9, False, "22303C", 0, 2, False),
    "Source Entry": (9, False, "22303C", 0, 5, False),
    "Lines Plain": (10.5, False, "22303C", 6, 9, False),
    "Lines Strong": (10.5, True, "22303C", 2, 9, True),
    "Lines Small": (8.5, False, "22303C", 2, 9, False),
    "Lines Large": (20, True, "22303C", 6, 12, True),
}
SERIF = frozenset({"Title", "Heading 1", "Heading 2", "Heading 3", "Lead", "Key Value"})


def language_tag(language: Language) -> str:
    """The tag under which Word knows a language: kk-KZ, ru-RU, en-GB."""
    return REGIONS.get(language.code, language.cldr.replace("_", "-"))


def styles(word: Any, tag: str, bare: bool = False) -> None:
    """Set every style the renderer uses and the language of the whole text; a letter is set as offices set theirs."""
    normal = word.styles["Normal"]
    _face(normal, OFFICE if bare else BODY)
    normal.font.size = Pt(10.5)
    for name, given in PARAGRAPHS.items():
        style = word.styles[name] if name in word.styles else word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        _paragraph_style(style, _of_office(name, given) if bare else given, _family(name, bare))
    word.styles["Source Entry"].paragraph_format.left_indent = Cm(0.9)
    word.styles["Source Entry"].paragraph_format.first_line_indent = Cm(-0.9)
    word.styles["Series"].font.all_caps = True
    mark = word.styles.add_style("Source Mark", WD_STYLE_TYPE.CHARACTER)
    mark.font.superscript, mark.font.bold = True, False
    mark.font.color.rgb = RGBColor.from_string(INK)
    _language(word, tag)


def _family(name: str, bare: bool) -> str:
    return OFFICE if bare else HEAD if name in SERIF else BODY


def _of_office(
    name: str, given: tuple[float, bool, str, float, float, bool]
) -> tuple[float, bool, str, float, float, bool]:
    """A style of a letter: black, and its text in the size of letters."""
    _, bold, _, before, after, keep = given
    return OFFICE_SIZES.get(name, given[0]), bold, "000000", before, after, keep


def _paragraph_style(style: Any, given: tuple[float, bool, str, float, float, bool], family: str) -> None:
    size, bold, colour, before, after, keep = given
    _face(style, family)
    style.font.size, style.font.bold, style.font.italic = Pt(size), bold, False
    style.font.color.rgb = RGBColor.from_string(colour)
    shape = style.paragraph_format
    shape.space_before, shape.space_after, shape.keep_with_next = Pt(before), Pt(after), keep
    shape.line_spacing = 1.0 if size > 12 else 1.12
    for needless in ("w:pPr/w:pBdr", "w:pPr/w:contextualSpacing", "w:rPr/w:spacing", "w:rPr/w:kern"):
        for found in style.element.findall("/".join(qn(part) for part in needless.split("/"))):
            found.getparent().remove(found)


def _face(style: Any, family: str) -> None:
    style.font.name = family
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        if "Theme" in name:
            del fonts.attrib[name]
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), family)


def _language(word: Any, tag: str) -> None:
    """The language in the defaults of the styles and in Normal, so that spelling is checked in it."""
    defaults = word.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for properties in (defaults, word.styles["Normal"].element.get_or_add_rPr()):
        for old in properties.findall(qn("w:lang")):
            properties.remove(old)
        mark = OxmlElement("w:lang")
        mark.set(qn("w:val"), tag)
        properties.append(mark)


def page(word: Any, publisher: str, marking: str, landscape: bool) -> None:
    """A4 with margins; the marking in the head of every page, publisher and page number in its foot."""
    section = word.sections[0]
    _lay(section, landscape)
    section.left_margin, section.right_margin = Cm(2.4), Cm(2.1)
    section.top_margin, section.bottom_margin = Cm(2.4), Cm(2.2)
    if marking:
        head = section.header.paragraphs[0]
        head.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        run = head.add_run(marking)
        run.bold, run.font.color.rgb = True, RGBColor.from_string("8A1C1C")
    if publisher:
        _foot(word, section, publisher)


def turn(word: Any, publisher: str, landscape: bool) -> None:
    """Begin a section on a new page, in landscape or in portrait; the head stays that of the document."""
    section = word.add_section(WD_SECTION.NEW_PAGE)
    _lay(section, landscape)
    section.footer.is_linked_to_previous = False
    _foot(word, section, publisher)


def _lay(section: Any, landscape: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Cm(29.7), Cm(21)) if landscape else (Cm(21), Cm(29.7))


def _foot(word: Any, section: Any, publisher: str) -> None:
    """Publisher at the left, page number at the right edge of the text."""
    foot = section.footer.paragraphs[0]
    foot.style = word.styles["Under"]
    text_width = section.page_width - section.left_margin - section.right_margin
    foot.paragraph_format.tab_stops.add_tab_stop(text_width, WD_TAB_ALIGNMENT.RIGHT)
    foot.add_run(f"{publisher}\t")
    field(foot, "PAGE", "1")
    foot.add_run(" / ")
    field(foot, "NUMPAGES", "1")


def field(paragraph: Any, code: str, shown: str) -> None:
    """A field such as SEQ or PAGE with the text shown until Word counts anew."""
    for kind, words in (("begin", ""), ("", code), ("separate", ""), ("text", shown), ("end", "")):
        run = paragraph.add_run(words if kind == "text" else "")
        if kind == "text":
            continue
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.set(qn("xml:space"), "preserve")
            mark.text = f" {words} "
        run._r.append(mark)


def lead(paragraph: Any, run: Any, address: str) -> None:
    """Make a run that stands in a paragraph a link to an address outside the file."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run.font.color.rgb, run.font.underline = RGBColor.from_string(INK), True
    run._r.addprevious(link)
    link.append(run._r)


def borders(cell: Any, **edges: tuple[int, str]) -> None:
    """Lines of a cell: edge=(eighths of a point, colour); what stood there stays on the other edges."""
    properties = cell._tc.get_or_add_tcPr()
    frame = properties.find(qn("w:tcBorders"))
    if frame is None:
        frame = OxmlElement("w:tcBorders")
        properties.append(frame)
    for edge in ("top", "left", "bottom", "right"):
        if edge not in edges:
            continue
        for old in frame.findall(qn(f"w:{edge}")):
            frame.remove(old)
        size, colour = edges[edge]
        line = OxmlElement(f"w:{edge}")
        for name, value in (("val", "single"), ("sz", str(size)), ("space", "0"), ("color", colour)):
            line.set(qn(f"w:{name}"), value)
        frame.append(line)
    order = {qn(f"w:{edge}"): place for place, edge in enumerate(("top", "left", "bottom", "right"))}
    frame[:] = sorted(frame, key=lambda line: order[line.tag])


def shade(cell: Any, colour: str) -> None:
    """The ground of a cell."""
    ground = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        ground.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(ground)
