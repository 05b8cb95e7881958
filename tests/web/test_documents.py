"""Pages of documents and reviews, asked for by the cast: real views, real forms, real texts."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from reading_html import Page

LARGEST_PAGE = 300_000
SECRET = "Совершенно секретно\nЭкз. № 1\n\nО мерах против наркотиков\n"
PLAIN = "О мерах против наркотиков\n\nСтатья 1. Лечение\n\n1. Больницы обеспечивают лечение зависимых лиц.\n"
WRITERS = ("reviewer", "coordinator", "administrator")
OTHERS = ("analyst", "reader", "stranger")


@pytest.fixture(scope="session")
def frame_of_pages(empty_records: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the frame of every page needs, prepared once from an observatory without figures."""
    from kenes.observatory.observatory import Observatory
    from kenes.web.prepare import prepare

    folder = tmp_path_factory.mktemp("frame") / "observatory"
    shutil.copytree(empty_records, folder)
    prepare(Observatory(folder))
    return folder / "computed"


@dataclass(frozen=True)
class Office:
    """The site of a desk without a network."""

    desk: Any
    texts: Path

    def browser(self, name: str = "", **options: Any) -> Any:
        """A browser in which one of the cast is signed in, or nobody."""
        from django.test import Client

        browser = Client(SERVER_NAME="localhost", **options)
        if name:
            browser.force_login(self.desk.accounts[name], "allauth.account.auth_backends.AuthenticationBackend")
        return browser

    def document(self, name: str, **fields: Any) -> Any:
        """A real text taken in by the reviewer."""
        from kenes.records.library.actions import Sent, receive_document
        from kenes.records.models import PolicyDocument

        document = PolicyDocument(**{"country": "KZ", "family": "", "marking": "public"} | fields)
        sent = Sent((self.texts / name).read_bytes(), name)
        observatory = self.desk.observatory
        return receive_document(observatory=observatory, sent=sent, document=document, by=self.desk.reviewer).version

    def upload(self, name: str, content: bytes, file_name: str = "text.txt", **fields: str) -> Any:
        """Fill in the form as a person does."""
        from django.core.files.uploadedfile import SimpleUploadedFile

        given = {"marking": "official", "country": "KZ", "file": SimpleUploadedFile(file_name, content)} | fields
        answer = self.browser(name).post("/ru/documents/new/", given)
        confirm_all(self)
        return answer


@pytest.fixture
def office(desk: Any, frame_of_pages: Path, shared: Path) -> Iterator[Office]:
    from django.test import override_settings

    shutil.copytree(frame_of_pages, desk.observatory.folder / "computed")
    plain = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    with override_settings(STORAGES=plain):
        yield Office(desk, shared / "documents")


@pytest.fixture
def release(office: Office) -> Any:
    """The press release, reviewed."""
    from kenes.records.reviews.actions import start_review

    version = office.document("ru_kz_cadap_dialogue_2023.txt")
    return start_review(version=version, framework="sdg", by=office.desk.reviewer)


def get(browser: Any, path: str, language: str = "ru") -> str:
    answer = browser.get(f"/{language}/{path}")
    assert answer.status_code == 200, (path, answer.status_code)
    return str(answer.content.decode())


def held(desk: Any) -> tuple[int, int]:
    from kenes.records.models import DocumentVersion

    return DocumentVersion.objects.count(), len(desk.observatory.originals.all())


def test_a_file_is_uploaded_and_its_page_shows_it_clause_by_clause(office):
    answer = office.upload("reviewer", PLAIN.encode(), "закон.txt")
    assert answer.status_code == 302
    page = Page(get(office.browser("reviewer"), answer["Location"].split("/", 2)[2]))
    assert {one["id"] for one in page.all("div") if "clause" in one.get("class", "")} == {"h-1", "art-1", "art-1-p-1"}
    assert "О мерах против наркотиков" in page.markup
    assert "ст. 1, п. 1" in page.words
    assert held(office.desk) == (1, 1)


def test_a_stamp_of_secrecy_is_refused_in_words_and_nothing_is_stored(office):
    answer = office.upload("reviewer", SECRET.encode())
    assert answer.status_code == 200
    assert "гриф государственной тайны («Совершенно секретно»)" in answer.content.decode()
    assert held(office.desk) == (0, 0)


def test_a_program_under_another_name_is_refused_in_words(office):
    answer = office.upload("reviewer", b"MZ\x90\x00\x03", "закон.pdf")
    assert "программа или сценарий" in answer.content.decode()
    assert held(office.desk) == (0, 0)


def test_a_file_above_the_limit_is_passed_over_unread(office, monkeypatch):
    from kenes.web import uploads

    monkeypatch.setattr(uploads, "LARGEST", 1000)
    monkeypatch.setattr(uploads, "ROOM_FOR_FIELDS", 1000)
    for content in (b"a" * 1500, b"a" * 50_000):  # within what the request may hold, and far above it
        answer = office.upload("reviewer", content)
        assert "Файл больше допустимого" in answer.content.decode()
    assert held(office.desk) == (0, 0)
    assert office.upload("reviewer", b"Some short text about treatment.").status_code == 302


def test_an_upload_without_its_token_is_refused(office):
    browser = office.browser("reviewer", enforce_csrf_checks=True)
    assert browser.post("/ru/documents/new/", {}).status_code == 403


@pytest.mark.parametrize("name", OTHERS)
def test_who_does_not_write_documents_cannot_upload_or_review(office, release, name):
    browser, document = office.browser(name), release.document_id
    upload = browser.post("/ru/documents/new/", {"country": "KZ", "marking": "public"})
    # the stranger may write in a country that this observatory compares itself with, never in this one
    assert (upload.status_code, held(office.desk)[0]) == (200 if name == "stranger" else 403, 1)
    forms = [
        f"documents/{document}/versions/new/",
        f"documents/{document}/versions/1/reviews/new/",
        f"reviews/{release.ref}/judgements/new/",
    ]
    assert [browser.post(f"/ru/{path}", {"framework": "sdg"}).status_code for path in forms] == [403, 403, 403]


def test_a_stranger_cannot_write_into_this_country(office):
    answer = office.upload("stranger", PLAIN.encode(), country="KZ")
    assert answer.status_code == 200
    assert held(office.desk) == (0, 0)


@pytest.mark.parametrize("name", WRITERS)
def test_who_writes_documents_finds_the_forms(office, release, name):
    browser, document = office.browser(name), release.document_id
    for path in (f"documents/{document}/versions/new/", "documents/new/", f"reviews/{release.ref}/judgements/new/"):
        assert 'name="csrfmiddlewaretoken"' in get(browser, path)


def test_a_visitor_sees_public_documents_only(office):
    open_to_all = office.document("ru_kz_cadap_dialogue_2023.txt")
    official = office.document("ru_kz_law279_selected.txt", marking="official")
    paths = ["", "versions/1/file", "side-by-side/?first=1&second=1"]
    for name, sees in [("", False), ("stranger", False), ("reader", True), ("reviewer", True)]:
        browser = office.browser(name)
        for path in paths:
            answers = [
                browser.get(f"/en/documents/{one.document_id}/{path}").status_code for one in (open_to_all, official)
            ]
            assert answers == [200, 200 if sees else 404], (name, path)


def test_a_visitor_is_asked_to_sign_in_where_something_is_written(office, release):
    browser = office.browser()
    answer = browser.get("/ru/documents/new/")
    assert (answer.status_code, answer["Location"].split("?")[0]) == (302, "/ru/sign-in/")
    page = get(browser, f"reviews/{release.ref}/")
    assert ("<form" in page.split('id="content"')[1], "Вынести суждение" in page) == (False, False)


def test_the_original_is_sent_to_be_saved_and_nothing_else(office):
    page = "<html><script>alert(1)</script><p>О лечении зависимых лиц и профилактике наркомании в стране.</p></html>"
    office.upload("reviewer", page.encode(), 'страница".html', marking="public")
    from kenes.records.models import DocumentVersion

    version = DocumentVersion.objects.get()
    answer = office.browser().get(f"/ru/documents/{version.document_id}/versions/1/file")
    assert b"".join(answer.streaming_content) == page.encode()
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_words_of_a_document_are_shown_as_words(office):
    office.upload("reviewer", "Закон <script>alert(1)</script> о лечении & профилактике\n\nТекст.".encode())
    from kenes.records.models import PolicyDocument

    page = get(office.browser("reviewer"), f"documents/{PolicyDocument.objects.get().ref}/")
    assert ("<script" in page, "&lt;script&gt;" in page) == (False, True)


FAULTS = ["ВОМСА", "САDAP", "Узбекистане", "ГИПАРР", "государствчленов"]


def test_the_faults_of_a_text_stand_beside_their_words(office, release):
    page = get(office.browser(), f"documents/{release.document_id}/")
    marked = re.findall(r'<mark class="fault">([^<]*)</mark>', page)
    assert [one for one in FAULTS if one not in marked] == []
    clause = page.split('id="h-2-t-6"')[1].split('<div class="clause')[0]
    assert "План другой страны" in clause
    assert "Казахстане?" in clause


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("name", ["ru_kz_law279_selected.txt", "kk_kz_law279_selected.txt"])
def test_a_law_of_many_clauses_has_an_anchor_a_clause_and_a_light_page(office, name, language):
    from kenes.records.reviews.actions import start_review

    version = office.document(name)
    review = start_review(version=version, framework="sdg", by=office.desk.reviewer)
    page = get(office.browser("reviewer"), f"documents/{version.document_id}/", language)
    anchors = {one["id"] for one in Page(page).all("div") if "clause" in one.get("class", "")}
    labels = version.passages.values_list("label", flat=True)
    assert anchors == {label.replace("/", "-") for label in labels}
    reviewed = get(office.browser("reviewer"), f"reviews/{review.ref}/", language)
    assert max(len(page.encode()), len(reviewed.encode())) < LARGEST_PAGE


def test_a_long_document_comes_in_parts_and_a_clause_finds_its_part(office):
    from kenes.records.models import PolicyDocument

    sentence = "Уполномоченный орган обеспечивает лечение и профилактику в порядке, установленном Правительством. " * 8
    text = "О мерах\n\n" + "\n\n".join(f"Статья {n}. Порядок {n}\n\n1. {sentence}" for n in range(1, 201))
    office.upload("reviewer", text.encode(), marking="public")
    document = PolicyDocument.objects.get()
    browser, pages, found = office.browser(), 0, []
    while (answer := browser.get(f"/ru/documents/{document.ref}/?part={pages + 1}")).status_code == 200:
        pages += 1
        assert len(answer.content) < LARGEST_PAGE
        found += [one["id"] for one in Page(answer.content.decode()).all("div") if "clause" in one.get("class", "")]
    assert pages > 3
    assert found == [
        label.replace("/", "-") for label in document.versions.get().passages.values_list("label", flat=True)
    ]
    assert 'id="art-150-p-1"' in get(browser, f"documents/{document.ref}/?clause=art-150/p-1")
    assert browser.get(f"/ru/documents/{document.ref}/?clause=art-999").status_code == 404


def test_a_new_version_tells_what_changed(office):
    from django.core.files.uploadedfile import SimpleUploadedFile

    from kenes.records.models import PolicyDocument

    office.upload("reviewer", PLAIN.encode())
    ref = PolicyDocument.objects.get().ref
    changed = PLAIN.replace("лечение", "лечение и реабилитацию") + "\n2. Отчёт публикуется ежегодно.\n"
    browser = office.browser("reviewer")
    answer = browser.post(f"/ru/documents/{ref}/versions/new/", {"file": SimpleUploadedFile("2.txt", changed.encode())})
    assert answer["Location"] == f"/ru/documents/{ref}/?version=2"
    second = get(browser, f"documents/{ref}/?version=2")
    told = re.sub(r"<[^>]*>", "", re.search(r'<p class="caveat">(.*?)</p>', second, re.DOTALL)[1])
    assert " ".join(told.split()) == "По сравнению с прежней версией. Изменено или добавлено: ст. 1, п. 1; ст. 1, п. 2."
    assert "caveat" not in get(browser, f"documents/{ref}/?version=1")


def test_language_versions_stand_side_by_side(office):
    from kenes.records.library.actions import Sent, receive_version

    russian = office.document("ru_kz_law279_selected.txt")
    kazakh = (office.texts / "kk_kz_law279_selected.txt").read_bytes()
    receive_version(
        observatory=office.desk.observatory,
        sent=Sent(kazakh, "kk.txt"),
        document=russian.document,
        by=office.desk.reviewer,
    )
    ref = russian.document_id
    page = get(office.browser(), f"documents/{ref}/side-by-side/?first=1&second=2")
    row = page.split('id="art-1-sub-1"')[1].split('<div class="both"')[0]
    assert ("розничная торговля" in row, "бөлшек сауда" in row) == (True, True)
    assert len(page.encode()) < LARGEST_PAGE
    shown = get(office.browser(), f"documents/{ref}/", "kk")
    assert "1-бап. Негiзгi ұғымдар" in shown  # the page in Kazakh opens the Kazakh text


def test_a_review_is_started_from_the_page_of_the_document(office):
    version = office.document("ru_kz_cadap_dialogue_2023.txt")
    browser = office.browser("reviewer")
    answer = browser.post(f"/ru/documents/{version.document_id}/versions/1/reviews/new/", {"framework": "sdg"})
    page = Page(get(browser, answer["Location"].split("/", 2)[2]))
    rows = {one["id"] for one in page.all("div") if one.get("class", "") == "clause"}
    assert {"h-2-t-1", "h-2-t-5"} <= rows
    for number in ("3.5", "16", "17"):
        assert f"?requirement={number}#passages" in page.markup
    assert re.findall(r"Сила \d+ / 100", page.markup)
    marked = set(re.findall(r'<mark class="speaks"[^>]*>([^<]*)</mark>', page.markup))
    assert {"гражданским обществом", "Европейским Союзом"} <= marked
    assert "A/RES/70/1" in page.markup


def test_no_passage_found_is_never_called_a_gap(office, release):
    page = get(office.browser(), f"reviews/{release.ref}/", "en")
    row = page.split(">5.2</th>")[1].split("</tr>")[0]
    assert ("no passage found" in row, "gap" in row) == (True, False)


def test_requirements_that_nobody_verified_are_marked(office, release):
    from kenes.records.reviews.actions import start_review

    review = start_review(version=release.version_read, framework="eu-mqs-2015", by=office.desk.reviewer)
    marked = get(office.browser(), f"reviews/{review.ref}/", "en").count("not verified")
    assert marked >= len(review_requirements("eu-mqs-2015", verified=False)) > 0
    assert "not verified" in get(office.browser(), "frameworks/eu-mqs-2015/", "en")


def review_requirements(key, verified):
    from kenes.documents.framework import all_frameworks

    return [one for one in all_frameworks()[key].requirements if one.verified is verified]


def test_a_suggestion_is_accepted_and_a_gap_recorded_from_the_pages(office, release):
    from kenes.records.models import Gap, Judgement, Link

    browser, address = office.browser("reviewer"), f"/ru/reviews/{release.ref}/judgements/new/"
    given = {"passage": "h-2/t-1", "requirement": "3.5", "verdict": "gap", "note": "Только сообщается.", "shown": "3.5"}
    answer = browser.post(address, given)
    assert answer["Location"] == f"/ru/reviews/{release.ref}/?requirement=3.5&passage=h-2%2Ft-1#h-2-t-1"
    judgement = Judgement.objects.get()
    assert judgement.quote == judgement.passage.text
    page = get(browser, f"reviews/{release.ref}/?requirement=3.5")
    assert f"/ru/judgements/{judgement.ref}/gap/" in page
    form = get(browser, f"judgements/{judgement.ref}/gap/")
    headings = dict(re.findall(r'<textarea name="(heading_\w\w)"[^>]*>\s*([^<]*)</textarea>', form))
    assert sorted(headings) == ["heading_en", "heading_kk", "heading_ru"]
    assert all("3.5" in words for words in headings.values())
    answer = browser.post(
        f"/ru/judgements/{judgement.ref}/gap/",
        headings | {"side": "demand", "pillar": "treatment", "marking": "public"},
    )
    assert Gap.objects.get().marking == "official", "until a second person confirms it"
    confirm_all(office)
    gap = Gap.objects.get()
    assert (gap.requirement, gap.framework, sorted(gap.heading.own)) == ("3.5", "sdg", ["en", "kk", "ru"])
    assert Link.objects.get(kind="reveals").end == gap.ref
    document = get(office.browser(), f"documents/{release.document_id}/")
    beside = document.split('id="h-2-t-1"')[1].split('<div class="clause')[0]
    assert (gap.title["ru"] in beside.replace("&quot;", '"'), "Только сообщается." in beside) == (True, True)


def test_a_suggestion_is_rejected_with_its_button(office, release):
    from kenes.records.models import Judgement

    given = {"passage": "h-2/t-1", "requirement": "17", "verdict": ["aligned", "rejected"], "note": ""}
    office.browser("reviewer").post(f"/ru/reviews/{release.ref}/judgements/new/", given)
    assert Judgement.objects.get().verdict == "rejected"


def test_a_judgement_that_is_wrong_is_answered_in_its_form(office, release):
    browser, path = office.browser("reviewer"), f"/ru/reviews/{release.ref}/judgements/new/"
    answer = browser.post(path, {"passage": "h-2/t-2", "requirement": "5.2", "verdict": "rejected"})
    assert answer.status_code == 200
    assert "Отклонить можно только предложение" in answer.content.decode()


def test_a_judgement_is_taken_back_with_a_reason_only(office, release):
    from kenes.records.models import Judgement

    browser = office.browser("coordinator")
    browser.post(f"/ru/reviews/{release.ref}/judgements/new/", {"requirement": "5.2", "verdict": "aligned"})
    ref = Judgement.objects.get().ref
    browser.post(f"/ru/judgements/{ref}/undo/", {"why": ""})
    assert not Judgement.objects.get().withdrawn
    assert office.browser("reader").post(f"/ru/judgements/{ref}/undo/", {"why": "x"}).status_code == 403
    browser.post(f"/ru/judgements/{ref}/undo/", {"why": "Прочитано заново"})
    assert Judgement.objects.get().withdrawn


OTHER_LETTERS = {"en": r"[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІі]{3,}", "ru": r"[ӘәҒғҚқҢңӨөҰұҮүҺһІі]"}


@pytest.mark.parametrize("language", sorted(OTHER_LETTERS))
def test_every_page_speaks_its_language_and_marks_what_is_in_another(office, release, language):
    browser, ref = office.browser("reviewer"), release.document_id
    for path in ("documents/new/", f"documents/{ref}/versions/new/", f"reviews/{release.ref}/", "frameworks/sdg/"):
        page = Page(get(browser, path, language))
        said = " ".join(one for one in page.words if one != page.title)
        assert re.findall(OTHER_LETTERS[language], said) == [], path


@pytest.mark.parametrize("path", ["documents/KZ-2026-DOC-999/", "reviews/KZ-2026-REV-999/", "frameworks/none/"])
def test_what_is_not_there_is_no_page(office, path):
    assert office.browser("reviewer").get(f"/ru/{path}").status_code == 404


def test_the_official_wording_stands_beside_ours_where_it_was_imported(office, release):
    from kenes.documents.official import import_wording

    path, browser = f"reviews/{release.ref}/?requirement=3.5", office.browser()
    assert "Официальная формулировка" not in get(browser, path)
    import_wording(office.desk.observatory, office.texts.parent / "standards" / "sdg_texts.csv")
    for language, words in [("ru", "психоактивных веществ"), ("en", "prevention and treatment of substance abuse")]:
        for page in (get(browser, path, language), get(browser, "frameworks/sdg/", language)):
            official = re.findall(r'<blockquote lang="(\w\w)">([^<]*)</blockquote>', page)
            assert [code for code, text in official if words in text][:1] == [language]


def test_passages_in_a_language_that_the_software_does_not_read_are_told(office):
    from kenes.records.reviews.actions import start_review

    version = office.document("uz_urganch_anticorruption.txt")
    review = start_review(version=version, framework="sdg", by=office.desk.reviewer)
    page = get(office.browser(), f"reviews/{review.ref}/", "en")
    assert re.search(r"were not looked at; read them yourself: Uzbek \(\d+\)", page)


def test_records_of_documents_lead_to_their_text(office, release):
    from kenes.records.reviews.actions import Verdict, judge

    passage = release.version_read.passages.get(label="h-2/t-5")
    judgement = judge(review=release, said=Verdict("3.5", "partial", passage), by=office.desk.reviewer)
    browser, ref = office.browser("reader"), release.document_id
    leads = {
        ref: f"/ru/documents/{ref}/",
        release.ref: f"/ru/reviews/{release.ref}/",
        judgement.ref: f"/ru/reviews/{release.ref}/?passage=h-2%2Ft-5#h-2-t-5",
    }
    for record, address in leads.items():
        assert f'href="{address}"' in get(browser, f"record/{record}/").replace("&amp;", "&")
    cited = get(browser, f"record/{judgement.ref}/").replace("&amp;", "&")
    assert f'href="/ru/documents/{ref}/?clause=h-2%2Ft-5#h-2-t-5"' in cited


def test_a_new_document_begins_with_its_text_and_a_review_at_a_document(office):
    browser = office.browser("reviewer")
    begins = {
        "documents": "/ru/documents/new/",
        "reviews": "/ru/records/documents/",
        "judgements": "/ru/records/documents/",
    }
    assert {kind: browser.get(f"/ru/records/{kind}/new/")["Location"] for kind in begins} == begins


def confirm_all(office: Office) -> None:
    """A second person lets what was proposed become public."""
    from kenes.records.models import Proposal

    for one in Proposal.objects.filter(state="waiting"):
        office.browser("coordinator").post(f"/en/second-person/{one.pk}/confirm/", {"seen": one.record.version})


def test_a_document_recorded_without_its_text_waits_for_it(office):
    from kenes.records.models import PolicyDocument

    browser = office.browser("reviewer")
    assert "name_kk" in get(browser, "records/documents/new/?without-text=1")
    browser.post("/ru/records/documents/new/", {"name_ru": "О чём-то", "family": "law", "marking": "public"})
    confirm_all(office)
    ref = PolicyDocument.objects.get().ref
    waiting = {
        name: office.browser(name).get(f"/ru/documents/{ref}/")["Location"] for name in ("reviewer", "reader", "")
    }
    assert waiting == {
        "reviewer": f"/ru/documents/{ref}/versions/new/",
        "reader": f"/ru/record/{ref}/",
        "": f"/ru/record/{ref}/",
    }


def test_a_document_that_is_closed_to_the_public_closes_its_reviews(office, release):
    from kenes.records.models import Judgement
    from kenes.records.reviews.actions import Verdict, judge
    from kenes.records.writing import amend

    judge(review=release, said=Verdict("5.2", "aligned"), by=office.desk.reviewer)
    document = release.document
    amend(record=document, values={"marking": "official"}, seen=document.version, by=office.desk.reviewer)
    browser = office.browser()
    refs = (document.ref, release.ref, Judgement.objects.get().ref)
    assert [browser.get(f"/en/record/{ref}/").status_code for ref in refs] == [404, 404, 404]
    assert browser.get(f"/en/reviews/{release.ref}/").status_code == 404


def test_a_review_is_never_more_open_than_its_document(office):
    from kenes.records.reviews.actions import start_review

    version = office.document("ru_kz_cadap_dialogue_2023.txt", marking="official")
    review = start_review(version=version, framework="sdg", by=office.desk.reviewer)
    answer = office.browser("reviewer").post(
        f"/en/record/{review.ref}/edit/",
        {"marking": "public", "seen": review.version, "document": version.document_id, "why": "x", "store": "1"},
    )
    assert answer.status_code == 200
    assert type(review).objects.get().marking == "official"
