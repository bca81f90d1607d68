"""What a teacher fills in at the desk: a fact's words, which fact to merge with, and the bank to publish in."""

import difflib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.text import slugify
from pydantic import ValidationError

from quiz.banks.models import Bank
from quiz.core.bankfile import schema
from quiz.core.bankfile.messages import explain
from quiz.core.bankfile.tree import Scalar
from quiz.core.questions.base import Question

from ..bankmaking import MAX_ID, fresh
from ..models import Article, ProposedFact
from . import written

NEW = ""


class FactForm(forms.Form):
    """A fact with all its questions. The core's models say what is wrong, each mistake beside its field."""

    says = forms.CharField(
        label="What it says",
        help_text="One sentence. Braces mark the answer: Paris is the capital of {France}.",
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
    )
    when = forms.CharField(
        label="When", help_text="2007, 2007-12 or 2007-12-07; empty where it does not matter.", required=False
    )

    def __init__(self, content: schema.Fact, data: Any = None) -> None:
        initial = {"says": content.says, "when": content.when}
        self.content = content
        self.edited: schema.Fact | None = None
        self.keys = [written.keys_of(item.question) for item in content.questions]
        for place, keys in enumerate(self.keys):
            initial |= {f"{place}-{key}": written.as_text(value) for key, value in keys.items()}
        super().__init__(data, initial=initial)
        for place, keys in enumerate(self.keys):
            self.fields |= {f"{place}-{key}": written.field_for(key, value) for key, value in keys.items()}
        if not content.says:
            del self.fields["says"], self.fields["when"]

    def own(self) -> Iterator[BoundField]:
        """The fields of the fact itself."""
        return (self[name] for name in ("says", "when") if name in self.fields)

    def questions(self) -> Iterator[tuple[schema.Item, list[BoundField]]]:
        for place, item in enumerate(self.content.questions):
            yield item, [self[f"{place}-{key}"] for key in self.keys[place]]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        items = [
            item.model_copy(update={"question": self._question(place, item.question)})
            for place, item in enumerate(self.content.questions)
        ]
        if not self.errors:
            self._check(items)
        return cleaned

    def _question(self, place: int, question: Question) -> Question:
        """The question as filled in; as it was, with errors beside its fields, where that makes none."""
        content = question.written()
        for key, value in self.keys[place].items():
            name = f"{place}-{key}"
            if name not in self.cleaned_data:
                return question
            try:
                content[key] = written.from_text(self.cleaned_data[name], value)
            except ValueError as error:
                self.add_error(name, str(error))
                return question
        try:
            return type(question).model_validate(content)
        except ValidationError as error:
            self._tell(error, f"{place}-")
            return question

    def _check(self, items: Sequence[schema.Item]) -> None:
        says, when = (self.cleaned_data.get(name, "") for name in ("says", "when"))
        try:
            self.edited = schema.Fact(
                id=self.content.id,
                says=" ".join(says.split()),
                kind=self.content.kind,
                when=when,
                from_=self.content.from_,
                tags=self.content.tags,
                questions=tuple(items),
            )
        except ValidationError as error:
            self._tell(error, "")
            return
        if self.content.says and not self.edited.says:
            self.add_error("says", "Say in a sentence what is to be remembered.")

    def _tell(self, error: ValidationError, prefix: str) -> None:
        for found in error.errors(include_url=False):
            if found["type"] == "faults":
                for fault in found["ctx"]["faults"]:
                    self._add((*found["loc"], *fault.at), prefix, f"{fault.message}. {fault.hint}")
            elif found["type"] in ("missing", "string_too_short", "too_short"):
                self._add(found["loc"], prefix, "Fill this in.")
            else:
                self._add(found["loc"], prefix, "{}. {}".format(*explain(found, Scalar(1, 1))))

    def _add(self, path: Sequence[str | int], prefix: str, message: str) -> None:
        name = f"{prefix}{path[0]}" if path else ""
        plain = message.replace("`", "").strip()
        self.add_error(name if name in self.fields else None, plain[:1].upper() + plain[1:])


class MergeForm(forms.Form):
    """The other facts of the article, those most like this one first."""

    other = forms.ChoiceField(label="Merge with", widget=forms.RadioSelect)

    def __init__(self, fact: ProposedFact, others: Iterable[ProposedFact], data: Any = None) -> None:
        super().__init__(data)
        says = str(fact)
        alike = sorted(others, key=lambda other: -difflib.SequenceMatcher(None, says, str(other)).ratio())
        self.by_pk = {str(other.pk): other for other in alike}
        choices = [(pk, str(other)) for pk, other in self.by_pk.items()]
        self.fields["other"].choices = choices  # type: ignore[attr-defined]  # a choice field

    def chosen(self) -> ProposedFact:
        return self.by_pk[self.cleaned_data["other"]]


class PublishForm(forms.Form):
    bank = forms.ChoiceField(label="Into", required=False)
    title = forms.CharField(label="Title of the new bank", max_length=300, required=False)
    slug = forms.CharField(
        label="Its address",
        help_text="Small letters, digits and hyphens. It stays the same for good.",
        max_length=schema.MAX_KEY,
        required=False,
    )
    public = forms.BooleanField(
        label="Let everyone study the new bank, guests too; else only you see it", required=False
    )

    def __init__(self, article: Article, banks: Iterable[Bank], last: Bank | None, data: Any = None) -> None:
        taken = set(Bank.objects.values_list("slug", flat=True))
        slug = slugify(article.title)[:MAX_ID].strip("-") or "bank"
        initial = {"bank": last.slug if last else NEW, "title": article.title, "slug": fresh(slug, taken)}
        super().__init__(data, initial=initial)
        self.taken, self.last = taken, last
        choices = [(NEW, "A new bank"), *((bank.slug, bank.title) for bank in banks)]
        self.fields["bank"].choices = choices  # type: ignore[attr-defined]  # a choice field

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("bank") or "bank" in self.errors:
            return cleaned
        if not cleaned.get("title"):
            self.add_error("title", "Give the new bank a title.")
        slug = cleaned.get("slug", "")
        if slug in self.taken and not (self.last and self.last.slug == slug):
            # Where the article is in that bank already, the form was sent twice: the same facts go to the same place.
            self.add_error("slug", "This address is taken. Choose another, or choose the bank above if it is yours.")
        elif "slug" not in self.errors:
            try:
                schema.Bank(slug=slug, title="Any")
            except ValidationError:
                self.add_error("slug", "Use small letters, digits and hyphens, such as kosovo-status.")
        return cleaned
