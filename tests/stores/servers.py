"""The real thing for tests: a Redis on a socket, and a storage that speaks S3."""

import json
import os
import shutil
import subprocess
import time
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any

import redis

HOW_TO_GET = "Redis is missing: install it (on Debian or Ubuntu: apt install redis-server)"
STARTS_WITHIN_SECONDS = 30
number = count(1)


class RedisServer:
    """Keeps nothing on disk, as the one of the site."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.socket = folder / "redis.sock"
        self.options = options
        self.process: subprocess.Popen[bytes] | None = None
        self.password = dict(zip(options[::2], options[1::2], strict=True)).get("--requirepass")
        self.start()

    @property
    def url(self) -> str:
        return f"unix://{self.socket}"

    def start(self) -> None:
        program = shutil.which("redis-server")
        assert program, HOW_TO_GET
        quiet = ("--port", "0", "--save", "", "--unixsocket", str(self.socket))
        self.process = subprocess.Popen(
            [program, *quiet, *self.options], stdout=subprocess.DEVNULL, cwd=self.socket.parent
        )
        client = redis.Redis(unix_socket_path=str(self.socket), password=self.password)
        end = time.monotonic() + STARTS_WITHIN_SECONDS
        while True:
            try:
                client.ping()
                client.close()
                return
            except redis.exceptions.ConnectionError:
                assert time.monotonic() < end, "It did not start."
                time.sleep(0.02)

    def kill(self) -> None:
        """As by a power cut: what it held is gone."""
        if self.process:
            self.process.kill()
            self.process.wait()
        with suppress(FileNotFoundError):
            self.socket.unlink()


class S3Server:
    """moto's server on a port of this machine, with buckets as asked for."""

    def __init__(self) -> None:
        from moto.server import ThreadedMotoServer

        # Never a server out there, whatever this machine's own configuration says.
        os.environ.setdefault("AWS_EC2_METADATA_DISABLED", "true")
        self.server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
        self.server.start()
        self.port = self.server.get_host_and_port()[1]

    def client(self) -> Any:
        import boto3

        return boto3.client(
            "s3",
            endpoint_url=f"http://127.0.0.1:{self.port}",
            aws_access_key_id="key",
            aws_secret_access_key="secret",
            region_name="us-east-1",
        )

    def bucket(self, *, public: bool = True) -> str:
        """The name of a new one, whose files everybody may fetch, or those with a key alone."""
        name, client = f"bucket-{next(number)}", self.client()
        client.create_bucket(Bucket=name)
        if public:
            everybody = {
                "Effect": "Allow",
                "Principal": "*",
                "Action": "s3:GetObject",
                "Resource": f"arn:aws:s3:::{name}/*",
            }
            policy = {"Version": "2012-10-17", "Statement": [everybody]}
            client.put_bucket_policy(Bucket=name, Policy=json.dumps(policy))
        return name

    def address(self, path: str) -> str:
        return f"s3://key:secret@127.0.0.1:{self.port}/{path}?tls=no"

    def stop(self) -> None:
        self.server.stop()
