import pytest
from pydantic import ValidationError

from quiz.core.questions.flashcard import Flashcard


def card(**keys: object) -> Flashcard:
    return Flashcard.model_validate({"front": "a", "back": "b", **keys})


def test_text_is_stripped_and_its_lines_end_alike():
    assert card(front=" a\r\nb\rc ").front == "a\nb\nc"


def test_one_tag_need_not_be_a_list():
    assert card(tags="nato").tags == ("nato",)


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ({"front": ""}, "at least 1 character"),
        ({"front": "a\x00b"}, "control character"),
        ({"front": "x" * 10_001}, "at most 10000"),
        ({"front": 5}, "valid string"),
        ({"difficulty": 0}, "greater than or equal to 1"),
        ({"difficulty": 6}, "less than or equal to 5"),
        ({"language": "English!"}, "no language code"),
        ({"tags": [""]}, "at least 1 character"),
        ({"media": [{"src": "map.png"}]}, "no `alt`"),
        ({"media": [{"src": "https://example.org/map.png", "alt": "A map"}]}, "must be a file name"),
        ({"media": [{"src": "//example.org/map.png", "alt": "A map"}]}, "must be a file name"),
        ({"media": [{"src": "JavaScript:alert(1)", "alt": "A map"}]}, "must be a file name"),
        ({"colour": "red"}, "Extra inputs"),
    ],
)
def test_common_keys_are_checked(keys: dict[str, object], message: str):
    with pytest.raises(ValidationError, match=message):
        card(**keys)


def test_a_picture_is_described_or_decorative():
    pictures = card(media=[{"src": "map.png", "alt": "A map"}, {"src": "rule.png", "decorative": True}]).media
    assert [picture.alt for picture in pictures] == ["A map", ""]
    assert card(media=pictures).show("s").media == pictures
