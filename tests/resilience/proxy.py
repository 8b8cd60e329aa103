"""A TCP proxy that can delay or block a store: `python -m tests.resilience.proxy`.

Forwards connections to the store's Unix socket. The control file holds a number of seconds by which
each answer is delayed, or "shut": nothing is forwarded and new connections are closed.
"""

import asyncio
import sys
from pathlib import Path

SHUT = "shut"


async def pass_on(
    source: asyncio.StreamReader, sink: asyncio.StreamWriter, control: Path | None
) -> None:
    while data := await source.read(65536):
        while control and (word := control.read_text().strip()):
            await asyncio.sleep(0.1 if word == SHUT else float(word))
            if word != SHUT:
                break
        sink.write(data)
        await sink.drain()


async def main(host: str, port: str, target: str, control: str) -> None:
    async def enter(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if Path(control).read_text().strip() == SHUT:
                return
            there, back = await asyncio.open_unix_connection(target)
            both = (pass_on(reader, back, None), pass_on(there, writer, Path(control)))
            tasks = [asyncio.create_task(one) for one in both]
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in tasks:
                task.cancel()
            back.close()
        except OSError:
            pass
        finally:
            writer.close()

    async with await asyncio.start_server(enter, host, int(port), backlog=256) as server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:5]))
