"""A hearing of a list, for whoever answers it."""

from domain.workshop import Role
from ui import session
from ui.point_lists.answering import draw_answering

caller = session.caller(Role.RESPONDENT)
if caller:
    draw_answering(caller)
