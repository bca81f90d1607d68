"""The kinds of value that keys of a bank file hold, and how a mistake in them is told."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_serializer, model_validator
from pydantic_core import PydanticCustomError

MAX_TEXT = 10_000
"""Characters in one text."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake in well-formed keys. `at` leads from the model to the value; `first` to the one that it repeats."""

    message: str
    hint: str = ""
    at: tuple[str | int, ...] = ()
    first: tuple[str | int, ...] | None = None


def faulty(faults: Sequence[Fault]) -> PydanticCustomError:
    """All of a model's faults as the one error that pydantic lets a validator raise. `ctx["faults"]` has them."""
    message = " ".join(f"{fault.message}. {fault.hint}".strip() for fault in faults)
    # pydantic fills {names} in from the context one by one: the message comes last, for it may itself hold braces.
    return PydanticCustomError("faults", "{message}", {"faults": list(faults), "message": message})


def clean(text: str) -> str:
    """The text with line breaks as Unix has them. Raises a fault where it holds control characters."""
    if bad := _CONTROL.search(text):
        raise faulty([Fault(f"the text holds the control character {bad[0]!r}", "Delete it.")])
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _several(value: Any) -> Any:
    """One thing stands for a list of one."""
    return [value] if isinstance(value, str | dict) else value


Text = Annotated[str, Field(min_length=1, max_length=MAX_TEXT), AfterValidator(clean)]
Line = Annotated[str, Field(max_length=MAX_TEXT), AfterValidator(clean)]
"""Text that may be empty."""
Texts = Annotated[tuple[Text, ...], BeforeValidator(_several, json_schema_input_type=Text | tuple[Text, ...])]
Tag = Annotated[str, Field(min_length=1, max_length=100), AfterValidator(clean)]
Tags = Annotated[tuple[Tag, ...], BeforeValidator(_several, json_schema_input_type=Tag | tuple[Tag, ...])]


_LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"


def _is_language(text: str) -> str:
    if text and not re.fullmatch(_LANGUAGE, text):
        raise faulty([Fault(f"“{text}” is no language code", "Write one such as en, de or pt-BR.")])
    return text


Language = Annotated[
    str, Field(max_length=35, json_schema_extra={"pattern": f"^({_LANGUAGE})?$"}), AfterValidator(_is_language)
]


class Media(BaseModel):
    """A picture or recording that belongs to the question."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        json_schema_extra={"anyOf": [{"required": ["alt"]}, {"required": ["decorative"]}]},
    )

    src: Text = Field(description="The name of the file, which comes with the bank.")
    alt: Line = Field("", description="What there is to see or hear, for those who cannot.")
    decorative: bool = Field(False, description="There is nothing to see that the question needs.")

    @model_validator(mode="after")
    def _is_sound(self) -> "Media":
        faults = []
        if re.match(r"[a-z][a-z0-9+.-]*:|//", self.src, re.IGNORECASE):
            hint = "Name a file that comes with the bank: pages load nothing from other hosts."
            faults.append(Fault("`src` must be a file name", hint, ("src",)))
        if not self.alt and not self.decorative:
            hint = "Say in `alt` what is to be seen, or write `decorative: true`."
            faults.append(Fault("the picture has no `alt`", hint))
        if faults:
            raise faulty(faults)
        return self


class Option(BaseModel):
    """A wrong option: its text and, where the author wrote some, what to tell those who choose it."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    text: Text = Field(description="The wrong option.")
    feedback: Line = Field("", description="What those who choose it are told.")

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value

    @model_serializer(mode="plain")
    def _as_text(self) -> str | dict[str, str]:
        return {"text": self.text, "feedback": self.feedback} if self.feedback else self.text


Options = Annotated[
    tuple[Option, ...],
    BeforeValidator(_several, json_schema_input_type=Text | Option | tuple[Text | Option, ...]),
]


def repeated(texts: Iterable[str]) -> list[tuple[int, int]]:
    """Positions of texts that differ from an earlier one in case and space at most, each with that one's position."""
    first: dict[str, int] = {}
    found = []
    for position, text in enumerate(texts):
        earlier = first.setdefault(" ".join(text.casefold().split()), position)
        if earlier != position:
            found.append((position, earlier))
    return found
