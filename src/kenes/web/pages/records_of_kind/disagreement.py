"""The page of this kind shows its next step beside what every record shows."""

from __future__ import annotations

from kenes.web.pages.control_steps import stepped

KIND = "DSG"
page = stepped
