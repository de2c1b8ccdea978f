"""Sentences, clauses and what each does: begins a measure, leads into one, or stays with the one before."""
