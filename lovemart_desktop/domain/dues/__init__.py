"""What is due in the office: of rounds, funds, festivals and the month; pure rules.

for due in dues(facts, today, until):   # calendar.py
    due.kind, due.day, due.urgency(today), due.place
"""
