"""A draft taken apart, as the rules of the gate look at it."""

import re
from dataclasses import dataclass

from quiz.core.generation.model import Draft

ACROSS = frozenset({"matching", "ordering"})
GAP_LEAD = r"^(?:[A-Z][^?“]{3,60} fits? the gap\? )"
_LEAD = re.compile(
    r"^(?:According to (?:a report of|[^,]+ in) [A-Z]\w+ \d{4}|According to [^,]+(?:, [^,]+?)?|As of [^,]+|In [^,]+), "
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class Item:
    """A draft taken apart for the rules."""

    draft: Draft
    stem: str
    """All that is read before the answer."""
    body: str
    """The stem without its lead and without what is quoted; of a question over several facts the things it lists."""
    keys: tuple[str, ...]
    wrong: tuple[str, ...]


def item(draft: Draft) -> Item:
    content = draft.content
    stem = str(
        content.get("ask") or content.get("front") or re.sub(r"\{[^}]*\}", "_____", str(content.get("cloze", "")))
    )
    answer = content.get("answer", content.get("back", ""))
    if draft.type == "cloze":
        answer = str(content["cloze"]).partition("{")[2].partition("}")[0].partition("|")[0]
    keys = tuple(answer) if isinstance(answer, list) else (answer,) if isinstance(answer, str) else ()
    if draft.type in ACROSS:
        items = [*content.get("order", ()), *content.get("pairs", ()), *content.get("pairs", {}).values()]
        return Item(draft, stem, ". ".join(items), (), ())
    body = _LEAD.sub("", _QUOTED.sub("“…”", re.sub(GAP_LEAD, "", stem)))
    return Item(draft, stem, body, keys, tuple(content.get("wrong", ())))
