"""Moodle's XML format for questions."""

from ..model import Format
from .reading import read
from .writing import write

FORMAT = Format("moodle", "Moodle XML", (".xml",), read, write)
