heng := .build/release/heng

.PHONY: score test build setup format

score: build
	$(heng) score datasets/hengshan-civil-affairs-2023

test: setup
	swift test --explicit-target-dependency-import-check error

build: setup
	swift build -c release --static-swift-stdlib --product heng >&2

setup:
	@bash .ci/setup

format:
	swift format --in-place --recursive Package.swift Sources Tests
