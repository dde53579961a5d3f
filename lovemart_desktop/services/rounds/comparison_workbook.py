"""A comparison of rounds as a workbook: a sheet a measure, its numbers and its chart.

Numbers are numbers, so that the office can go on reckoning; all text is written as text.
"""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

from lovemart_desktop.documents.layout import date_text
from lovemart_desktop.documents.rounds.comparison import heading_text, period_text
from lovemart_desktop.domain.rounds.comparison import Comparison, Measure
from lovemart_desktop.services.workbooks import OPTIONS

if TYPE_CHECKING:
    from xlsxwriter import Workbook as Writer

_FIRST = 2
"""The row under the headings."""
_ROW_PIXELS = 20


def comparison_workbook(found: Comparison, made_on: date) -> bytes:
    """The xlsx."""
    import xlsxwriter

    content = io.BytesIO()
    with xlsxwriter.Workbook(content, OPTIONS) as workbook:
        for measure in found.measures():
            _sheet(workbook, found, measure, made_on)
    return content.getvalue()


def _sheet(workbook: Writer, found: Comparison, measure: Measure, made_on: date) -> None:
    name = heading_text(measure, households=found.by_household)
    title = workbook.add_format({"bold": True, "font_size": 14})
    heading = workbook.add_format({"bold": True, "bottom": 1, "align": "right"})
    first = workbook.add_format({"bold": True, "bottom": 1})
    share = measure is Measure.SHARE
    number = workbook.add_format({"num_format": "0.0%" if share else "#,##0"})
    total = workbook.add_format(
        {"num_format": "0.0%" if share else "#,##0", "bold": True, "top": 1}
    )
    strong = workbook.add_format({"bold": True, "top": 1})
    sheet = workbook.add_worksheet(name)
    told = f"“{found.programme}”各轮对比　{name}　{date_text(made_on)}制表"
    sheet.write_string(0, 0, told, title)
    sheet.set_column(0, 0, 20)
    sheet.set_column(1, len(found.rounds), 14)
    sheet.write_string(1, 0, "村（社区）", first)
    for place, each in enumerate(found.rounds, 1):
        sheet.write_string(1, place, period_text(each.period), heading)
    for at, village in enumerate(found.villages, _FIRST):
        sheet.write_string(at, 0, village)
        for place, each in enumerate(found.rounds, 1):
            value = found.value(village, each.id, measure)
            if value is not None:
                sheet.write_number(at, place, value / 1000 if share else value, number)
    last = _FIRST + len(found.villages)
    sheet.write_string(last, 0, "最长" if measure is Measure.DAYS else "全镇", strong)
    for place, each in enumerate(found.rounds, 1):
        value = found.total(each.id, measure)
        if value is None:
            sheet.write_blank(last, place, None, total)
        else:
            sheet.write_number(last, place, value / 1000 if share else value, total)
    sheet.freeze_panes(_FIRST, 1)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(1)
    if found.villages:
        chart = _chart(workbook, found, name)
        sheet.insert_chart(last + 2, 0, chart)


def _chart(workbook: Writer, found: Comparison, name: str) -> object:
    """Bars by village, the first village on top; the last two rounds."""
    chart = workbook.add_chart({"type": "bar"})
    last = _FIRST + len(found.villages) - 1
    shown = found.rounds[-2:]
    for at, _ in enumerate(shown):
        place = len(found.rounds) - len(shown) + 1 + at
        chart.add_series(
            {
                "name": [name, 1, place],
                "categories": [name, _FIRST, 0, last, 0],
                "values": [name, _FIRST, place, last, place],
                "fill": {"color": "#B3261E" if at == len(shown) - 1 else "#C9A9A5"},
                "data_labels": {"value": True},
                "gap": 60,
            }
        )
    chart.set_y_axis({"reverse": True, "major_gridlines": {"visible": False}})
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
    chart.set_legend({"position": "top"})
    chart.set_size({"width": 760, "height": 120 + len(found.villages) * 2 * _ROW_PIXELS})
    return chart
