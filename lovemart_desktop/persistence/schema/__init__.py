"""All tables of the books, by room. `metadata` knows them all."""

from lovemart_desktop.persistence.schema.awards import (
    award_round,
    credited,
    nomination,
    programme,
    village_list,
)
from lovemart_desktop.persistence.schema.base import metadata
from lovemart_desktop.persistence.schema.cards import card, card_event
from lovemart_desktop.persistence.schema.goods import category, goods, goods_barcode, lot
from lovemart_desktop.persistence.schema.house import (
    audit_event,
    backup_taken,
    confirmation,
    print_job,
    recovery_code,
    setting,
    staff,
    staff_role,
    store,
    till,
)
from lovemart_desktop.persistence.schema.ledger import (
    account,
    fund,
    fund_category,
    points_account,
    receipt,
    receipt_line,
    stock_move,
    transfer,
    voucher,
)
from lovemart_desktop.persistence.schema.people import (
    attachment,
    attachment_content,
    household,
    member,
    remark,
    village,
)

__all__ = [
    "account",
    "attachment",
    "attachment_content",
    "audit_event",
    "award_round",
    "backup_taken",
    "card",
    "card_event",
    "category",
    "confirmation",
    "credited",
    "fund",
    "fund_category",
    "goods",
    "goods_barcode",
    "household",
    "lot",
    "member",
    "metadata",
    "nomination",
    "points_account",
    "print_job",
    "programme",
    "receipt",
    "receipt_line",
    "recovery_code",
    "remark",
    "setting",
    "staff",
    "staff_role",
    "stock_move",
    "store",
    "till",
    "transfer",
    "village",
    "village_list",
    "voucher",
]
