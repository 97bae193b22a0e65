"""What Streamlit has not sent to a browser yet when a part of its page is run again.

Streamlit 1.67 drops what the part's last run has not sent, and keeps what parts inside it have
drawn. The browser is then told to draw in rows it never got, fails ("Bad delta path index"), and
shows an empty page until it is loaded again. It happens when much goes on. Here nothing is dropped:
a screen is a few messages, and the newest is drawn last.
"""

from streamlit.runtime.forward_msg_queue import ForwardMsgQueue

_clear = ForwardMsgQueue.clear


def keep_rows() -> None:
    """Let no run of a part drop anything, from now on."""
    ForwardMsgQueue.clear = _clear_for_pages  # type: ignore[method-assign,assignment]


def _clear_for_pages(
    queue: ForwardMsgQueue,
    retain_lifecycle_msgs: bool = False,
    fragment_ids_this_run: list[str] | None = None,
) -> None:
    if not fragment_ids_this_run:
        _clear(queue, retain_lifecycle_msgs, fragment_ids_this_run)
        return
    # What comes now takes no earlier message's place: the order is what makes the rows.
    queue._delta_index_map = {}
