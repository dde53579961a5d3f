"""Passwords, PINs and recovery codes, as argon2id hashes."""

from __future__ import annotations

import secrets
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher

# no 0, O, 1, I, L: read from paper, typed by hand
_CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_CODE_LENGTH = 20


def hash_secret(secret: str) -> str:
    """The argon2id hash of a secret, with its own salt."""
    return _hasher().hash(_bytes(secret))


def matches(hashed: str, secret: str) -> bool:
    """Whether the secret is the hashed one. Takes as long where there is no hash."""
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return _hasher().verify(hashed or _nobody(), _bytes(secret))
    except (VerificationError, InvalidHashError):
        return False


def new_recovery_code() -> str:
    """A code for the recovery sheet, in groups of five."""
    letters = [secrets.choice(_CODE_LETTERS) for _ in range(_CODE_LENGTH)]
    return "-".join("".join(letters[i : i + 5]) for i in range(0, _CODE_LENGTH, 5))


def new_recovery_sheet() -> tuple[str, str]:
    """A new recovery code for paper, and its hash for the books."""
    code = new_recovery_code()
    return code, hash_secret(normalise_recovery_code(code))


def normalise_recovery_code(typed: str) -> str:
    return "".join(c for c in typed.upper() if c.isalnum())


@cache
def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher  # imported when first needed: start-up time

    return PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1)


def _bytes(secret: str) -> bytes:
    # an environment variable may hold bytes that are no text
    return secret.encode("utf-8", "surrogatepass")


@cache
def _nobody() -> str:
    return hash_secret(secrets.token_hex(16))
