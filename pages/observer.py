"""An observer's page: what everybody may see, as text, and no controls."""

from domain.workshop import Role
from ui import session
from ui.boards.observer import draw_observation

if session.caller(Role.OBSERVER):
    draw_observation()
