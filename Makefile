# make report    a report on an example, from a fresh clone; the last line printed is its path
# make test      everything that must hold: warnings, format, tests, reports in a browser
# make fuzz      fuzzes what reads strangers' bytes, FUZZ_SECONDS (1800) each, two at a time
# make install   bin/plumbline and share/plumbline below PREFIX
#
# Every target installs what it needs first (Scripts/setup).

PREFIX ?= /usr/local
SWIFT ?= swift
EXAMPLE ?= Examples/village-crossing/north-ledger.en.html
REPORT ?= report.html

plumbline = .build/release/plumbline
share = $(DESTDIR)$(PREFIX)/share/plumbline

# A warning in our own code is an error; SwiftPM silences those of packages that we depend on.
strict = -Xswiftc -warnings-as-errors

MAKEFLAGS += --no-print-directory
.PHONY: all setup build report test lint test-browser bench fuzz install clean

all: build

setup:
	@Scripts/setup build

build: setup
	$(SWIFT) build -c release --product plumbline --static-swift-stdlib
	$(plumbline) lexicon compile

report: build
	$(plumbline) report "$(EXAMPLE)" -o "$(REPORT)" >/dev/null
	@echo "$(abspath $(REPORT))"

test: setup
	$(SWIFT) build --build-tests $(strict)
	$(SWIFT) test --skip-build --disable-xctest $(strict)
	@$(MAKE) lint
	@$(MAKE) test-browser

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Fuzz Package.swift

test-browser: build
	@if [ ! -f Tests/Browser/run ]; then \
	  echo "test-browser: skipped, for there is no Tests/Browser/run."; \
	else Scripts/setup browser && Tests/Browser/run; fi

bench: build
	Benchmarks/speed/run

fuzz: build
	Fuzz/run

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(share)"
	install -m 755 $(plumbline) "$(DESTDIR)$(PREFIX)/bin/plumbline"
	rm -rf "$(share)/Lexicons" "$(share)/Templates"
	cp -R Lexicons Templates "$(share)/"
	@"$(DESTDIR)$(PREFIX)/bin/plumbline" lexicon compile "$(share)/Lexicons"

clean:
	$(SWIFT) package clean
	rm -rf report.html .build-fuzz
