"""Facts to answers: the property graph, its stores, queries and drawings.

Knows nothing of spaCy; never imports extract or policygraph.
"""
