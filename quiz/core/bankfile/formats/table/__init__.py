"""Tables of questions: comma and tab separated, with a header of our key names, or two columns of cards."""

from functools import partial

from ..model import Format
from .reading import read
from .writing import write


def _has_tabs(text: str) -> bool:
    return text.startswith("#separator:") or all("\t" in line for line in text.splitlines()[:5] if line.strip())


CSV = Format("csv", "Comma separated", (".csv",), read, write)
TSV = Format(
    "tsv",
    "Tab separated",
    (".tsv", ".tab", ".txt"),
    partial(read, separator="\t"),
    partial(write, separator="\t"),
    _has_tabs,
)
