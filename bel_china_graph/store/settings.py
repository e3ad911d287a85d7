"""Where the database is: the environment variables of the Neo4j world, or the same as arguments."""

from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

DEFAULT_IDLE = 900.0


class DatabaseSettings(BaseSettings):
    """How to reach the database; without a `uri` it is the embedded server.

    Read from `NEO4J_URI`, `NEO4J_USERNAME`, `NEO4J_PASSWORD` and `NEO4J_DATABASE`. `database` left out is the
    user's home database.
    """

    model_config = SettingsConfigDict(env_prefix="NEO4J_", extra="ignore", env_ignore_empty=True)

    uri: str | None = None
    username: str = "neo4j"
    password: SecretStr | None = None
    database: str | None = None


class EmbeddedSettings(BaseSettings):
    """Where the embedded server keeps its data and how it runs; read from `BEL_CHINA_GRAPH_...`.

    `idle` are the seconds without a client after which it stops; `heap` is Java's most memory (`512m`);
    `query_timeout` are the seconds after which the server itself ends a query; `start_timeout` the seconds
    that a client waits for it to start.
    """

    model_config = SettingsConfigDict(env_prefix="BEL_CHINA_GRAPH_", extra="ignore", env_ignore_empty=True)

    home: Path | None = None
    idle: float = Field(default=DEFAULT_IDLE, gt=0)
    heap: str = Field(default="512m", pattern=r"^[0-9]+[kmgKMG]$")
    query_timeout: float = Field(default=300.0, gt=0)
    start_timeout: float = Field(default=60.0, gt=0)

    @property
    def folder(self) -> Path:
        """Return the folder of the embedded server: `home`, or a folder of the user's data folder."""
        if self.home is not None:
            return self.home.expanduser().absolute()
        import platformdirs  # here, since a configured database does not need it

        return platformdirs.user_data_path("bel-china-graph", appauthor=False) / "database"
