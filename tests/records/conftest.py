"""Records to be cared for."""

from __future__ import annotations

import datetime

import pytest


@pytest.fixture
def full(desk, tmp_path):
    """A desk with records of several kinds, links, an amendment, a conflict, a withdrawn record and a received document."""
    from django.db import transaction

    from kenes.records.audit.log import record_change
    from kenes.records.care.proof_of_documents import text_hash
    from kenes.records.chain.actions import EditConflict, amend_record, link_records, withdraw_record, write_record
    from kenes.records.dialogues.actions import recommend
    from kenes.records.models import DocumentVersion, Passage, PolicyDocument, Recommendation

    body, gap, other = desk.body("A"), desk.gap("Мерзім жоқ"), desk.gap("No owner")
    amend_record(record=gap, values={"pillar": "policy"}, seen=1, by=desk.reviewer, why="letter 12")
    with pytest.raises(EditConflict):
        amend_record(record=gap, values={"pillar": "treatment"}, seen=1, by=desk.analyst)
    withdraw_record(record=other, by=desk.reviewer, why="written twice")
    recommendation = Recommendation(country="KZ", text={"kk": "Мерзім қою", "ru": "Установить срок"})
    recommend(recommendation=recommendation, by=desk.coordinator, addressed_to=[body])
    link_records(source=gap.ref, kind="motivates", target=recommendation.ref, by=desk.coordinator)
    file = tmp_path / "act.txt"
    file.write_text("1-бап. Мерзім белгіленсін.", "utf-8")
    kept = desk.observatory.originals.keep(file)
    document = write_record(record=PolicyDocument(country="KZ", name={"kk": "Бұйрық"}), by=desk.reviewer)
    version = DocumentVersion.objects.create(
        document=document, number=1, language="kk", file_name="act.txt", sha256=kept["sha256"], suffix=".txt",
        size=kept["size"], text=file.read_text("utf-8"), received_by=desk.reviewer,
        received=datetime.datetime(2026, 11, 2, 9, tzinfo=datetime.UTC),
    )  # fmt: skip
    values = {
        "kind": "version", "document": document.ref, "number": 1, "sha256": version.sha256, "size": version.size,
        "text_sha256": text_hash(version.text),
    }  # fmt: skip
    with transaction.atomic():
        record_change(by=desk.reviewer, act="receive-version", subject=f"version:{version}", after=values)
    Passage.objects.create(
        version=version, position=1, label="art-1", kind="article", start=0, end=6, text=version.text[:6]
    )
    return desk
