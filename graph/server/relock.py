"""For the maintainer, after a change in jgo.toml: `python -m graph.server.relock` writes the lock (two minutes)."""

from pathlib import Path
from tempfile import TemporaryDirectory

from graph.server.jars import LOCK

SPEC = LOCK.with_name("jgo.toml")


def relock(spec: Path = SPEC, lock: Path = LOCK) -> None:
    import jgo.env._builder as builder
    from jgo.env import EnvironmentBuilder, EnvironmentSpec
    from jgo.maven import MavenContext

    # jgo would fetch a JDK of its own to look into the jars; it is not needed. Private: hence jgo is pinned exactly.
    builder.get_baseline_jar_tool = lambda *_, **__: None
    with TemporaryDirectory() as folder:
        context = MavenContext(timeout=60, repo_cache=Path(folder))
        EnvironmentBuilder(context).resolve_lockfile(EnvironmentSpec.load(spec)).save(lock)


if __name__ == "__main__":
    relock()
