heng := .build/release/heng

.PHONY: score test test-office test-browser build setup format notebooks bench bench-check bench-record

score: build
	$(heng) score datasets/hengshan-civil-affairs-2023

test: setup
	swift test --explicit-target-dependency-import-check error

test-office: build
	@bash Tests/Office/run

test-browser: build
	@bash Tests/Browser/run

build: setup
	swift build -c release --static-swift-stdlib --product heng >&2

setup:
	@bash .ci/setup

bench: build
	@bash .ci/setup python3-venv
	@python3 Benchmarks/bench.py

bench-check:
	@bash Benchmarks/check

bench-record:
	@bash Benchmarks/check --record

format:
	swift format --in-place --recursive Package.swift Sources Tests Benchmarks

notebooks: build
	@for language in zh en; do \
	  $(heng) notebook datasets/hengshan-civil-affairs-2023 --lang $$language \
	    --output notebooks-export/hengshan-civil-affairs-2023.$$language.ipynb && \
	  $(heng) notebook datasets/synthetic-county/2023 --lang $$language \
	    --output notebooks-export/synthetic-county-2023.$$language.ipynb && \
	  $(heng) notebook datasets/asem/index.yaml --lang $$language \
	    --output notebooks-export/asem.$$language.ipynb || exit; \
	done
