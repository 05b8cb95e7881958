"""The routes of the interface for programs: each a view like every other, with the rule that says who may open it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.urls import URLPattern, path
from ninja import NinjaAPI, Query

from kenes import __version__
from kenes.records.chain.kinds import all_kinds
from kenes.web.access import everyone, gives_public, open_to
from kenes.web.api import records as told
from kenes.web.api.shapes import (
    IndicatorShape,
    KindShape,
    LoopShape,
    PageShape,
    RowShape,
    StepShape,
    WholeShape,
)
from kenes.web.pages.lookups import known_indicator
from kenes.web.pages.records_sections import known_kind
from kenes.web.site import the_site

ABOUT = "Read-only. Whoever shows no key reads what is public; with `Authorization: Bearer KEY`, what the key's account may read."
api = NinjaAPI(title="kenes", version=__version__, description=ABOUT, docs_url=None, openapi_url=None)
METHODS = ("GET",)
PUBLIC = ("api_kinds", "api_indicators", "api_indicator_rows")
"""What everybody is given alike: the log need not hear who took it away."""


@api.get("kinds", response=list[KindShape], url_name="api_kinds", summary="The kinds of records")
def kinds(request: HttpRequest) -> Any:
    """Every kind there is, by its code."""
    return [told.kinds_shape(model) for _, model in sorted(all_kinds().items())]


@api.get("records/{kind}", response=PageShape, url_name="api_records", summary="The records of a kind")
def records(request: HttpRequest, kind: str, q: str = "", sort: str = "-ref", page: int = Query(1, ge=1)) -> Any:
    """Words (`q`), any filter of the kind by its name, `withdrawn=1`, `sort` (with - turned round), `page` of fifty."""
    asked = {**request.GET.dict(), "q": q, "sort": sort}
    return told.page_of_records(request.user, known_kind(kind), asked, page)


@api.get("record/{ref}", response=WholeShape, url_name="api_record", summary="One record with its links")
def record(request: HttpRequest, ref: str) -> Any:
    """By its id, such as KZ-2026-REC-014."""
    found = told.open_record(ref, request.user)
    shape = told.record_shape(found, told.Ends(request.user))
    return {"record": shape, "links": list(told.links_of(found, request.user))}


@api.get("record/{ref}/story", response=list[StepShape], url_name="api_story", summary="The story of a record")
def story(request: HttpRequest, ref: str) -> Any:
    """What it rests on and what came of it, from the farthest source to the last consequence."""
    found = told.open_record(ref, request.user)
    return list(told.story_of(found.ref, request.user))


@api.get("open-loops", response=list[LoopShape], url_name="api_open_loops", summary="What waits for its next link")
def open_loops(request: HttpRequest) -> Any:
    """Kind by kind, the oldest record first."""
    return list(told.loops_of(request.user))


@api.get("indicators", response=list[IndicatorShape], url_name="api_indicators", summary="The indicators")
def indicators(request: HttpRequest) -> Any:
    """All of them, supply and demand in turn."""
    names = ("title", "unit", "why", "caveat")
    return [
        {"key": one.key, "side": one.words.side, **{name: told.words_of(getattr(one.words, name)) for name in names}}
        for one in the_site().definitions
    ]


@api.get("indicators/{key}", response=list[RowShape], url_name="api_indicator_rows", summary="The rows of an indicator")
def indicator_rows(request: HttpRequest, key: str) -> Any:
    """Every figure with its interval, state, release and source rows."""
    site = the_site()
    return [one.kept() for one in site.tables[known_indicator(site, key).key]]


@gives_public
@open_to(everyone, METHODS)
def openapi(request: HttpRequest) -> JsonResponse:
    """The description of all this for programs."""
    return JsonResponse(api.get_openapi_schema(path_prefix="/api/v1/"))


def _paths() -> list[URLPattern]:
    """ninja's views with the rule of every route; its own root, which describes nothing, is left out."""
    found = [one for one in api.urls[0] if isinstance(one, URLPattern) and str(one.name).startswith("api_")]
    for one in found:
        open_to(everyone, METHODS)(one.callback)
        if one.name in PUBLIC:
            gives_public(one.callback)
    return [*found, path("openapi.json", openapi, name="api_openapi")]


PATHS = _paths()
