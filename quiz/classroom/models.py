"""A class: who teaches it, who sits in it, what it studies."""

from django.conf import settings
from django.db import models

from quiz.accounts.models import Learner
from quiz.banks.models import Bank

from .codes import new_code


class Classroom(models.Model):
    name = models.CharField(max_length=100)
    code = models.CharField(max_length=8, unique=True, default=new_code, help_text="What pupils join by.")
    teachers = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="classrooms")
    banks = models.ManyToManyField(Bank, related_name="classrooms", blank=True, help_text="What it studies.")
    created_at = models.DateTimeField(auto_now_add=True)
    archived_at = models.DateTimeField(null=True, blank=True, help_text="Since when nobody can join.")

    class Meta:
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """A learner's seat in a class, under the name by which the teacher knows them there."""

    classroom = models.ForeignKey(Classroom, models.CASCADE, related_name="memberships")
    learner = models.ForeignKey(Learner, models.CASCADE, related_name="memberships")
    nickname = models.CharField(max_length=30)
    folded = models.CharField(max_length=90, help_text="The nickname without case and width: unique in the class.")
    joined_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["folded", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["classroom", "learner"], name="one_seat_a_learner"),
            models.UniqueConstraint(fields=["classroom", "folded"], name="nickname_once_a_class"),
        ]

    def __str__(self) -> str:
        return f"{self.nickname} ({self.classroom})"
