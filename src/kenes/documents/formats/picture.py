"""Pictures of pages (scans, photographs): the letters recognised in each."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from kenes.documents.decoding import Decoded
from kenes.documents.reading_options import Options
from kenes.documents.scans.recognising import RecognisedPage, recognised_page
from kenes.documents.scans.tesseract import chosen
from kenes.documents.unreadable import Unreadable

SUFFIXES = (".png", ".jpg", ".jpeg", ".tif", ".tiff")
KINDS = ("PNG", "JPEG", "TIFF")
MOST_DOTS = 60_000_000
MOST_PAGES = 500
USUAL_DPI = 300
DPIS = (70, 1200)


def read(content: bytes, options: Options) -> Decoded:
    """The recognised text of every page of a picture; Unreadable when it is broken, too large, or nothing can recognise it."""
    languages = chosen(options.languages)
    found = opened(content)
    count = getattr(found, "n_frames", 1)
    if count > min(MOST_PAGES, options.most_recognised):
        raise Unreadable("too-many-pages", pages=count, limit=min(MOST_PAGES, options.most_recognised))
    texts: list[str] = []
    places: list[int] = []
    readings = []
    for page in _pages(found, count, languages):
        places.append(sum(map(len, texts)))
        texts.append(page.text + "\n")
        readings.append(page.reading)
        options.page_done(len(texts), count)
    return Decoded("".join(texts), "picture", tuple(places), tuple(readings))


def opened(content: bytes) -> Any:
    """A picture of one page or several; Unreadable when it is none."""
    from PIL import Image, UnidentifiedImageError  # only for whoever brings a picture

    try:
        return Image.open(io.BytesIO(content), formats=KINDS)
    except UnidentifiedImageError:
        raise Unreadable("damaged-picture") from None
    except (Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        raise Unreadable("swells") from None


def _pages(opened: Any, count: int, languages: tuple[str, ...]) -> Iterator[RecognisedPage]:
    for index in range(count):
        yield recognised_page(_greymap(grey(opened, index)), index + 1, languages, _dpi(opened))


def _greymap(shown: Any) -> bytes:
    return b"P5 %d %d 255\n" % shown.size + bytes(shown.tobytes())


def grey(opened: Any, index: int) -> Any:
    """One page upright in shades of grey; its size is looked at before it is unpacked. Unreadable when it is broken."""
    from PIL import ImageOps

    try:
        opened.seek(index)
        width, height = opened.size
        if width * height > MOST_DOTS:
            raise Unreadable("swells")
        return ImageOps.exif_transpose(opened).convert("L")
    except Unreadable:
        raise
    except Exception:  # a broken picture fails in as many ways as it has parts; each means the same to the reader
        raise Unreadable("damaged-picture") from None


def _dpi(opened: Any) -> int:
    """The dots to the inch that a picture gives, where they can be true."""
    said = opened.info.get("dpi", (0, 0))[0]
    return round(said) if DPIS[0] <= said <= DPIS[1] else USUAL_DPI
