"""Every address of the site; the language stands first in the path."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import path

from kenes.web import converters
from kenes.web.views import (
    about,
    data,
    downloads,
    faults,
    figures,
    indicators,
    methods,
    overview,
    places,
    plain,
    reports,
)

converters.register()

urlpatterns = [
    path("robots.txt", plain.robots, name="robots"),
    path("sitemap.xml", plain.sitemap, name="sitemap"),
    *i18n_patterns(
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
    ),
]
handler400 = faults.bad_request
handler404 = faults.not_found
handler500 = faults.fault
