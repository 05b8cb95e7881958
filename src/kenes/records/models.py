"""Every model of the slices, where Django looks for them."""

from kenes.records.accounts.models import Account, Role
from kenes.records.audit.models import ConflictingEdit, Entry
from kenes.records.chain.models import Link, Record
from kenes.records.correspondence.models import Letter, Reply
from kenes.records.desk.models import Decision, Note, Objection
from kenes.records.dialogues.models import AgendaItem, Dialogue, Participation, Recommendation, Statement
from kenes.records.findings.models import Finding, Gap
from kenes.records.institutions.models import Institution, Mandate, Person
from kenes.records.library.models import DocumentVersion, Passage, PolicyDocument
from kenes.records.passes.models import Pass
from kenes.records.post.models import Message
from kenes.records.reviews.models import Judgement, Review, Suggestion
from kenes.records.roadmaps.models import Action, Measure, Objective, RoadMap

__all__ = [
    "Account",
    "Action",
    "AgendaItem",
    "ConflictingEdit",
    "Decision",
    "Dialogue",
    "DocumentVersion",
    "Entry",
    "Finding",
    "Gap",
    "Institution",
    "Judgement",
    "Letter",
    "Link",
    "Mandate",
    "Measure",
    "Message",
    "Note",
    "Objection",
    "Objective",
    "Participation",
    "Pass",
    "Passage",
    "Person",
    "PolicyDocument",
    "Recommendation",
    "Record",
    "Reply",
    "Review",
    "RoadMap",
    "Role",
    "Statement",
    "Suggestion",
]
