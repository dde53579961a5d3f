"""What the program refuses, told apart from what is broken.

A `Refusal` is expected: the user can read it and do something. It carries a
code and facts; the words, in both languages, belong to the gui floor. Any other
exception is a bug.
"""

from __future__ import annotations

from typing import TypeAlias

Fact: TypeAlias = str | int | None


class Refusal(Exception):
    """Something that was asked for cannot be done, and why.

    `code` is ``room.reason``; `facts` fill the sentence. Facts never hold a full
    ID number or a full card number: refusals are shown and logged.
    """

    def __init__(self, code: str, /, **facts: Fact) -> None:
        super().__init__(code)
        self.code = code
        self.facts: dict[str, Fact] = facts

    def __str__(self) -> str:
        return self.code
