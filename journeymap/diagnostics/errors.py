"""The errors that stop a command, and the exit code of each.

    JourneymapError
    ├── UsageError           2  the command was asked for something it cannot do
    ├── NothingToCheckError  3  there is no journey here
    └── EngineError          2  the drawing engine could not be run

Findings are not errors: they are returned, not raised. Any other exception is a bug of ours, exit 4.
"""


class JourneymapError(Exception):
    """Something a user can mend. Its text is shown as it is; ``exit_code`` ends the process."""

    exit_code = 2


class UsageError(JourneymapError):
    """The command was asked for something it cannot do."""


class NothingToCheckError(JourneymapError):
    """There is no journey where we looked."""

    exit_code = 3


class EngineError(JourneymapError):
    """The drawing engine is missing, too slow, or said something we do not understand."""
