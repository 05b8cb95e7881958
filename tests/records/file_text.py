"""The text of a file as whoever opens it reads it: packed formats unpacked, pages of PDF read, tags taken away."""

from __future__ import annotations

import io
import re
import zipfile


def text_of(content: bytes) -> str:
    """All words of a file. Runs of Word are joined, so that a word split over two of them is found."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = [packed.read(name) for name in packed.namelist()]
        return "\n".join(text_of(one) if one.startswith(b"PK") else _plain(one) for one in parts)
    if content.startswith(b"%PDF"):
        import pypdfium2

        pages = pypdfium2.PdfDocument(content)
        return "\n".join(page.get_textpage().get_text_bounded() for page in pages)
    return content.decode(errors="replace")


def _plain(content: bytes) -> str:
    text = content.decode(errors="replace")
    return text + re.sub(r"<[^>]*>", "", text)
