"""The compose file keeps what it promises."""

from pathlib import Path

import yaml

FILE = Path(__file__).parents[2] / "docker-compose.yml"


def test_it_is_local_lasting_and_checked() -> None:
    compose = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    service = compose["services"]["neo4j"]
    assert service["image"].startswith("neo4j:5.26")
    assert service["image"].endswith("community")
    assert all(port.startswith("127.0.0.1:") for port in service["ports"])
    assert [volume.split(":") for volume in service["volumes"]] == [["neo4j-data", "/data"]]
    assert "neo4j-data" in compose["volumes"]
    assert "cypher-shell" in service["healthcheck"]["test"][1]


def test_it_does_not_start_without_a_password() -> None:
    service = yaml.safe_load(FILE.read_text(encoding="utf-8"))["services"]["neo4j"]
    assert "${NEO4J_PASSWORD:?" in service["environment"]["NEO4J_AUTH"]
