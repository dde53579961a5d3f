"""Card templates: where cards lie on their paper, and what stands on them.

All measures are whole tenths of a millimetre from the paper's top left corner, as officers
read them off a ruler. A grid that leaves its paper, or cells too small for the barcode, are
refused with the millimetres that are too much.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from lovemart_desktop.domain.errors import Refusal

CARD_WIDTH, CARD_HEIGHT = 856, 540
"""A bank card, 85.6 × 53.98 mm."""

SMALLEST_WIDTH, SMALLEST_HEIGHT = 620, 300
"""Below 62 mm the barcode and the words beside it do not fit, below 30 mm the name."""

INSET = 20
"""What stays white along the edges of a label: they are never cut quite straight."""

FARTHEST = 99
"""The most that a printer's offsets move the cards, either way."""

TITLE = "购物卡"
SMALL_LINE = "仅限兑换商品，不可兑现"
LOSS_LINE = "丢了卡，快挂失"
BACK_RULES = (
    "本卡只换商品，不换现金。",
    "来领东西，请带上本卡。",
    "请人代领，另带代领人身份证。",
    "卡丢了，快打电话，积分还在。",
)
MOST_RULES = 4
LONGEST_NAME = 30


class Paper(StrEnum):
    CARD = "card"
    """One page for each card, for card printers."""
    A4 = "a4"


class Colour(StrEnum):
    """The band's colour; white stays readable on each."""

    RED = "red"
    GREEN = "green"
    BLUE = "blue"
    BROWN = "brown"
    BLACK = "black"


_SIZES = {Paper.CARD: (CARD_WIDTH, CARD_HEIGHT), Paper.A4: (2100, 2970)}


@dataclass(frozen=True, slots=True)
class Grid:
    """Where cards lie on one page, in tenths of a millimetre.

    `crop_marks`: the cards are cut out of the sheet; labels have their own edges.
    """

    paper: Paper = Paper.CARD
    columns: int = 1
    rows: int = 1
    width: int = CARD_WIDTH
    height: int = CARD_HEIGHT
    left: int = 0
    top: int = 0
    gap_x: int = 0
    gap_y: int = 0
    crop_marks: bool = False

    @property
    def cells(self) -> int:
        """Cards on one page, counted along the rows from the top left."""
        return self.rows * self.columns

    @property
    def whole_card(self) -> bool:
        """Whether a cell holds a card of full size; else it takes the small form."""
        return self.width >= CARD_WIDTH and self.height >= CARD_HEIGHT

    @property
    def right(self) -> int:
        """The right edge of the last column."""
        return self.left + self.columns * (self.width + self.gap_x) - self.gap_x

    @property
    def bottom(self) -> int:
        return self.top + self.rows * (self.height + self.gap_y) - self.gap_y

    def page_mm(self) -> tuple[float, float]:
        """Width and height of the paper, mm."""
        if self.paper is Paper.CARD:
            return 85.6, 53.98
        return 210.0, 297.0

    def cell(self, index: int, *, mirrored: bool = False) -> tuple[float, float]:
        """Top left corner of a cell, mm; `mirrored` for the back of a sheet turned on its
        long edge."""
        row, column = divmod(index, self.columns)
        x = self.left + column * (self.width + self.gap_x)
        if mirrored:
            x = _SIZES[self.paper][0] - x - self.width
        return x / 10, (self.top + row * (self.height + self.gap_y)) / 10


@dataclass(frozen=True, slots=True)
class Look:
    """What all cards of a template have in common. `logo`: a PNG or JPEG file, or nothing."""

    colour: Colour = Colour.RED
    title: str = TITLE
    small_line: str = SMALL_LINE
    loss_line: str = LOSS_LINE
    back_rules: tuple[str, ...] = BACK_RULES
    logo: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class CardTemplate:
    """A way to print cards. `id`: a word of `BUILT_IN`, or digits for one of the town's own.

    A built-in template has no `name` of its own: its words belong to the screen.
    """

    id: str
    name: str
    grid: Grid
    look: Look = Look()
    backs: bool = False

    @property
    def built_in(self) -> bool:
        return self.id in BUILT_IN


SINGLE = "card"
SHEET = "a4-2x5"

BUILT_IN: dict[str, Grid] = {
    SINGLE: Grid(),
    SHEET: Grid(
        Paper.A4, 2, 5, CARD_WIDTH, CARD_HEIGHT, 164, 95, gap_x=60, gap_y=20, crop_marks=True
    ),
    "label-3x8": Grid(Paper.A4, 3, 8, 700, 370, 0, 5),
    "label-2x7": Grid(Paper.A4, 2, 7, 991, 381, 46, 151, gap_x=26),
    "label-3x7": Grid(Paper.A4, 3, 7, 635, 381, 72, 151, gap_x=25),
    "label-2x5": Grid(Paper.A4, 2, 5, 991, 570, 46, 60, gap_x=26),
}
"""The sheets that shops sell: A4 card stock for cutting, labels of 70 × 37, 99.1 × 38.1,
63.5 × 38.1 and 99.1 × 57 mm."""


def built_in(template_id: str) -> CardTemplate | None:
    """A template that is always there, as it comes; None for another id."""
    grid = BUILT_IN.get(template_id)
    return None if grid is None else CardTemplate(template_id, "", grid)


def check_grid(grid: Grid) -> None:
    """Refuses a grid that does not fit its paper or holds no barcode.

    Raises Refusal 'template.cells', 'template.too_small' (with the least measures in mm),
    'template.off_right', 'template.off_bottom' (with `over`, the mm beyond the edge).
    """
    if grid.columns < 1 or grid.rows < 1 or min(grid.left, grid.top, grid.gap_x, grid.gap_y) < 0:
        raise Refusal("template.cells", columns=grid.columns, rows=grid.rows)
    if grid.width < SMALLEST_WIDTH or grid.height < SMALLEST_HEIGHT:
        raise Refusal(
            "template.too_small",
            width=mm_text(grid.width),
            height=mm_text(grid.height),
            least_width=mm_text(SMALLEST_WIDTH),
            least_height=mm_text(SMALLEST_HEIGHT),
        )
    width, height = _SIZES[grid.paper]
    if grid.right > width:
        raise Refusal("template.off_right", over=mm_text(grid.right - width))
    if grid.bottom > height:
        raise Refusal("template.off_bottom", over=mm_text(grid.bottom - height))


def check_place(grid: Grid, *, first_cell: int, offset_x: int, offset_y: int) -> None:
    """Refuses a cell that the sheet lacks, and offsets that move cards off the paper.

    A label's white edge may leave the paper, what is printed may not. Raises Refusal
    'paper.first_cell', 'template.moved_off' (with the offsets, and the most that is possible
    in that direction).
    """
    if not 0 <= first_cell < grid.cells:
        raise Refusal("paper.first_cell", cell=first_cell + 1, cells=grid.cells)
    width, height = _SIZES[grid.paper]
    # where a card's own edge lies on the paper's, its bleed is cut off: as it should be
    slack = FARTHEST if grid.paper is Paper.CARD else INSET if not grid.whole_card else 0
    for offset, low, high in (
        (offset_x, -grid.left - slack, width - grid.right + slack),
        (offset_y, -grid.top - slack, height - grid.bottom + slack),
    ):
        if not low <= offset <= high:
            raise Refusal(
                "template.moved_off",
                offset=mm_text(offset),
                most=mm_text(low if offset < 0 else high),
            )


def tidy(template: CardTemplate) -> CardTemplate:
    """The template with its texts trimmed; empty ones take the usual words.

    Raises Refusal 'template.name_missing', 'template.name_long', 'template.rules'.
    """
    name = " ".join(template.name.split())
    if not name:
        raise Refusal("template.name_missing")
    if len(name) > LONGEST_NAME:
        raise Refusal("template.name_long", characters=len(name), most=LONGEST_NAME)
    look = template.look
    rules = tuple(line for rule in look.back_rules if (line := rule.strip()))
    if len(rules) > MOST_RULES:
        raise Refusal("template.rules", count=len(rules), most=MOST_RULES)
    return replace(
        template,
        name=name,
        look=replace(
            look,
            title=look.title.strip() or TITLE,
            small_line=look.small_line.strip() or SMALL_LINE,
            loss_line=look.loss_line.strip() or LOSS_LINE,
            back_rules=rules or BACK_RULES,
        ),
    )


def mm_text(tenths: int) -> str:
    """Tenths of a millimetre as people read them: '63.5', '−0.3', '70'."""
    sign = "−" if tenths < 0 else ""
    whole, tenth = divmod(abs(tenths), 10)
    return f"{sign}{whole}.{tenth}" if tenth else f"{sign}{whole}"
