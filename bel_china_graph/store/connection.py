"""An open connection to a database: a Neo4j at an address, or the embedded server."""

import contextlib
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from bel_china_graph.errors import StoreError
from bel_china_graph.store.embedded.control import EmbeddedServer
from bel_china_graph.store.embedded.files import ServerState, locked
from bel_china_graph.store.failures import translated
from bel_china_graph.store.settings import DatabaseSettings, EmbeddedSettings

if TYPE_CHECKING:
    import neo4j

_T = TypeVar("_T")

_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
_CONNECT = 15.0  # seconds
_RETRY = 30.0  # seconds for which the driver repeats a transaction that met a passing trouble
_RETRY_EMBEDDED = 3.0  # an embedded server that has gone does not come back by itself
_ATTEMPTS = 6  # of a transaction that met another one's node or tie
_LOAD_WAIT = 3600.0  # seconds for another load to end


def _is_address(uri: str) -> bool:
    try:
        parts = urlsplit(uri)
        return parts.scheme in _SCHEMES and bool(parts.hostname) and parts.port != 0
    except ValueError:  # the port is no number
        return False


class Connection:
    """Drivers, database name and kind of server. Close it with `close`.

    Args:
        start: start the embedded server where it does not run.

    Raises:
        StoreError: the database cannot be reached or opened, or refuses the user.
    """

    def __init__(self, settings: DatabaseSettings, embedded: EmbeddedSettings, *, start: bool = True) -> None:
        self._embedded: EmbeddedServer | None = None
        self._drivers: list[neo4j.Driver] = []
        self.database = settings.database
        try:
            if settings.uri is None:
                self._open_embedded(EmbeddedServer(embedded), start)
            else:
                self._open_neo4j(settings, settings.uri)
        except BaseException:
            self.close()
            raise

    def _open_neo4j(self, settings: DatabaseSettings, uri: str) -> None:
        self.where = uri
        if not _is_address(uri):
            raise StoreError(
                f"NEO4J_URI is {uri!r}, which is no address of a database",
                "Set it to something like bolt://localhost:7687.",
            )
        if settings.password is None:
            raise StoreError(f"There is no password for the database at {uri}", "Set NEO4J_PASSWORD (or --password).")
        driver = self._driver(uri, settings.username, settings.password.get_secret_value())
        self.writer = self.reader = driver
        self._check(driver)

    def _open_embedded(self, server: EmbeddedServer, start: bool) -> None:
        """Connect to the embedded server; one that a stale state file promised is started anew."""
        self._embedded = server
        if not start:
            running = server.running()
            if running is None:
                raise StoreError(f"The embedded database in {server.files.folder} does not run")
            self._open_state(running)
            return
        end = time.monotonic() + server.settings.start_timeout
        while True:
            state = server.start()
            try:
                self._open_state(state)
                return
            except StoreError:
                for driver in self._drivers:
                    driver.close()
                self._drivers.clear()
                if time.monotonic() > end:
                    raise
                time.sleep(0.1)

    def _open_state(self, state: ServerState) -> None:
        self.database = state.database
        self.where = f"bolt://127.0.0.1:{state.port}"
        self.writer = self._driver(self.where, state.writer, state.writer_password)
        self.reader = self._driver(self.where, state.reader, state.reader_password)
        self._check(self.writer)

    def _driver(self, uri: str, username: str, password: str) -> "neo4j.Driver":
        import neo4j  # here: importing it takes as long as a small command

        with translated(uri):
            driver = neo4j.GraphDatabase.driver(
                uri,
                auth=(username, password),
                connection_timeout=_CONNECT,
                connection_acquisition_timeout=_CONNECT,
                max_transaction_retry_time=_RETRY if self._embedded is None else _RETRY_EMBEDDED,
                notifications_min_severity="OFF",
                telemetry_disabled=True,
                user_agent="bel-china-graph",
            )
        self._drivers.append(driver)
        return driver

    def _check(self, driver: "neo4j.Driver") -> None:
        """Ask something that only the right database with the right password answers."""
        with translated(self.where):
            self.agent = driver.get_server_info().agent
            driver.execute_query("RETURN 1", database_=self.database, routing_="r")

    @property
    def embedded(self) -> bool:
        """Tell whether this is the embedded server."""
        return self._embedded is not None

    def session(self, *, write: bool = False) -> "neo4j.Session":
        """Return a session that sees what earlier ones wrote."""
        driver = self.writer if write else self.reader
        return driver.session(
            database=self.database,
            default_access_mode="WRITE" if write else "READ",
            bookmark_manager=self.writer.execute_query_bookmark_manager,
        )

    def read(self, cypher: str, **parameters: Any) -> list[dict[str, Any]]:
        """Return the rows of one of the project's own queries."""
        with translated(self.where), self.session() as session:
            return session.execute_read(lambda tx: tx.run(cypher, parameters).data())

    def run(self, cypher: str, **parameters: Any) -> None:
        """Run a statement in a transaction of its own."""
        with translated(self.where):
            self.writer.execute_query(cypher, parameters, database_=self.database)

    def transaction(self, work: "Callable[[neo4j.ManagedTransaction], _T]") -> _T:
        """Return what `work` returns in one transaction, which is committed whole or not at all.

        It is repeated when it met another one's node or tie, so `work` must only depend on what it reads.
        """
        import neo4j.exceptions

        with translated(self.where):
            for attempt in range(1, _ATTEMPTS + 1):
                try:
                    with self.session(write=True) as session:
                        return session.execute_write(work)
                except neo4j.exceptions.ConstraintError:
                    if attempt == _ATTEMPTS:
                        raise
                    time.sleep(0.05 * 2**attempt)
        raise AssertionError("unreachable")

    @contextlib.contextmanager
    def loading(self) -> Iterator[None]:
        """Be the one loader of the embedded server; a Neo4j sees to that itself."""
        if self._embedded is None:
            yield
        else:
            with locked(self._embedded.files.load_lock, _LOAD_WAIT):
                yield

    def close(self) -> None:
        """Close the drivers; the embedded server stops when nobody has needed it for a while."""
        for driver in self._drivers:
            driver.close()
        self._drivers.clear()
        if self._embedded is not None:
            self._embedded.leave()
