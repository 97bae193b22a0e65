"""The tables a crowd's rounds are told in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from benchmarks.figures import HEAD, Figure
from benchmarks.live import peer
from benchmarks.live.joining import JOINED
from benchmarks.live.joining import OPENED as FORM
from benchmarks.live.readings import p95
from benchmarks.live.restart import BACK
from benchmarks.live.rounds import Round
from benchmarks.live.step import OPENED
from benchmarks.live.ticks import ALL_TICKED, TICKED
from benchmarks.live.vote import ANSWERED, ASKED, SHOWN

FIRST, SECOND = HEAD.splitlines()
USAGE_HEAD = """| Phase | Processor, floor | Processor, ours | Memory, floor | Memory, ours |
|---|---|---|---|---|"""
Pick = Callable[[Sequence[float]], float]


@dataclass(frozen=True)
class EndPoint:
    """One row: what is picked of a reading, the highest ratio to the floor, and the peer's time."""

    reading: str
    what: str
    pick: Pick
    most: float | None = None
    peer: Mapping[int, float] = field(default_factory=dict)


END_POINTS = (
    EndPoint(FORM, "the join form opened, the last", max),
    EndPoint(JOINED, "joined with the step loaded, p95", p95, peer=peer.JOINED),
    EndPoint(JOINED, "joined with the step loaded, the last", max, 3),
    EndPoint(OPENED, "the list opened, the last", max, 2, peer.CONTENT),
    EndPoint(TICKED, "a tick saved, p95", p95),
    EndPoint(ALL_TICKED, "all ticks saved, the last", max),
    EndPoint(ASKED, "a vote opened, the last", max, 2, peer.CONTENT),
    EndPoint(ANSWERED, "answer saved, p95", p95, peer=peer.ANSWERED),
    EndPoint(SHOWN, "result shown, the last", max, 2, peer.CONTENT),
    EndPoint(BACK, "back after kill -9, 95 %", p95, peer=peer.BACK),
)


def show_rounds(crowd: int, rounds: Sequence[Round]) -> None:
    """A row for each end point, met or missed, and what each phase took of the machine."""
    print(f"\n### {crowd} people\n")
    print(FIRST + " arsnova.eu |", SECOND + "---|", sep="\n")
    for point in END_POINTS:
        print(_row(crowd, point, rounds))
    print(f"\n{USAGE_HEAD}")
    for phase in rounds[0][1].usage:
        print(_usage_row(phase, rounds), flush=True)


def _row(crowd: int, point: EndPoint, rounds: Sequence[Round]) -> str:
    floors, ours = (
        [point.pick(one[side].readings[point.reading].people) for one in rounds] for side in (0, 1)
    )
    figure = Figure(point.what, floors, ours, most=point.most)
    target = f": {_verdict(median(figure.ratios), point.most)}" if point.most else ""
    theirs = point.peer.get(crowd)
    beside = f"{theirs:g} ms: {_verdict(median(ours), theirs)}" if theirs else ""
    return f"{figure.row().removesuffix(' |')}{target} | {beside} |"


def _verdict(found: float, most: float) -> str:
    return "met" if found <= most else "**missed**"


def _usage_row(phase: str, rounds: Sequence[Round]) -> str:
    cells = [
        f"{median(getattr(one[side].usage[phase], part) for one in rounds):.{digits}f} {unit}"
        for part, digits, unit in (("seconds", 2, "s"), ("megabytes", 0, "MB"))
        for side in (0, 1)
    ]
    return f"| {phase.rpartition('.')[2]} | {' | '.join(cells)} |"


def show_screens(crowd: int, found: Round) -> None:
    """When the later of the two real browsers had it in its page; not all has a floor."""
    print(f"\n| In a browser, of {crowd} people | Floor | Ours |\n|---|---|---|")
    floor, ours = found
    for name, reading in ours.readings.items():
        if reading.screens:
            cells = (_latest(side.readings[name].screens) for side in (floor, ours))
            print(f"| {name} | {' | '.join(cells)} |", flush=True)


def _latest(times: Sequence[float]) -> str:
    return f"{max(times):.0f} ms" if times else "–"
