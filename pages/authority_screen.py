"""The joint result on the big screen."""

from domain.workshop import Role
from ui import session
from ui.rounds.screen import draw_joint_screen

caller = session.caller(Role.AUTHORITY)
if caller:
    draw_joint_screen(caller, session.round_id())
