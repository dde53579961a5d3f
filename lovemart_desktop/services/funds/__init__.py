"""Funds: budgets, terms, statements, reversals."""
