"""Streamlit's own words in the page's language, its letter commands taken away, and its return."""

from language import translate
from ui.components import ignore, register

_component = register("edges", "<span></span>")


def draw_edges() -> None:
    _component(key="edges", data=_words(), on_returned_change=ignore)


def _words() -> dict[str, str]:
    """Every English word of Streamlit's that our screens can show, and ours for it."""
    return {
        "Skip to main content": translate("Skip to main content"),
        "Main menu": translate("Main menu"),
        "Link to heading": translate("Link to heading"),
        "Copy to clipboard": translate("Copy"),
        "Choose an option": translate("Choose"),
        "Choose options": translate("Choose"),
        "Open": translate("Open the list"),
        "Close": translate("Close"),
        "Clear value": translate("Empty the field"),
        "Clear all": translate("Empty the field"),
        "Clear entry": translate("Empty the field"),
        "Selected values": translate("Chosen"),
        "Select all": translate("Choose all"),
        "No results": translate("No results"),
        "No options": translate("No results"),
        "Increment": translate("One more"),
        "Decrement": translate("One fewer"),
        "Press Enter to apply": translate("Press Enter to save"),
        "Press Enter to submit form": translate("Press Enter to send"),
        "Press Ctrl+Enter to submit form": translate("Press Ctrl+Enter to send"),
        "Loading...": translate("Loading …"),
        "Running...": translate("Loading …"),
        "Connecting": translate("Connecting …"),
        "Connection error": translate("We have lost the connection and are trying again."),
        "Fullscreen": translate("Fullscreen"),
        "Close fullscreen": translate("Close fullscreen"),
        "Remove": translate("Remove"),
    }
