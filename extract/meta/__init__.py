"""A document's attributes: title, issuer, jurisdiction, period; from the command line, a side-car or the text."""
