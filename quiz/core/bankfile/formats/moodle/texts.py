"""Texts and grades as Moodle's XML has them."""

from collections.abc import Callable

from ..plaintext import clean
from ..weighing import UntakableError, Weighed
from .tree import Element

FORMATS = {"html": "html", "plain_text": "plain", "markdown": "markdown"}
"""Moodle's names for formats of text; all others are its own, in which HTML works."""

GRADES = (
    100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5,
    11.11111, 10, 5, 0,
)  # fmt: skip
"""What an answer may be worth in Moodle, in per cent; or as much below zero. Source: its `question_bank`."""

BOILERPLATE = frozenset({"Your answer is correct.", "Your answer is partially correct.", "Your answer is incorrect."})
"""What Moodle says where no author wrote anything."""


class Texts:
    """Reads texts, telling what is lost with their formatting."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self.tell = tell

    def read(self, element: Element | None) -> str:
        """The plain text of an element with a `text` in it, and perhaps files."""
        if element is None:
            return ""
        return self.clean(element, element.said("text"))

    def clean(self, element: Element, text: str) -> str:
        """The text in the format, and with the files, of an element."""
        cleaned = clean(text, format_of(element))
        files = [file.attributes.get("name", "") for file in element.all("file")]
        shown = [thing for thing in cleaned.lost if not any(thing.endswith(f" {name}") for name in files)]
        for thing in (*shown, *(f"the file {name}" for name in files)):
            self.tell(f"{thing} is left out")
        return cleaned.text

    def weighed(self, answer: Element, *, plain: bool = False) -> Weighed:
        """An answer with its grade; `plain` where its text is typed and thus has no formatting."""
        text = answer.said("text") if plain else self.read(answer)
        return Weighed(text, grade(answer), self.read(answer.first("feedback")))


def format_of(element: Element) -> str:
    """The format of an element's text, as `plaintext.clean` calls it."""
    return FORMATS.get(element.attributes.get("format", ""), "moodle")


def grade(answer: Element) -> float:
    """What an answer is worth, in per cent. Raises `UntakableError` on what Moodle itself refuses."""
    said = answer.attributes.get("fraction", "0")
    try:
        found = float(said)
    except ValueError:
        raise UntakableError(f"“{said[:60]}” is no grade", "Write a number of per cent.", answer.line) from None
    nearest = min(GRADES, key=lambda known: abs(known - abs(found)))
    if not abs(nearest - abs(found)) < 0.00002:
        sign = "-" if found < 0 else ""
        raise UntakableError(f"{said}% is no grade that Moodle has", f"Write {sign}{nearest}.", answer.line)
    return found
