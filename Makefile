# All chores. `make` alone lists them.
.DEFAULT_GOAL := help
SHELL := /bin/bash

LIBRARIES := libarchive-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libexpat1-dev
TEST_TOOLS := chromium fonts-noto-cjk python3-venv default-jre-headless
PYTHON := .build/tools/bin/python

.PHONY: help
help: ## List the chores.
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 18

.PHONY: site
site: program ## Build the real site into Public/.
	.build/release/showcase build

.PHONY: program
program: libraries ## Build the program (release).
	swift build -c release --product showcase

.PHONY: libraries
libraries: ## Install the C libraries that the program is built with.
	@.ci/install $(LIBRARIES)

.PHONY: test-tools
test-tools: ## Install what the browser tests need.
	@.ci/install $(TEST_TOOLS)
	@test -x $(PYTHON) || { echo "installing into .build/tools: Tests/Browser/requirements.txt"; python3 -m venv .build/tools; }
	@cmp -s Tests/Browser/requirements.txt .build/tools/requirements.txt || { $(PYTHON) -m pip install -q --disable-pip-version-check -r Tests/Browser/requirements.txt && cp Tests/Browser/requirements.txt .build/tools/; }

.PHONY: test
test: libraries test-tools site ## Run all tests, those in the browser included.
	swift test
	$(PYTHON) -m pytest -q Tests/Browser

.PHONY: golden
golden: libraries ## Write the expected results of the golden tests anew; review them as a diff.
	UPDATE_GOLDENS=1 swift test --filter GoldenTests || true
	git status --short Tests

.PHONY: lint
lint: ## Check the style of the Swift sources.
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

.PHONY: format
format: ## Format the Swift sources in place.
	swift format --in-place --recursive --parallel Package.swift Sources Tests

.PHONY: bench
bench: program ## Measure builds of 1,000 and 10,000 generated cases.
	python3 Tests/Benchmark/bench.py .build/release/showcase

.PHONY: search-eval
search-eval: program test-tools ## Judge the search against Pagefind on frozen queries, in the browser.
	@cmp -s Tests/SearchEvaluation/requirements.txt .build/tools/search-eval.txt || { echo "installing into .build/tools: Tests/SearchEvaluation/requirements.txt"; $(PYTHON) -m pip install -q --disable-pip-version-check -r Tests/SearchEvaluation/requirements.txt && cp Tests/SearchEvaluation/requirements.txt .build/tools/search-eval.txt; }
	$(PYTHON) Tests/SearchEvaluation/evaluate.py .build/release/showcase $(SEARCH_EVAL)

.PHONY: clean
clean: ## Remove what was built; Content/ and Themes/ stay.
	rm -rf .build .build-*
