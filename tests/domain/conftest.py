"""How the properties of the rules are tried."""

from hypothesis import settings

# A busy machine is no fault in a rule.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
