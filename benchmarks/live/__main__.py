"""Measures a vote for 21, 60 and 300 people: `python -m benchmarks.live [people …]`."""

import sys

from benchmarks.figures import show
from benchmarks.live.vote import measure

CROWDS = (21, 60, 300)

for crowd in map(int, sys.argv[1:] or CROWDS):
    show(measure(crowd))
