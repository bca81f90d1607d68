"""The nodes that a YAML file is made of."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class _Placed:
    """What is known of each node. Lines and columns count from 1."""

    line: int
    column: int
    aliases: int = 0
    """How many aliases lead through one another below."""
    weight: int = 1
    """How many nodes there are below, this one included, with each alias written out."""


@dataclass(slots=True)
class Scalar(_Placed):
    text: str = ""
    plain: bool = False


@dataclass(slots=True)
class List(_Placed):
    entries: list["Node"] = field(default_factory=list)
    flow: bool = False


@dataclass(slots=True)
class Map(_Placed):
    entries: list[tuple["Node", "Node"]] = field(default_factory=list)
    flow: bool = False


Node = Scalar | List | Map
