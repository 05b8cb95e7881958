"""What was changed in the records behind the log's back is named."""

from __future__ import annotations

import pytest
from behind_its_back import behind_its_back

from kenes.records.care.whole import verify_all

GAP = "(SELECT min(ref) FROM records_record WHERE kind = 'GAP')"
TAMPERINGS = [
    # what was done to the database -> the findings, each with the thing it names
    ("UPDATE records_entry SET account = 'nobody' WHERE number = 3", ["entry-changed"], "3"),
    ("DELETE FROM records_entry WHERE number = 4", ["entries-removed"], "4"),
    ("UPDATE records_entry SET previous = 'x' WHERE number = 5", ["entry-changed", "entry-inserted"], "5"),
    (f"UPDATE records_gap SET pillar = 'treatment' WHERE record_ptr_id = {GAP}", ["record-differs"], "pillar"),
    (f"UPDATE records_record SET marking = 'public' WHERE ref = {GAP}", ["record-differs"], "marking"),
    ("UPDATE records_link SET withdrawn = 1", ["record-differs"], "link:1"),
    ("DELETE FROM records_link", ["record-missing"], "link:1"),
    ("DELETE FROM records_recommendation_addressed_to", ["record-differs"], "addressed_to"),
    ("UPDATE records_role SET name = 'administrator' WHERE name = 'reader'", ["account-differs"], "account:reader"),
    ("UPDATE records_account SET is_active = 1 WHERE username = 'command-line'", ["account-unlogged"], "command-line"),
    ("UPDATE records_passage SET text = 'other'", ["passage-differs"], "DOC-001.1#art-1"),
    ("UPDATE records_documentversion SET sha256 = 'x'", ["document-file-missing", "record-differs"], "act.txt"),
    ("UPDATE records_documentversion SET text = text || '!'", ["document-text-changed"], "DOC-001.1"),
    ("UPDATE records_documentversion SET size = 1", ["record-differs"], "size"),
    ("DROP TRIGGER entry_not_removed", ["log-unguarded"], "entry_not_removed"),
    ("UPDATE records_record SET created_by_id = 999 WHERE kind = 'INS'", ["records-damaged"], "records_record"),
]  # fmt: skip


@pytest.mark.parametrize("statement, codes, named", TAMPERINGS)
def test_verify_names_what_was_changed_behind_the_logs_back(full, statement, codes, named):
    from django.db import connection

    if statement.startswith("DROP"):
        with connection.cursor() as cursor:
            cursor.execute(statement)
    else:
        behind_its_back(statement)
    findings, _ = verify_all(full.observatory)
    found = [one for one in findings if one.code in codes]
    assert sorted(one.code for one in found) == codes
    assert any(named in one.message["en"] for one in found)
    for one in findings:
        assert all(one.message[code] and one.proposal[code] for code in ("kk", "ru", "en"))


def test_an_inserted_entry_is_named_even_with_a_hash_of_its_own(full):
    from kenes.records.audit.hashing import entry_hash
    from kenes.records.models import Entry

    last = Entry.objects.order_by("-number").first()
    values = {
        "number": last.number + 1, "moment": last.moment, "account": "analyst", "act": "amend-gaps", "before": None,
        "subject": "KZ-2026-GAP-001", "after": None, "reason": "", "previous": "f" * 64,
    }  # fmt: skip
    Entry.objects.create(**values, hash=entry_hash(values))
    assert [(one.code, str(last.number + 1) in one.message["en"]) for one in verify_all(full.observatory)[0]] == [
        ("entry-inserted", True)
    ]


def test_the_cut_end_of_a_log_is_found_by_what_the_rows_know(full):
    from kenes.records.chain.actions import amend_record

    gap = full.gap("later")
    amend_record(record=gap, values={"side": "supply"}, seen=1, by=full.reviewer)
    behind_its_back("DELETE FROM records_entry WHERE number = (SELECT max(number) FROM records_entry)")
    assert [(one.code, one.text) for one in verify_all(full.observatory)[0]] == [("log-cut", gap.ref)]


@pytest.mark.parametrize("harm, code", [("changed", "document-file-changed"), ("removed", "document-file-missing")])
def test_a_document_whose_file_is_not_what_was_received_is_named(full, harm, code):
    [file] = full.observatory.originals.all()
    file.write_bytes(b"other") if harm == "changed" else file.unlink()
    assert code in [one.code for one in verify_all(full.observatory)[0]]


def test_a_file_that_is_no_database_is_a_finding_and_no_fault(full):
    from django.db import connection

    connection.close()
    for path in full.observatory.folder.glob("records.sqlite3*"):
        path.unlink()
    (full.observatory.folder / "records.sqlite3").write_bytes(b"something else altogether" * 100)
    assert [one.code for one in verify_all(full.observatory)[0]] == ["records-damaged"]
