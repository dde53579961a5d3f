"""Rules of funds: budgets, terms, statements, reversals."""
