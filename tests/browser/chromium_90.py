"""Looks at pages in Chromium 90. Run by the Python of .venv-chromium-90, which has no other package.

Reads a list of {"url", "width", "script"} from the standard input and writes for each what the
script gave and what the page wrote to the console as errors.
"""

import json
import sys
from typing import Any

from PyQt6.QtCore import QTimer, QUrl
from PyQt6.QtWebEngineCore import QWebEnginePage
from PyQt6.QtWebEngineWidgets import QWebEngineView
from PyQt6.QtWidgets import QApplication

HEIGHT = 900


class Page(QWebEnginePage):
    """A page that collects its console errors."""

    errors: list[str]

    def javaScriptConsoleMessage(self, level: Any, message: str, line: int, source: str) -> None:
        if level == QWebEnginePage.JavaScriptConsoleMessageLevel.ErrorMessageLevel:
            self.errors.append(f"{message} ({source}:{line})")


class PageQueue:
    """Loads pages one after the other."""

    def __init__(self, application: QApplication, jobs: list[dict[str, Any]]) -> None:
        self.application = application
        self.jobs = iter(jobs)
        self.found: list[dict[str, Any]] = []
        self.view = QWebEngineView()
        self.page = Page(self.view)
        self.view.setPage(self.page)
        self.page.loadFinished.connect(self.loaded)
        self.view.show()
        self.next()

    def next(self) -> None:
        job = next(self.jobs, None)
        if job is None:
            print(json.dumps(self.found))  # noqa: T201
            self.application.quit()
            return
        self.job = job
        self.page.errors = []
        self.view.resize(job["width"], HEIGHT)
        self.page.load(QUrl(job["url"]))

    def loaded(self, ok: bool) -> None:
        # The new size takes effect in the next iteration of the event loop.
        QTimer.singleShot(0, lambda: self.page.runJavaScript(self.job["script"], 0, self.keep))

    def keep(self, result: Any) -> None:
        self.found.append({"result": result, "errors": self.page.errors})
        self.next()


if __name__ == "__main__":
    application = QApplication(sys.argv)
    visit = PageQueue(application, json.load(sys.stdin))
    application.exec()
