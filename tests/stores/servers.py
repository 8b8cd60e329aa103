"""The real thing for tests: a Redis on a socket, and a storage that speaks S3."""

import json
import os
import signal
from itertools import count
from pathlib import Path
from typing import Any

from tests.processes import Processes, listens, need

number = count(1)


class RedisServer:
    """Keeps nothing on disk, as the one of the site."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.socket = folder / "redis.sock"
        self.options = options
        self.processes = Processes(folder)
        self.start()

    @property
    def url(self) -> str:
        return f"unix://{self.socket}"

    def start(self) -> None:
        quiet = ("--port", "0", "--save", "", "--unixsocket", str(self.socket))
        command = [need("redis-server", "redis-server"), *quiet, *self.options]
        self.processes.start("redis", command)
        self.processes.wait_until("redis", lambda: listens(str(self.socket)))

    def kill(self) -> None:
        """As by a power cut: what it held is gone."""
        self.processes.end("redis", signal.SIGKILL)


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
            let_anybody_fetch(client, name)
        return name

    def address(self, path: str) -> str:
        return f"s3://key:secret@127.0.0.1:{self.port}/{path}?tls=no"

    def stop(self) -> None:
        self.server.stop()


def let_anybody_fetch(client: Any, bucket: str) -> None:
    """As at a provider: public read access to objects, no listing."""
    fetch = {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject"}
    statement = fetch | {"Resource": f"arn:aws:s3:::{bucket}/*"}
    policy = {"Version": "2012-10-17", "Statement": [statement]}
    client.put_bucket_policy(Bucket=bucket, Policy=json.dumps(policy))
