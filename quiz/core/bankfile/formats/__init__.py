"""Banks in the formats of others. A new format is one new module (or package) here that declares `FORMAT`."""

from .model import Export, Format, Import, Omission
from .registry import FORMATS, UnknownFormatError, format_of, read_as, write_as

__all__ = [
    "FORMATS",
    "Export",
    "Format",
    "Import",
    "Omission",
    "UnknownFormatError",
    "format_of",
    "read_as",
    "write_as",
]
