"""The files by which the embedded server and its clients find each other.

All live in one folder that only its owner can enter:

- `server.lock` is locked by the server for as long as it lives; the client that starts one hands it down;
- `clients.lock` is locked (shared) by every client, and by the server itself when it stops for want of them;
- `load.lock` is locked by the one loader;
- `server.json` holds the pid, the port and the passwords of the running server; `server.failure` the reason
  why the last one did not start; `server.log` what its process printed.
"""

import contextlib
import os
import secrets
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from pydantic import ValidationError

from bel_china_graph.errors import StoreError
from bel_china_graph.model import Model

_POLL = 0.05  # seconds


class ServerState(Model):
    """What a client must know of the running server. Passwords are random and new at every start."""

    pid: int
    port: int
    database: str
    writer: str
    writer_password: str
    reader: str
    reader_password: str


class Files:
    """The files in the server's folder.

    Args:
        folder: is made, for its owner only, when it does not exist.

    Raises:
        StoreError: the folder cannot be made or belongs to somebody else, or this system has no file locks.
    """

    def __init__(self, folder: Path) -> None:
        if sys.platform == "win32":
            raise StoreError(
                "The embedded database does not run on Windows",
                "Start a Neo4j (docker compose up -d) and set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD.",
            )
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if folder.stat().st_uid != os.getuid():
                raise StoreError(f"{folder} belongs to another user", "Set BEL_CHINA_GRAPH_HOME to a folder of yours.")
            folder.chmod(0o700)
        except OSError as error:
            raise StoreError(
                f"The database's folder {folder} cannot be used: {error.strerror}",
                "Set BEL_CHINA_GRAPH_HOME to a folder that you can write.",
            ) from error
        self.folder = folder
        self.server_lock = folder / "server.lock"
        self.clients_lock = folder / "clients.lock"
        self.load_lock = folder / "load.lock"
        self.state_file = folder / "server.json"
        self.failure_file = folder / "server.failure"
        self.log_file = folder / "server.log"

    def write_state(self, state: ServerState) -> None:
        """Write the state; it appears whole, and only its owner can read it."""
        _write_private(self.state_file, state.model_dump_json())

    def read_state(self) -> ServerState | None:
        """Return the state that a server left, or `None`; whether it still runs is another question."""
        try:
            return ServerState.model_validate_json(self.state_file.read_text(encoding="utf-8"))
        except (FileNotFoundError, ValidationError):
            return None

    def write_failure(self, reason: str) -> None:
        """Write why the server did not start, for the client that waits."""
        _write_private(self.failure_file, reason)

    def read_failure(self) -> str | None:
        """Return why the last server did not start, or `None`."""
        try:
            return self.failure_file.read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return None

    def forget(self) -> None:
        """Remove what a former server left behind."""
        self.state_file.unlink(missing_ok=True)
        self.failure_file.unlink(missing_ok=True)


def _write_private(path: Path, text: str) -> None:
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
    part.replace(path)


def try_lock(path: Path, *, shared: bool = False) -> int | None:
    """Lock the file and return its descriptor, or `None` when another holds it.

    The lock ends when every copy of the descriptor is closed, at the latest when the process dies.
    """
    import fcntl  # not on Windows, where `Files` refuses first

    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def lock(path: Path, timeout: float, *, shared: bool = False, waiting: Callable[[], None] | None = None) -> int:
    """Lock the file, waiting for at most `timeout` seconds, and return its descriptor.

    Args:
        waiting: is called once, when it has to wait.

    Raises:
        StoreError: another process held it all that time.
    """
    end = time.monotonic() + timeout
    told = False
    while (descriptor := try_lock(path, shared=shared)) is None:
        if waiting and not told:
            waiting()
            told = True
        if time.monotonic() > end:
            raise StoreError(
                f"Another process has held {path} for {timeout:.0f} seconds",
                "Wait until it ends, then run again.",
            )
        time.sleep(_POLL)
    return descriptor


@contextlib.contextmanager
def locked(path: Path, timeout: float) -> Iterator[None]:
    """Hold the file's lock for the time of a `with` block (see `lock`)."""
    descriptor = lock(path, timeout)
    try:
        yield
    finally:
        os.close(descriptor)
