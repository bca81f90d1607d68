"""What a teacher fills in: a new article, or the head of one."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from quiz.core.article import MAX_BYTES, ArticleError, read_article
from quiz.core.article import Article as ReadArticle

from .models import Article

HEAD = ["title", "publisher", "author", "published", "url"]
MAX_FILES = 30


class HeadForm(forms.ModelForm):
    """What is said of an article: it is cited by this, and weekdays are counted from its date."""

    url = forms.URLField(label="Web address", max_length=500, required=False, assume_scheme="https")

    class Meta:
        model = Article
        fields = HEAD
        labels = {"published": "Published on"}
        widgets = {"published": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}


class Files(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files; an empty list where none is chosen."""

    widget = Files

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        return [super(FilesField, self).clean(one, initial) for one in data or ()]


class NewArticleForm(HeadForm):
    """A text, pasted or from a file, with its head in the text or in the fields; what is typed in a field counts.

    Of several files each is an article with a head of its own, and all of them are taken or none.
    """

    text = forms.CharField(
        label="Paste the article",
        help_text="Menus, bylines and teasers may stay in: they are left out when questions are made.",
        widget=forms.Textarea(attrs={"rows": 16}),
        required=False,
        strip=False,
    )
    file = FilesField(
        label="Or choose text files",
        help_text=f"Plain text, an article each, up to {MAX_BYTES // 1000} kB; {MAX_FILES} files at most.",
        widget=Files(attrs={"accept": ".txt,.md,text/plain"}),
        required=False,
        allow_empty_file=True,  # which file is empty is told when it is read
    )

    field_order = ["text", "file", *HEAD]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.notices: tuple[str, ...] = ()
        self.several: list[Article] = []
        self.fields["title"].required = False
        self.fields["title"].help_text = "Left empty, it is the head's, or the first line."

    def articles(self) -> list[Article]:
        """What is to be stored, not yet stored."""
        return self.several or [self.instance]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        files = cleaned.get("file") or []
        if len(files) > 1:
            self._read_several(cleaned, files)
            return cleaned
        article = self._read(cleaned, *files)
        if article is not None:
            self.notices = article.notices
            self.instance.body = article.body
            self.instance.language = article.language
            for name in HEAD:
                if name not in self.errors:
                    cleaned[name] = cleaned.get(name) or getattr(article, name) or cleaned.get(name)
        return cleaned

    def _post_clean(self) -> None:
        if self.several or len(self.files.getlist("file")) > 1:
            return
        super()._post_clean()  # type: ignore[misc]  # the stubs leave it out
        if self.errors and self.instance.body:
            self._keep_what_was_read()

    def _read(self, cleaned: dict[str, Any], file: UploadedFile | None = None) -> ReadArticle | None:
        """The article in the text or the file; None, with an error beside the field, where there is none."""
        text = cleaned.get("text", "")
        if "text" in self.errors or "file" in self.errors:
            return None
        if file and text.strip():
            self.add_error("file", "There is a pasted text as well. Empty the one that you do not want.")
            return None
        if not file and not text.strip():
            self.add_error("text", "Paste the article's text here, or choose a file.")
            return None
        try:
            return _read_file(file) if file else read_article(text.replace("\r\n", "\n"), "Pasted text")
        except ArticleError as error:
            self.add_error("file" if file else "text", str(error))
            return None

    def _read_several(self, cleaned: dict[str, Any], files: Sequence[UploadedFile]) -> None:
        if cleaned.get("text", "").strip():
            self.add_error("file", "There is a pasted text as well. Empty the one that you do not want.")
        if any(cleaned.get(name) for name in HEAD):
            self.add_error("file", "The title and what stands below it are for one article. Leave them empty here.")
        if len(files) > MAX_FILES:
            self.add_error("file", f"{len(files)} files are too many at once. Choose {MAX_FILES} at most.")
        if self.errors:
            return
        articles: list[Article] = []
        notices: list[str] = []
        for file in files:
            try:
                read = _read_file(file)
                articles.append(self._article(read, file.name))
                notices += read.notices
            except ArticleError as error:
                self.add_error("file", str(error))
        self.several, self.notices = articles, tuple(notices)

    def _article(self, read: ReadArticle, name: str | None) -> Article:
        """Raises `ArticleError` where the head does not fit."""
        head = {name: getattr(read, name) or "" for name in HEAD if name != "published"}
        article = Article(
            **head, published=read.published, language=read.language, body=read.body, owner=self.instance.owner
        )
        try:
            article.clean_fields()
        except ValidationError as error:
            wrong = " ".join(f"{field}: {' '.join(said)}" for field, said in error.message_dict.items())
            raise ArticleError(f"{name}: {wrong}") from error
        return article

    def _keep_what_was_read(self) -> None:
        """A browser forgets the chosen file: show its text and its head in the fields, where they can be mended."""
        data = {name: self.data.get(name) for name in self.fields}
        data["text"] = self.instance.body
        for name in HEAD:
            data[name] = data.get(name) or self.cleaned_data.get(name) or getattr(self.instance, name) or ""
        self.data = data


def _read_file(file: UploadedFile) -> ReadArticle:
    name = file.name or "The file"
    if file.size and file.size > MAX_BYTES:
        raise ArticleError(f"{name} is larger than an article may be. Give each article its own file.")
    return read_article(file.read(), name)
