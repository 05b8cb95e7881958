"""Addresses of the live desk of a dialogue, and of its notes after the meeting."""

from __future__ import annotations

from django.urls import path

from kenes.web.views import desk, desk_notes, desk_offline

PATHS = [
    path("record/<slug:ref>/desk/", desk.desk, name="desk"),
    path("record/<slug:ref>/desk/agenda/<slug:item>/", desk.agenda, name="desk_agenda"),
    path("record/<slug:ref>/desk/attendance/", desk.attendance, name="desk_attendance"),
    path("record/<slug:ref>/desk/welcome/", desk.uninvited, name="desk_welcome"),
    path("record/<slug:ref>/desk/notes/", desk_offline.refreshed, name="desk_notes"),
    path("record/<slug:ref>/desk/queue/", desk_offline.queue, name="desk_queue"),
    path("record/<slug:ref>/desk/shell/", desk_offline.shell, name="desk_shell"),
    path("record/<slug:ref>/desk/worker.js", desk_offline.worker, name="desk_worker"),
    path("record/<slug:ref>/notes/", desk_notes.notes, name="dialogue_notes"),
]
