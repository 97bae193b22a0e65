"""Measures a meeting for 21, 60, 100 and 300 people: `python -m benchmarks.live [people …]`."""

import sys

from benchmarks.live.rounds import play_rounds, play_with_screens
from benchmarks.live.table import show_rounds, show_screens

CROWDS = (21, 60, 100, 300)

for crowd in map(int, sys.argv[1:] or CROWDS):
    show_rounds(crowd, play_rounds(crowd))
    show_screens(crowd, play_with_screens(crowd))
