"""What a phase takes of the machine: the server's processor time, and the memory it holds."""

import os
from dataclasses import dataclass
from pathlib import Path

from benchmarks.memory import resident
from tests.server import Server

USER, SYSTEM = 11, 12  # counted after the program's name in /proc/<pid>/stat


@dataclass(frozen=True)
class Usage:
    seconds: float
    megabytes: float


def used(server: Server, before: float) -> Usage:
    """Since it had used `before` seconds; a server that was started anew counts from its start."""
    now = processor_seconds(server)
    return Usage(now - before if now >= before else now, resident(server) / 1024)


def processor_seconds(server: Server) -> float:
    assert server.process is not None
    fields = Path(f"/proc/{server.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[USER]) + int(fields[SYSTEM])) / os.sysconf("SC_CLK_TCK")
