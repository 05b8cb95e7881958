"""Figures from samples: by the design of the sample or by replicate weights."""

from __future__ import annotations

from kenes.methods.replicate_design import ReplicateDesign
from kenes.methods.survey_design import SurveyDesign
from kenes.methods.survey_estimate import SurveyEstimate

__all__ = ["ReplicateDesign", "SurveyDesign", "SurveyEstimate"]
