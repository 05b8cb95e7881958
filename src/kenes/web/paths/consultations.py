"""Addresses of consultations and rounds, and of the links by which people comment and give their voice without an account."""

from __future__ import annotations

from django.urls import path

from kenes.web.views import consultation_links, consultations, rounds

PATHS = [
    path("consultations/<slug:ref>/open/", consultations.begin, name="consultation_open"),
    path("consultations/<slug:ref>/end/", consultations.end, name="consultation_end"),
    path("consultations/<slug:ref>/invite/", consultations.invite, name="consultation_invite"),
    path("consultations/<slug:ref>/links/<int:number>/revoke/", consultations.revoke, name="consultation_revoke"),
    path("consultations/<slug:ref>/comment/", consultations.comment, name="consultation_comment"),
    path("consultations/<slug:ref>/letter/", consultations.letter, name="consultation_letter"),
    path("consultations/<slug:ref>/responses/", consultations.responses, name="responses"),
    path("consultations/<slug:ref>/responses/<slug:form>/", consultations.responses_file, name="responses_file"),
    path("comments/<slug:ref>/respond/", consultations.answer, name="comment_respond"),
    path("rounds/<slug:ref>/voice/", rounds.voice, name="round_voice"),
    path("rounds/<slug:ref>/results/", rounds.results, name="round_results"),
    path("rounds/<slug:ref>/moderation/", rounds.moderation, name="round_moderation"),
    path("rounds/<slug:ref>/moderation/<int:number>/accept/", rounds.accept, name="proposed_accept"),
    path("rounds/<slug:ref>/moderation/<int:number>/reject/", rounds.reject, name="proposed_reject"),
    path("comment/<str:token>/", consultation_links.comment, name="comment_by_link"),
    path("voice/<str:token>/", consultation_links.voice, name="voice_by_link"),
]
