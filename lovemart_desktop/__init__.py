"""Points accounts, shopping cards and counter of a township love supermarket."""

__version__ = "1.0.0"
