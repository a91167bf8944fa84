# The project's commands. The first two are all a newcomer needs:
#   make demo    fills a copy of the sample in demo/ and says where the result lies
#   make test    installs what the tests need, then runs them
# They work wherever make and Python 3.11 are; recipes use no shell beyond starting programs.

ifeq ($(OS),Windows_NT)
PYTHON ?= python
BIN := .venv/Scripts
SEP := ;
else
PYTHON ?= python3
BIN := .venv/bin
SEP := :
endif
RUN := $(BIN)/python

export PYTHONUTF8 := 1

.PHONY: test demo lint docs docs-check pictures bench wheel-test product dev

test: dev
	$(PYTHON) tools/set_up.py office
	$(RUN) -m pytest -n 2

demo: product
	$(RUN) tools/demo.py

# Scripts and tests import their neighbours by bare names.
lint: export MYPYPATH := tests$(SEP)samples$(SEP)benchmarks
lint: dev
	$(RUN) -m ruff check
	$(RUN) -m ruff format --check
	$(RUN) -m mypy --explicit-package-bases perfeval_xl tools benchmarks tests samples
	$(BIN)/lint-imports

# Everything that is generated: pages of docs/, and the templates beside their TOML files.
docs: dev
	$(RUN) -m perfeval_xl.rules --write
	$(RUN) tools/make_docs.py --write
	$(RUN) -m perfeval_xl.generating --write

docs-check: dev
	$(RUN) -m perfeval_xl.rules --check
	$(RUN) tools/make_docs.py --check
	$(RUN) -m perfeval_xl.generating --check

pictures: dev
	$(PYTHON) tools/set_up.py office
	$(RUN) tools/render_pictures.py

bench:
	$(PYTHON) tools/set_up.py bench
	$(subst .venv,.venv-bench,$(RUN)) benchmarks/fill_vs_script.py
	$(subst .venv,.venv-bench,$(RUN)) benchmarks/scale.py

wheel-test: dev
	$(RUN) tools/wheel_test.py

product dev:
	$(PYTHON) tools/set_up.py $@
