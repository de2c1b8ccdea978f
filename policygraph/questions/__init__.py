"""Plain questions → a named query and its parameters, without a model. The grammar: `data/questions/grammar.yml`.

A question walks: words (`text`) → tokens, each with what it may mean (`tokens`, with the store's names from `known`,
slips from `near`) → the intent that explains them all (`intents`) → a `Reading`. What is left over is never guessed at.
"""

from policygraph.questions.known import KnownNames
from policygraph.questions.reading import Reading, read

__all__ = ["KnownNames", "Reading", "read"]
