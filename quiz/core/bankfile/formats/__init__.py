"""Banks in the formats of others. A new format is one new module (or package) here that makes a `Format`."""

from .model import Export, Format, Import, Omission
from .registry import FORMATS, READERS, WRITERS, BadItemsError, UnknownFormatError, format_of, read_as, write_as

__all__ = [
    "FORMATS",
    "READERS",
    "WRITERS",
    "BadItemsError",
    "Export",
    "Format",
    "Import",
    "Omission",
    "UnknownFormatError",
    "format_of",
    "read_as",
    "write_as",
]
