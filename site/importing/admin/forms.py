from io import BytesIO
from pathlib import PurePosixPath
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from django import forms
from django.core.files.uploadedfile import UploadedFile

MEGABYTE = 1024 * 1024
# Below the limit of the reverse proxy, deploy/edge/nginx.conf.template.
MAX_SIZE = 24 * MEGABYTE
KINDS = ".zip,.html,.htm,.xml,.rss,.atom,.docx,.md,.markdown,.txt,image/*"


class SeveralFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class SeveralFilesField(forms.FileField):
    """A list of files."""

    widget = SeveralFilesInput

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        files = (data if isinstance(data, list | tuple) else [data]) or [None]
        return [super(SeveralFilesField, self).clean(file, initial) for file in files]


class UploadForm(forms.Form):
    """One archive, or one or more files."""

    uploads = SeveralFilesField(
        label="Files",
        widget=SeveralFilesInput(attrs={"accept": KINDS}),
        help_text="The export of WordPress (.xml), a feed, pages saved from the browser with their "
        "pictures, Word documents or notes. A folder: pack it as a ZIP file first. At most 24 MB.",
        error_messages={"required": "Choose at least one file."},
    )

    def clean_uploads(self) -> list[UploadedFile]:
        files = self.cleaned_data["uploads"]
        names = [PurePosixPath(str(file.name)).name for file in files]
        if len(set(names)) < len(names):
            raise forms.ValidationError(
                "Two of these files have the same name. Pack them as a ZIP file with their folders."
            )
        size = sum(file.size or 0 for file in files)
        if size > MAX_SIZE:
            raise forms.ValidationError(
                f"Together these have {size / MEGABYTE:.0f} MB; at most {MAX_SIZE // MEGABYTE} go "
                "at once. Import them in parts. What was imported before is not made twice."
            )
        return files

    def archive(self) -> bytes:
        """The files as one ZIP archive."""
        files = self.cleaned_data["uploads"]
        if len(files) == 1 and str(files[0].name).lower().endswith(".zip"):
            return files[0].read()
        packed = BytesIO()
        with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
            for file in files:
                archive.writestr(PurePosixPath(str(file.name)).name, file.read())
        return packed.getvalue()

    def name(self) -> str:
        """What was uploaded, in words."""
        files = self.cleaned_data["uploads"]
        return str(files[0].name) if len(files) == 1 else f"{len(files)} files"
