"""Runs the command line: `python -m bel_china_graph`."""

from bel_china_graph.cli import main

if __name__ == "__main__":
    main()
