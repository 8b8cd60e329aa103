"""allauth's forms with this site's labels and help texts, and without placeholders."""

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

# Stops a phone's keyboard from changing names and codes; pasting and autofill still work.
NO_AUTOCORRECT = {"autocapitalize": "none", "autocorrect": "off", "spellcheck": "false"}
WIDGET_ATTRS = {
    "login": NO_AUTOCORRECT | {"autocomplete": "username"},
    "email": NO_AUTOCORRECT | {"autocomplete": "email"},
    "code": NO_AUTOCORRECT | {"autocomplete": "one-time-code"},
}


class FieldTextMixin:
    """Sets field attributes, such as label and help_text, from `field_text`.

    Maps field name to attribute to value; a callable value is called without arguments.
    """

    field_text: dict[str, dict[str, Any]] = {}
    fields: dict[str, Any]

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, label_suffix="", **more)  # type: ignore[call-arg]
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            for key, value in self.field_text.get(name, {}).items():
                setattr(field, key, value() if callable(value) else value)
            if name in WIDGET_ATTRS:
                field.widget.attrs.update(WIDGET_ATTRS[name])


class SignInForm(FieldTextMixin, account.LoginForm):
    field_text = {
        "login": {"label": "Username or e-mail address"},
        "password": {"label": "Password", "help_text": ""},
    }

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        # 254: the longest valid e-mail address.
        self.fields["login"] = forms.CharField(
            label=self.fields["login"].label,
            max_length=254,
            widget=forms.TextInput(attrs=WIDGET_ATTRS["login"]),
        )
        self.order_fields(["login", "password"])


class ReauthenticateForm(FieldTextMixin, account.ReauthenticateForm):
    field_text = {"password": {"label": "Your password", "help_text": ""}}


class ChangePasswordForm(FieldTextMixin, account.ChangePasswordForm):
    field_text = {
        "oldpassword": {"label": "Your password now", "help_text": ""},
        "password1": {"label": "New password", "help_text": password_validators_help_text_html},
        "password2": {"label": "New password once more"},
    }


class NewPasswordForm(FieldTextMixin, account.ResetPasswordKeyForm):
    field_text = {
        "password1": {"label": "New password", "help_text": password_validators_help_text_html},
        "password2": {"label": "New password once more"},
    }


class PasswordResetForm(FieldTextMixin, account.ResetPasswordForm):
    """Responds alike for known and unknown addresses."""

    field_text = {"email": {"label": "E-mail", "help_text": "The address that your account has."}}

    def clean_email(self) -> str:
        email = self.cleaned_data["email"]
        found = get_user_model()._default_manager.filter(email__iexact=email, is_active=True)
        self.users = [user for user in found if user.has_usable_password()]
        return email

    def save(self, request: HttpRequest, **more: Any) -> str:
        emails.queue(emails.send_reset, [user.pk for user in self.users])
        return self.cleaned_data["email"]


class ChangeEmailForm(FieldTextMixin, forms.ModelForm):
    field_text = {"email": {"label": "New e-mail address", "help_text": "", "required": True}}

    class Meta:
        model = get_user_model()
        fields = ["email"]


class SecondFactorForm(FieldTextMixin, factor.AuthenticateForm):
    field_text = {"code": CODE}


class ReauthenticateByCodeForm(FieldTextMixin, factor.ReauthenticateForm):
    field_text = {"code": CODE}


class ActivateAppForm(FieldTextMixin, totp.ActivateTOTPForm):
    field_text = {"code": APP_CODE}


class AddPasskeyForm(FieldTextMixin, passkey.AddWebAuthnForm):
    field_text = {"name": {"label": "Name", "help_text": "So that you know which one it is."}}


class RenamePasskeyForm(FieldTextMixin, passkey.EditWebAuthnForm):
    field_text = {"name": {"label": "Name"}}
