"""All the files of the joint ranking."""

from functools import partial

from domain.combined import Aggregate
from domain.comparison import PanelRanks
from exports.document import write_document
from exports.joint_data import answers_csv, joint_csv
from exports.joint_tables import joint_report
from exports.offers import File, Files
from exports.workbook import write_workbook
from language import speaking, translate


def joint_files(joint: Aggregate, panel: PanelRanks, title: str, language: str) -> Files:
    with speaking(language):
        stem, answers = translate("joint ranking"), translate("answers")
    about = (joint, panel, title, language)
    return {
        "rangering.xlsx": File(f"{stem}.xlsx", partial(_write_book, *about)),
        "rangering.docx": File(f"{stem}.docx", partial(_write_document, *about)),
        "rangering.csv": File(f"{stem}.csv", partial(joint_csv, joint, panel)),
        "svar.csv": File(f"{answers}.csv", partial(answers_csv, joint)),
    }


def _write_book(joint: Aggregate, panel: PanelRanks, title: str, language: str) -> bytes:
    with speaking(language):
        return write_workbook(joint_report(joint, panel, title))


def _write_document(joint: Aggregate, panel: PanelRanks, title: str, language: str) -> bytes:
    with speaking(language):
        return write_document(joint_report(joint, panel, title))
