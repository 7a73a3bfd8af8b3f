# One optimised build in .build/release: the command, the library, the tests and the fixed work of the
# benchmarks share its objects. Other flags would build it all again. Only `quick` has a build beside it.
build := swift build -c release
heng := .build/release/heng

export ONLY

.PHONY: score test quick golden lint format build tests setup docs record-api test-office test-browser \
  bench bench-check bench-record notebooks

score: build
	$(heng) score datasets/hengshan-civil-affairs-2023

test: tests
	swift test -c release --skip-build $(if $(ONLY),--filter "$$ONLY")

# What changed since the last commit, or what ONLY names: a target, a suite, a test, an expression.
quick: setup
	@bash Tests/quick "$$ONLY"

golden: tests
	-RECORD_GOLDEN=1 swift test -c release --skip-build $(if $(ONLY),--filter "$$ONLY")
	git status --short

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks

format:
	swift format --in-place --recursive Package.swift Sources Tests Benchmarks

build: setup
	@[ -x $(heng) ] || echo "heng: the first build compiles everything; on two cores it usually takes 5 to 10 minutes" >&2
	$(build) --product heng >&2

tests: setup
	$(build) --build-tests --explicit-target-dependency-import-check error >&2

setup:
	@bash .ci/setup

docs: tests
	@bash Tests/Documentation/run

record-api: tests
	@bash Tests/Documentation/run --record

test-office: build
	@bash Tests/Office/run

test-browser: build
	@bash Tests/Browser/run

bench: build
	$(build) --product bench-check >&2
	@bash .ci/setup python3-venv
	@python3 Benchmarks/bench.py

bench-check: tests
	@bash Benchmarks/check

bench-record: tests
	@bash Benchmarks/check --record

notebooks: build
	@for language in zh en; do \
	  $(heng) notebook datasets/hengshan-civil-affairs-2023 --lang $$language \
	    --output notebooks-export/hengshan-civil-affairs-2023.$$language.ipynb && \
	  $(heng) notebook datasets/synthetic-county/2023 --lang $$language \
	    --output notebooks-export/synthetic-county-2023.$$language.ipynb && \
	  $(heng) notebook datasets/asem/index.yaml --lang $$language \
	    --output notebooks-export/asem.$$language.ipynb || exit; \
	done
