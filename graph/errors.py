"""One root exception. The library raises, the command line explains: each message says what to do next."""


class PolicyGraphError(Exception):
    """Root of all errors that a user can cause or mend. `exit_code` is what the command line ends with."""

    exit_code = 2
