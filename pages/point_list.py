"""A list of points: its versions, the new one being written, its hearings, how others use it."""

from domain.workshop import Role
from ui import session
from ui.point_lists.page import draw_list

caller = session.caller(Role.LIST_OWNER)
if caller:
    draw_list(caller)
