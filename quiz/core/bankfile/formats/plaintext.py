"""Formatted text of other programs as the plain text that questions are made of."""

import html
import re
from dataclasses import dataclass
from html.parser import HTMLParser

from quiz.core.questions.keys import MAX_TEXT

_BLOCKS = frozenset(
    "address article aside blockquote br center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header "
    "hr li main nav ol p pre section table tbody td tfoot th thead tr ul".split()
)
_INLINE = frozenset(
    "a abbr acronym audio b bdo big cite code del dfn em embed font i iframe img ins kbd mark math object q s samp "
    "script small source span strike strong style sub sup svg track tt u var video wbr".split()
)
_HIDDEN = frozenset({"script", "style", "template", "head"})
_MEDIA = {"img": "picture", "audio": "recording", "video": "video", "embed": "object", "object": "object"}
_TAG = re.compile(rf"</?(?:{'|'.join(sorted(_BLOCKS | _INLINE))})(?:\s[^<>]*)?/?>|<!--", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});", re.IGNORECASE)
MAX_MARKUP = 5 * MAX_TEXT
"""Text longer than this is too long for a question whatever its markup, and is not searched for any."""
_RAISED = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """`lost` names what was there besides text: "the picture map.png"."""

    text: str
    lost: tuple[str, ...] = ()


def clean(text: str, format: str = "html") -> Cleaned:
    """The text without its formatting. `format` is one of Moodle's: html, moodle, markdown or plain.

    Moodle's own format is plain text in which HTML works too; markdown reads well as it is.
    """
    if format in {"plain", "markdown"} or len(text) > MAX_MARKUP:
        return Cleaned(text.strip())
    if format == "html" or _TAG.search(text):
        return _clean_html(text if format == "html" else text.replace("\n", "<br>"))
    return Cleaned(_ENTITY.sub(lambda found: html.unescape(found[0]), text).strip())


def has_markup(text: str) -> bool:
    """Whether `clean` would take the text for more than plain text."""
    return bool(_TAG.search(text) or _ENTITY.search(text))


def lines_of(text: str) -> list[str]:
    """The lines as editors count them; `str.splitlines` knows further signs that end one."""
    return re.split(r"\r\n|\r|\n", text)


def _clean_html(text: str) -> Cleaned:
    stripper = _Stripper()
    stripper.feed(text)
    stripper.close()
    lines = [line.rstrip() for line in "".join(stripper.pieces).split("\n")]
    found = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).replace("\xa0", " ").strip()
    # A picture alone is told by what its author says of it.
    return Cleaned(found or " ".join(stripper.told).strip(), tuple(stripper.lost))


class _Stripper(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.told: list[str] = []
        self.lost: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS and tag not in {"br", "td", "th"}:
            self._break()
        if tag == "br":
            self.pieces.append("\n")
        elif tag == "li":
            self.pieces.append("- ")
        elif tag in {"td", "th"} and self.pieces and not self.pieces[-1].endswith("\n"):
            self.pieces.append(" ")
        if tag in _MEDIA:
            self._lose(_MEDIA[tag], dict(attrs))
        if tag in {"sub", "sup", "pre"} or tag in _HIDDEN:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            del self._open[len(self._open) - 1 - self._open[::-1].index(tag) :]
        if tag in _BLOCKS and tag not in {"td", "th", "br"}:
            self._break()

    def handle_data(self, data: str) -> None:
        if _HIDDEN.intersection(self._open):
            return
        if "pre" not in self._open:
            data = re.sub(r"[ \t\r\n\f\xa0]+", " ", data)
            if self.pieces and self.pieces[-1].endswith((" ", "\n")):
                data = data.removeprefix(" ")
        if self._open and self._open[-1] in {"sub", "sup"} and data.strip():
            data = _script(data.strip(), raised=self._open[-1] == "sup")
        if data:
            self.pieces.append(data)

    def _break(self) -> None:
        """A new line, unless one has just begun."""
        if self.pieces and not self.pieces[-1].endswith("\n"):
            self.pieces.append("\n")

    def _lose(self, kind: str, attributes: dict[str, str | None]) -> None:
        source = (attributes.get("src") or attributes.get("data") or "").rpartition("/")[2]
        self.lost.append(f"the {kind} {source}" if 0 < len(source) <= 100 else f"a {kind}")
        if said := attributes.get("alt") or attributes.get("title"):
            self.told.append(said)


def _script(text: str, *, raised: bool) -> str:
    """Raised and lowered characters where Unicode has them: 10<sup>3</sup> is not 103."""
    letters = text.translate(_RAISED if raised else _LOWERED)
    if not set(letters) & set(text):
        return letters
    if not raised:
        return text
    return f"^{text}" if len(text) == 1 else f"^({text})"
