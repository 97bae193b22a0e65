"""A participant's page: it follows the step, so there is nothing to navigate."""

from domain.workshop import Role
from ui import session
from ui.steps.screen import draw_step

if session.is_invited() or session.caller(Role.PARTICIPANT):
    draw_step()
