"""`policygraph extract`: one document into an annotation file, without a graph."""

from policygraph.cli.documents import Document, extracted
from policygraph.cli.options import EncodingOption, JurisdictionOption, LexiconOption, Output
from policygraph.cli.output import check_place, emit


def extract(
    file: Document,
    output: Output = None,
    jurisdiction: JurisdictionOption = None,
    encoding: EncodingOption = None,
    lexicon: LexiconOption = None,
) -> None:
    """Write what one document says as JSON: measures, regions, agencies, projects, targets, each with its offsets."""
    if output is not None:
        check_place(output)
    from extract.annotation import dump

    emit(dump(extracted(file, jurisdiction, encoding, lexicon)), output)
