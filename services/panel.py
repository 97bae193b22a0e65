"""The national panel beside the offices' workshops: what it usually has is proposed."""

from domain.change import Topic
from domain.workshop import PANEL_GROUPS, Role, Scope, propose_settings
from services.access import Caller
from services.acts import acting
from storage import people, workshops


def choose_scope(caller: Caller, scope: Scope) -> None:
    """Make the workshop an office's or the national panel's, with the settings that go with it.

    The panel gets five groups (R-14); groups are never taken away.
    """
    with acting(caller, Role.LEAD) as act:
        present = act.workshop.settings
        if present.scope is scope:
            return
        proposed = propose_settings(present, scope)
        workshops.change_settings(act.connection, act.workshop.id, proposed)
        if scope is Scope.NATIONAL:
            groups = people.groups(act.connection, act.workshop.id)
            for number in range(len(groups) + 1, PANEL_GROUPS + 1):
                people.add_group(act.connection, act.workshop.id, number)
        act.log("choose scope", change=f"{present.scope} → {scope}")
        act.announce(Topic.STEP)
