"""CSV as RFC 4180 has it. The byte order mark that Excel needs is the file's matter (policygraph/cli/output.py)."""

import csv
import io

from policygraph.formats import Columns, Rows, plain


def render(columns: Columns, rows: Rows) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([plain(value) for value in row] for row in rows)
    return text.getvalue()
