"""allauth's forms in this site's words, without words inside the fields that vanish on typing."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as factor
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as passkey
from django import forms
from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import password_validators_help_text_html
from django.http import HttpRequest

from accounts import emails

CODE = {
    "label": "Code",
    "help_text": "Six digits from your authenticator app, or one of your recovery codes.",
}
APP_CODE = {"label": "Code", "help_text": "The six digits that the app shows now."}


# A phone's keyboard changes nothing in these. Pasting and filling in by the browser stay possible.
PLAIN = {"autocapitalize": "none", "autocorrect": "off", "spellcheck": "false"}
AS_TYPED = {
    "login": PLAIN | {"autocomplete": "username"},
    "email": PLAIN | {"autocomplete": "email"},
    "code": PLAIN | {"autocomplete": "one-time-code"},
}


class InOurWords:
    """Labels and help from `words`; a field keeps what is not named there."""

    words: dict[str, dict[str, Any]] = {}
    fields: dict[str, Any]

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, label_suffix="", **more)  # type: ignore[call-arg]
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            for key, value in self.words.get(name, {}).items():
                setattr(field, key, value() if callable(value) else value)
            if name in AS_TYPED:
                field.widget.attrs.update(AS_TYPED[name])


class SignInForm(InOurWords, account.LoginForm):
    words = {
        "login": {"label": "Username or e-mail address"},
        "password": {"label": "Password", "help_text": ""},
    }

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        # As long as an e-mail address may be.
        self.fields["login"] = forms.CharField(
            label=self.fields["login"].label,
            max_length=254,
            widget=forms.TextInput(attrs=AS_TYPED["login"]),
        )
        self.order_fields(["login", "password"])


class ReauthenticateForm(InOurWords, account.ReauthenticateForm):
    words = {"password": {"label": "Your password", "help_text": ""}}


class ChangePasswordForm(InOurWords, account.ChangePasswordForm):
    words = {
        "oldpassword": {"label": "Your password now", "help_text": ""},
        "password1": {"label": "New password", "help_text": password_validators_help_text_html},
        "password2": {"label": "New password once more"},
    }


class NewPasswordForm(InOurWords, account.ResetPasswordKeyForm):
    words = {
        "password1": {"label": "New password", "help_text": password_validators_help_text_html},
        "password2": {"label": "New password once more"},
    }


class AskForPasswordForm(InOurWords, account.ResetPasswordForm):
    """Says and does the same whether somebody has the address or not."""

    words = {"email": {"label": "E-mail", "help_text": "The address that your account has."}}

    def clean_email(self) -> str:
        email = self.cleaned_data["email"]
        found = get_user_model()._default_manager.filter(email__iexact=email, is_active=True)
        self.users = [user for user in found if user.has_usable_password()]
        return email

    def save(self, request: HttpRequest, **more: Any) -> str:
        emails.send_soon(emails.send_reset, [user.pk for user in self.users])
        return self.cleaned_data["email"]


class ChangeEmailForm(InOurWords, forms.ModelForm):
    words = {"email": {"label": "New e-mail address", "help_text": "", "required": True}}

    class Meta:
        model = get_user_model()
        fields = ["email"]


class SecondFactorForm(InOurWords, factor.AuthenticateForm):
    words = {"code": CODE}


class ReauthenticateByCodeForm(InOurWords, factor.ReauthenticateForm):
    words = {"code": CODE}


class ActivateAppForm(InOurWords, totp.ActivateTOTPForm):
    words = {"code": APP_CODE}


class AddPasskeyForm(InOurWords, passkey.AddWebAuthnForm):
    words = {"name": {"label": "Name", "help_text": "So that you know which one it is."}}


class RenamePasskeyForm(InOurWords, passkey.EditWebAuthnForm):
    words = {"name": {"label": "Name"}}
