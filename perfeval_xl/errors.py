"""What the program could not do; what is wrong with the *data* is a finding."""


class PerfevalError(Exception):
    """Base of what is reported with exit code 2; the message is one Chinese sentence."""


class UnknownTemplate(PerfevalError):
    """No scheme of that name or file, or the workbook names a template that is not known."""


class SchemeError(PerfevalError):
    """A scheme's TOML file is not well formed; the message names file and key."""


class NotASubmission(PerfevalError):
    """The workbook opens, but it holds no sheet or table of any known form."""


class IncompleteForm(PerfevalError):
    """`fill` needs a sheet or column that the workbook lacks."""


class OutputExists(PerfevalError):
    """The output is there already and holds somebody's later work."""
