"""What a teacher fills in: a new article, or the head of one."""

from typing import Any

from django import forms

from quiz.core.article import MAX_BYTES, ArticleError, read_article
from quiz.core.article import Article as ReadArticle

from .models import Article

HEAD = ["title", "publisher", "author", "published", "url"]


class HeadForm(forms.ModelForm):
    """What is said of an article: it is cited by this, and weekdays are counted from its date."""

    url = forms.URLField(label="Web address", max_length=500, required=False, assume_scheme="https")

    class Meta:
        model = Article
        fields = HEAD
        labels = {"published": "Published on"}
        widgets = {"published": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}


class NewArticleForm(HeadForm):
    """A text, pasted or from a file, with its head in the text or in the fields. What is typed in a field counts."""

    text = forms.CharField(
        label="Paste the article",
        help_text="Menus, bylines and teasers may stay in: they are left out when questions are made.",
        widget=forms.Textarea(attrs={"rows": 16}),
        required=False,
        strip=False,
    )
    file = forms.FileField(
        label="Or choose a text file",
        help_text=f"Plain text, up to {MAX_BYTES // 1000} kB.",
        widget=forms.FileInput(attrs={"accept": ".txt,.md,text/plain"}),
        required=False,
    )

    field_order = ["text", "file", *HEAD]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.notices: tuple[str, ...] = ()
        self.fields["title"].required = False
        self.fields["title"].help_text = "Left empty, it is the head's, or the first line."

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        article = self._read(cleaned)
        if article is not None:
            self.notices = article.notices
            self.instance.body = article.body
            self.instance.language = article.language
            for name in HEAD:
                if name not in self.errors:
                    cleaned[name] = cleaned.get(name) or getattr(article, name) or cleaned.get(name)
        return cleaned

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        if self.errors and self.instance.body:
            self._keep_what_was_read()

    def _read(self, cleaned: dict[str, Any]) -> ReadArticle | None:
        """The article in the text or the file; None, with an error beside the field, where there is none."""
        text, file = cleaned.get("text", ""), cleaned.get("file")
        if "text" in self.errors or "file" in self.errors:
            return None
        if file and text.strip():
            self.add_error("file", "There is a pasted text as well. Empty the one that you do not want.")
            return None
        if not file and not text.strip():
            self.add_error("text", "Paste the article's text here, or choose a file.")
            return None
        if file and file.size > MAX_BYTES:
            self.add_error("file", f"{file.name} is larger than an article may be. Give each article its own file.")
            return None
        try:
            if file:
                return read_article(file.read(), file.name)
            return read_article(text.replace("\r\n", "\n"), "Pasted text")
        except ArticleError as error:
            self.add_error("file" if file else "text", str(error))
            return None

    def _keep_what_was_read(self) -> None:
        """A browser forgets the chosen file: show its text and its head in the fields, where they can be mended."""
        data = {name: self.data.get(name) for name in self.fields}
        data["text"] = self.instance.body
        for name in HEAD:
            data[name] = data.get(name) or self.cleaned_data.get(name) or getattr(self.instance, name) or ""
        self.data = data
