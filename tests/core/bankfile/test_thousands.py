import pytest

from quiz.core.bankfile.nodes import compose
from quiz.core.bankfile.tree import List, Map, Node, Scalar


def texts(node: Node | None) -> object:
    if isinstance(node, List):
        return [texts(entry) for entry in node.entries]
    if isinstance(node, Map):
        return {texts(key): texts(value) for key, value in node.entries}
    return node.text if isinstance(node, Scalar) else None


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("[about 8,000 troops, about 27,000 troops]", ["about 8,000 troops", "about 27,000 troops"]),
        ("[1,234,567, 5]", ["1,234,567", "5"]),
        ("[16,000 troops]", ["16,000 troops"]),
        ("[100,200,300]", ["100", "200", "300"]),
        ("[100, 200, 300]", ["100", "200", "300"]),
        ("[1998,1999, 2000]", ["1998", "1999", "2000"]),
        ("[8,00, 5]", ["8", "00", "5"]),
        ("[a,b, c]", ["a", "b", "c"]),
        ("['8',000, 5]", ["8", "000", "5"]),
        ("{value: 16,000, unit: troops}", {"value": "16,000", "unit": "troops"}),
        ("{value: 1,234,567}", {"value": "1,234,567"}),
        ("{value: 16, unit: troops}", {"value": "16", "unit": "troops"}),
        ("{value: 16,000: x}", {"value": "16", "000": "x"}),
        ("- 8\n- 000", ["8", "000"]),
    ],
)
def test_commas_inside_numbers(text: str, meaning: object):
    assert texts(compose(text, "f")) == meaning
