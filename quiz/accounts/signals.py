"""What other apps may want to know about people."""

from django.dispatch import Signal

guest_joins = Signal()
"""A guest has signed in to an account that has a learner already. Sent with `guest: Learner` and `learner: Learner`.

Sent inside the transaction that joins the two: a receiver moves what is the guest's over to the learner. Afterwards the
guest is deleted if nothing points to it any more.
"""
