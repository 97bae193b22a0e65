"""A server in a process of its own, on a database of its own."""

import os
import socket
import subprocess
import sys
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError

import settings

START_SECONDS = 60


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _environment() -> dict[str, str]:
    """Ours, but for what would have every start compile the product anew."""
    return {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


@dataclass
class Server:
    """The product as a user starts it, unless another app is named."""

    folder: Path
    app: str = "app.py"
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}"

    @property
    def database_url(self) -> str:
        return f"sqlite:///{self.folder / 'workshops.db'}"

    @property
    def log(self) -> Path:
        return self.folder / "server.log"

    def start(self, *options: str) -> None:
        program = [sys.executable, "-m", "streamlit", "run", self.app]
        command = [*program, f"--server.port={self.port}", *options]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                command,
                cwd=settings.ROOT,
                env=_environment() | {"DATABASE_URL": self.database_url},
                stdout=log,
                stderr=log,
            )
        self._wait()

    def _wait(self) -> None:
        # The connection is refused until the server listens; each try ends by itself.
        for _ in range(START_SECONDS * 10):
            try:
                with urllib.request.urlopen(f"{self.address}/_stcore/health", timeout=1):
                    return
            except (URLError, OSError):
                try:
                    assert self.process is not None
                    self.process.wait(0.1)
                except subprocess.TimeoutExpired:
                    continue
                break
        raise RuntimeError(f"The server did not start:\n{self.log.read_text()}")

    def stop(self) -> None:
        """End the server as its keeper would; all it had to say is then in the log."""
        assert self.process is not None
        self.process.terminate()
        self.process.wait(START_SECONDS)

    def kill(self) -> None:
        """End the server as a power cut would."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()
