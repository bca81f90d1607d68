"""Work that takes longer than a page."""

from django_tasks import task

from . import extracting
from .models import Extraction


@task()
def read_article(extraction: int, attempt: int) -> None:
    found = Extraction.objects.select_related("article").filter(pk=extraction).first()
    if found:
        extracting.read(extraction=found, attempt=attempt)
