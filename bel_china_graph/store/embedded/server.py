"""The server's own process: `python -m bel_china_graph.store.embedded.server FOLDER IDLE HEAP TIMEOUT`.

Started by `control`, which hands down the locked `server.lock` as an open file. It runs ArcadeDB with its
Bolt listener on a free port of the loopback address, and ends when told to (SIGTERM) or when no client has
been there for IDLE seconds.
"""

import json
import os
import secrets
import signal
import socket
import sys
import threading
from pathlib import Path
from typing import Any, NoReturn

from bel_china_graph.store.embedded.files import Files, ServerState, try_lock

_DATABASE = "graph"
_WRITER, _READER = "writer", "reader"
_LOOK = 1.0  # seconds between two looks for clients
_MESSAGE = 256 * 1024 * 1024  # bytes; a longer message than the limit leaves the driver waiting for ever

_RECORDS = ["createRecord", "readRecord", "updateRecord", "deleteRecord"]


def _group(settings: list[str], records: list[str]) -> dict[str, Any]:
    return {"access": settings, "resultSetLimit": -1, "readTimeout": -1, "types": {"*": {"access": records}}}


_GROUPS: dict[str, Any] = {
    "databases": {
        "*": {
            "groups": {
                "admin": _group(["updateSecurity", "updateSchema", "updateDatabaseSettings"], _RECORDS),
                "*": _group([], []),
            }
        },
        _DATABASE: {"groups": {"writers": _group(["updateSchema"], _RECORDS), "readers": _group([], ["readRecord"])}},
    },
    "version": 2,
}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _configuration(port: int, timeout: float) -> dict[str, Any]:
    return {
        "host": "127.0.0.1",
        "mode": "development",  # production hides the texts of errors; what it would harden is hardened here
        "http_port": _free_port(),  # has no off switch: it is stopped after the start
        "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "bolt_port": port,
        "bolt_defaultDatabase": _DATABASE,
        "bolt_maxMessageSize": _MESSAGE,
        "bolt_packstream_maxValueLength": _MESSAGE,
        "dateTimeImplementation": "java.time.ZonedDateTime",
        "txWalFlush": 2,
        "command_timeout": int(timeout * 1000),
        "opencypher_loadCsv_allowFileUrls": False,
        "opencypher_loadCsv_allowRemoteUrls": False,
        "polyglotEngineEnabled": False,
        "support_autoRegister": False,
        "serverMetrics": False,
    }


def _prepare(folder: Path, heap: str) -> Path:
    """Write what the server reads at its start; return its root folder."""
    root = folder / "server"
    config = root / "config"
    config.mkdir(parents=True, exist_ok=True)
    (config / "server-users.jsonl").unlink(missing_ok=True)  # its passwords are new at every start
    (config / "server-groups.json").write_text(json.dumps(_GROUPS), encoding="utf-8")
    logging = folder / "logging.properties"
    logging.write_text("handlers=\n.level=OFF\n", encoding="utf-8")
    os.environ["ARCADEDB_JVM_ARGS"] = (
        f'-Xmx{heap} -XX:+UseSerialGC -Xrs "-Djava.util.logging.config.file={logging}"'
        f' "-Darcadedb.server.logsDirectory={folder / "log"}"'
    )
    os.environ["ARCADEDB_JVM_ERROR_FILE"] = str(folder / "crash.log")
    return root


def _start(folder: Path, heap: str, timeout: float) -> tuple[Any, ServerState]:
    root = _prepare(folder, heap)
    port = _free_port()
    import arcadedb_embedded
    import jpype  # type: ignore[import-untyped]

    server = arcadedb_embedded.create_server(str(root), secrets.token_hex(16), _configuration(port, timeout))
    server.start()
    server._java_server.getHttpServer().stopService()
    state = ServerState(
        pid=os.getpid(),
        port=port,
        database=_DATABASE,
        writer=_WRITER,
        writer_password=secrets.token_hex(16),
        reader=_READER,
        reader_password=secrets.token_hex(16),
    )
    server.create_database(_DATABASE)
    security = server._java_server.getSecurity()
    json_object = jpype.JClass("com.arcadedb.serializer.json.JSONObject")
    for name, password, group in (
        (_WRITER, state.writer_password, "writers"),
        (_READER, state.reader_password, "readers"),
    ):
        user = {
            "name": name,
            "password": str(security.encodePassword(password)),
            "databases": {_DATABASE: [group]},
        }
        security.createUser(json_object(json.dumps(user)))
    return server, state


def _wait(files: Files, idle: float, told: threading.Event) -> int | None:
    """Return when told to stop, or with the clients' lock when none has been there for `idle` seconds."""
    quiet = 0.0
    while not told.wait(_LOOK):
        alone = try_lock(files.clients_lock)
        if alone is None:
            quiet = 0.0
            continue
        quiet += _LOOK
        if quiet >= idle:
            return alone
        os.close(alone)
    return None


def _end(status: int) -> NoReturn:
    os._exit(status)  # a started JVM keeps Python from ending by itself


def main(arguments: list[str]) -> NoReturn:
    """Run the server until it is told to stop or nobody needs it."""
    folder, idle, heap, timeout = arguments
    files = Files(Path(folder))
    told = threading.Event()
    try:
        signal.signal(signal.SIGTERM, lambda *_: told.set())
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        server, state = _start(files.folder, heap, float(timeout))
        files.write_state(state)
    except BaseException as error:
        files.write_failure(f"{type(error).__name__}: {error}")
        _end(1)
    status = 0
    try:
        _wait(files, float(idle), told)
        files.state_file.unlink(missing_ok=True)
        server.stop()
    except BaseException as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr, flush=True)
        status = 1
    _end(status)


if __name__ == "__main__":
    main(sys.argv[1:])
