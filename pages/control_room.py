"""The control room: where the workshop stands, what is missing, the step's own work."""

from domain.workshop import Role
from ui import session
from ui.lead.deleting import draw_goodbye
from ui.lead.room import draw_room

draw_goodbye()
caller = session.caller(Role.LEAD)
if caller:
    draw_room(caller)
