"""Write the golden annotations of the samples again: run after a wanted change, then read the difference."""

from pathlib import Path

from extract.annotation import dump
from extract.pipeline import extract
from graph.resources import data

HERE = Path(__file__).parent


def main() -> None:
    samples = [data("samples", "15-fyp-xizang-page6.txt"), *sorted((HERE.parent / "samples").glob("*.txt"))]
    for sample in samples:
        golden = HERE / "golden" / f"{sample.stem}.json"
        said = dump(extract(sample))
        changed = not golden.exists() or golden.read_text("utf-8") != said
        golden.write_text(said, "utf-8")
        print(f"{golden.name}: {'changed' if changed else 'the same'}")


if __name__ == "__main__":
    main()
