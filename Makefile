# Each target sets up what it needs.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
NPM := node_modules/.bin
export PYTHONPATH := hooks:.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

.DEFAULT_GOAL := help

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | sort | expand -t 14

site: .venv/site.stamp ## build the site into site/
	@$(BIN)/python -m catalogue build

demo: .venv/site.stamp ## build a demonstration, with the records of examples/, into build/demo/
	@$(BIN)/python -m catalogue build --examples examples

serve: .venv/site.stamp ## show the site while you write: make serve PORT=8001
	@$(BIN)/python -m catalogue serve --host 127.0.0.1:$(PORT)

check: .venv/site.stamp ## check the data, the prose and the examples
	@$(BIN)/python -m catalogue check

verify: .venv/network.stamp ## walk a published site: make verify URL=https://example.org/
	@$(BIN)/python -m catalogue verify $(URL) $(if $(AS),--as $(AS)) $(OPTIONS)

links: .venv/network.stamp ## ask the addresses elsewhere, and report in build/links.md
	@$(BIN)/python -m catalogue links --report build/links.md $(OPTIONS)

status: .venv/site.stamp ## say what is reviewed, how much there is, and what is due
	@$(BIN)/python -m catalogue status

test: .venv/test.stamp .venv/browser.stamp ## run the tests
	node --test tests/scripts/*.test.js
	$(BIN)/python -m pytest -q -n $(WORKERS) --dist worksteal

test-data: .venv/test.stamp .venv/browser.stamp ## run the tests that hold for any data: SITE_FOLDER=../my-site make test-data
	$(BIN)/python -m catalogue check --data $(or $(SITE_FOLDER),.)/data --docs $(or $(SITE_FOLDER),.)/docs
	$(BIN)/python -m pytest -q -n $(WORKERS) --dist worksteal tests/data

fuzz: .venv/test.stamp .venv/browser.stamp ## try 2,000 inputs on every reader, dense pages, and forty builds that are killed
	FUZZ_INPUTS=2000 node --test tests/scripts/fuzz.test.js
	FUZZ=many $(BIN)/python -m pytest -q -n $(WORKERS) --dist worksteal tests/fuzz tests/built/test_interrupting.py tests/unit/reading/test_bounds.py

bench: .venv/site.stamp ## measure time and memory: make bench N=1000
	@$(BIN)/python -m bench $(N)

bench-tricks: .venv/site.stamp ## measure what each trick gains: make bench-tricks N=1000
	@$(BIN)/python -m bench.tricks $(N)

bench-search: .venv/test.stamp .venv/browser.stamp site ## measure the search: make bench-search N=1000
	@$(BIN)/python -m bench.search $(N)

lighthouse: .venv/test.stamp .venv/browser.stamp site ## measure the built site with Lighthouse
	cd tests/lighthouse && npm ci --silent
	$(BIN)/python -m tests.lighthouse

lint: .venv/test.stamp .venv/browser.stamp ## style, types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(NPM)/biome check --error-on-warnings
	$(NPM)/tsc
	$(BIN)/python -m catalogue schema --check
	$(BIN)/python -m catalogue templates

wheel: .venv/test.stamp ## pack the engine for another body, into dist/
	@rm -rf dist
	@$(BIN)/python -m build --wheel --no-isolation --outdir dist . > /dev/null
	@ls dist/*.whl

schema: .venv/site.stamp ## write what is made from the model
	$(BIN)/python -m catalogue schema

format: .venv/test.stamp .venv/browser.stamp ## put the code into its form
	$(BIN)/ruff check --fix-only -q .
	$(BIN)/ruff format -q .
	$(NPM)/biome check --write

lock: .venv/test.stamp ## renew the locks
	$(BIN)/python -m pip install -q uv
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml -o requirements/site.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra network pyproject.toml -o requirements/network.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra network --extra test pyproject.toml -o requirements/test.txt

.venv/site.stamp: requirements/site.txt
	@requirements/install "$(PYTHON)" $<
	@touch $@

.venv/network.stamp: requirements/network.txt .venv/site.stamp
	@requirements/install $(BIN)/python $<
	@touch $@

.venv/test.stamp: requirements/test.txt .venv/site.stamp
	@requirements/install $(BIN)/python $<
	@touch $@

.venv/browser.stamp: package-lock.json tests/install .venv/site.stamp
	tests/install
	@touch $@

N ?= 1000
WORKERS ?= 2

.PHONY: bench bench-search bench-tricks demo help site serve check verify links status test test-data fuzz lighthouse lint schema format lock wheel
