"""Fetch what the product carries of others: fonts with Kazakh letters and htmx, pinned, hashed, with licences.

    python tools/vendor.py            fetch, cut the web fonts, write src/kenes/vendored.json
    python tools/vendor.py --check    only compare the files on disk with src/kenes/vendored.json

Packages are asked for by name from the registry that npm is set to. fontTools cuts the web fonts in a
temporary environment: it is no dependency of the product. The results are committed.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
import venv
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "kenes"
LEDGER = SOURCE / "vendored.json"
TOOLS = ("fonttools==4.68.0", "brotli==1.2.1")

# Latin with the letters of Turkmen, Uzbek and Western names; Cyrillic with the Kazakh, Kyrgyz and Tajik letters;
# punctuation, thin and no-break spaces, dashes, superscripts, currency signs, minus.
WEB_LETTERS = (
    "U+0020-007E,U+00A0-017F,U+018F,U+0259,U+02BB,U+02BC,U+0300-0304,U+0306,U+0308,U+030C,"
    "U+0400-045F,U+0490-0493,U+049A-049D,U+04A0-04A3,U+04AE-04B3,U+04B6-04BB,U+04D8-04D9,U+04E2-04E3,U+04E8-04E9,"
    "U+04EE-04EF,U+2002-200B,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032-2033,U+2039-203A,"
    "U+2070-2079,U+2080-2089,U+20AC,U+20B8,U+2116,U+2122,U+2212,U+00D7"
)
SIGNS = "U+0020,U+2190-2199,U+21E7,U+2248,U+2260,U+2264-2265,U+25A0-25A1,U+25B2,U+25BC,U+25CB,U+25CF"


@dataclass(frozen=True)
class Wanted:
    """A file of a package: where it stands there, where it goes here, and to which letters it is cut (none: whole)."""

    package: str
    version: str
    licence: str
    inside: str
    file: str
    letters: str = ""


def _noto(family: str, inside: str, file: str, letters: str = "") -> Wanted:
    return Wanted(f"@expo-google-fonts/{family}", "0.4.2", "OFL-1.1", inside, file, letters)


WANTED = (
    _noto("noto-sans", "400Regular/NotoSans_400Regular.ttf", "reports/fonts/NotoSans-Regular.ttf"),
    _noto("noto-sans", "400Regular_Italic/NotoSans_400Regular_Italic.ttf", "reports/fonts/NotoSans-Italic.ttf"),
    _noto("noto-sans", "700Bold/NotoSans_700Bold.ttf", "reports/fonts/NotoSans-Bold.ttf"),
    _noto("noto-serif", "600SemiBold/NotoSerif_600SemiBold.ttf", "reports/fonts/NotoSerif-SemiBold.ttf"),
    _noto("noto-sans-math", "400Regular/NotoSansMath_400Regular.ttf", "reports/fonts/NotoSansMath-signs.ttf", SIGNS),
    _noto("noto-sans", "LICENSE_FONT", "reports/fonts/LICENSE"),
    _noto("noto-sans", "400Regular/NotoSans_400Regular.ttf", "web/static/fonts/noto-sans-regular.woff2", WEB_LETTERS),
    _noto("noto-sans", "700Bold/NotoSans_700Bold.ttf", "web/static/fonts/noto-sans-bold.woff2", WEB_LETTERS),
    _noto(
        "noto-serif", "600SemiBold/NotoSerif_600SemiBold.ttf", "web/static/fonts/noto-serif-semibold.woff2", WEB_LETTERS
    ),
    _noto("noto-sans-math", "400Regular/NotoSansMath_400Regular.ttf", "web/static/fonts/noto-signs.woff2", SIGNS),
    _noto("noto-sans", "LICENSE_FONT", "web/static/fonts/LICENSE"),
    Wanted("htmx.org", "2.0.11", "0BSD", "dist/htmx.min.js", "web/static/htmx.min.js"),
    Wanted("htmx.org", "2.0.11", "0BSD", "LICENSE", "web/static/htmx.LICENSE"),
)


def fetched(package: str, version: str, folder: Path) -> Path:
    """The unpacked folder of a package, asked for by name."""
    target = folder / f"{package.replace('/', '_')}-{version}"
    if not target.exists():
        target.mkdir(parents=True)
        subprocess.run(
            ["npm", "pack", f"{package}@{version}", "--silent", "--pack-destination", str(target)],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=folder,
        )
        with tarfile.open(next(target.glob("*.tgz"))) as archive:
            archive.extractall(target, filter="data")
    return target / "package"


def cutter(folder: Path) -> Path:
    """The Python of a temporary environment that holds fontTools."""
    home = folder / "cutter"
    venv.create(home, with_pip=True)
    python = home / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", *TOOLS], check=True)
    return python


def cut(python: Path, font: Path, wanted: Wanted, target: Path) -> None:
    """Write `target` with only the letters wanted, as WOFF2 or TTF by its name."""
    options = ["--flavor=woff2"] if target.suffix == ".woff2" else []
    features = "--layout-features=kern,mark,mkmk,ccmp,locl,tnum,lnum,pnum"
    subprocess.run(
        [
            python,
            "-m",
            "fontTools.subset",
            font,
            f"--unicodes={wanted.letters}",
            f"--output-file={target}",
            features,
            "--no-hinting",
            "--no-recalc-timestamp",
            *options,
        ],
        check=True,
    )


def sha256(path: Path) -> str:
    """The hash of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def fetch_all() -> None:
    """Fetch, cut, and write the ledger."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        python = cutter(folder)
        for wanted in WANTED:
            print(f"{wanted.package} {wanted.version} -> {wanted.file}")
            original = fetched(wanted.package, wanted.version, folder) / wanted.inside
            target = SOURCE / wanted.file
            target.parent.mkdir(parents=True, exist_ok=True)
            if wanted.letters:
                cut(python, original, wanted, target)
            else:
                shutil.copyfile(original, target)
    LEDGER.write_text(json.dumps([_entry(wanted) for wanted in WANTED], indent=1) + "\n", encoding="utf-8")


def _entry(wanted: Wanted) -> dict[str, str]:
    return {
        "package": wanted.package,
        "version": wanted.version,
        "licence": wanted.licence,
        "inside": wanted.inside,
        "file": wanted.file,
        "sha256": sha256(SOURCE / wanted.file),
    }


def altered() -> list[str]:
    """The vendored files that are absent or differ from the ledger."""
    ledger = json.loads(LEDGER.read_text(encoding="utf-8"))
    return [
        entry["file"]
        for entry in ledger
        if not (SOURCE / entry["file"]).is_file() or sha256(SOURCE / entry["file"]) != entry["sha256"]
    ]


if __name__ == "__main__":
    if "--check" not in sys.argv:
        fetch_all()
    if bad := altered():
        sys.exit(f"differs from {LEDGER.name}: {', '.join(bad)}")
