"""Award rounds and grants: their lists and rows, and a round's whole life.

Pure rules: nomination, review, meetings, notices, checks, what a list may do next.
"""
