"""The worker as a child process: started again when it dies, gone when its parent is."""

import contextlib
import logging
import os
import subprocess
import sys
import threading

from django.conf import settings

logger = logging.getLogger(__name__)

PAUSE = 3.0
"""Seconds before a worker that died is started again: one that dies at once must not keep the machine busy."""
TO_FINISH = 10.0
"""Seconds that a worker has to finish its task when it is stopped, then to give it up."""


class WorkerProcess:
    def __init__(self) -> None:
        self._stopping = threading.Event()
        self._changing = threading.Lock()

    def start(self) -> None:
        # Here and not in the thread: a fork of the server's meanwhile would hold the pipe that Popen waits on.
        self._process = _spawn()
        self._attendant = threading.Thread(target=self._attend, daemon=True)
        self._attendant.start()

    def stop(self) -> None:
        """Returns once the worker is gone."""
        with self._changing:
            self._stopping.set()
        for end in (self._process.terminate, self._process.terminate, self._process.kill):
            end()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(TO_FINISH)
                break
        self._attendant.join()

    def _attend(self) -> None:
        while True:
            code = self._process.wait()
            if self._stopping.is_set():
                return
            logger.error("The worker ended (%s) and is started again", code)
            self._stopping.wait(PAUSE)
            with self._changing:
                if self._stopping.is_set():
                    return
                self._process = _spawn()


def _spawn() -> subprocess.Popen[bytes]:
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "worker"]
    options = ["--parent", str(os.getpid()), "--no-reload", "--verbosity", "0"]
    # A session of its own: Ctrl-C in the terminal is for the parent, which then stops the worker in good order.
    return subprocess.Popen(  # noqa: S603 - our own command
        [*command, *options], stdin=subprocess.DEVNULL, start_new_session=True
    )
