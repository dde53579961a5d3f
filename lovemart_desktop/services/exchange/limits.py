"""How large a workbook may be; a whole county's roster stays far below."""

MOST_BYTES = 20_000_000
MOST_UNPACKED_BYTES = 200_000_000
MOST_ENTRIES = 5_000
MOST_ROWS = 120_000
MOST_COLUMNS = 200
MOST_CELLS = 4_000_000
"""Cells of all sheets together, counted as the rectangles that hold them."""
MOST_TEXT_BYTES = 100_000_000
"""Text of all cells together, each counted as often as it is shown."""
