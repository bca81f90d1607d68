"""What teachers and pupils fill in about a class."""

import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from . import queries
from .models import Classroom
from .nicknames import NicknameError, fit_nickname


class ClassroomForm(forms.ModelForm):
    class Meta:
        model = Classroom
        fields = ["name"]
        labels = {"name": "Name of the class"}
        help_texts = {"name": "As your pupils know it, such as History 10b."}

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if any(unicodedata.category(character)[0] == "C" for character in name):
            raise ValidationError("The name holds a character that cannot be seen. Type it again.")
        return name


class BanksForm(forms.ModelForm):
    """The banks that a class studies. Pupils open public banks only, so only those are on offer; one that was chosen
    and is private for now stays until it is taken away."""

    class Meta:
        model = Classroom
        fields = ["banks"]
        widgets = {"banks": forms.CheckboxSelectMultiple}
        labels = {"banks": "Banks for this class"}
        help_texts = {"banks": ""}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["banks"].queryset = queries.banks_on_offer(self.instance)  # type: ignore[attr-defined]  # a model choice field


class CodeForm(forms.Form):
    code = forms.CharField(
        label="Class code",
        help_text="Five letters and two digits from your teacher, such as KRTBM-47.",
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )

    def clean_code(self) -> str:
        """The code as the class has it."""
        classroom = queries.open_class(self.cleaned_data["code"])
        if classroom is None:
            raise ValidationError(
                "No class can be joined with this code. Look at it again, or ask your teacher for it."
            )
        return classroom.code


class NicknameForm(forms.Form):
    nickname = forms.CharField(
        label="Your nickname",
        help_text="Your teacher sees it. No surname and no e-mail address are needed.",
        widget=forms.TextInput(attrs={"autocomplete": "nickname", "spellcheck": "false", "maxlength": 30}),
        error_messages={"required": "Type a nickname."},
    )

    def clean_nickname(self) -> str:
        try:
            return fit_nickname(self.cleaned_data["nickname"])
        except NicknameError as unfit:
            raise ValidationError(str(unfit)) from None

    def refuse_taken(self) -> None:
        self.add_error("nickname", "Somebody in this class has that nickname already. Choose another.")


class RenameForm(NicknameForm):
    """The same for the teacher, who types it for a pupil."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["nickname"].label = "Nickname"
        self.fields["nickname"].help_text = "The pupil sees it as well."
