"""The town's own card templates in the books."""

from __future__ import annotations

from typing import Any

from sqlalchemy import insert, select, update

from lovemart_desktop.domain.cards.templates import CardTemplate, Colour, Grid, Look, Paper
from lovemart_desktop.persistence.schema import card_template
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


class CardTemplates:
    """Repository of templates, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def all(self) -> list[CardTemplate]:
        """Those in use, by name."""
        rows = self._db.execute(
            select(card_template).where(card_template.c.active == 1).order_by(card_template.c.name)
        )
        return [_template(row._mapping) for row in rows]

    def get(self, template_id: int) -> CardTemplate | None:
        """None for one that was taken away."""
        row = self._db.execute(
            select(card_template).where(
                card_template.c.id == template_id, card_template.c.active == 1
            )
        ).first()
        return None if row is None else _template(row._mapping)

    def id_of_name(self, name: str) -> int | None:
        """Which template in use has this name."""
        return self._db.execute(
            select(card_template.c.id).where(
                card_template.c.name == name, card_template.c.active == 1
            )
        ).scalar()

    def add(self, template: CardTemplate, now: int, operator: int) -> int:
        made = self._db.execute(
            insert(card_template).values(**_row(template), changed_at=now, changed_by=operator)
        ).inserted_primary_key
        assert made is not None
        return int(made[0])

    def change(self, template: CardTemplate, now: int, operator: int) -> bool:
        """False where it was taken away."""
        changed = self._db.execute(
            update(card_template)
            .where(card_template.c.id == int(template.id), card_template.c.active == 1)
            .values(**_row(template), changed_at=now, changed_by=operator)
        )
        return changed.rowcount == 1

    def remove(self, template_id: int, now: int, operator: int) -> bool:
        """Out of use; what was printed with it still names it."""
        changed = self._db.execute(
            update(card_template)
            .where(card_template.c.id == template_id, card_template.c.active == 1)
            .values(active=0, changed_at=now, changed_by=operator)
        )
        return changed.rowcount == 1


def _row(template: CardTemplate) -> dict[str, Any]:
    grid, look = template.grid, template.look
    return {
        "name": template.name,
        "paper": str(grid.paper),
        "card_columns": grid.columns,
        "card_rows": grid.rows,
        "card_width": grid.width,
        "card_height": grid.height,
        "margin_left": grid.left,
        "margin_top": grid.top,
        "gap_x": grid.gap_x,
        "gap_y": grid.gap_y,
        "crop_marks": int(grid.crop_marks),
        "colour": str(look.colour),
        "title": look.title,
        "small_line": look.small_line,
        "loss_line": look.loss_line,
        "back_rules": "\n".join(look.back_rules),
        "backs": int(template.backs),
        "logo": look.logo or None,
    }


def _template(row: Any) -> CardTemplate:
    return CardTemplate(
        id=str(row["id"]),
        name=row["name"],
        grid=Grid(
            paper=Paper(row["paper"]),
            columns=row["card_columns"],
            rows=row["card_rows"],
            width=row["card_width"],
            height=row["card_height"],
            left=row["margin_left"],
            top=row["margin_top"],
            gap_x=row["gap_x"],
            gap_y=row["gap_y"],
            crop_marks=bool(row["crop_marks"]),
        ),
        look=Look(
            colour=Colour(row["colour"]),
            title=row["title"],
            small_line=row["small_line"],
            loss_line=row["loss_line"],
            back_rules=tuple(row["back_rules"].split("\n")),
            logo=bytes(row["logo"] or b""),
        ),
        backs=bool(row["backs"]),
    )
