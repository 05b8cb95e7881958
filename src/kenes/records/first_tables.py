"""The tables of records of which nothing is written yet: made at once as the models are now, not by going the way of every migration.

What comes of it is what the migrations come to (a test compares the two on both databases), in a tenth of the time.
"""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db.migrations import Migration, RunPython, RunSQL, SeparateDatabaseAndState
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import ProjectState

OWN = "records"
BESIDE_MODELS = (RunPython, RunSQL, SeparateDatabaseAndState)
"""Operations that make what no model shows: triggers, orders of comparing, tables without a model."""


def make_first_tables(executor: MigrationExecutor) -> None:
    """Make every table in a database that has none, and note every migration as applied."""
    leaves = executor.loader.graph.leaf_nodes()
    plan = [one for one, _ in executor.migration_plan(leaves, clean_start=True)]
    with executor.connection.schema_editor() as editor:
        for model in apps.get_models():
            if model._meta.managed and not model._meta.proxy:
                editor.create_model(model)
    with executor.connection.schema_editor() as editor:  # the tables' references are there only now
        _make_what_no_model_shows(editor, plan)
    for one in plan:
        executor.recorder.record_applied(one.app_label, one.name)


def _make_what_no_model_shows(editor: Any, plan: list[Migration]) -> None:
    """Other apps have such operations only for rows that an earlier version of them left, of which there are none."""
    state = ProjectState.from_apps(apps)
    for migration in plan:
        for operation in migration.operations if migration.app_label == OWN else ():
            if isinstance(operation, BESIDE_MODELS):
                operation.database_forwards(OWN, editor, state, state)
