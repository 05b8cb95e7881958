# The front door. Needs Python 3.11 or newer, make and a package index; nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV_VERSION := 0.13.9
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test cycle crash load search-load evaluate bench coverage check lint types imports facts vendor lock screenshots wheel clean

demo: $(VENV)/.ready  ## the main job on published figures, then the site on http://127.0.0.1:8000
	$(BIN)/kenes demo $(ARGS)

WORKERS ?= 2
test: $(VENV)/.ready-dev  ## every test, in two processes
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder $(ARGS)

cycle: $(VENV)/.ready-dev  ## the whole round in a browser: eight people, three languages, one test (two to three minutes)
	$(BIN)/python -m pytest tests/cycle $(ARGS)

crash: $(VENV)/.ready-dev  ## kill writers, backups, restores and upgrades many times at random moments (four minutes)
	$(BIN)/python -m pytest -m crash $(ARGS)

load: $(VENV)/.ready-dev  ## a hundred thousand records, fifty people writing at once; prints the figures (six minutes)
	$(BIN)/python -m pytest -m load -s tests/load $(ARGS)

search-load: $(VENV)/.ready-dev  ## a hundred thousand passages searched with two hundred queries; prints the figures (ten minutes)
	$(BIN)/python -m pytest -m load -s tests/load/test_search_load.py $(ARGS)

evaluate: $(VENV)/.ready-dev  ## how good suggestions and checks are on the labelled texts of ../shared; writes docs/reference/evaluation.md
	$(BIN)/python tests/evaluation/evaluate.py $(ARGS)

bench: $(VENV)/.ready-dev  ## our methods against the peers installed (R is optional), on the same data; writes docs/reference/speed-of-methods.md (five minutes)
	OPENBLAS_NUM_THREADS=1 $(BIN)/python bench/speed.py --write docs/reference/speed-of-methods.md $(ARGS)

coverage: $(VENV)/.ready-dev  ## how often every interval holds the truth, by simulation; writes docs/methods/coverage.md (ten minutes)
	OPENBLAS_NUM_THREADS=1 $(BIN)/python bench/covering.py --write docs/methods/coverage.md $(ARGS)

check: lint types imports test  ## what CI runs

lint: $(VENV)/.ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.ready-dev
	$(BIN)/mypy

imports: $(VENV)/.ready-dev
	$(BIN)/lint-imports

facts: $(VENV)/.ready-dev  ## rebuild the package's tables of facts from the published files in ../shared
	$(BIN)/python tools/build_facts.py

vendor: $(VENV)/.ready-dev  ## fetch fonts and htmx again, with licence and hash
	$(BIN)/python tools/vendor.py

screenshots: $(VENV)/.ready-dev  ## every page of the site served at SITE in three languages and two widths, as PNG in build/screenshots
	$(BIN)/python tools/screenshots.py $(or $(SITE),http://127.0.0.1:8000)

wheel: $(VENV)/.ready-dev
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .

lock: $(VENV)/.ready-dev  ## resolve the locks anew
	$(BIN)/uv pip compile --quiet --no-header --no-emit-index-url --generate-hashes pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --no-header --no-emit-index-url --generate-hashes pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf $(VENV) build dist observatory

CATALOGUES := $(wildcard src/kenes/web/locale/*/LC_MESSAGES/*.po src/kenes/web/catalogues/*/*/LC_MESSAGES/*.po)

$(VENV)/.ready: requirements.lock pyproject.toml $(CATALOGUES)
	$(call install,requirements.lock)
	touch $@

$(VENV)/.ready-dev: requirements-dev.lock pyproject.toml $(CATALOGUES)
	$(call install,requirements-dev.lock)
	touch $@ $(VENV)/.ready

# uv is several times faster than pip; where it cannot reach the index that pip is set up for, pip does the same.
define install
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet uv==$(UV_VERSION) || true
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r $(1) 2>/dev/null \
		|| $(BIN)/python -m pip install --quiet --require-hashes -r $(1)
	$(BIN)/python -m pip install --quiet --no-deps --editable .
endef
