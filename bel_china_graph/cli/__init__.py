"""The command line: thin over the library."""

import sys
from collections.abc import Sequence

from bel_china_graph.errors import BelChinaGraphError


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command; what the user can mend is told on standard error, with exit code 1."""
    from bel_china_graph.cli.app import app

    try:
        app(arguments, prog_name="bel-china-graph")
    except BelChinaGraphError as error:
        print(f"Error: {error}", file=sys.stderr)
        sys.exit(1)
