"""What waits for a browser when a part of its page is run again."""

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue

from ui import messages

OUTER, INNER = "outer", "inner"


def _drawn(fragment: str, *path: int) -> ForwardMsg:
    message = ForwardMsg()
    message.metadata.delta_path[:] = path
    message.delta.fragment_id = fragment
    message.delta.add_block.allow_empty = True
    return message


def test_what_stands_in_a_row_is_never_sent_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    # So that Streamlit's own is put back.
    monkeypatch.setattr(ForwardMsgQueue, "clear", ForwardMsgQueue.clear)
    messages.keep_rows()
    queue = ForwardMsgQueue()
    first = [_drawn(OUTER, 0, 0), _drawn(INNER, 0, 0, 0), _drawn(INNER, 0, 0, 1)]
    for message in first:
        queue.enqueue(message)
    queue.clear(retain_lifecycle_msgs=True, fragment_ids_this_run=[OUTER])
    again = _drawn(OUTER, 0, 0)
    queue.enqueue(again)
    assert queue.flush() == [*first, again]
