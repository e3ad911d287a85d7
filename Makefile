# `make demo` and `make test` do all the set-up by themselves, on a machine with Python 3.11 to 3.13 and make.

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3 python; do \
	$$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2> /dev/null && \
	echo $$python && break; done)

.PHONY: help demo test lint types layers bench docs picture format clean

help:
	@echo 'make demo    run the sample corpus through all of it; ends with a page to open'
	@echo 'make test    run all tests (ARGS="-k name" for some of them)'
	@echo 'make lint    ruff; make types: mypy; make layers: import-linter; make format: ruff'
	@echo 'make bench   measure loading and the atlas; make docs: refresh docs/cli.md and the outputs in the README; make picture: its pictures'
	@echo 'make clean   remove what these made'

# What the program needs, and what its developers need on top. The stamps make a second run quick.
$(VENV)/ready: pyproject.toml constraints.txt
	@test -n '$(PYTHON)' || { \
		echo 'No Python 3.11, 3.12 or 3.13 was found. Install one, or name one: make PYTHON=/path/to/python3.12' >&2; \
		exit 1; }
	@echo 'Setting up $(VENV) with $(PYTHON) (a minute or two, once)'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { \
		rm -rf $(VENV); \
		echo '$(PYTHON) cannot make an environment (Debian, Ubuntu: apt-get install python3-venv).' >&2; \
		exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/ready-dev: $(VENV)/ready
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

demo: $(VENV)/ready
	@$(BIN)/bel-china-graph demo --out demo-output

test: $(VENV)/ready-dev
	$(BIN)/python -m pytest $(ARGS)

lint: $(VENV)/ready-dev
	$(BIN)/ruff check .

format: $(VENV)/ready-dev
	$(BIN)/ruff format .

types: $(VENV)/ready-dev
	$(BIN)/mypy

layers: $(VENV)/ready-dev
	$(BIN)/lint-imports

docs: $(VENV)/ready-dev
	$(BIN)/python tests/documentation.py

picture: $(VENV)/ready-dev
	$(BIN)/python tests/documentation.py picture

bench: $(VENV)/ready-dev
	$(BIN)/python scripts/bench_load.py
	$(BIN)/python scripts/bench_page.py

clean:
	rm -rf $(VENV) demo-output build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find bel_china_graph tests scripts -name __pycache__ -type d -prune -exec rm -rf {} +
