"""The site as production delivers it, for the audit: the stack with nothing but the demo content."""

import shutil

from tests.audit.tools import ROOT
from tests.stack.stack import Stack


class Site(Stack):
    """The folder is kept for inspection and replaced by the next run."""

    def __init__(self, port: int) -> None:
        super().__init__(ROOT / "var/audit/site", port, webs=1, threads=4)
        self.url = f"http://localhost:{port}"

    def start(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        super().start()

    def _prepare(self) -> None:
        super()._prepare()
        # The addresses that pages give for themselves.
        self.run_task("serve_as", "localhost", str(self.port))
