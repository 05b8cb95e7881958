"""Who may open which route: the one table. A new route gets a row; the tests of access do the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

EVERYONE = ("visitor", "administrator", "coordinator", "analyst", "reviewer", "reader", "stranger")
SIGNED_IN = EVERYONE[1:]
ADMINISTRATORS = ("administrator",)
WRITERS_OF_DOCUMENTS = ("administrator", "coordinator", "reviewer", "stranger")
WRITERS_OF_GAPS = ("administrator", "coordinator", "analyst", "reviewer", "stranger")
"""Each in the countries of their roles."""


@dataclass(frozen=True)
class Row:
    """Who is let in, and what fills the address.

    `record` is "read", "amend" or "part" (of a record, which the scene has none of) where the address begins with the id of a record: the record then decides for itself, and
    the tests ask for one of each visibility, of the kind `of`. `query` is the name under which an address asks for a record.
    """

    who: tuple[str, ...]
    arguments: tuple[Any, ...] = ()
    query: str = ""
    record: str = ""
    of: str = "gaps"
    fill: Callable[[Any], tuple[Any, ...]] | None = field(default=None, compare=False)

    def filled(self, scene: Any) -> tuple[Any, ...]:
        """The arguments of the address; `fill` makes those that only the scene knows."""
        return self.fill(scene) if self.fill else self.arguments


def a_role(scene: Any) -> int:
    """A role of the spare account, given anew where an earlier test took it."""
    from kenes.records.accounts.actions import give_role

    administrator = scene.house.desk.administrator
    return int(give_role(account=scene.spare, name="reader", country="KZ", by=administrator).pk)


TABLE: dict[str, Row] = {
    # for machines
    "robots": Row(EVERYONE),
    "sitemap": Row(EVERYONE),
    # evidence
    "overview": Row(EVERYONE),
    "indicators": Row(EVERYONE),
    "indicator": Row(EVERYONE, ("seizure_quantity",)),
    "indicator_csv": Row(EVERYONE, ("seizure_quantity",)),
    "indicator_xlsx": Row(EVERYONE, ("seizure_quantity",)),
    "places": Row(EVERYONE),
    "country": Row(EVERYONE, ("KZ",)),
    "region": Row(EVERYONE, ("KZ-75",)),
    "figure": Row(EVERYONE, ("seizure_quantity", "KZ", "2019")),
    "data": Row(EVERYONE),
    "release": Row(EVERYONE, ("drug_seizures", "none")),
    "source_row": Row(EVERYONE, ("drug_seizures", "none", 0)),
    "methods": Row(EVERYONE),
    "method": Row(EVERYONE, ("rates",)),
    "reports": Row(EVERYONE),
    "report_file": Row(EVERYONE, ("dossier-kk.pdf",)),
    "about": Row(EVERYONE),
    # records
    "records": Row(EVERYONE, ("gaps",)),
    "records_file": Row(EVERYONE, ("gaps", "csv")),
    "record": Row(EVERYONE, record="read"),
    "record_story": Row(EVERYONE, record="read"),
    "story": Row(EVERYONE, query="of"),
    "open_loops": Row(EVERYONE),
    "open_loops_file": Row(EVERYONE, ("csv",)),
    "register": Row(("administrator", "coordinator")),
    "record_new": Row(WRITERS_OF_GAPS, ("gaps",)),
    "record_edit": Row(SIGNED_IN, record="amend"),
    "record_withdraw": Row(SIGNED_IN, record="amend"),
    "record_split": Row(SIGNED_IN, record="amend"),
    "record_merge": Row(SIGNED_IN, record="amend"),
    "record_link": Row(SIGNED_IN, record="amend"),
    "record_unlink": Row(SIGNED_IN, fill=lambda scene: (scene.records["gaps"]["quince"].ref, 0)),
    "meeting_edits": Row(SIGNED_IN, (0,)),
    "pinned_figure": Row(EVERYONE, query="ref"),
    "promote": Row(SIGNED_IN, ("seizure_quantity", "KZ", "2019")),
    "milestone_reach": Row(SIGNED_IN, record="part"),
    "milestone_reopen": Row(SIGNED_IN, record="part"),
    "record_timeline": Row(EVERYONE, record="part"),
    "road_maps_of_countries": Row(EVERYONE),
    # methods on one's own table
    "estimations": Row(SIGNED_IN),
    "estimation": Row(SIGNED_IN, ("multiplier",)),
    "estimation_example": Row(SIGNED_IN, ("multiplier",)),
    # meetings
    "dialogue_invitations": Row(SIGNED_IN, record="part"),
    "dialogue_meeting": Row(EVERYONE, record="part"),
    "dialogue_calendar": Row(EVERYONE, record="part"),
    "dialogue_packs": Row(EVERYONE, record="part"),
    "dialogue_pack": Row(EVERYONE, ("en", "html"), record="part"),
    "dialogue_name_cards": Row(SIGNED_IN, ("en",), record="part"),
    "paper_file_new": Row(SIGNED_IN, record="part"),
    "paper_file": Row(EVERYONE, ("en",), record="part"),
    "invited": Row(EVERYONE, ("none",)),
    "invited_meeting": Row(EVERYONE, ("none",)),
    "invited_calendar": Row(EVERYONE, ("none",)),
    "invited_paper": Row(EVERYONE, ("none", "KZ-2026-PAP-001", "en")),
    # the way of an action, the control sheet
    "way_step": Row(SIGNED_IN, ("letter",), record="part"),
    "records/disagreements/new/": Row(SIGNED_IN),
    "records/changes/new/": Row(SIGNED_IN),
    "control_sheet": Row(EVERYONE),
    "control_file": Row(EVERYONE, ("csv",)),
    "control_view": Row(EVERYONE, ("pillar",)),
    # the live desk: the scene has no dialogue; who sits at one is shown by test_desk.py
    "desk": Row(SIGNED_IN, ("KZ-2026-DLG-099",)),
    "desk_agenda": Row(SIGNED_IN, ("KZ-2026-DLG-099", "KZ-2026-AGI-099")),
    "desk_attendance": Row(SIGNED_IN, ("KZ-2026-DLG-099",)),
    "desk_welcome": Row(SIGNED_IN, ("KZ-2026-DLG-099",)),
    "desk_notes": Row(SIGNED_IN, ("KZ-2026-DLG-099",)),
    "desk_queue": Row(SIGNED_IN, ("KZ-2026-DLG-099",)),
    "desk_shell": Row(SIGNED_IN, ("KZ-2026-DLG-099",)),
    "desk_worker": Row(SIGNED_IN, ("KZ-2026-DLG-099",)),
    "dialogue_notes": Row(SIGNED_IN, ("KZ-2026-DLG-099",)),
    # the programme of work
    "who_does_what": Row(EVERYONE),
    "who_does_what_file": Row(EVERYONE, ("csv",)),
    "study_close": Row(SIGNED_IN, record="part"),
    "study_reopen": Row(SIGNED_IN, record="part"),
    "self_assessment_answers": Row(SIGNED_IN, record="part"),
    # documents and reviews
    "document_search": Row(EVERYONE),
    "document": Row(EVERYONE, record="read", of="documents"),
    "document_side_by_side": Row(EVERYONE, record="part", of="documents"),
    "document_new": Row(WRITERS_OF_DOCUMENTS),
    "records/documents/new/": Row(SIGNED_IN),
    "document_version_new": Row(SIGNED_IN, record="amend", of="documents"),
    "document_clause_links": Row(EVERYONE, record="read", of="documents"),
    "clause_link_settle": Row(SIGNED_IN, (1,), record="part", of="documents"),
    "document_findings": Row(EVERYONE, record="part", of="documents"),
    "document_intended_file": Row(EVERYONE, record="read", of="documents"),
    "finding_meant_so": Row(SIGNED_IN, (1, "none"), record="part", of="documents"),
    "finding_taken_back": Row(SIGNED_IN, (1, 1), record="part", of="documents"),
    "document_relation": Row(SIGNED_IN, record="amend", of="documents"),
    "document_measures": Row(SIGNED_IN, (1,), record="part", of="documents"),
    "document_meeting": Row(SIGNED_IN, (1,), record="part", of="documents"),
    "meeting_item": Row(SIGNED_IN, (1, "event-0-0"), record="part", of="documents"),
    "meeting_item_say": Row(SIGNED_IN, (1, "event-0-0"), record="part", of="documents"),
    "document_details": Row(SIGNED_IN, (1,), record="part", of="documents"),
    "version_standing": Row(SIGNED_IN, (1,), record="part", of="documents"),
    "document_file": Row(EVERYONE, (1,), record="part", of="documents"),
    "document_page_picture": Row(EVERYONE, (1, 1), record="part", of="documents"),
    "review_new": Row(SIGNED_IN, (1,), record="part", of="documents"),
    "review": Row(EVERYONE, ("KZ-2026-REV-099",)),
    "review_file": Row(EVERYONE, ("KZ-2026-REV-099", "docx")),
    "judgement_new": Row(SIGNED_IN, ("KZ-2026-REV-099",)),
    "judgement_undo": Row(SIGNED_IN, ("KZ-2026-JUD-099",)),
    "judgement_gap": Row(SIGNED_IN, ("KZ-2026-JUD-099",)),
    "review_readings": Row(EVERYONE, ("KZ-2026-REV-099",)),
    "review_reader": Row(SIGNED_IN, ("KZ-2026-REV-099",)),
    "review_settle": Row(SIGNED_IN, ("KZ-2026-REV-099",)),
    "review_reading": Row(SIGNED_IN, ("KZ-2026-REV-099",)),
    "review_reading_begin": Row(SIGNED_IN, ("KZ-2026-REV-099",)),
    "review_reading_say": Row(SIGNED_IN, ("KZ-2026-REV-099",)),
    "review_reading_finish": Row(SIGNED_IN, ("KZ-2026-REV-099",)),
    "records/reviews/new/": Row(SIGNED_IN),
    "records/judgements/new/": Row(SIGNED_IN),
    "frameworks": Row(EVERYONE),
    "framework": Row(EVERYONE, ("sdg",)),
    # plans in the national form
    "plan_take_in": Row(SIGNED_IN, record="amend", of="road-maps"),
    "plan_check": Row(SIGNED_IN, record="amend", of="road-maps"),
    "national_docx": Row(EVERYONE, ("ru",), record="read", of="road-maps"),
    "national_xlsx": Row(EVERYONE, ("ru",), record="read", of="road-maps"),
    # requests, returns, the post
    "requests": Row(EVERYONE),
    "ask_for_returns": Row(SIGNED_IN, ("KZ-2026-RMP-099",)),
    "request_asked": Row(SIGNED_IN, ("KZ-2026-RQT-099",)),
    "request_send": Row(SIGNED_IN, ("KZ-2026-RQT-099",)),
    "request_revoke": Row(SIGNED_IN, ("KZ-2026-RQT-099", 1)),
    "request_workbook": Row(SIGNED_IN, ("KZ-2026-RQT-099",)),
    "request_answer": Row(SIGNED_IN, ("KZ-2026-RQT-099",)),
    "return_accept": Row(SIGNED_IN, ("KZ-2026-RTN-099",)),
    "return_back": Row(SIGNED_IN, ("KZ-2026-RTN-099",)),
    "return_document": Row(EVERYONE, ("KZ-2026-RTN-099", 0)),
    "task": Row(EVERYONE, ("no-such-token",)),
    "task_workbook": Row(EVERYONE, ("no-such-token",)),
    "post": Row(("administrator", "coordinator", "stranger")),
    "post_send": Row(("administrator", "coordinator", "stranger")),
    "message": Row(("administrator", "coordinator", "stranger"), (0,)),
    "message_again": Row(("administrator", "coordinator", "stranger"), (0,)),
    # minutes and releases
    "records/minutes/new/": Row(SIGNED_IN),
    "minutes_new": Row(SIGNED_IN, ("KZ-2026-DLG-099",)),
    "minutes_refresh": Row(SIGNED_IN, ("KZ-2026-MIN-099",)),
    "minutes_circulate": Row(SIGNED_IN, ("KZ-2026-MIN-099",)),
    "minutes_agree": Row(SIGNED_IN, ("KZ-2026-MIN-099",)),
    "minutes_correct": Row(SIGNED_IN, ("KZ-2026-MIN-099",)),
    "press_new": Row(SIGNED_IN, ("KZ-2026-MIN-099",)),
    "press_publish": Row(SIGNED_IN, ("KZ-2026-MIN-099",)),
    "paragraph_new": Row(SIGNED_IN, ("KZ-2026-MIN-099",)),
    "paragraph_edit": Row(SIGNED_IN, ("KZ-2026-MIN-099", 1)),
    "paragraph_remove": Row(SIGNED_IN, ("KZ-2026-MIN-099", 1)),
    "remark_decide": Row(SIGNED_IN, ("KZ-2026-MIN-099", 1)),
    "minutes_reply": Row(SIGNED_IN, ("KZ-2026-MIN-099", "KZ-2026-LET-099")),
    "minutes_link": Row(SIGNED_IN, ("KZ-2026-MIN-099", "KZ-2026-LET-099")),
    "minutes_objection": Row(SIGNED_IN, ("KZ-2026-MIN-099", "KZ-2026-LET-099")),
    "minutes_canonical": Row(EVERYONE, ("KZ-2026-MIN-099",)),
    "minutes_file": Row(EVERYONE, ("KZ-2026-MIN-099", "txt")),
    "minutes_answer": Row(EVERYONE, ("no-such-token",)),
    # certificates
    "certificates": Row(SIGNED_IN, ("KZ-2026-EVT-099", "kk")),
    "certificates_issue": Row(SIGNED_IN, ("KZ-2026-EVT-099",)),
    "certificate_again": Row(SIGNED_IN, ("KZ-2026-TRN-099",)),
    # letters on paper
    "letter_draft": Row(EVERYONE, ("KZ-2026-LET-099", "kk", "docx")),
    # consultations and rounds
    "consultation_open": Row(SIGNED_IN, ("KZ-2026-CNS-099",)),
    "consultation_end": Row(SIGNED_IN, ("KZ-2026-CNS-099",)),
    "consultation_invite": Row(SIGNED_IN, ("KZ-2026-CNS-099",)),
    "consultation_revoke": Row(SIGNED_IN, ("KZ-2026-CNS-099", 1)),
    "consultation_comment": Row(SIGNED_IN, ("KZ-2026-CNS-099",)),
    "consultation_letter": Row(SIGNED_IN, ("KZ-2026-CNS-099",)),
    "responses": Row(EVERYONE, ("KZ-2026-CNS-099",)),
    "responses_file": Row(EVERYONE, ("KZ-2026-CNS-099", "docx")),
    "comment_respond": Row(SIGNED_IN, ("KZ-2026-CMT-099",)),
    "round_voice": Row(SIGNED_IN, ("KZ-2026-RND-099",)),
    "round_results": Row(EVERYONE, ("KZ-2026-RND-099",)),
    "round_moderation": Row(SIGNED_IN, ("KZ-2026-RND-099",)),
    "proposed_accept": Row(SIGNED_IN, ("KZ-2026-RND-099", 1)),
    "proposed_reject": Row(SIGNED_IN, ("KZ-2026-RND-099", 1)),
    "comment_by_link": Row(EVERYONE, ("no-such-token",)),
    "voice_by_link": Row(EVERYONE, ("no-such-token",)),
    # the way in
    "account_login": Row(EVERYONE),
    "openid_connect_login": Row(EVERYONE),
    "openid_connect_callback": Row(EVERYONE),
    "sign_in_refused": Row(EVERYONE, ("unknown",)),
    "mfa_authenticate": Row(EVERYONE),
    "account_inactive": Row(EVERYONE),
    "account_logout": Row(SIGNED_IN),
    # one's own account
    "account": Row(SIGNED_IN),
    "mfa_index": Row(SIGNED_IN),
    "account_keys": Row(SIGNED_IN),
    "account_key_revoke": Row(SIGNED_IN, (0,)),
    "account_language": Row(SIGNED_IN),
    "account_change_password": Row(SIGNED_IN),
    "account_reauthenticate": Row(SIGNED_IN),
    "mfa_reauthenticate": Row(SIGNED_IN),
    "mfa_activate_totp": Row(SIGNED_IN),
    "mfa_deactivate_totp": Row(SIGNED_IN),
    "mfa_view_recovery_codes": Row(SIGNED_IN),
    "mfa_generate_recovery_codes": Row(SIGNED_IN),
    # people and their roles
    "people": Row(ADMINISTRATORS),
    "open_account": Row(ADMINISTRATORS),
    "account_of": Row(ADMINISTRATORS, fill=lambda scene: (scene.spare.pk,)),
    "give_role": Row(ADMINISTRATORS, fill=lambda scene: (scene.spare.pk,)),
    "take_role": Row(ADMINISTRATORS, fill=lambda scene: (scene.spare.pk, a_role(scene))),
    "renew_sign_in": Row(ADMINISTRATORS, fill=lambda scene: (scene.spare.pk,)),
    "close_account": Row(ADMINISTRATORS, fill=lambda scene: (scene.spare.pk,)),
    # personal data
    "personal_data": Row(ADMINISTRATORS),
    "personal_data_file": Row(ADMINISTRATORS, ("json",)),
    "personal_data_erase": Row(ADMINISTRATORS),
    "personal_data_retention": Row(ADMINISTRATORS),
    # viewing as another
    "view_as": Row(ADMINISTRATORS, fill=lambda scene: (scene.spare.pk,)),
    "view_as_role": Row(ADMINISTRATORS),
    "view_as_stop": Row(EVERYONE),
    # what waits for a second person
    "second_person": Row(SIGNED_IN),
    "second_person_yes": Row(SIGNED_IN, (0,)),
    "second_person_no": Row(SIGNED_IN, (0,)),
    "second_person_back": Row(SIGNED_IN, (0,)),
    "second_person_publish": Row(SIGNED_IN, record="amend"),
    # for programs
    "api_openapi": Row(EVERYONE),
    "api_kinds": Row(EVERYONE),
    "api_records": Row(EVERYONE, ("gaps",)),
    "api_record": Row(EVERYONE, record="part"),
    "api_story": Row(EVERYONE, record="part"),
    "api_open_loops": Row(EVERYONE),
    "api_indicators": Row(EVERYONE),
    "api_indicator_rows": Row(EVERYONE, ("seizure_quantity",)),
    # the log
    "log": Row(SIGNED_IN),
    "log_csv": Row(ADMINISTRATORS),
}


def all_routes() -> Iterator[tuple[str, Any]]:
    """The name and the view of every address there is, from the map itself."""
    from django.urls import get_resolver

    yield from _walk(get_resolver().url_patterns)


def _walk(patterns: Any) -> Iterator[tuple[str, Any]]:
    for one in patterns:
        if hasattr(one, "url_patterns"):
            yield from _walk(one.url_patterns)
        else:
            yield one.name or str(one.pattern), one.callback
