"""What the commands have in common that work on the stored data."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor


class DatabaseCommand(BaseCommand):
    """A command that says what to do where the database is not there, or not ready for this version."""

    def execute(self, *args: Any, **options: Any) -> str | None:
        try:
            return super().execute(*args, **options)
        except DatabaseError:
            if is_migrated():
                raise
        raise CommandError("The database has not been prepared for this version. Run `python manage.py migrate` first.")


def is_migrated() -> bool:
    """Whether all tables are as the models have them. Raises `CommandError` where the database does not answer."""
    try:
        executor = MigrationExecutor(connection)
    except DatabaseError as error:
        raise CommandError(f"The database cannot be used: {error}\nCheck DATABASE_URL and DATA_DIR.") from None
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())
