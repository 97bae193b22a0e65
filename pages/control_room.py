"""The control room: where the workshop stands, what is missing, the step's own work."""

from domain.workshop import Role
from ui import session
from ui.lead.room import draw_room

caller = session.caller(Role.LEAD)
if caller:
    draw_room(caller)
