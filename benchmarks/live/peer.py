"""arsnova.eu's end points, the best open peer's, in milliseconds.

Its backend at commit 9819bc4 (22 August 2026), one process, PostgreSQL and Redis, on two cores with
its protocol-level clients, measured in November 2026; medians of three rounds.
"""

CROWDS = (21, 100, 300)
JOINED = dict(zip(CROWDS, (227, 1450, 4062), strict=True))
ANSWERED = dict(zip(CROWDS, (127, 441, 1403), strict=True))
CONTENT = dict(zip(CROWDS, (115, 402, 1043), strict=True))  # on the last screen
BACK = dict(zip(CROWDS, (2184, 2812, 4084), strict=True))  # 95 %, after kill -9
