"""Finds the running embedded server, starts one where there is none, and stops it."""

import os
import signal
import subprocess
import sys
import time
from types import TracebackType

from bel_china_graph.errors import StoreError
from bel_china_graph.resources import PACKAGE
from bel_china_graph.store.embedded.files import Files, ServerState, lock, try_lock
from bel_china_graph.store.settings import EmbeddedSettings

_POLL = 0.02  # seconds


class EmbeddedServer:
    """The embedded server as a client sees it; it keeps running for as long as one is open.

    Raises:
        StoreError: it does not start, or its folder cannot be used; the message says why.
    """

    def __init__(self, settings: EmbeddedSettings) -> None:
        self.settings = settings
        self.files = Files(settings.folder)
        self._presence: int | None = None

    def __enter__(self) -> ServerState:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.leave()

    def running(self) -> ServerState | None:
        """Return the state of the running server, or `None`; starts nothing.

        A state file alone proves nothing: its server may have been killed. The server's lock does.
        """
        state = self.files.read_state()
        if state is None:
            return None
        descriptor = try_lock(self.files.server_lock)
        if descriptor is None:
            return state
        os.close(descriptor)
        return None

    def start(self) -> ServerState:
        """Return the state of the running server; start it where none runs. Two clients get the same one."""
        end = time.monotonic() + self.settings.start_timeout
        if self._presence is None:
            self._presence = lock(self.files.clients_lock, self.settings.start_timeout, shared=True)
        try:
            while True:
                descriptor = try_lock(self.files.server_lock)
                if descriptor is not None:
                    self._spawn(descriptor)
                    self._await(end)
                elif (state := self.files.read_state()) is not None:
                    return state
                if time.monotonic() > end:
                    raise StoreError(
                        f"The embedded database in {self.files.folder} did not answer in "
                        f"{self.settings.start_timeout:.0f} seconds",
                        f"See {self.files.log_file}, or set BEL_CHINA_GRAPH_START_TIMEOUT to more seconds.",
                    )
                time.sleep(_POLL)
        except BaseException:
            self.leave()
            raise

    def _spawn(self, descriptor: int) -> None:
        """Start the server, detached; it inherits the lock."""
        self.files.forget()
        command = [
            sys.executable, "-m", "bel_china_graph.store.embedded.server", str(self.files.folder),
            str(self.settings.idle), self.settings.heap, str(self.settings.query_timeout),
        ]  # fmt: skip
        path = os.pathsep.join(p for p in (str(PACKAGE.parent), os.environ.get("PYTHONPATH")) if p)
        try:
            with self.files.log_file.open("w") as log:
                process = subprocess.Popen(
                    command,
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    cwd=self.files.folder,
                    env={**os.environ, "PYTHONPATH": path},
                    pass_fds=(descriptor,),
                    start_new_session=True,
                )
            process.returncode = 0  # it outlives us: nobody waits for it
        finally:
            os.close(descriptor)

    def _await(self, end: float) -> None:
        """Return when the new server has written its state; raise when it has ended instead."""
        while time.monotonic() < end and self.files.read_state() is None:
            descriptor = try_lock(self.files.server_lock)
            if descriptor is not None:
                os.close(descriptor)
                reason = self.files.read_failure() or self._last_words()
                raise StoreError(
                    f"The embedded database in {self.files.folder} did not start: {reason}",
                    "Mend the cause, or set NEO4J_URI to use a Neo4j.",
                )
            time.sleep(_POLL)

    def _last_words(self) -> str:
        lines = self.files.log_file.read_text(encoding="utf-8", errors="replace").strip().splitlines()
        return lines[-1] if lines else "its process ended without a word"

    def leave(self) -> None:
        """Let the server stop when nobody else needs it."""
        if self._presence is not None:
            os.close(self._presence)
            self._presence = None

    def stop(self) -> bool:
        """Stop the server, whoever uses it, and wait until it has ended; tell whether one was running.

        Raises:
            StoreError: it does not end.
        """
        state = self.running()
        if state is None:
            return False
        os.kill(state.pid, signal.SIGTERM)
        os.close(lock(self.files.server_lock, self.settings.start_timeout))
        self.files.forget()
        return True
