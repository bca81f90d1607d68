"""What a learner remembers and how that is known.

`Review` rows are only ever appended; `Memory` is a cache of them that `manage.py replay` rebuilds.
"""

import uuid

from django.db import models
from django.db.models import Q

from quiz.accounts.models import Learner
from quiz.banks.models import Bank, Fact, Question


class Memory(models.Model):
    """One learner's memory of one fact, fed by the answers to all of its questions. The state is FSRS's."""

    class State(models.IntegerChoices):
        LEARNING = 1
        REVIEW = 2
        RELEARNING = 3

    learner = models.ForeignKey(Learner, models.CASCADE, related_name="memories")
    fact = models.ForeignKey(Fact, models.PROTECT, related_name="memories")
    bank = models.ForeignKey(
        Bank, models.PROTECT, related_name="memories", help_text="The fact's, to find what is due."
    )
    state = models.PositiveSmallIntegerField(choices=State, default=State.LEARNING)
    step = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Which learning step comes next.")
    stability = models.FloatField(null=True, blank=True, help_text="Days until recall falls to 90 %.")
    difficulty = models.FloatField(null=True, blank=True, help_text="1 to 10")
    due = models.DateTimeField()
    last_review = models.DateTimeField(null=True, blank=True)
    last_day = models.DateField(null=True, blank=True, help_text="The day of study that the last review fell on.")
    reps = models.PositiveIntegerField(default=0, help_text="How many reviews there were.")
    lapses = models.PositiveIntegerField(default=0, help_text="How often it was forgotten once it was learned.")

    class Meta:
        verbose_name_plural = "memories"
        constraints = [models.UniqueConstraint(fields=["learner", "fact"], name="memory_once_a_fact")]
        indexes = [models.Index(fields=["learner", "bank", "due"], name="memory_due")]

    def __str__(self) -> str:
        return f"{self.learner}: {self.fact}"


class Session(models.Model):
    """One sitting with one bank, and the question that is being shown in it."""

    learner = models.ForeignKey(Learner, models.CASCADE, related_name="study_sessions")
    bank = models.ForeignKey(Bank, models.CASCADE, related_name="study_sessions")
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    facts = models.JSONField(default=list, blank=True, help_text="Primary keys of the facts planned, in order.")
    question = models.ForeignKey(Question, models.SET_NULL, null=True, blank=True, related_name="+")
    key = models.UUIDField(default=uuid.uuid4, help_text="The idempotency key of the answer to the shown question.")
    shown_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "bank"], condition=Q(finished_at=None), name="session_one_open_a_bank"
            )
        ]

    def __str__(self) -> str:
        return f"{self.learner}: {self.bank} {self.started_at:%Y-%m-%d}"


class Review(models.Model):
    """One answer, for ever. `key` is made by the client: the same answer sent twice is stored once.

    The states are as they were computed at the time. Who joins two histories (a guest who signs in) adds to a log, and
    its memory is replayed; what was once predicted stays written.
    """

    learner = models.ForeignKey(Learner, models.CASCADE, related_name="reviews")
    fact = models.ForeignKey(Fact, models.PROTECT, related_name="reviews")
    question = models.ForeignKey(Question, models.PROTECT, related_name="reviews")
    session = models.ForeignKey(Session, models.SET_NULL, null=True, blank=True, related_name="reviews")
    key = models.UUIDField(help_text="Idempotency key")
    answer = models.JSONField(help_text="As given, before it was marked.")
    correct = models.BooleanField()
    score = models.FloatField(help_text="0 to 1, for the types marked in part.")
    question_type = models.CharField(max_length=20)
    options = models.PositiveSmallIntegerField(default=0, help_text="Among how many a guesser chooses; 0 for recall.")
    milliseconds = models.PositiveIntegerField()
    rating = models.PositiveSmallIntegerField(help_text="1 again, 2 hard, 3 good, 4 easy")
    day = models.DateField(help_text="The day of study it fell on where the learner was. Replays count days by it.")
    elapsed_days = models.PositiveIntegerField(
        null=True, blank=True, help_text="Since the last review, as FSRS counted."
    )
    state_before = models.JSONField(null=True, blank=True)
    state_after = models.JSONField()
    algorithm = models.CharField(max_length=40)
    reviewed_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["learner", "key"], name="review_key_once_a_learner")]
        indexes = [models.Index(fields=["learner", "fact", "reviewed_at"], name="review_log")]

    def __str__(self) -> str:
        return f"{self.learner}: {self.question} {self.reviewed_at:%Y-%m-%d %H:%M}"
