"""What a learner remembers changes in one place at a time."""

from quiz.accounts.models import Learner


def lock_history(learner: int) -> None:
    """Until the transaction ends nobody else adds to the learner's log or writes their memories.

    So no memory is computed from a state that another answer, a replay or a guest who joins has already replaced. The
    lock is the learner's row, which `accounts.actions.join_guest` holds too. Raises `Learner.DoesNotExist`.
    """
    # Without the key: rows that refer to the learner can still be added meanwhile, such as a seat in a class.
    Learner.objects.select_for_update(no_key=True).get(pk=learner)
