# make report    a report on an example, from a fresh clone; the last line printed is its path
# make test      everything that must hold: warnings, format, tests, reports in a browser
# make fuzz      fuzzes what reads strangers' bytes, FUZZ_SECONDS (1800) each, two at a time
# make install   the program, its data, manual pages and completions below PREFIX; make uninstall takes them away
# make deb       a Debian package in .build/packages; the last line printed is its path
# make test-packages   that package in a fresh Debian, as root; part of what CI runs
# make test-pre-commit   the hooks of pre-commit on a repository made for it; part of what CI runs
# make test-pipelines    what the action for GitHub and the template for GitLab run; part of what CI runs
#
# Every target installs what it needs first (Scripts/setup).

PREFIX ?= /usr/local
# Below PREFIX. Debian's zsh looks for those of packages in share/zsh/vendor-completions.
ZSHDIR ?= share/zsh/site-functions
SWIFT ?= swift
EXAMPLE ?= Examples/village-crossing/north-ledger.en.html
REPORT ?= report.html

plumbline = .build/release/plumbline
root = $(DESTDIR)$(PREFIX)
share = $(root)/share/plumbline
man1 = $(root)/share/man/man1
completions = bash:share/bash-completion/completions/plumbline zsh:$(ZSHDIR)/_plumbline \
  fish:share/fish/vendor_completions.d/plumbline.fish

# A warning in our own code is an error; SwiftPM silences those of packages that we depend on.
strict = -Xswiftc -warnings-as-errors

MAKEFLAGS += --no-print-directory
.PHONY: all setup build report test lint test-browser bench fuzz install \
  install-built uninstall deb test-packages test-pre-commit \
  test-pipelines clean

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
	@$(MAKE) install-built

# What was built, without looking whether it is up to date. Pages and completions come from the program.
install-built:
	install -d "$(root)/bin" "$(share)" "$(man1)"
	install -m 755 $(plumbline) "$(root)/bin/plumbline"
	rm -rf "$(share)/Lexicons" "$(share)/Templates"
	cp -R Lexicons Templates "$(share)/"
	chmod -R u=rwX,go=rX "$(share)"
	@"$(root)/bin/plumbline" lexicon compile "$(share)/Lexicons"
	@chmod 644 "$(share)"/Lexicons/*/*.compiled
	rm -f "$(man1)"/plumbline.1 "$(man1)"/plumbline-*.1
	@"$(root)/bin/plumbline" manual "$(man1)"
	@chmod 644 "$(man1)"/plumbline*.1
	@set -e; for one in $(completions); do \
	  file="$(root)/$${one#*:}"; install -d "$$(dirname "$$file")"; \
	  "$(root)/bin/plumbline" --generate-completion-script "$${one%%:*}" | \
	    sed '1{/^#!/d;}' >"$$file"; \
	  chmod 644 "$$file"; echo "$$file"; \
	done

uninstall:
	rm -f "$(root)/bin/plumbline" "$(man1)"/plumbline.1 "$(man1)"/plumbline-*.1
	rm -rf "$(share)"
	@for one in $(completions); do rm -f "$(root)/$${one#*:}"; done

deb: build
	@Scripts/setup deb
	@Scripts/deb

test-packages: build
	@Scripts/setup packages
	@$(MAKE) deb
	@Tests/Packages/run

test-pre-commit: build
	@Scripts/setup pre-commit
	@Tests/PreCommit/run

test-pipelines: build
	@Scripts/setup pre-commit
	@Tests/Pipelines/run

clean:
	$(SWIFT) package clean
	rm -rf report.html .build-fuzz
