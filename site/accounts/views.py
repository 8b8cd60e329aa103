"""Account views that django-allauth does not have."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.forms import ChangeEmailForm


@require_safe
@never_cache
def session(request: HttpRequest) -> JsonResponse:
    """JSON: primary key of the user or null, and a CSRF token for forms of an earlier session."""
    if not request.user.is_authenticated:
        return JsonResponse({"account": None})
    return JsonResponse({"account": request.user.pk, "token": get_token(request)})


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@reauthentication_required
def change_email(request: HttpRequest) -> HttpResponse:
    """Change one's own e-mail address; accounts.audit notifies the former one."""
    form = ChangeEmailForm(request.POST or None, instance=request.user)
    if form.is_valid():
        form.save()
        messages.success(request, "Your e-mail address was changed.")
        return redirect("mfa_index")
    return render(request, "accounts/change_email.html", {"form": form})
