"""Long trials that anyone can run; the test suite runs a small part of each.

python -m tests.campaigns.kill --kills 10000
"""
