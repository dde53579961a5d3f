"""The award round's whole life: its rules, review, meetings, notices, and what is checked.

Pure rules. Lists, rows and their states are in domain/awards.
"""
