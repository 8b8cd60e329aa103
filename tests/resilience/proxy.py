"""A TCP proxy before a store that can be made slow or shut: `python -m tests.resilience.proxy`.

A store listens on a Unix socket; nodes in network namespaces of their own reach it through here.
The word in the control file holds from the next bytes on: a number of seconds that each answer is
kept back, or "shut": open connections carry nothing more, and no new one is served.
"""

import asyncio
import sys
from pathlib import Path

SHUT = "shut"
CHUNK = 65536


class Door:
    def __init__(self, target: str, control: Path) -> None:
        self.target = target
        self.control = control

    def word(self) -> str:
        try:
            return self.control.read_text().strip()
        except OSError:
            return ""

    async def enter(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if self.word() == SHUT:
                return
            there, back = await asyncio.open_unix_connection(self.target)
            tasks = [
                asyncio.create_task(self.pass_on(reader, back, keeps_back=False)),
                asyncio.create_task(self.pass_on(there, writer, keeps_back=True)),
            ]
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in tasks:
                task.cancel()
            back.close()
        except OSError:
            pass
        finally:
            writer.close()

    async def pass_on(
        self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, *, keeps_back: bool
    ) -> None:
        while data := await source.read(CHUNK):
            word = self.word() if keeps_back else ""
            while word == SHUT:
                await asyncio.sleep(0.1)
                word = self.word()
            if word:
                await asyncio.sleep(float(word))
            sink.write(data)
            await sink.drain()


async def main(host: str, port: str, target: str, control: str) -> None:
    door = Door(target, Path(control))
    server = await asyncio.start_server(door.enter, host, int(port), backlog=256)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:5]))
