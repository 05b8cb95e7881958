"""`kenes search`: in files and in the library, its answer held to the schema."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_results import run

LAWS = ("kk_kz_law279_selected.txt", "ru_kz_law279_selected.txt")


def test_files_are_searched_in_every_language(capsys: pytest.CaptureFixture[str], shared: Path) -> None:
    files = [shared / "documents" / name for name in LAWS]
    status, answer = run(capsys, "search", "мәжбүрлеп", "емдеу", *map(str, files), "--language", "kk", "--limit", "6")
    assert (status, answer["findings"]) == (0, [])
    result = answer["result"]
    assert [one["concepts"][0]["id"] for one in result["understood"]] == ["compulsory-treatment"]
    assert {one["language"] for one in result["passages"]} == {"kk", "ru"}
    assert len(result["passages"]) == 6
    texts = {str(file): file.read_text("utf-8") for file in files}
    for passage in result["passages"]:
        text = texts[passage["file"]]
        assert passage["text"] == text[passage["start"] : passage["end"]]
        marked = [words for why in passage["why"] for words in why["words"]]
        assert marked
        assert all(text[one["start"] : one["end"]] == one["text"] for one in marked)


@pytest.mark.parametrize("arguments", [("лечение", "--in", "kk"), ("treatment", "--in", "kk")])
def test_only_passages_of_a_language(
    capsys: pytest.CaptureFixture[str], shared: Path, arguments: tuple[str, ...]
) -> None:
    _, answer = run(capsys, "search", *arguments, *(str(shared / "documents" / name) for name in LAWS))
    assert {one["language"] for one in answer["result"]["passages"]} == {"kk"}


def test_a_word_put_right_and_nothing_found_are_notes(capsys: pytest.CaptureFixture[str], shared: Path) -> None:
    file = str(shared / "documents" / LAWS[1])
    status, answer = run(capsys, "search", "конфескация", file)
    assert (status, [one["code"] for one in answer["findings"]]) == (0, ["word-corrected"])
    assert answer["result"]["corrected"] == [{"word": "конфескация", "taken_for": "конфискация"}]
    status, answer = run(capsys, "search", "qwrtzz", file)
    assert (status, [one["code"] for one in answer["findings"]]) == (0, ["nothing-found"])


def test_what_only_the_library_knows_does_not_narrow_files(capsys: pytest.CaptureFixture[str], shared: Path) -> None:
    status, answer = run(capsys, "search", "лечение", str(shared / "documents" / LAWS[1]), "--family", "law")
    assert (status, [one["code"] for one in answer["findings"]]) == (2, ["wrong-usage"])
    assert run(capsys, "search", "лечение", "not-there.txt")[1]["findings"][0]["code"] == "file-not-found"


def test_the_library_is_searched_without_files(desk, capsys, monkeypatch, shared) -> None:
    from kenes.records.library.actions import Sent, receive_document
    from kenes.records.models import PolicyDocument

    sent = Sent((shared / "documents" / LAWS[1]).read_bytes(), LAWS[1])
    document = PolicyDocument(country="KZ", family="law", marking="official")
    receive_document(observatory=desk.observatory, sent=sent, document=document, by=desk.administrator)
    monkeypatch.setenv("KENES_OBSERVATORY", str(desk.observatory.folder))
    closed = PolicyDocument(country="KZ", family="law", marking="official", closed=True)
    other = Sent(b"Article 34. Compulsory treatment\n\nCompulsory treatment is ordered by a court.\n", "closed.txt")
    receive_document(observatory=desk.observatory, sent=other, document=closed, by=desk.administrator)
    _, answer = run(capsys, "search", "compulsory treatment", "--family", "law", "--clause", "art-34")
    assert {(one["document"], one["version"], one["id"]) for one in answer["result"]["passages"]} == {
        (document.ref, 1, "art-34"), (document.ref, 1, "art-34/t-1"),
    }  # fmt: skip
