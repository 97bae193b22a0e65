"""A round, as Helsetilsynet follows it."""

from domain.workshop import Role
from ui import session
from ui.rounds.round import draw_round

caller = session.caller(Role.AUTHORITY)
if caller:
    draw_round(caller, session.round_id())
