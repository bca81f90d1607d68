from django.core.exceptions import RequestDataTooBig
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django.views.defaults import bad_request as plain_bad_request

from quiz.core.bankfile.jsonschema import written_schema
from quiz.core.bankfile.manual import manual


@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """For monitors: 200 while the application can serve, 503 while its database does not answer."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            cursor.fetchone()
    except DatabaseError:
        return JsonResponse({"database": "failed"}, status=503)
    return JsonResponse({"database": "ok"})


@require_safe
def bank_format(request: HttpRequest) -> HttpResponse:
    """Every key of a bank file, with examples."""
    schema = request.build_absolute_uri(reverse("site:bank-schema"))
    return render(request, "site/bank_format.html", {"manual": manual(), "schema": schema})


@require_safe
def bank_schema(request: HttpRequest) -> HttpResponse:
    """The JSON Schema of a bank file, for editors."""
    return HttpResponse(written_schema(), content_type="application/schema+json")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What was pasted may be too long for a form; every other 400 is Django's own."""
    if isinstance(exception, RequestDataTooBig):
        return render(request, "413.html", status=413)
    return plain_bad_request(request, exception)
