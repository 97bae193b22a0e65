"""What every part of a screen that sends says about it."""

from language import translate


def saving_texts() -> dict[str, str]:
    return {
        "saving": translate("Saving …"),
        "saved": translate("Saved"),
        "lost": translate(
            "We have lost the connection and are trying again. Not sent yet: {count}."
        ),
    }
