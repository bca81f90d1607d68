"""A bank as a YAML file: `read_bank`, `write_bank`, and `schema` for what is in it."""

from .problems import BankFileError, Notice, Problem
from .reader import Reading, read, read_bank
from .schema import asked
from .writer import write_bank, written_fact

__all__ = ["BankFileError", "Notice", "Problem", "Reading", "asked", "read", "read_bank", "write_bank", "written_fact"]
