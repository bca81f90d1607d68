"""`manage.py worker`: what `manage.py start` runs beside the pages. Elsewhere `manage.py db_worker` does the same."""

import os
import signal
import threading
import time
from argparse import ArgumentParser
from typing import Any

from django_tasks_db.management.commands.db_worker import Command as DatabaseWorkerCommand

LOOK_EVERY = 1
"""Seconds."""


class Command(DatabaseWorkerCommand):
    help = "Run background tasks for as long as the process that started this one is there."

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--parent", type=int, default=os.getppid(), help="Its process id (default: the shell's).")

    def execute(self, *args: Any, **options: Any) -> str | None:
        threading.Thread(target=end_with, args=[options.pop("parent")], daemon=True).start()
        return super().execute(*args, **options)


def end_with(parent: int) -> None:
    """Ends this process, once its task is done, when the parent is gone: even a killed parent leaves no orphan."""
    while os.getppid() == parent:
        time.sleep(LOOK_EVERY)
    os.kill(os.getpid(), signal.SIGTERM)
