"""The servers that are compared: the product and the floor, each in a process of its own."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.server import Server

PAGE = "benchmarks/floor/page_app.py"
METRIC = "benchmarks/floor/metric_app.py"


@contextmanager
def serving(app: str = "app.py") -> Iterator[Server]:
    with TemporaryDirectory() as folder:
        server = Server(Path(folder), app)
        server.start()
        try:
            yield server
        finally:
            server.kill()


@contextmanager
def side_by_side(floor: str) -> Iterator[tuple[Server, Server]]:
    """The floor and the product; services called from here work on the product's database."""
    with ExitStack() as stack:
        bare, product = stack.enter_context(serving(floor)), stack.enter_context(serving())
        os.environ["DATABASE_URL"] = product.database_url
        yield bare, product
