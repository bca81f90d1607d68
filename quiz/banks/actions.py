"""Writes."""

from django.db import transaction

from quiz.accounts.models import User
from quiz.core.bankfile import schema
from quiz.core.bankfile.identity import identify

from .importing.plan import Plan, plan_for
from .importing.storing import store
from .models import Bank


@transaction.atomic
def import_bank(*, file: schema.Bank, owner: User | None, public: bool | None = None, adopt: bool = False) -> Plan:
    """Makes the stored bank what the file says, in one transaction, and returns what that changed.

    `owner` is who imports: a new bank becomes theirs, and a bank that is not theirs raises `NotYourBankError`, unless
    nobody owns it and they may `adopt` it. None is the operator, who may touch any bank. `public` None leaves it as
    it is; a new bank is private.
    """
    file, _ = identify(file)
    # Two imports of one slug take turns at the bank's row; the second plans from what the first has stored.
    bank, new = Bank.objects.select_for_update().get_or_create(
        slug=file.slug, defaults={"owner": owner, "title": file.title}
    )
    plan = plan_for(bank, file=file, owner=owner, adopt=adopt, new=new)
    if plan:
        store(plan, bank)
    if public is not None and bank.public != public:
        bank.public = public
        bank.save(update_fields=["public", "updated_at"])
    return plan
