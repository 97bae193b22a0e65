"""All the files of the joint ranking."""

from collections.abc import Callable, Mapping
from functools import partial

from domain.combined import Aggregate
from domain.comparison import PanelRanks
from exports.document import write_document
from exports.joint_data import answers_csv, joint_csv
from exports.joint_tables import joint_report
from exports.workbook import write_workbook
from language import speaking, translate

Writer = Callable[[], bytes]


def joint_writers(
    joint: Aggregate, panel: PanelRanks, title: str, language: str
) -> Mapping[str, Writer]:
    """What writes each file, by its name: a large round's take seconds, and few are asked for."""
    with speaking(language):
        stem, answers = translate("joint ranking"), translate("answers")
    writers: dict[str, Writer] = {
        f"{stem}.xlsx": lambda: write_workbook(joint_report(joint, panel, title)),
        f"{stem}.docx": lambda: write_document(joint_report(joint, panel, title)),
        f"{stem}.csv": lambda: joint_csv(joint, panel),
        f"{answers}.csv": lambda: answers_csv(joint),
    }
    return {name: partial(_write, writer, language) for name, writer in writers.items()}


def _write(writer: Writer, language: str) -> bytes:
    with speaking(language):
        return writer()
