"""A teacher's private texts. Only their owner ever sees them."""

from django.conf import settings
from django.db import models

from quiz.banks.models import Bank


class Article(models.Model):
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="articles")
    title = models.CharField(max_length=300)
    publisher = models.CharField(max_length=200, blank=True)
    author = models.CharField(max_length=200, blank=True)
    published = models.DateField(null=True, blank=True, help_text="Empty where it is not known; never guessed.")
    language = models.CharField(max_length=35, default="en", help_text="BCP 47")
    url = models.URLField(max_length=500, blank=True)
    body = models.TextField(help_text="As it was given: every offset counts its characters.")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.title


class Extraction(models.Model):
    """The reading of an article in the background, and how far it is."""

    class State(models.TextChoices):
        WAITING = "waiting"
        READING = "reading"
        DONE = "done"
        FAILED = "failed"

    article = models.OneToOneField(Article, models.CASCADE, related_name="extraction")
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    attempt = models.PositiveIntegerField(
        default=0, help_text="How often it was started; a task of an earlier start changes nothing any more."
    )
    done = models.PositiveIntegerField(default=0, help_text="Passages read.")
    total = models.PositiveIntegerField(default=0, help_text="Passages to read; 0 where it is not known yet.")
    queued_at = models.DateTimeField()
    heard_at = models.DateTimeField(null=True, blank=True, help_text="When its task last told how far it is.")
    left_out = models.PositiveIntegerField(default=0, help_text="Facts and questions that were not good enough.")
    problem = models.TextField(blank=True, help_text="What happened and what to do, where it failed.")

    def __str__(self) -> str:
        return f"{self.article_id}: {self.state}"


class ProposedFact(models.Model):
    """A fact found in an article, and what the teacher has decided about it."""

    class State(models.TextChoices):
        PROPOSED = "proposed"
        KEPT = "kept"
        DROPPED = "dropped"

    article = models.ForeignKey(Article, models.CASCADE, related_name="proposals")
    state = models.CharField(max_length=10, choices=State, default=State.PROPOSED)
    position = models.PositiveIntegerField()
    start = models.PositiveIntegerField(null=True, blank=True, help_text="Where the answer's words begin in the body.")
    end = models.PositiveIntegerField(null=True, blank=True)
    content = models.JSONField(help_text="The fact as a bank file has it; a question that was dropped is retired.")
    found_as = models.TextField(help_text="What it said when it was found, so that reading again knows it.")
    edited = models.BooleanField(default=False)
    conflict = models.PositiveIntegerField(
        null=True, blank=True, help_text="Facts of an article with the same number cannot all be true."
    )
    merged_into = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="merged")

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return str(self.content.get("says") or self.content["id"])


class Publication(models.Model):
    """A proposed fact in a bank, so that publishing again brings the same fact up to date."""

    proposal = models.ForeignKey(ProposedFact, models.CASCADE, related_name="publications")
    bank = models.ForeignKey(Bank, models.CASCADE, related_name="+")
    source = models.CharField(max_length=100, help_text="The article's key in the bank.")
    key = models.CharField(max_length=100, help_text="The fact's id in the bank.")
    joined = models.BooleanField(default=False, help_text="The bank had the fact already.")
    questions = models.JSONField(
        default=dict, blank=True, help_text="Ids of its questions: as proposed -> in the bank."
    )
    content = models.JSONField(help_text="The proposed fact as it was when it was published.")

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["proposal", "bank"], name="proposal_once_a_bank")]

    def __str__(self) -> str:
        return self.key


class Decision(models.Model):
    """What a decision at the desk changed, so that it can be undone."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="decisions")
    said = models.CharField(max_length=200, help_text="What was done, to be told when it is undone.")
    before = models.JSONField(help_text="The fields of each fact that it changed, as they were.")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.said
