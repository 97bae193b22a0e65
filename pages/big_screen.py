"""The big screen: no controls, big type, only what everybody may see."""

from domain.workshop import Role
from ui import session
from ui.boards.screen import draw_screen

caller = session.caller(Role.LEAD)
if caller:
    draw_screen(caller)
