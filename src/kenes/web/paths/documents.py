"""Addresses of documents, their versions and files, reviews, judgements, frameworks.

This area stands before that of the records, so that a new document there begins with its text.
"""

from __future__ import annotations

from django.urls import path

from kenes.web.views import (
    document_clause_links,
    document_details,
    document_findings,
    document_measures,
    document_meeting,
    document_search,
    documents,
    readings,
    review_files,
    reviews,
)

PATHS = [
    path("documents/search/", document_search.document_search, name="document_search"),
    path("documents/new/", documents.new_document, name="document_new"),
    path("documents/<slug:ref>/", documents.document, name="document"),
    path("documents/<slug:ref>/side-by-side/", documents.side_by_side, name="document_side_by_side"),
    path("documents/<slug:ref>/versions/new/", documents.new_version, name="document_version_new"),
    path("documents/<slug:ref>/clause-links/", document_clause_links.clause_links, name="document_clause_links"),
    path(
        "documents/<slug:ref>/clause-links/<int:number>/settle/",
        document_clause_links.settle,
        name="clause_link_settle",
    ),
    path("documents/<slug:ref>/findings/", document_findings.findings, name="document_findings"),
    path("documents/<slug:ref>/intended.toml", document_findings.intended_file, name="document_intended_file"),
    path(
        "documents/<slug:ref>/versions/<int:number>/findings/<slug:key>/meant-so/",
        document_findings.meant_so,
        name="finding_meant_so",
    ),
    path(
        "documents/<slug:ref>/versions/<int:number>/meant-so/<int:intended>/take-back/",
        document_findings.taken_back,
        name="finding_taken_back",
    ),
    path("documents/<slug:ref>/relations/new/", document_details.relation, name="document_relation"),
    path("documents/<slug:ref>/versions/<int:number>/measures/", document_measures.measures, name="document_measures"),
    path(
        "documents/<slug:ref>/versions/<int:number>/meeting/", document_meeting.meeting_report, name="document_meeting"
    ),
    path(
        "documents/<slug:ref>/versions/<int:number>/meeting/<slug:item>/",
        document_meeting.meeting_item,
        name="meeting_item",
    ),
    path(
        "documents/<slug:ref>/versions/<int:number>/meeting/<slug:item>/say/",
        document_meeting.meeting_item_say,
        name="meeting_item_say",
    ),
    path("documents/<slug:ref>/versions/<int:number>/details/", document_details.details, name="document_details"),
    path(
        "documents/<slug:ref>/versions/<int:number>/standing/",
        document_details.version_standing,
        name="version_standing",
    ),
    path("documents/<slug:ref>/versions/<int:number>/file", documents.original, name="document_file"),
    path(
        "documents/<slug:ref>/versions/<int:number>/pages/<int:page>.png",
        documents.page_as_it_looks,
        name="document_page_picture",
    ),
    path("documents/<slug:ref>/versions/<int:number>/reviews/new/", reviews.new_review, name="review_new"),
    path("reviews/<slug:ref>/", reviews.review, name="review"),
    path("reviews/<slug:ref>/files/<slug:form>/", review_files.review_file, name="review_file"),
    path("reviews/<slug:ref>/judgements/new/", reviews.new_judgement, name="judgement_new"),
    path("reviews/<slug:ref>/readings/", readings.readings, name="review_readings"),
    path("reviews/<slug:ref>/readings/ask/", readings.ask_reader, name="review_reader"),
    path("reviews/<slug:ref>/readings/settle/", readings.settle_pair, name="review_settle"),
    path("reviews/<slug:ref>/reading/", readings.reading, name="review_reading"),
    path("reviews/<slug:ref>/reading/begin/", readings.begin, name="review_reading_begin"),
    path("reviews/<slug:ref>/reading/say/", readings.say_of_clause, name="review_reading_say"),
    path("reviews/<slug:ref>/reading/finish/", readings.finish, name="review_reading_finish"),
    path("judgements/<slug:ref>/undo/", reviews.undo_judgement, name="judgement_undo"),
    path("judgements/<slug:ref>/gap/", reviews.new_gap, name="judgement_gap"),
    path("records/documents/new/", documents.new_document_record),
    path("records/reviews/new/", reviews.where_reviews_start),
    path("records/judgements/new/", reviews.where_reviews_start),
    path("frameworks/", reviews.frameworks, name="frameworks"),
    path("frameworks/<slug:key>/", reviews.framework, name="framework"),
]
