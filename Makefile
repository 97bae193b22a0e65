# Two commands matter on a fresh machine: make run and make test.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run dev test check prove bench messages pictures render clean

run: $(VENV)/run.stamp
	@echo "Risikoworkshop: http://localhost:8501  (Ctrl+C: stopp)"
	$(BIN)/streamlit run app.py

dev: $(VENV)/run.stamp
	$(BIN)/streamlit run app.py --server.fileWatcherType=auto

test: $(VENV)/test.stamp
	tests/install_services
	$(MAKE) --jobs 2 --keep-going check prove

# Both at once: browsers wait a good deal.
check:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

prove:
	$(BIN)/pytest -n 2 --dist worksteal

bench: $(VENV)/test.stamp
	$(BIN)/python -m benchmarks

messages: $(VENV)/test.stamp
	$(BIN)/pybabel -q extract -F babel.cfg -k translate -k translate_plural:1,2 -k message \
		-k WorkshopError -k Refused -k Missing -k Conflict -k TooMany \
		--no-location --sort-output --omit-header -o $(VENV)/messages.pot .
	for language in nb nn; do $(BIN)/pybabel -q update -i $(VENV)/messages.pot -l $$language \
		-o locale/$$language/messages.po --no-fuzzy-matching --no-wrap \
		--ignore-obsolete; done

pictures: $(VENV)/test.stamp
	$(BIN)/python -m docs.pictures

render: $(VENV)/test.stamp
	$(BIN)/python -m docs.render

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed.")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: requirements.txt | $(VENV)/bin/python
	$(BIN)/pip install -q -r requirements.txt
	touch $@

$(VENV)/test.stamp: requirements.txt requirements-dev.txt | $(VENV)/bin/python
	$(BIN)/pip install -q -r requirements-dev.txt
	touch $@ $(VENV)/run.stamp

clean:
	rm -rf $(VENV)
