"""Proving the books: what is checked, and what is told of each fault.

Pure rules over rows that somebody else reads. `values` holds what a proof is made of,
`accounts` balances and stock, `receipts` one slip, `returns` what came back, `shifts` shifts and
closed days, `beside` what vouchers' notes name, `chains` the tills' vouchers and audit events.
"""

from lovemart_desktop.domain.proof.values import (
    Check,
    Fault,
    Found,
    PaperHead,
    Proof,
    parse_head,
)

__all__ = ["Check", "Fault", "Found", "PaperHead", "Proof", "parse_head"]
