"""A question bank as it is stored. `quiz.core.bankfile` has the same bank as a file."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from .managers import BankManager, CitationManager, KeyedManager


class Bank(models.Model):
    slug = models.SlugField(max_length=100, unique=True)
    title = models.CharField(max_length=300)
    description = models.TextField(blank=True)
    language = models.CharField(max_length=35, default="en", help_text="BCP 47")
    licence = models.CharField(max_length=100, blank=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="banks")
    public = models.BooleanField(default=False, help_text="Anyone may study it, guests too.")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = BankManager()

    class Meta:
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title

    def natural_key(self) -> tuple[str]:
        return (self.slug,)


class Source(models.Model):
    """What facts cite: an article, a book, a page."""

    bank = models.ForeignKey(Bank, models.CASCADE, related_name="sources")
    key = models.CharField(max_length=100, help_text="Its name in the bank file.")
    title = models.CharField(max_length=300)
    publisher = models.CharField(max_length=200, blank=True)
    author = models.CharField(max_length=200, blank=True)
    published = models.DateField(null=True, blank=True, help_text="Absent where it is not known; never guessed.")
    url = models.URLField(max_length=500, blank=True)
    position = models.PositiveIntegerField(default=0)
    retired = models.BooleanField(default=False, help_text="No longer in the bank file; kept for what cites it.")

    objects = KeyedManager["Source"]()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["bank", "key"], name="source_key_once_a_bank")]

    def __str__(self) -> str:
        return self.title

    def natural_key(self) -> tuple[str, str]:
        return (self.bank.slug, self.key)


class Fact(models.Model):
    """The unit of memory: one fact, any number of questions."""

    bank = models.ForeignKey(Bank, models.CASCADE, related_name="facts")
    key = models.CharField(max_length=100, help_text="Its id in the bank file.")
    says = models.TextField(blank=True, help_text="One sentence, the answer in {braces}.")
    kind = models.CharField(max_length=20, blank=True)
    when = models.CharField(max_length=40, blank=True, help_text="EDTF")
    tags = models.JSONField(default=list, blank=True)
    position = models.PositiveIntegerField(default=0)
    standalone = models.BooleanField(default=False, help_text="Made for one hand-written question that names no fact.")
    retired = models.BooleanField(default=False, help_text="No longer in the bank file; kept for its reviews.")

    objects = KeyedManager["Fact"]()

    class Meta:
        ordering = ["standalone", "position", "pk"]
        constraints = [models.UniqueConstraint(fields=["bank", "key"], name="fact_key_once_a_bank")]

    def __str__(self) -> str:
        return self.says or self.key

    def natural_key(self) -> tuple[str, str]:
        return (self.bank.slug, self.key)


class Question(models.Model):
    """One way to ask a fact. `content` holds the keys of its type as the bank file has them."""

    class Status(models.TextChoices):
        """The first three are the author's word in the bank file."""

        PROPOSED = "proposed"
        PUBLISHED = "published"
        RETIRED = "retired"
        REMOVED = "removed", "No longer in the bank file; kept for its reviews"

    bank = models.ForeignKey(Bank, models.CASCADE, related_name="questions")
    fact = models.ForeignKey(Fact, models.CASCADE, related_name="questions")
    key = models.CharField(max_length=100, help_text="Its id in the bank file.")
    type = models.CharField(max_length=20, help_text="A type of quiz.core.questions.")
    content = models.JSONField()
    status = models.CharField(max_length=10, choices=Status, default=Status.PUBLISHED)
    position = models.PositiveIntegerField(default=0, help_text="Among the questions of its fact.")
    derived = models.BooleanField(
        default=False, help_text="The cloze of what its fact says, made for want of questions; not in the bank file."
    )

    objects = KeyedManager["Question"]()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["bank", "key"], name="question_key_once_a_bank")]

    def __str__(self) -> str:
        return self.key

    def natural_key(self) -> tuple[str, str]:
        return (self.bank.slug, self.key)


class Citation(models.Model):
    """The sentence of a source that a fact, or a single question, rests on."""

    fact = models.ForeignKey(Fact, models.CASCADE, null=True, blank=True, related_name="citations")
    question = models.ForeignKey(Question, models.CASCADE, null=True, blank=True, related_name="citations")
    source = models.ForeignKey(Source, models.CASCADE, related_name="citations")
    sentence = models.TextField(blank=True)
    answer = models.TextField(blank=True, help_text="The words of the sentence that hold the answer.")
    start = models.PositiveIntegerField(null=True, blank=True, help_text="Where the sentence begins, in characters.")
    end = models.PositiveIntegerField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0, help_text="Among the citations of its fact or question.")

    objects = CitationManager()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                name="citation_of_one_thing",
                condition=Q(fact__isnull=False, question__isnull=True) | Q(fact__isnull=True, question__isnull=False),
            ),
            models.UniqueConstraint(fields=["fact", "position"], name="citation_place_once_a_fact"),
            models.UniqueConstraint(fields=["question", "position"], name="citation_place_once_a_question"),
        ]

    def __str__(self) -> str:
        return self.sentence or self.source.title

    def natural_key(self) -> tuple[str, str | None, str | None, int]:
        fact = self.fact.key if self.fact else None
        question = self.question.key if self.question else None
        return (self.source.bank.slug, fact, question, self.position)


class DemoBank(models.Model):
    """A bank of the demo that was loaded once: whoever deletes it is rid of it, however often Newsdeck starts."""

    slug = models.SlugField(max_length=100, unique=True)
    teacher = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", help_text="Made for the demo."
    )

    def __str__(self) -> str:
        return self.slug
