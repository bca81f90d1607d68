"""The bank file itself, which carries everything."""

from .. import reader, writer
from ..schema import Bank
from .model import Export, Format, Import


def _read(data: bytes, name: str) -> Import:
    return Import(reader.read(data, name))


def _write(bank: Bank) -> Export:
    return Export(writer.write_bank(bank).encode())


FORMAT = Format("yaml", "Newsdeck bank file", (".yaml", ".yml"), _read, _write)
