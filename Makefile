# `make site` and `make test` do everything on a fresh machine with Python 3.11+, Git and Make.
PYTHON ?= python3
BIN := .venv/bin
# MkDocs prints an advertisement for its version 2, which is another program, on every run.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true
# MkDocs writes the day of the build into its sitemap; a fixed one keeps two builds the same, byte for byte.
export SOURCE_DATE_EPOCH ?= 1700000000

.PHONY: site serve test check format bench lock clean

site: .venv/installed ## build the briefs from seeds/, build the site into site/
	$(BIN)/briefing build
	$(BIN)/mkdocs build --quiet # not --strict: an article that cannot be used is a warning, and the others are shown
	@echo "built: site/index.html"

serve: .venv/installed ## show the site, and show it anew when a source changes
	$(BIN)/briefing serve

check: .venv/installed ## all checks but the tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/actionlint

test: check ## all checks and all tests
	$(BIN)/python -m pytest -n auto --dist loadgroup --cov --cov-report=term

format: .venv/installed ## put the code in its one form
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: .venv/installed ## speed and scale, as ratios to the bare spaCy pipeline; figures in benchmarks/README.md
	$(BIN)/python -m benchmarks

lock: .venv/installed ## choose versions anew within the ranges of pyproject.toml
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --quiet --output-file requirements.lock

.venv/installed: pyproject.toml requirements.lock
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

clean:
	rm -rf .venv .briefing site
