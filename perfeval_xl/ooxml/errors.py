"""What package surgery could not do: one base class, one child for each kind of trouble.

Every message is a plain Chinese sentence for the person at the keyboard and ends with what
to do next. The name of the file is not part of it: whoever catches the error knows the file.
"""


class PackageError(Exception):
    """The package cannot be read, edited or written; the message says what to do."""


class Unreadable(PackageError):
    """The file is not there, is no regular file, or may not be read."""


class NotAWorkbook(PackageError):
    """The bytes are something else: text, a web page, a Word document, an empty file."""


class OldFormat(PackageError):
    """The workbook is in a format before Office Open XML (.xls, .et, XML 2003) or .xlsb."""


class Encrypted(PackageError):
    """The workbook has a password to open, or the zip archive one of its own."""


class Damaged(PackageError):
    """The archive or a part of it is truncated, contradicts itself or is not well-formed."""


class Hostile(PackageError):
    """The package would cost far more than it could be worth: bombs, DTDs, endless nesting."""


class MissingPart(PackageError):
    """A part that every workbook needs, or that was asked for, is not in the package."""


class Refused(PackageError):
    """The package is well-formed, but the edit asked for cannot be made safely."""


class TargetInUse(PackageError):
    """The target file is open in another program, which keeps it from being replaced."""


class TargetUnwritable(PackageError):
    """The target cannot be written: folder missing, no right, no room, not a regular file."""
