"""Text to facts: measures, mentions and relations with exact offsets.

Knows nothing of stores; never imports policygraph.
"""
