"""Addresses of what waits for a second person."""

from __future__ import annotations

from django.urls import path

from kenes.web.views import second_person

PATHS = [
    path("second-person/", second_person.waiting, name="second_person"),
    path("second-person/<int:number>/confirm/", second_person.yes, name="second_person_yes"),
    path("second-person/<int:number>/decline/", second_person.no, name="second_person_no"),
    path("second-person/<int:number>/take-back/", second_person.back, name="second_person_back"),
    path("record/<slug:ref>/publish/", second_person.publish, name="second_person_publish"),
]
