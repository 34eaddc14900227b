# All chores. `make` alone lists them.
.DEFAULT_GOAL := help
SHELL := /bin/bash

LIBRARIES := libarchive-dev libargon2-dev libbrotli-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libexpat1-dev \
	libopencc-dev libqrencode-dev nettle-dev zlib1g-dev
PROGRAMS := libvips-tools fonts-noto-cjk fontconfig pandoc
TEST_TOOLS := chromium python3-venv default-jre-headless nodejs zbar-tools rclone nginx-light
# Those that a page fetches; the other scripts are bundled with them.
SCRIPTS := start.js client.js results.js combobox.js spelling.js pinyin.js highlight.js
PYTHON := .build/tools/bin/python

.PHONY: help
help: ## List the chores.
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 18

.PHONY: site
site: program programs ## Build the real site into Public/.
	.build/release/showcase build

.PHONY: program
program: libraries ## Build the program (release).
	swift build -c release --product showcase

.PHONY: libraries
libraries: ## Install the C libraries that the program is built with.
	@.ci/install $(LIBRARIES)

.PHONY: programs
programs: ## Install the programs and fonts that the program uses where it finds them.
	@.ci/install $(PROGRAMS)

.PHONY: test-tools
test-tools: programs ## Install what the browser tests need.
	@.ci/install $(TEST_TOOLS)
	@.ci/install chromium-headless-shell || echo "the tests take chromium instead, which needs twice the time for a page"
	@test -x $(PYTHON) || { echo "installing into .build/tools: Tests/Browser/requirements.txt"; python3 -m venv .build/tools; }
	@cmp -s Tests/Browser/requirements.txt .build/tools/requirements.txt || { $(PYTHON) -m pip install -q --disable-pip-version-check -r Tests/Browser/requirements.txt && cp Tests/Browser/requirements.txt .build/tools/; }

.PHONY: tests
tests: libraries
	swift build -c release --build-tests

.PHONY: test
# Also for what it waits for: the program of the site and the tests are one build.
test: export SHOWCASE_TESTS := 1
test: libraries test-tools tests site ## Run all tests, those in the browser included.
	@# Tests that wait for their turn must not use up their time: as many at once as there are processors.
	SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=$$(nproc) swift test -c release --skip-build
	@# Those in the browser wait for it half of the time: two workers more than processors.
	$(PYTHON) -m pytest -q -n $$(($$(nproc) + 2)) --dist loadfile --no-loadscope-reorder Tests/Browser

.PHONY: client
client: ## Bundle the scripts of the search, after a change in Sources/Search/Client.
	@.ci/install esbuild
	@# Newer syntax than that of 2017 would shut out older telephones. The bundles are kept in the repository, so that
	@# building the program takes no JavaScript tool; SHA256SUMS says of which sources they were made.
	cd Sources/Search/Client && esbuild $(SCRIPTS) --bundle --minify --format=iife --target=es2017 --charset=utf8 \
		--log-level=warning --outdir=../Minified && sha256sum -- *.js > ../Minified/SHA256SUMS

.PHONY: fuzz
fuzz: libraries ## Read a million mixtures of pieces of Markdown, looking for crashes and places outside the text.
	SHOWCASE_TESTS=1 MARKDOWN_MIXTURES=1000000 swift test -c release --filter RandomTextTests

.PHONY: golden
golden: libraries ## Write the expected results of the golden tests anew; review them as a diff.
	UPDATE_GOLDENS=1 swift test --filter GoldenTests || true
	git status --short Tests

.PHONY: lint
lint: ## Check the style of the Swift sources.
	swift format lint --strict --recursive --parallel Package.swift Plugins Sources Tests

.PHONY: format
format: ## Format the Swift sources in place.
	swift format --in-place --recursive --parallel Package.swift Plugins Sources Tests

.PHONY: bench
bench: program ## Measure builds of up to 10,000 generated cases, and a check of 100,000 figures.
	python3 Tests/Benchmark/bench.py .build/release/showcase

.PHONY: bench-peers
bench-peers: program ## Measure a build of 10,000 cases beside Hugo and Pagefind, on the same words in one run.
	@test -x .build/peers/bin/python || python3 -m venv .build/peers
	@cmp -s Tests/Benchmark/requirements.txt .build/peers/requirements.txt || { echo "installing into .build/peers: Tests/Benchmark/requirements.txt"; .build/peers/bin/python -m pip install -q --disable-pip-version-check -r Tests/Benchmark/requirements.txt && cp Tests/Benchmark/requirements.txt .build/peers/; }
	.build/peers/bin/python Tests/Benchmark/peers.py .build/release/showcase $(BENCH_PEERS)

.PHONY: specimen
specimen: program ## Build the specimen pages of the theme jiangxin into .build/specimen/Public/.
	rm -rf .build/specimen && mkdir -p .build/specimen
	cp -r Themes/jiangxin/specimen/Content .build/specimen/ && ln -s ../../Themes .build/specimen/Themes
	.build/release/showcase build --strict --root .build/specimen

.PHONY: screenshots
screenshots: program test-tools ## Make the pictures of README.zh-CN.md anew, and print what the program says in them.
	$(PYTHON) Tests/Browser/screenshots.py

.PHONY: bench-markdown
bench-markdown: libraries ## Measure reading and writing 10,000 cases beside the bare library.
	SHOWCASE_TESTS=1 MARKDOWN_BENCHMARK=10000 swift test -c release --filter MarkdownBenchmark

.PHONY: bench-photographs
bench-photographs: program test-tools ## Measure builds with 60 photographs of 12 megapixels.
	$(PYTHON) Tests/Benchmark/photographs.py .build/release/showcase

.PHONY: search-eval
search-eval: program test-tools ## Judge the search against Pagefind on frozen queries, in the browser.
	@cmp -s Tests/SearchEvaluation/requirements.txt .build/tools/search-eval.txt || { echo "installing into .build/tools: Tests/SearchEvaluation/requirements.txt"; $(PYTHON) -m pip install -q --disable-pip-version-check -r Tests/SearchEvaluation/requirements.txt && cp Tests/SearchEvaluation/requirements.txt .build/tools/search-eval.txt; }
	$(PYTHON) Tests/SearchEvaluation/evaluate.py .build/release/showcase $(SEARCH_EVAL)

.PHONY: layout-eval
layout-eval: program test-tools ## Judge how offices' workbooks are read; LAYOUT_CASES=DIR adds a folder of your own.
	@cmp -s Tests/LayoutEvaluation/requirements.txt .build/tools/layout-eval.txt || { echo "installing into .build/tools: Tests/LayoutEvaluation/requirements.txt"; $(PYTHON) -m pip install -q --disable-pip-version-check -r Tests/LayoutEvaluation/requirements.txt && cp Tests/LayoutEvaluation/requirements.txt .build/tools/layout-eval.txt; }
	$(PYTHON) Tests/LayoutEvaluation/siblings.py .build/layout-eval
	$(PYTHON) Tests/LayoutEvaluation/fresh.py .build/layout-eval
	@for folder in .build/layout-eval $(LAYOUT_CASES); do $(PYTHON) Tests/LayoutEvaluation/score.py .build/release/showcase $$folder || exit 1; done

.PHONY: report-eval
report-eval: program ## Measure what import report finds; REPORT_EVAL="REPORT EXPECTED" names a report and what is in it.
	python3 Tests/ReportCoverage/evaluate_candidates.py .build/release/showcase $(REPORT_EVAL)

.PHONY: dist
dist: libraries ## Make the release: a tarball that runs without Swift (Debian 12), in .build/dist/.
	.ci/dist

.PHONY: dist-test
dist-test: dist ## Prove the release where no Swift is in reach; DIST_TEST=--chroot in a bare Debian 12.
	.ci/dist-test $(DIST_TEST)

.PHONY: clean
clean: ## Remove what was built, converted pictures too; Content/ and Themes/ stay.
	rm -rf .build .build-* .showcase-cache
