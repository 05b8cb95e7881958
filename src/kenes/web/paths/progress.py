"""Addresses of milestones, timelines, and the road maps of the countries side by side."""

from __future__ import annotations

from django.urls import path

from kenes.web.views import milestones, road_maps

PATHS = [
    path("record/<slug:ref>/reached/", milestones.reach, name="milestone_reach"),
    path("record/<slug:ref>/reopened/", milestones.reopen, name="milestone_reopen"),
    path("record/<slug:ref>/timeline/", road_maps.timeline, name="record_timeline"),
    path("road-maps-of-the-countries/", road_maps.countries, name="road_maps_of_countries"),
]
