"""What is said of a submission in many places."""

from content.words import clock_time
from domain.clock import OSLO
from domain.dates import write_day
from domain.rounds import Status, Submission
from language import translate


def moment_text(sent: Submission) -> str:
    """The day and the time it was received, in Norway."""
    day = sent.received_at.astimezone(OSLO).date()
    return f"{write_day(day)} {clock_time(sent.received_at)}"


def status_text(sent: Submission | None) -> str:
    if sent is None:
        return translate("has not sent")
    words = {
        Status.DRAFT: translate("not sent"),
        Status.RECEIVED: translate("received"),
        Status.RETURNED: translate("returned with a question"),
        Status.WITHDRAWN: translate("withdrawn"),
    }[sent.status]
    return ", ".join([words, translate("late")]) if sent.is_late else words
