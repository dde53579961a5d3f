"""Workbooks in and out: what offices send, read line by line into outcomes.

Reading and planning are pure: a plan says what would become of every line, and nothing is
written until somebody asks for it.
"""
