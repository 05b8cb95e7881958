"""Documents taken in: kept whole or not at all, with clauses whose ids last from version to version."""

from __future__ import annotations

import io

import pytest

LAW = """О предупреждении употребления наркотиков

Глава 1. Общие положения

Статья 1. Задачи

1. Уполномоченный орган обеспечивает лечение зависимых лиц.

2. Профилактика проводится ежегодно.

Статья 2. Порядок

Орган ведёт учёт обращений и публикует их число.

Сведения о лицах не передаются третьим лицам.

1. Порядок определяет Правительство.
"""
AMENDED = (
    LAW.replace("лечение зависимых", "лечение и реабилитацию зависимых")
    .replace("Статья 2. Порядок\n\n", "Статья 2. Порядок\n\nСтатистика готовится по единой форме всех ведомств.\n\n")
    .replace("2. Профилактика проводится ежегодно.\n\n", "")
    + "\n2. Отчёт публикуется до 1 марта.\n"
)


def take(desk, text, file="law.txt", by=None, **fields):
    from kenes.records.library.actions import Sent, receive_document
    from kenes.records.models import PolicyDocument

    content = text if isinstance(text, bytes) else text.encode()
    document = PolicyDocument(**{"country": "KZ", "family": "", "marking": "public"} | fields)
    return receive_document(
        observatory=desk.observatory, sent=Sent(content, file), document=document, by=by or desk.reviewer
    )


def again(desk, document, text, name="law-2.txt", language=""):
    from kenes.records.library.actions import Sent, receive_version

    return receive_version(
        observatory=desk.observatory, sent=Sent(text.encode(), name, language), document=document, by=desk.reviewer
    )


def everything_held(desk):
    """What there is of documents: records, versions, passages, entries of the log about them, originals."""
    from kenes.records.models import DocumentVersion, Entry, Passage, PolicyDocument

    entries = Entry.objects.exclude(act__in=["open-account", "give-role"]).count()
    counted = [model.objects.count() for model in (PolicyDocument, DocumentVersion, Passage)]
    return (*counted, entries, len(desk.observatory.originals.all()))


def test_a_document_is_kept_with_its_bytes_text_and_clauses(desk):
    taken = take(desk, LAW)
    version, document = taken.version, taken.document
    original = desk.observatory.originals.path(version.sha256, version.suffix)
    assert original.read_bytes() == LAW.encode()
    assert (document.name.own, document.family) == ({"ru": "О предупреждении употребления наркотиков"}, "law")
    assert taken.proposed == ("name", "family")
    passages = list(version.passages.all())
    assert [one.label for one in passages] == [
        "h-1", "ch-1", "art-1", "art-1/p-1", "art-1/p-2", "art-2", "art-2/t-1", "art-2/t-2", "art-2/p-1",
    ]  # fmt: skip
    assert all(version.text[one.start : one.end] == one.text for one in passages)
    assert {one.language for one in passages} == {"ru"}


def test_the_log_says_who_received_which_file(desk):
    from kenes.records.audit.queries import broken_entries, history_of

    taken = take(desk, LAW)
    entry = history_of(f"version:{taken.document.ref}.1")[0]
    assert (entry.account, entry.act, entry.after["sha256"]) == ("reviewer", "receive-version", taken.version.sha256)
    assert list(broken_entries()) == []


def test_what_a_person_says_of_a_document_stands_and_the_rest_is_proposed(desk):
    taken = take(desk, LAW, name={"ru": "Название", "kk": "Атауы"}, family="strategy", act_number="7")
    held = type(taken.document).objects.get()
    assert (held.name.own, held.family, held.act_number) == ({"kk": "Атауы", "ru": "Название"}, "strategy", "7")
    assert taken.proposed == ()


def test_the_same_file_again_is_recognised(desk):
    first = take(desk, LAW)
    before = everything_held(desk)
    second = take(desk, LAW, "under-another-name.txt")
    third = again(desk, first.document, LAW)
    assert [(one.known, one.version.pk) for one in (second, third)] == [(True, first.version.pk)] * 2
    assert everything_held(desk) == before


def test_a_file_held_where_the_account_may_not_look_is_not_given_away(desk):
    take(desk, LAW, marking="official")
    taken = take(desk, LAW, by=desk.stranger, country="UZ")
    assert (taken.known, taken.document.ref.split("-")[0]) == (False, "UZ")


def test_a_new_version_says_what_changed_and_paragraphs_keep_their_ids(desk):
    first = take(desk, LAW)
    second = again(desk, first.document, AMENDED)
    assert second.version.number == 2
    made = second.changes
    assert (made.changed, made.vanished, made.added) == (("art-1/p-1",), ("art-1/p-2",), ("art-2/t-3", "art-2/p-2"))
    texts = dict(second.version.passages.values_list("label", "text"))
    assert texts["art-2/t-1"] == "Орган ведёт учёт обращений и публикует их число."
    assert texts["art-2/t-3"] == "Статистика готовится по единой форме всех ведомств."
    from kenes.records.library.queries import changes_of_version

    assert changes_of_version(second.version) == made
    assert changes_of_version(first.version) is None


def test_a_version_in_another_language_has_the_same_clauses_and_brings_its_title(desk, shared):
    folder = shared / "documents"
    russian = take(desk, (folder / "ru_kz_law279_selected.txt").read_bytes(), "ru.txt")
    kazakh = again(desk, russian.document, (folder / "kk_kz_law279_selected.txt").read_text("utf-8"), "kk.txt")
    labels = [list(one.version.passages.values_list("label", flat=True)) for one in (russian, kazakh)]
    assert labels[0] == labels[1]
    assert (kazakh.version.language, kazakh.changes) == ("kk", None)
    assert (russian.proposed, kazakh.proposed) == (("name", "family"), ("name",))
    assert sorted(type(russian.document).objects.get().name.own) == ["kk", "ru"]


STAMPS = [
    # the first lines of a text, and whether they are a stamp of state secrecy
    ("Секретно\nЭкз. № 2\n\nО мерах", True),
    ("СОВЕРШЕННО СЕКРЕТНО\n\nО мерах", True),
    ("«Құпия»\n1-дана\n\nІс-шаралар туралы", True),
    ("ӨТЕ ҚҰПИЯ\n\nІс-шаралар туралы", True),
    ("С Е К Р Е Т Н О\n\nО мерах", True),
    ("CEKPETHO\n\nО мерах", True),
    ("Утверждаю\t\t\tОсобой важности\nО мерах", True),
    ("Гриф секретности: секретно\nО мерах", True),
    ("Top Secret\n\nOn measures", True),
    ("О государственных секретах\n\nСтатья 1. Сведения бывают секретные.\n", False),
    ("Мемлекеттік құпиялар туралы\n\n1-бап. Құпия мәліметтер\n", False),
    ("О мерах\n\nСведения хранятся секретно.", False),
    ("О мерах\n\nСтатья 4. Степени секретности: «секретно» и «совершенно секретно»", False),
    ("Secret services and drug markets\n\nA report.", False),
]


@pytest.mark.parametrize(("head", "secret"), STAMPS)
def test_what_is_stamped_as_a_state_secret_is_refused_and_what_speaks_of_secrecy_is_not(desk, head, secret):
    from kenes.texts import Refusal

    text = f"{head}\n\n{LAW}"
    before = everything_held(desk)
    if not secret:
        assert not take(desk, text).known
        return
    with pytest.raises(Refusal) as refused:
        take(desk, text, marking="official")
    (finding,) = refused.value.findings
    assert (finding.code, finding.text) == ("marked-secret", text[finding.start : finding.end])
    assert all(finding.message[code] and finding.proposal[code] for code in ("kk", "ru", "en"))
    assert everything_held(desk) == before


@pytest.mark.parametrize("stamp", ["Для служебного пользования", "Қызмет бабында пайдалану үшін", "ДСП"])
def test_what_is_stamped_for_official_use_cannot_be_public(desk, stamp):
    from kenes.texts import Refusal

    text = f"{stamp}\n\n{LAW}"
    with pytest.raises(Refusal, match="cannot be public"):
        take(desk, text)
    assert take(desk, text, marking="official").document.marking == "official"


def word_file(*paragraphs: str) -> bytes:
    import docx

    written, stream = docx.Document(), io.BytesIO()
    for one in paragraphs:
        written.add_paragraph(one)
    written.save(stream)
    return stream.getvalue()


def test_a_word_file_is_read_and_kept_as_it_is(desk):
    content = word_file(*[one for one in LAW.splitlines() if one])
    version = take(desk, content, "../../закон.docx").version
    assert (version.file_name, version.suffix) == ("закон.docx", ".docx")
    assert desk.observatory.originals.path(version.sha256, ".docx").read_bytes() == content
    assert version.passages.filter(label="art-1/p-1").exists()


def test_a_stamp_in_the_header_of_a_word_file_is_a_stamp(desk):
    import docx

    from kenes.texts import Refusal

    written, stream = docx.Document(io.BytesIO(word_file(*LAW.splitlines()))), io.BytesIO()
    written.sections[0].first_page_header.paragraphs[0].text = "Секретно"
    written.save(stream)
    with pytest.raises(Refusal, match="stamp of state secrecy"):
        take(desk, stream.getvalue(), "law.docx")
    assert everything_held(desk) == (0, 0, 0, 0, 0)


def test_a_pdf_is_read_page_by_page_and_a_stamp_on_any_page_is_a_stamp(desk, tmp_path):
    import typst

    from kenes.texts import Refusal

    source = tmp_path / "law.typ"

    def printed(second: str) -> bytes:
        source.write_text(
            "Статья 1. Лечение зависимых лиц обеспечивают больницы всей страны.\n#pagebreak()\n"
            f"{second}Статья 2. Отчёт о лечении публикуется каждый год.",
            "utf-8",
        )
        return bytes(typst.compile(source))

    version = take(desk, printed(""), "law.pdf").version
    assert dict(version.passages.values_list("clause", "page")) == {"art-1": 1, "art-2": 2}
    with pytest.raises(Refusal, match="stamp of state secrecy"):
        take(desk, printed("Секретно\n\n"), "other.pdf")


REFUSED = [
    # what is sent, under which name -> the code of the refusal
    (b"", "empty.txt", "empty-file"),
    (b"MZ\x90\x00 a program", "law.pdf", "program"),
    (b"%PDF-1.7 cut off", "law.pdf", "damaged-file"),
    (LAW.encode(), "law.docx", "name-and-content-differ"),
    (word_file(), "blank.docx", "empty-file"),
]


@pytest.mark.parametrize(("content", "name", "code"), REFUSED)
def test_a_refused_file_leaves_nothing_behind(desk, content, name, code):
    from kenes.texts import Refusal

    before = everything_held(desk)
    with pytest.raises(Refusal) as refused:
        take(desk, content, name)
    assert [one.code for one in refused.value.findings] == [code]
    assert everything_held(desk) == before


def test_a_field_that_is_wrong_leaves_nothing_behind(desk):
    from django.core.exceptions import ValidationError

    before = everything_held(desk)
    with pytest.raises(ValidationError):
        take(desk, LAW, marking="for nobody")
    assert everything_held(desk) == before


def test_originals_that_cannot_be_kept_take_the_record_with_them(desk, monkeypatch):
    def full(*_):
        raise OSError("no space left")

    before = everything_held(desk)
    monkeypatch.setattr("kenes.observatory.originals.shutil.copyfile", full)
    with pytest.raises(OSError, match="no space"):
        take(desk, LAW)
    assert everything_held(desk) == before


PROPOSED = [
    # the real text -> its sort, and how its title begins
    ("ru_kz_cadap_dialogue_2023.txt", "press-release", "Обсуждение тенденций"),
    ("kk_kz_law279_selected.txt", "law", "Есiрткi, психотроптық заттар"),
    ("ru_krivosheino_2014_586.txt", "order", "Об утверждении Муниципальной программы"),
]


@pytest.mark.parametrize(("name", "family", "title"), PROPOSED)
def test_real_texts_show_what_they_are_and_no_number_or_day_is_stored_by_itself(desk, shared, name, family, title):
    document = take(desk, (shared / "documents" / name).read_bytes(), name).document
    assert (document.family, document.act_number, document.adopted, document.in_force_from) == (family, "", None, None)
    assert document.title["ru"].startswith(title)


def test_pages_are_told_again_as_they_were_read(desk):
    """A version remembers where pages begin by its passages alone; a page without a passage begins with the next."""
    from kenes.records.library.queries import as_read

    version = take(desk, LAW).version
    for one, page in zip(version.passages.all(), [1, 1, 1, 2, 2, 4, 4, 4, 4], strict=True):
        version.passages.filter(pk=one.pk).update(page=page)
    document = as_read(version)
    assert [document.page_at(one.start) for one in version.passages.all()] == [1, 1, 1, 2, 2, 4, 4, 4, 4]
