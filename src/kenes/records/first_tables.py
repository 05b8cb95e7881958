"""Tables in which nothing is written yet: made at once as some migrations leave them, not by going the way of each.

What comes of it is what the migrations come to (a test compares the two on both databases), in a tenth of the time.
"""

from __future__ import annotations

from typing import Any

from django.db.migrations import Migration, RunPython, RunSQL, SeparateDatabaseAndState
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import ProjectState

OWN = "records"
BESIDE_MODELS = (RunPython, RunSQL, SeparateDatabaseAndState)
"""Operations that make what no model shows: triggers, orders of comparing, tables without a model."""


def make_first_tables(executor: MigrationExecutor, wanted: list[Any]) -> None:
    """Make, in a database that has no tables, those that some migrations come to, and note these migrations as applied."""
    plan = [one for one, _ in executor.migration_plan(wanted, clean_start=True)]
    state = executor.loader.project_state(wanted)
    with executor.connection.schema_editor() as editor:
        for model in state.apps.get_models():
            if model._meta.managed and not model._meta.proxy:
                editor.create_model(model)
    with executor.connection.schema_editor() as editor:  # the tables' references are there only now
        _make_what_no_model_shows(editor, plan, state)
    for one in plan:
        executor.recorder.record_applied(one.app_label, one.name)


def _make_what_no_model_shows(editor: Any, plan: list[Migration], state: ProjectState) -> None:
    """Other apps have such operations only for rows that an earlier version of them left, of which there are none."""
    for migration in plan:
        for operation in migration.operations if migration.app_label == OWN else ():
            if isinstance(operation, BESIDE_MODELS):
                operation.database_forwards(OWN, editor, state, state)
