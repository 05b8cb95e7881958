"""Every address of the site; the language stands first in the path. The areas are found in the folder `paths/`."""

from __future__ import annotations

import importlib
import pkgutil

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

import kenes.web.paths as folder
from kenes.web import converters
from kenes.web.api.routes import PATHS as FOR_PROGRAMS
from kenes.web.views import faults, plain, sign_in_provider

converters.register()
areas = [
    importlib.import_module(f"{folder.__name__}.{area.name}").PATHS for area in pkgutil.iter_modules(folder.__path__)
]
urlpatterns = [
    path("robots.txt", plain.robots, name="robots"),
    path("sitemap.xml", plain.sitemap, name="sitemap"),
    path("sign-in/provider/back/", sign_in_provider.back, name="openid_connect_callback"),
    path("api/v1/", include(FOR_PROGRAMS)),
    *i18n_patterns(*[one for area in areas for one in area]),
]
handler400 = faults.bad_request
handler403 = faults.not_allowed
handler404 = faults.not_found
handler429 = faults.too_many
handler500 = faults.fault
