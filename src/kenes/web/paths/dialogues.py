"""Addresses of a meeting: inviting, its page, its calendar entry, its papers, its pack; and what the links of invitations open."""

from __future__ import annotations

from django.urls import path

from kenes.web.views import dialogue_packs, dialogues, invited

PATHS = [
    path("record/<slug:ref>/invitations/", dialogues.invitations, name="dialogue_invitations"),
    path("record/<slug:ref>/meeting/", dialogues.meeting, name="dialogue_meeting"),
    path("record/<slug:ref>/meeting.ics", dialogues.calendar, name="dialogue_calendar"),
    path("record/<slug:ref>/pack/", dialogue_packs.packs, name="dialogue_packs"),
    path("record/<slug:ref>/pack/<slug:language>.<slug:kind>", dialogue_packs.pack, name="dialogue_pack"),
    path("record/<slug:ref>/name-cards/<slug:language>.docx", dialogue_packs.name_cards, name="dialogue_name_cards"),
    path("record/<slug:ref>/file/", dialogues.new_paper_file, name="paper_file_new"),
    path("record/<slug:ref>/file/<slug:language>/", dialogues.paper_file, name="paper_file"),
    path("invited/<str:token>/", invited.answer, name="invited"),
    path("invited/<str:token>/meeting/", invited.meeting, name="invited_meeting"),
    path("invited/<str:token>/meeting.ics", invited.calendar, name="invited_calendar"),
    path("invited/<str:token>/papers/<slug:ref>/<slug:language>/", invited.paper, name="invited_paper"),
]
