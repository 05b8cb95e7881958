"""Whatever the text: ids are unique, parts lie within their parents, matched words stand where they say."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kenes.documents.document import Document
from kenes.documents.framework import all_frameworks
from kenes.documents.passages import PassageKind, passages
from kenes.documents.review import review
from kenes.documents.structure import clauses

LINES = st.sampled_from(
    [
        "Глава 1. Общие положения", "2-тарау. Шаралар", "Статья 5. Меры", "5-бап. Шаралар", "Article 5. Measures", "Приложение № 1",
        "1. Обеспечить лечение наркозависимых.", "1) есiрткiге тәуелді адамдарды емдеу;", "а) профилактика наркомании;", "2.1. Drug treatment",
        "Усилить борьбу с незаконным оборотом наркотиков. План не предусматривает иного.", "ЗАГОЛОВОК", "", "   ", "«Программа образца»",
        "Тел.: +7 700 000 00 00", "Нашақорлықтың алдын алу шаралары көзделеді.", "The strategy does not include harm reduction.", "I.", "§ %", "\u2028", "Статья", "-бап",
    ]
)  # fmt: skip
TEXTS = st.lists(LINES, min_size=1, max_size=14).flatmap(
    lambda lines: st.sampled_from(["\n", "\n\n", "\r\n"]).map(lambda end: end.join(lines))
)


@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_parts_and_passages(text: str) -> None:
    document = Document("example.txt", text, "txt")
    parts = {one.id: one for one in clauses(document)}
    assert len(parts) == len(clauses(document)) == len(passages(document))
    for one in parts.values():
        assert text[one.own.start : one.own.end] == one.own.text
        assert one.start <= one.own.start <= one.own.end <= one.end
        parent = parts[one.parent] if one.parent else one
        assert parent.start <= one.start and one.end <= parent.end
    assert all(passage.clause in parts for passage in passages(document))


@settings(max_examples=100, deadline=None)
@given(text=TEXTS, framework=st.sampled_from(sorted(all_frameworks())))
def test_suggestions_stand_in_content_and_in_order(text: str, framework: str) -> None:
    found = review(Document("example.txt", text, "txt"), all_frameworks()[framework])
    content = {one.id: one for one in found.passages if one.kind is PassageKind.CONTENT}
    for one in found.suggestions:
        passage = content[one.passage]
        assert 0.5 <= one.score <= 1
        assert one.matched
        for words in one.matched:
            assert text[words.start : words.end] == words.text
            assert passage.start <= words.start < words.end <= passage.end
    assert [one.requirement for one in found.coverage] == list(found.framework.codes)
    assert len({(one.passage, one.requirement) for one in found.suggestions}) == len(found.suggestions)
