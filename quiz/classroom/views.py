"""Pages about classes. A class has one address for all who are in it; pupils see their own side of it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quiz.accounts.access import SignedInRequest, current_learner, studying_learner

from . import access, actions, queries
from .forms import BanksForm, ClassroomForm, CodeForm, NicknameForm, RenameForm


@require_safe
def classroom_list(request: HttpRequest) -> HttpResponse:
    taught = queries.classes_taught(request.user) if request.user.is_authenticated else []
    return render(
        request, "classroom/list.html", {"taught": taught, "seats": queries.seats_of(current_learner(request))}
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def classroom_new(request: SignedInRequest) -> HttpResponse:
    form = ClassroomForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        classroom = actions.open_classroom(teacher=request.user, name=form.cleaned_data["name"])
        return redirect("classroom:detail", classroom.code)
    return render(request, "classroom/new.html", {"form": form}, status=422 if form.errors else 200)


@require_safe
def classroom_detail(request: HttpRequest, code: str) -> HttpResponse:
    classroom = access.taught_if_any(request, code)
    if classroom is not None:
        join_url = request.build_absolute_uri(reverse("classroom:join", args=[classroom.code]))
        context = {
            "classroom": classroom,
            "seats": classroom.memberships.all(),
            "banks": queries.banks_chosen(classroom),
            "join_url": join_url,
        }
        return render(request, "classroom/detail.html", context)
    seat = access.own_seat_if_any(request, code)
    if seat is None and not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    if seat is None:
        raise Http404("Neither your class nor one that you have joined.")
    context = {"seat": seat, "classroom": seat.classroom, "banks": queries.banks_to_study(seat.classroom)}
    return render(request, "classroom/seat.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def classroom_banks(request: HttpRequest, code: str) -> HttpResponse:
    classroom = access.taught(request, code)
    form = BanksForm(request.POST if request.method == "POST" else None, instance=classroom)
    if request.method == "POST" and form.is_valid():
        actions.choose_banks(classroom=classroom, banks=form.cleaned_data["banks"])
        return redirect("classroom:detail", classroom.code)
    context = {"classroom": classroom, "form": form}
    return render(request, "classroom/banks.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def classroom_archive(request: HttpRequest, code: str) -> HttpResponse:
    classroom = access.taught(request, code)
    actions.archive(classroom=classroom)
    messages.success(request, "The class is archived: nobody can join it any more, and nothing is lost.")
    return redirect("classroom:detail", classroom.code)


@require_POST
@login_required
def classroom_reopen(request: HttpRequest, code: str) -> HttpResponse:
    classroom = access.taught(request, code)
    actions.reopen(classroom=classroom)
    messages.success(request, "The class is open again.")
    return redirect("classroom:detail", classroom.code)


@require_POST
@login_required
def classroom_renew(request: HttpRequest, code: str) -> HttpResponse:
    classroom = access.taught(request, code)
    actions.renew_code(classroom=classroom)
    messages.success(request, f"The class has a new code, {classroom.code}. The old one opens nothing any more.")
    return redirect("classroom:detail", classroom.code)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def pupil_rename(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    seat = access.taught_seat(request, code, pk)
    form = RenameForm(request.POST if request.method == "POST" else None, initial={"nickname": seat.nickname})
    if request.method == "POST" and form.is_valid():
        try:
            actions.rename(seat=seat, nickname=form.cleaned_data["nickname"])
            return redirect("classroom:detail", seat.classroom.code)
        except actions.NicknameTakenError:
            form.refuse_taken()
    context = {"seat": seat, "classroom": seat.classroom, "form": form}
    return render(request, "classroom/rename.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def pupil_remove(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    seat = access.taught_seat(request, code, pk)
    if request.method == "POST":
        actions.remove(seat=seat)
        messages.success(request, f"{seat.nickname} is no longer in this class.")
        return redirect("classroom:detail", seat.classroom.code)
    return render(request, "classroom/remove.html", {"seat": seat, "classroom": seat.classroom})


@require_http_methods(["GET", "HEAD", "POST"])
def enter_code(request: HttpRequest) -> HttpResponse:
    form = CodeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return redirect("classroom:join", form.cleaned_data["code"])
    return render(request, "classroom/code.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, code: str) -> HttpResponse:
    if access.taught_if_any(request, code):
        messages.info(request, "This is your own class. Pupils join it at this address.")
        return redirect("classroom:detail", code)
    if access.own_seat_if_any(request, code):
        return redirect("classroom:detail", code)
    classroom = queries.open_class(code)
    if classroom is None:
        return render(request, "classroom/code.html", {"form": CodeForm({"code": code})}, status=404)
    # Known before the form is sent: two presses of the button are then one learner's, who gets one seat.
    learner = studying_learner(request)
    form = NicknameForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.join(classroom=classroom, learner=learner, nickname=form.cleaned_data["nickname"])
            return redirect("classroom:detail", classroom.code)
        except actions.NicknameTakenError:
            form.refuse_taken()
    context = {"classroom": classroom, "form": form}
    return render(request, "classroom/join.html", context, status=422 if form.errors else 200)
