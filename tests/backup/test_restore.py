"""Back up a site, restore it elsewhere, and compare all rows and files."""

import io
import json
import stat
import tarfile
from pathlib import Path
from unittest.mock import patch

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from pyrage import x25519
from wagtail.models import Page

from caching.models import ContentVersion
from enquiries.models import Enquiry
from stores.storage_settings import storage_settings
from tests.factories import enquiries
from tests.isolated_sites import IsolatedSite, IsolatedSites, folder_storage
from tests.stores.servers import S3Server


def run(*command: str, **options: object) -> str:
    said = io.StringIO()
    call_command(*command, stdout=said, **options)
    return said.getvalue()


@pytest.fixture
def key(settings, tmp_path: Path) -> Path:
    """A file with the secret key; the settings have the public one only."""
    identity = x25519.Identity.generate()
    settings.BACKUP_KEY = str(identity.to_public())
    file = tmp_path / "spa-key.txt"
    file.write_text(f"# created: today\n# public key: {settings.BACKUP_KEY}\n{identity}\n")
    return file


def only_backup(folder: Path) -> Path:
    [path] = folder.iterdir()
    return path


def serves(site: IsolatedSite) -> None:
    """Pages are served, and a new enquiry gets a new primary key."""
    client = Client()
    for page in Page.objects.live().filter(depth__gt=1):
        assert client.get(page.url).status_code == 200, page
    before = Enquiry.objects.count()
    enquiries.enquiry(name="Lerato", key="after-the-restore")
    assert Enquiry.objects.count() == before + 1


def test_restore_on_another_machine_is_complete(
    sites: IsolatedSites, filled: IsolatedSite, tmp_path: Path
) -> None:
    with filled.running():
        rows, files, version = filled.lasting_rows(), filled.files(), ContentVersion.read()
        said = run("backup", to=str(tmp_path / "backups"))
    assert len(files) > 3
    assert f"{len(files)} uploaded files" in said
    assert "Not encrypted" in said
    backup = only_backup(tmp_path / "backups")
    assert backup.name in said
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600

    elsewhere = sites.empty()
    with elsewhere.running():
        said = run("restore", str(backup))
        assert elsewhere.lasting_rows() == rows
        assert elsewhere.files() == files
        assert elsewhere.rows()["django_session"] == []
        assert ContentVersion.read() != version
        assert "Restored and compared" in said
        serves(elsewhere)


def test_backup_is_a_tar_with_a_manifest(filled: IsolatedSite, tmp_path: Path) -> None:
    with filled.running():
        run("backup", to=str(tmp_path))
        enquiries_there = Enquiry.objects.count()
    with tarfile.open(only_backup(tmp_path)) as tar:
        manifest = json.load(tar.extractfile("manifest.json"))
        names = set(tar.getnames())
    assert manifest["tables"]["contact_enquiry"] == enquiries_there
    assert ["core", "0001_initial"] in manifest["migrations"]
    assert {f"media/{name}" for name in manifest["media"]} < names


def test_encrypted_between_buckets(
    sites: IsolatedSites, filled: IsolatedSite, s3: S3Server, key: Path, settings
) -> None:
    """From one bucket to a backup in another, restored into a third."""
    here, there = sites.copy_of(filled.database), sites.migrated()
    for site in (here, there):
        site.storage = storage_settings(s3.address(s3.bucket()))
    place, client = s3.bucket(), s3.client()
    with filled.running():
        pictures = sorted((filled.folder / "media").rglob("*.*"))
    for path in pictures:
        name = path.relative_to(filled.folder / "media").as_posix()
        client.upload_file(str(path), here.storage["OPTIONS"]["bucket_name"], name)
    with here.running():
        rows, files = here.lasting_rows(), here.files()
        settings.BACKUP_TO = s3.address(f"{place}/spa/nightly")
        said = run("backup")
    assert "Not encrypted" not in said
    [kept] = client.list_objects_v2(Bucket=place)["Contents"]
    name = kept["Key"].removeprefix("spa/nightly/")
    assert name.endswith(".tar.age")
    raw = client.get_object(Bucket=place, Key=kept["Key"])["Body"].read()
    assert raw.startswith(b"age-encryption.org/v1")
    assert b"manifest" not in raw

    address = s3.address(f"{place}/spa/nightly/{name}")
    with there.running():
        with pytest.raises(CommandError, match="encrypted: name the file with its secret key"):
            run("restore", address)
        run("restore", address, identity=key)
        assert there.lasting_rows() == rows
        assert there.files() == files == {**files} != {}
        serves(there)


def test_backups_among_the_uploads_are_refused(
    sites: IsolatedSites, s3: S3Server, tmp_path: Path
) -> None:
    """Also as source of a restore, which would delete it with the replaced uploads."""
    site, bucket = sites.migrated(), s3.bucket()
    with site.running():
        run("backup", to=str(tmp_path))
    backup = only_backup(tmp_path)
    in_folder = site.folder / "media" / "backups"
    in_folder.mkdir(parents=True)
    (in_folder / backup.name).write_bytes(backup.read_bytes())
    s3.client().upload_file(str(backup), bucket, f"backups/{backup.name}")
    for storage, place in (
        (site.storage, str(in_folder)),
        (storage_settings(s3.address(bucket)), s3.address(f"{bucket}/backups")),
    ):
        site.storage = storage
        address = f"{place}/{backup.name}".replace(
            f"?tls=no/{backup.name}", f"/{backup.name}?tls=no"
        )
        with site.running():
            before = site.files()
            for command in (("backup", "--to", place), ("restore", address, "--replace")):
                with pytest.raises(CommandError, match="the uploads, which visitors can fetch"):
                    run(*command)
            assert site.files() == before != {}


def test_a_backup_succeeds_when_old_ones_cannot_be_removed(
    filled: IsolatedSite, tmp_path: Path
) -> None:
    read_only = OSError(30, "Read-only file system", str(tmp_path))
    with (
        filled.running(),
        patch(
            "operations.backup.destinations.FolderDestination.remove_abandoned",
            side_effect=read_only,
        ),
    ):
        said = run("backup", to=str(tmp_path))
    assert only_backup(tmp_path).name in said
    assert f"Expired ones may not all be removed: {tmp_path} is on a read-only file system." in said


def test_a_site_with_content_is_replaced_only_with_the_option(
    sites: IsolatedSites, filled: IsolatedSite, tmp_path: Path
) -> None:
    with filled.running():
        rows, files = filled.lasting_rows(), filled.files()
        run("backup", to=str(tmp_path / "backups"))
    backup = str(only_backup(tmp_path / "backups"))
    used = sites.copy_of(filled.database)
    media = used.folder / "media"
    same, changed = sorted(files)[:2]
    for name, content in ((changed, b"changed"), ("images/later.jpg", b"later")):
        (media / name).parent.mkdir(parents=True, exist_ok=True)
        (media / name).write_bytes(content)
    with used.running():
        enquiries.enquiry(key="later")
        before = used.rows()
        with pytest.raises(CommandError, match=r"in use, with .*2 enquiries.*2 uploaded files"):
            run("restore", backup)
        assert used.rows() == before
        assert len(used.files()) == 2
        said = run("restore", backup, replace=True, site="localhost")
        assert used.lasting_rows() == rows
        assert used.files() == files
    assert same in files
    assert "1 removed that are not in the backup" in said


def test_unchanged_uploads_are_not_written(
    sites: IsolatedSites, filled: IsolatedSite, tmp_path: Path
) -> None:
    with filled.running():
        run("backup", to=str(tmp_path))
    elsewhere = sites.empty()
    elsewhere.storage = folder_storage(filled.folder / "media")
    before = {path: path.stat().st_mtime_ns for path in (filled.folder / "media").rglob("*.*")}
    with elsewhere.running():
        said = run("restore", str(only_backup(tmp_path)), replace=True)
    assert "0 files were written, 0 removed" in said
    assert before == {path: path.stat().st_mtime_ns for path in before}
