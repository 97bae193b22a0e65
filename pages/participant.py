"""A participant's page: it follows the step, so there is nothing to navigate."""

from ui.steps.screen import draw_step

draw_step()
