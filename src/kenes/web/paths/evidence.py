"""Addresses of the evidence: situation, indicators, places, figures, data, methods, reports."""

from __future__ import annotations

from django.urls import path

from kenes.web.views import about, data, downloads, figures, indicators, methods, overview, places, reports

PATHS = [
    path("", overview.overview, name="overview"),
    path("indicators/", indicators.indicators, name="indicators"),
    path("indicators/<key:key>/", indicators.indicator, name="indicator"),
    path("indicators/<key:key>.csv", downloads.indicator_csv, name="indicator_csv"),
    path("indicators/<key:key>.xlsx", downloads.indicator_xlsx, name="indicator_xlsx"),
    path("countries/", places.places, name="places"),
    path("countries/<place:code>/", places.country, name="country"),
    path("regions/<place:code>/", places.region, name="region"),
    path("figures/<key:key>/<place:code>/<period:period>/", figures.figure, name="figure"),
    path("data/", data.datasets, name="data"),
    path("data/<key:dataset>/<release:name>/", data.release, name="release"),
    path("data/<key:dataset>/<release:name>/rows/<int:number>/", data.source_row, name="source_row"),
    path("methods/", methods.methods, name="methods"),
    path("methods/<key:name>/", methods.method, name="method"),
    path("reports/", reports.reports, name="reports"),
    path("reports/<release:name>", reports.report_file, name="report_file"),
    path("about/", about.about, name="about"),
]
