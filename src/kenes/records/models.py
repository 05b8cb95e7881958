"""Every model of the slices, where Django looks for them."""

from kenes.records.accounts.models import Account, Role
from kenes.records.agreements.models import Disagreement, FrozenPlan, PlanChange
from kenes.records.audit.models import ConflictingEdit, Entry
from kenes.records.capacity.models import Event, FollowUp, Participant
from kenes.records.chain.models import Link, Record
from kenes.records.chain.sought import Sought, TitleKey
from kenes.records.consultations.models import Comment, Consultation, Position, Proposed, Round, Voice
from kenes.records.control.models import Assignment
from kenes.records.correspondence.models import Letter, Reply
from kenes.records.desk.models import Decision, Note, Objection
from kenes.records.dialogues.models import AgendaItem, Dialogue, Paper, Participation, Recommendation, Statement
from kenes.records.findings.models import Finding, Gap
from kenes.records.four_eyes.models import Proposal
from kenes.records.institutions.models import Institution, Mandate, Person
from kenes.records.intended.models import IntendedFinding
from kenes.records.keys.models import Key
from kenes.records.library.filed import Filed
from kenes.records.library.models import ClauseSettlement, DocumentVersion, Passage, PolicyDocument
from kenes.records.meeting_reports.models import ItemSaid
from kenes.records.milestones.models import Milestone
from kenes.records.minutes.models import Consent, Minutes, Remark
from kenes.records.passes.models import Pass
from kenes.records.post.models import Message
from kenes.records.privacy.models import Erasure
from kenes.records.programmes.models import Practice, SelfAssessment, Service
from kenes.records.readings.models import Opinion, Reading, Settled
from kenes.records.returns.models import Reminder, Request, Return
from kenes.records.reviews.models import Candidate, Judgement, Review, Suggestion
from kenes.records.roadmaps.models import Action, Measure, Objective, RoadMap
from kenes.records.studies.models import Study
from kenes.records.workplans.models import Activity, Deliverable, Programme, Result, WorkPlan

__all__ = [
    "Account",
    "Action",
    "Activity",
    "AgendaItem",
    "Assignment",
    "Candidate",
    "ClauseSettlement",
    "Comment",
    "ConflictingEdit",
    "Consent",
    "Consultation",
    "Decision",
    "Deliverable",
    "Dialogue",
    "Disagreement",
    "DocumentVersion",
    "Entry",
    "Erasure",
    "Event",
    "Filed",
    "Finding",
    "FollowUp",
    "FrozenPlan",
    "Gap",
    "Institution",
    "IntendedFinding",
    "ItemSaid",
    "Judgement",
    "Key",
    "Letter",
    "Link",
    "Mandate",
    "Measure",
    "Message",
    "Milestone",
    "Minutes",
    "Note",
    "Objection",
    "Objective",
    "Opinion",
    "Paper",
    "Participant",
    "Participation",
    "Pass",
    "Passage",
    "Person",
    "PlanChange",
    "PolicyDocument",
    "Position",
    "Practice",
    "Programme",
    "Proposal",
    "Proposed",
    "Reading",
    "Recommendation",
    "Record",
    "Remark",
    "Reminder",
    "Reply",
    "Request",
    "Result",
    "Return",
    "Review",
    "RoadMap",
    "Role",
    "Round",
    "SelfAssessment",
    "Service",
    "Settled",
    "Sought",
    "Statement",
    "Study",
    "Suggestion",
    "TitleKey",
    "Voice",
    "WorkPlan",
]
