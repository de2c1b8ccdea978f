"""The components, one a file; importing this package registers their factories with spaCy."""

from importlib import import_module
from pkgutil import iter_modules


def register() -> None:
    """Import every component, so that its factory is known under its name."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
