"""Writes docs/reference/roles.md from the table of roles; a test holds the page to it."""

from __future__ import annotations

from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs" / "reference" / "roles.md"


def page() -> str:
    """The page as the table says it now."""
    from kenes.records.accounts.parts import TABLE, Part
    from kenes.records.telling_roles import sentences_of_part
    from kenes.texts import Text

    own = Text(kk="өз мекемесі", ru="своё учреждение", en="their own institution")
    lines = [
        "# Roles",
        "",
        "Written by `tools/write_roles.py` from the table in `records/accounts/parts.py`, which the rules ask too.",
        "",
    ]
    for name in TABLE:
        lines += [f"## `{name}`", ""]
        for one in sentences_of_part(Part(name, "KZ", "own" if name == "member" else ""), own):
            lines += [f"- {one['en']}", f"  - {one['kk']}", f"  - {one['ru']}"]
        lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    import tempfile

    from kenes.observatory.founding import found
    from kenes.records.turning import turn_to

    turn_to(found(Path(tempfile.mkdtemp()) / "observatory", "KZ").folder)
    PAGE.write_text(page(), "utf-8")
