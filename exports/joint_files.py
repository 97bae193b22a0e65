"""All the files of the joint ranking."""

from domain.combined import Aggregate
from domain.comparison import PanelRanks
from exports.document import write_document
from exports.joint_data import answers_csv, joint_csv
from exports.joint_tables import joint_report
from exports.workbook import write_workbook
from language import speaking, translate


def write_joint(joint: Aggregate, panel: PanelRanks, title: str, language: str) -> dict[str, bytes]:
    """The files by name."""
    with speaking(language):
        stem, answers = translate("joint ranking"), translate("answers")
        report = joint_report(joint, panel, title)
        return {
            f"{stem}.xlsx": write_workbook(report),
            f"{stem}.docx": write_document(report),
            f"{stem}.csv": joint_csv(joint, panel),
            f"{answers}.csv": answers_csv(joint),
        }
