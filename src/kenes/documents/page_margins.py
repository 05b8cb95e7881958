"""What a Word file says outside its running text: headers and footers of its pages, and boxes of text."""

from __future__ import annotations

import io
from collections.abc import Iterator

PARTS = ("header", "first_page_header", "even_page_header", "footer", "first_page_footer", "even_page_footer")
BOX = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}txbxContent"
PARAGRAPH = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def lines_outside(content: bytes) -> tuple[str, ...]:
    """The lines of headers, footers and boxes, each once; none of a file that is no Word document."""
    import docx  # half a second to load: only for whoever brings a Word file

    try:
        opened = docx.Document(io.BytesIO(content))
        holders = [opened.element.body, *(getattr(one, part)._element for one in opened.sections for part in PARTS)]
    except Exception:  # whatever is wrong with the file is said where its text is read
        return ()
    boxes = [box for holder in holders for box in holder.iter(BOX)]
    return tuple(dict.fromkeys(line for holder in (*holders[1:], *boxes) for line in _lines(holder)))


def _lines(holder: object) -> Iterator[str]:
    for paragraph in holder.iter(PARAGRAPH):  # type: ignore[attr-defined]
        words = "".join(one.text or "" for one in paragraph.iter(WORDS)).strip()
        if words:
            yield words
