"""Measures everything, each against its floor: `python -m benchmarks`."""

from benchmarks import first_run, memory, reading, step, tick
from benchmarks.figures import show

show([figure for module in (first_run, step, tick, reading, memory) for figure in module.run()])
memory.soak(memory.SOAK_MINUTES)
