"""The web explorer: a local page on which everything can be looked at, with the sentence always beside it.

It only reads. `create_app` makes the application around an open store; `policygraph explore` serves it.
"""
