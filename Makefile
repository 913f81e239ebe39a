# The project's commands; GNU make 3.81 (macOS) or later.
#
# Every step leaves a stamp whose name holds a checksum of all that the step
# read. Nothing runs again while the stamp of the present content stands, and
# a step removes its stamp before it starts, so that one that was interrupted
# is done again.

SHELL := /bin/sh
MAKEFLAGS += --no-builtin-rules
.DEFAULT_GOAL := help

PORT ?= 8000
JOBS ?= $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)

VENV := .venv
BIN := $(VENV)/bin
RUN := $(BIN)/python
DOCTOR := -I prove/doctor.py

say = @echo "==> $(1)"
fail = { echo "proven-python: $(1)" >&2; exit 1; }
checksum = $(shell cksum $(1) 2>/dev/null | cksum | tr -cs '0-9\n' -)

# The sources of the compiled modules are the ones that pyproject.toml names,
# and the declarations that they may include. How they are built is said in
# some of its tables; a change in the others compiles nothing.
RECIPE := awk '/^\[/ { keep = /build-system|project|setuptools|distutils/ } keep' \
  pyproject.toml
BUILDER := $(shell sed -n \
  's|^build_ext = "\([a-z_.]*\)\..*|\1|p' pyproject.toml | tr . /).py
SOURCES := $(sort $(wildcard $(BUILDER)) \
  $(shell grep -o '"examples/[^"]*"' pyproject.toml | tr -d '"') \
  $(shell find examples -name '*.pyx' -o -name '*.pxd' -o -name '*.h' \
    -o -name '*.hpp'))

MADE := $(VENV)/.made-$(shell pwd | cksum | tr ' ' -)
INSTALLED := $(VENV)/.installed-$(call checksum,requirements-docs.txt)
COMPILED := $(VENV)/.compiled-$(shell { cksum $(SOURCES); $(RECIPE); } | \
  cksum | tr ' ' -)
PROTOS := $(sort $(shell find examples -name '*.proto'))
MESSAGES := $(VENV)/.messages-$(call checksum,$(PROTOS))
ASSETS := theme/node_modules/.fetched-$(call checksum,\
  theme/package.json theme/package-lock.json)

# An environment is made anew when its Python is gone, or is not the one that
# PYTHON=... asks for.
version = $(shell $(1) -c "import sys; print(sys.version)" 2>/dev/null)
ifeq ($(call version,$(RUN)),)
$(MADE): FORCE
else ifneq ($(PYTHON),)
ifneq ($(call version,$(PYTHON)),$(call version,$(RUN)))
$(MADE): FORCE
endif
endif

# What the steps below hand to the tools: node and npm from the environment,
# the certificates that the machine trusts, and no advertising.
export PATH := $(CURDIR)/$(BIN):$(PATH)
export UV_SYSTEM_CERTS := true
export NODE_USE_SYSTEM_CA := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONDONTWRITEBYTECODE :=
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

.PHONY: help serve test check build update bench drift steady lock clean FORCE
.PHONY: ready port ruff format mypy pyright

help: ## list these commands
	@echo "usage: make COMMAND [PYTHON=python3.12] [PORT=8000] [JOBS=2]"
	@LC_ALL=C sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1|\2/p' Makefile | \
	  awk -F'|' '{ printf "%-10s %s\n", $$1, $$2 }'

serve: $(MADE) port ready ## serve the site on 127.0.0.1, with live reload
	$(call say,serving on http://127.0.0.1:$(PORT) (Ctrl-C stops))
	@exec $(RUN) -m mkdocs serve --dev-addr 127.0.0.1:$(PORT)

test: ready ## check everything: lint, types, pages, tests, browser
	$(call say,checking format and types)
	@$(MAKE) --no-print-directory -k -j $(JOBS) check
	$(call say,running every page and every test)
	@$(RUN) -m pytest -n $(JOBS) --cov=examples --cov-branch \
	  --cov-report=term-missing:skip-covered --cov-fail-under=100

check: ruff format mypy pyright ## lint and type-check only

ruff format mypy pyright: ready
ruff:
	@$(RUN) -m ruff check --quiet .
format:
	@$(RUN) -m ruff format --quiet --check . || \
	  $(call fail,not formatted: $(BIN)/ruff format --diff . shows where)
mypy:
	@$(RUN) -m mypy --strict --no-error-summary .
pyright:
	@$(RUN) -m pyright --warnings

build: ready ## build the site into site/, strictly
	$(call say,building the site into site/)
	@rm -rf site
	@$(RUN) -m mkdocs build --strict
	@test -e site/index.html || $(call fail,the build ended without a site: \
	  look for code in hooks/ or docs/notebooks/ that exits)

update: ready ## rewrite stale outputs and claims where they stand
	@$(RUN) -m prove update

bench: ready ## measure, and rewrite the tables of the performance pages
	@$(RUN) -m benchmarks

drift: ready ## break the project on purpose; count what is noticed
	@$(RUN) -m drift --jobs $(JOBS)

steady: ready ## run the tests in another order, place, language and year
	@.ci/steady -n $(JOBS)

lock: $(INSTALLED) ## resolve requirements-docs.in anew
	$(call say,resolving requirements-docs.in for Python 3.11.5 and later)
	@UV_PYTHON_DOWNLOADS=never $(RUN) -m uv pip compile --no-config --quiet \
	  --universal --python-version 3.11.5 --fork-strategy fewest \
	  --generate-hashes --upgrade \
	  requirements-docs.in -o requirements-docs.txt >/dev/null

clean: ## remove what these commands made
	$(call say,removing what make made)
	@if test -e $(VENV)/.by-make; then rm -rf $(VENV); \
	  else rm -f $(VENV)/.made-* $(VENV)/.installed-* $(VENV)/.compiled-* \
	    $(VENV)/.messages-*; fi
	@rm -rf .build site theme/node_modules build proven_python.egg-info \
	  .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage .coverage.*
	@find examples prove drift hooks benchmarks tests conftest.py \
	  \( -name '*.so' -o -name '*_pb2.py' -o -name '*_pb2.pyi' \) \
	  -exec rm -f {} + 2>/dev/null || true
	@find examples prove drift hooks benchmarks tests __pycache__ \
	  -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true
	@find examples \( -name '*.c' -o -name '*.cpp' \) -exec \
	  grep -l '^/\* Generated by Cython' {} + 2>/dev/null | \
	  while read -r made; do rm -f "$$made"; done

# ---------------------------------------------------------------- the steps

ready: $(COMPILED) $(MESSAGES) $(ASSETS)

port: $(MADE)
	@$(RUN) $(DOCTOR) port 127.0.0.1 $(PORT)

$(MADE):
	@mkdir -p .build
	@if test -e $(VENV)/.by-make; then rm -rf $(VENV); fi; \
	for python in $(or $(PYTHON),$(RUN) \
	    python3 python3.14 python3.13 python3.12 python3.11); do \
	  version=$$("$$python" -c 'import platform, sys; \
	print(platform.python_version()); \
	sys.exit(sys.version_info < (3, 11, 5))' 2>/dev/null) && break; \
	  seen="$$seen$${version:+, $$python is $$version}"; python=; \
	done; \
	test -n "$$python" || $(call fail,this needs Python 3.11.5 or newer \
	(found: $$(echo "$${seen:-  none}" | cut -c3-)): make PYTHON=... names one); \
	"$$python" $(DOCTOR) compiler || exit 1; \
	if test "$$python" = $(RUN); then touch $@; exit; fi; \
	test ! -e $(VENV) || $(call fail,$(VENV) was not made by make and is \
	not of Python $$version: remove it first); \
	echo "==> making $(VENV) with Python $$version"; \
	mkdir $(VENV) && touch $(VENV)/.by-make; \
	"$$python" -m venv $(VENV) >.build/venv.log 2>&1 || \
	  { rm -rf $(VENV); \
	    "$$python" $(DOCTOR) explain venv .build/venv.log; exit 1; }; \
	touch $@

# Bytecode is compiled here, once, so that no block that runs with warnings as
# errors is the first to compile a library that a newer Python warns about.
$(INSTALLED): $(MADE)
	@mkdir -p .build; rm -f $(VENV)/.installed-* $(VENV)/.compiled-* \
	  $(VENV)/.messages-*
	$(call say,installing the locked packages)
	@sed -n '/^uv==/,/^ *#/p' requirements-docs.txt >.build/uv.txt; \
	{ $(RUN) -m uv --version 2>/dev/null | \
	    grep -q "^$$(sed -n 's/^uv==\([^ ]*\).*/uv \1/p' .build/uv.txt) " || \
	  $(RUN) -m pip install --quiet --retries 1 -r .build/uv.txt; } \
	  >.build/install.log 2>&1 && \
	UV_HTTP_RETRIES=1 $(RUN) -m uv pip sync --quiet --require-hashes \
	  --compile-bytecode --python $(RUN) requirements-docs.txt >>.build/install.log 2>&1 || \
	  { $(RUN) $(DOCTOR) explain packages .build/install.log; exit 1; }
	@touch $@

# setuptools builds into .build, so that only what changed is compiled; it
# goes by time, so what changed in content is made to look new. One module
# after the other: its threads share Cython's compiler, which is not made for
# that, and the shared module then lacked the memoryviews once in some builds.
$(COMPILED): $(INSTALLED)
	@mkdir -p .build; rm -f $(VENV)/.compiled-*
	$(call say,compiling the Cython modules)
	@$(RUN) $(DOCTOR) compiler
	@for command in build_ext BuildExt; do printf '%s\n' "[$$command]" \
	  build_lib=.build/lib build_temp=.build/temp cython_c_in_temp=true; \
	done >.build/distutils.cfg
	@{ cksum $(SOURCES); echo "$$($(RECIPE) | cksum) pyproject.toml"; } | \
	  sort >.build/sources.new; touch .build/sources; \
	comm -13 .build/sources .build/sources.new | sed 's/^[0-9]* [0-9]* //' | \
	while read -r changed; do case "$$changed" in \
	  $(BUILDER)) rm -rf .build/lib ;; \
	  *.pyx | *.pxd | *.py) touch "$$changed" ;; \
	  *) rm -rf .build/lib ;; \
	esac; done
	@DIST_EXTRA_CONFIG=.build/distutils.cfg $(RUN) -m uv pip install \
	  --quiet --no-deps --no-build-isolation --python $(RUN) --editable . \
	  >.build/compile.log 2>&1 || \
	  { $(RUN) $(DOCTOR) explain compile .build/compile.log; exit 1; }
	@mv .build/sources.new .build/sources; touch $@

# Each .proto file becomes a module and its stub, beside it.
$(MESSAGES): $(INSTALLED)
	@mkdir -p .build; rm -f $(VENV)/.messages-*
	$(call say,writing the classes of the messages)
	@$(RUN) -m grpc_tools.protoc --proto_path=. --python_out=. --pyi_out=. \
	  $(PROTOS) >.build/messages.log 2>&1 || \
	  { $(RUN) $(DOCTOR) explain messages .build/messages.log; exit 1; }
	@touch $@

$(ASSETS): | $(INSTALLED)
	@mkdir -p .build; rm -rf theme/node_modules
	$(call say,fetching the browser assets from npm)
	@$(BIN)/npm ci --prefix theme --ignore-scripts --no-audit --no-fund \
	  --fetch-retries 1 --fetch-retry-mintimeout 1000 \
	  >.build/assets.log 2>&1 || { rm -rf theme/node_modules; \
	  $(RUN) $(DOCTOR) explain assets .build/assets.log; exit 1; }
	@touch $@
