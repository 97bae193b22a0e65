"""Measures everything, each against its floor: `python -m benchmarks`."""

from benchmarks import first_run, memory, reading, step, tick, writing
from benchmarks.figures import show

modules = (first_run, step, tick, writing, reading, memory)
show([figure for module in modules for figure in module.run()])
memory.soak(memory.SOAK_MINUTES)
