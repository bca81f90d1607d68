from allauth.decorators import rate_limit
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from . import actions
from .access import SignedInRequest
from .forms import EmailForm


@require_safe
@login_required
def home(request: HttpRequest) -> HttpResponse:
    return render(request, "account/home.html")


@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters("password")
@login_required
@rate_limit(action="manage_email")
def email(request: SignedInRequest) -> HttpResponse:
    """Give, change or take away the address. Guesses at the password are limited, as they are on signing in."""
    form = EmailForm(
        request.POST if request.method == "POST" else None, user=request.user, initial={"email": request.user.email}
    )
    if request.method == "POST" and form.is_valid():
        actions.set_email(user=request.user, email=form.cleaned_data["email"])
        messages.success(
            request, "The e-mail address is saved." if request.user.email else "Your account has no address."
        )
        return redirect("accounts:home")
    return render(request, "account/email.html", {"form": form}, status=422 if form.errors else 200)
