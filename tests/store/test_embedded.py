"""The embedded server as a process: one for all, only ours, and gone when it should be."""

import json
import os
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import database_graphs as facts
import pytest

from bel_china_graph.errors import StoreError
from bel_china_graph.store import DatabaseSettings, EmbeddedSettings, Store, start, status, stop

pytestmark = pytest.mark.database

NOWHERE = DatabaseSettings(uri=None)


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[EmbeddedSettings]:
    found = EmbeddedSettings(home=tmp_path / "home")
    yield found
    stop(found)


def pid_of(settings: EmbeddedSettings) -> int:
    pid = status(NOWHERE, settings).pid
    assert pid is not None
    return pid


def gone(pid: int, seconds: float = 20.0) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        if Path(f"/proc/{pid}/stat").exists() and Path(f"/proc/{pid}/stat").read_text().split()[2] == "Z":
            return True
        time.sleep(0.05)
    return False


def test_clients_that_race_get_one_server_which_keeps_what_it_was_given(settings: EmbeddedSettings) -> None:
    assert not status(NOWHERE, settings).running
    assert stop(settings) is False
    pids: list[int | None] = []

    def client() -> None:
        with Store(NOWHERE, settings):
            pids.append(status(NOWHERE, settings).pid)

    clients = [threading.Thread(target=client) for _ in range(4)]
    for thread in clients:
        thread.start()
    for thread in clients:
        thread.join()
    assert len(pids) == 4
    assert len(set(pids)) == 1

    with Store(NOWHERE, settings) as store:
        store.load(facts.sample())
    state = settings.folder / "server.json"
    assert stat.S_IMODE(state.stat().st_mode) == 0o600
    assert stat.S_IMODE(settings.folder.stat().st_mode) == 0o700
    passwords = [value for key, value in json.loads(state.read_text()).items() if "password" in key]
    arguments = subprocess.run(["ps", "-ef"], capture_output=True, text=True, check=False).stdout
    assert not any(password in arguments for password in passwords)

    # killed: the state that it left is stale, what was loaded is there
    first = pid_of(settings)
    os.kill(first, signal.SIGKILL)
    assert gone(first)
    assert state.exists()
    end = time.monotonic() + 20
    while status(NOWHERE, settings).running and time.monotonic() < end:
        time.sleep(0.05)  # the system still takes the process apart
    assert not status(NOWHERE, settings).running
    with Store(NOWHERE, settings) as store:
        assert store.summary().ties["TWINNED_WITH"] == 4
    second = pid_of(settings)
    assert second != first
    assert json.loads(state.read_text())["reader_password"] not in passwords

    # stopped
    assert stop(settings) is True
    assert gone(second)
    assert not state.exists()
    assert not status(NOWHERE, settings).running


def test_it_listens_on_the_loopback_address_only(embedded_home: Path) -> None:
    pid = start(NOWHERE, EmbeddedSettings(home=embedded_home)).pid
    listening = [
        line.split()
        for table in ("tcp", "tcp6")
        for line in Path(f"/proc/{pid}/net/{table}").read_text().splitlines()[1:]
    ]
    mine = {str(link.readlink()) for link in Path(f"/proc/{pid}/fd").iterdir() if link.is_symlink()}
    addresses = [row[1].split(":")[0] for row in listening if row[3] == "0A" and f"socket:[{row[9]}]" in mine]
    assert addresses
    assert len(addresses) == 1, "only Bolt listens"
    assert set(addresses) <= {
        "0100007F",
        "0000000000000000FFFF00000100007F",
        "00000000000000000000000001000000",
    }


def test_it_stops_when_nobody_needs_it(tmp_path: Path) -> None:
    settings = EmbeddedSettings(home=tmp_path / "home", idle=1.5)
    with Store(NOWHERE, settings) as store:
        pid = pid_of(settings)
        time.sleep(4)
        assert store.read("RETURN 1 AS x").rows == ((1,),)
    assert gone(pid)
    assert not status(NOWHERE, settings).running


def test_a_server_that_does_not_start_says_why(tmp_path: Path) -> None:
    settings = EmbeddedSettings(home=tmp_path / "home")
    (tmp_path / "home" / "server").mkdir(parents=True)
    (tmp_path / "home" / "server" / "databases").write_text("in the way")
    started = time.monotonic()
    with pytest.raises(StoreError, match=r"did not start: .*"):
        Store(NOWHERE, settings)
    assert time.monotonic() - started < 30


def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(StoreError, match=r"file/home cannot be used.*BEL_CHINA_GRAPH_HOME"):
        Store(NOWHERE, EmbeddedSettings(home=tmp_path / "file" / "home"))


def test_the_client_ends_by_itself(embedded_home: Path) -> None:
    """No thread or process of the database keeps a command from ending, and nothing is printed by it."""
    code = "from bel_china_graph.store import Store\nwith Store() as s: print(s.read('RETURN 1 AS x').rows)"
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, timeout=60)
    assert (done.stdout, done.stderr, done.returncode) == ("((1,),)\n", "", 0)
