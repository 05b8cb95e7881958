"""What roles allow and what is said of them; what takes two persons."""

from __future__ import annotations

import re

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from kenes.records.accounts.parts import STAGES, TABLE, VERBS, Matter, Part, may

WORDS = {
    "read": "may read everything", "read-closed": "may read closed", "write": "may write and amend",
    "review": "may review", "approve": "may approve", "publish": "may make public", "withdraw": "may withdraw",
    "administer": "may open accounts",
}  # fmt: skip


@pytest.mark.parametrize("stage", ["", *STAGES])
@pytest.mark.parametrize("topic", ["", "prevention"])
@pytest.mark.parametrize("name", TABLE)
def test_the_sentences_say_what_the_rules_allow(desk, name, topic, stage):
    from kenes.records.chain.kinds import all_kinds
    from kenes.records.telling_roles import known_of, sentences_of_part

    part = Part(name, "KZ", "KZ-2026-INS-001" if name == "member" else "", topic, stage)
    told = [one["en"] for one in sentences_of_part(part)]
    for verb in VERBS:
        sentence = next((one for one in told if one.startswith(WORDS[verb])), "")
        for code, model in all_kinds().items():
            allowed = may(part, verb, Matter(known_of(code), "KZ"))
            names = model.KIND.names["en"]
            kind = re.escape(f"{names[:1].lower()}{names[1:]}")
            named = bool(
                re.search(rf"(^|, | and |back |amend |approve |public |withdraw ){kind}( \(|,| and | — |$)", sentence)
            )
            named = named or "all records" in sentence
            said = bool(sentence) and (named or verb in ("read", "read-closed", "administer"))
            assert said == allowed, (verb, code, sentence)
            assert may(part, verb, Matter(known_of(code), "UZ")) is False
    assert all("Kazakhstan" in one for one in told)


def test_one_asks_and_another_confirms(desk):
    from kenes.records.four_eyes.actions import ask, confirm
    from kenes.records.four_eyes.queries import waiting_for

    gap = desk.gap()
    asked = ask(deed="publish", record=gap, by=desk.reviewer, why="agreed", values={"marking": "public"})
    for who in (desk.reviewer, desk.analyst, desk.reader, desk.stranger):
        with pytest.raises(PermissionDenied):
            confirm(proposal=asked, seen=1, by=who)
    with pytest.raises(ValidationError):
        confirm(proposal=asked, seen=0, by=desk.coordinator)
    assert confirm(proposal=asked, seen=1, by=desk.coordinator).marking == "public"
    assert list(waiting_for(desk.coordinator)) == []
    with pytest.raises(ValidationError):
        confirm(proposal=asked, seen=2, by=desk.administrator)


def test_nobody_confirms_their_own_and_alone_is_said_in_the_log(desk):
    from kenes.records.audit.queries import history_of
    from kenes.records.four_eyes.actions import ask, confirm, decline, take_back

    gap = desk.gap()
    mine = ask(deed="publish", record=gap, by=desk.coordinator, why="x", values={"marking": "public"})
    with pytest.raises(PermissionDenied):
        confirm(proposal=mine, seen=1, by=desk.coordinator)
    take_back(proposal=mine, by=desk.coordinator)
    other = ask(deed="publish", record=gap, by=desk.coordinator, why="x", values={"marking": "public"})
    decline(proposal=other, by=desk.administrator, answer="not yet")
    path = desk.observatory.folder / "kenes.toml"
    path.write_text(path.read_text("utf-8").replace("publish = true", "publish = false"), "utf-8")
    assert ask(deed="publish", record=gap, by=desk.coordinator, why="x", values={"marking": "public"}).alone
    acts = [one.act for one in history_of(gap.ref)]
    assert acts == [
        "amend-gaps", "alone-publish", "decline-publish", "propose-publish", "take-back-publish", "propose-publish", "write-gaps",
    ]  # fmt: skip


def test_a_withdrawn_record_is_amended_no_more(desk):
    from kenes.records.chain.actions import withdraw_record
    from kenes.records.rules import may_amend

    gap = desk.gap()
    assert may_amend(desk.reviewer, gap)
    assert not may_amend(desk.reviewer, withdraw_record(record=gap, by=desk.reviewer, why="x"))


def test_secrets_of_the_second_factor_are_sealed(desk, settings):
    from allauth.mfa.models import Authenticator
    from allauth.mfa.totp.internal.auth import TOTP

    from kenes.records.accounts.sealing import opens, seal_what_is_plain, unseal

    secret = "JBSWY3DPEHPK3PXP"
    TOTP.activate(desk.analyst, secret)
    kept = Authenticator.objects.get(user=desk.analyst)
    assert secret not in kept.data["secret"] and unseal(kept.data["secret"]) == secret
    kept.data["secret"] = secret
    kept.save()
    assert (seal_what_is_plain(), seal_what_is_plain()) == (1, 0)
    kept.refresh_from_db()
    settings.SECRET_KEY = "another"
    assert not opens(kept.data["secret"]) and unseal(kept.data["secret"]) != secret


def test_the_page_of_the_reference_says_what_the_table_says(desk):
    import runpy
    from pathlib import Path

    tool = runpy.run_path(str(Path(__file__).resolve().parents[2] / "tools" / "write_roles.py"))
    assert tool["PAGE"].read_text("utf-8") == tool["page"](), "run tools/write_roles.py"
