"""What Excel lets people write in a form's columns."""

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from exports.report import Check, Table


def add_checks(sheet: Worksheet, table: Table, row: int, column: int) -> None:
    """Guard the table whose header is in this row and whose first column is this one."""
    for place, check in enumerate(table.checks):
        if check and table.rows:
            letter = get_column_letter(column + place)
            guard = _guard(check)
            guard.add(f"{letter}{row + 1}:{letter}{row + len(table.rows)}")
            sheet.add_data_validation(guard)


def _guard(check: Check) -> DataValidation:
    message = {"error": check.sentence, "showErrorMessage": True, "allow_blank": True}
    if isinstance(check.values, range):
        return DataValidation(
            type="whole",
            operator="between",
            formula1=check.values[0],
            formula2=check.values[-1],
            **message,
        )
    return DataValidation(type="list", formula1=f'"{",".join(check.values)}"', **message)
