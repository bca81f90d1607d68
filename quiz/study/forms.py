"""What comes with every answer, whatever its type. The answer itself is read by the question."""

from django import forms

LOST = "The answer did not arrive whole. Please send it again."


class AnswerForm(forms.Form):
    key = forms.UUIDField(error_messages={"required": LOST, "invalid": LOST})
    question = forms.IntegerField(
        min_value=1,
        max_value=2**63 - 1,
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), LOST),
    )
    milliseconds = forms.CharField(required=False)

    def clean_milliseconds(self) -> int | None:
        """How long the browser says that the answer took; None where it does not say, or says nonsense."""
        text = self.cleaned_data["milliseconds"]
        return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None

    @property
    def problem(self) -> str:
        """The first error, in words for the learner."""
        return str(next(iter(self.errors.values()))[0])
