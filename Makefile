# Each target sets up its own .venv with pip alone; nothing else needs to be installed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/runtime.stamp
DEV := $(VENV)/dev.stamp
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input

.PHONY: demo chat run test lint clean

demo: $(RUNTIME)  ## the whole bot in your browser, without a token
	@$(BIN)/division-bell demo

chat: $(RUNTIME)  ## talk to the bot in the terminal
	@$(BIN)/division-bell chat $(ARGS)

run: $(RUNTIME)  ## the real bot; needs BOT_TOKEN
	@$(BIN)/division-bell run

test: $(DEV)  ## every test, on SQLite and PostgreSQL
	@$(BIN)/python -m pytest -n auto --maxprocesses 4 -m "not alone" $(ARGS)
	@$(BIN)/python -m pytest -m alone

lint: $(DEV)  ## style, types, layers
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/division-bell content check

$(BIN)/python:
	@$(PYTHON) -m venv $(VENV)

$(RUNTIME): requirements.lock pyproject.toml | $(BIN)/python
	@echo "Setting up $(VENV) (once) …" >&2
	@$(PIP) -r requirements.lock
	@$(PIP) --no-deps --editable .
	@touch $@

$(DEV): requirements-dev.lock $(RUNTIME)
	@echo "Adding the test tools (once) …" >&2
	@$(PIP) -r requirements-dev.lock
	@touch $@

clean:  ## forget the environment; the data in var/ stays
	rm -rf $(VENV)
