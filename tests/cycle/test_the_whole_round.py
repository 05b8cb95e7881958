"""The whole round once, as eight people of different institutions walk it in three languages, with visitors and bodies that have no account.

Each step begins where the one before ended; what a step does stands in the module of its name beside this one. `make cycle` runs it alone.
"""

from __future__ import annotations

from pathlib import Path

import round_dialogue as dialogue
import round_evidence as evidence
import round_minutes as minutes
import round_plan as plan
import round_return as back
from round_people import CAST
from round_table import Round

LANGUAGES = ("kk", "ru", "en")


def test_the_whole_round(all: Round, shared: Path, tmp_path: Path) -> None:
    assert len(CAST) == 8
    assert [sum(one.language == language for one in CAST.values()) >= 2 for language in LANGUAGES] == [True] * 3
    all.gather()

    evidence.a_figure_becomes_a_finding(all)
    evidence.a_document_is_reviewed(all, shared)
    evidence.a_passage_shows_a_gap(all)

    dialogue.it_is_planned(all)
    dialogue.bodies_are_written_down(all)
    dialogue.they_are_invited_by_mail(all)
    dialogue.one_body_answers_by_its_link(all)
    dialogue.it_is_held(all)
    dialogue.two_take_notes_and_one_is_cut_off(all)

    minutes.the_gap_becomes_a_recommendation(all)
    minutes.a_summary_is_drafted(all)
    minutes.it_is_circulated_by_letter(all)
    minutes.the_bodies_answer(all)
    minutes.the_summary_is_agreed(all)
    minutes.a_press_release_is_refused_for_a_difference_and_then_published(all)

    plan.it_is_taken_up_as_an_action(all)
    plan.the_lead_body_is_written_to_and_agrees(all)
    plan.an_act_approves_it(all)
    plan.it_is_put_on_control(all)
    plan.the_body_is_asked_and_answers_by_its_link(all)
    plan.the_return_is_accepted_and_progress_is_computed(all)
    plan.its_completing_document_removes_it_from_control(all)
    plan.the_plan_goes_out_to_word_and_comes_back_unchanged(all, tmp_path)

    back.the_next_dialogue_begins_with_what_became_of_it(all)
    back.its_story_is_told_both_ways(all)
    back.what_was_closed_is_nowhere(all)
    back.the_dossier_shows_the_closed_loop(all, tmp_path / "reports")
    back.yesterdays_backup_holds_yesterday(all, tmp_path)
