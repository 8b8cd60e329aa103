"""Which backups are kept and which are deleted."""

import io
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.core.management import call_command
from hypothesis import given
from hypothesis import strategies as st

from operations.backup.rotation import created_at, expired, file_name
from tests.isolated_sites import IsolatedSite
from tests.stores.servers import S3Server

START = datetime(2026, 1, 1, 1, 0, tzinfo=UTC)
moments = st.lists(
    st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    min_size=1,
    max_size=60,
)


def names(days: list[int]) -> list[str]:
    return [file_name(START + timedelta(days=day), encrypted=True) for day in days]


def test_daily_weekly_and_monthly_backups_are_kept() -> None:
    kept: list[str] = []
    for name in names(list(range(730))):
        kept.append(name)
        gone = expired(kept, newest=name)
        kept = [other for other in kept if other not in gone]
    dates = [created_at(name) for name in kept]
    last = START + timedelta(days=729)
    assert [last - timedelta(days=days) for days in range(7)] == sorted(dates, reverse=True)[:7]
    assert 7 + 4 <= len(dates) <= 7 + 5 + 3
    # The privacy page states this maximum.
    assert timedelta(days=35) < last - min(dates) <= timedelta(days=92)


def test_the_newest_few_of_a_day_are_kept() -> None:
    """A second backup before an update must not replace the nightly one."""
    day = [START + timedelta(hours=hours) for hours in (0, 6, 9, 12, 15)]
    kept: list[str] = []
    for moment in day:
        name = file_name(moment, encrypted=True)
        kept.append(name)
        gone = expired(kept, newest=name)
        kept = [other for other in kept if other not in gone]
    assert [created_at(name) for name in kept] == day[-3:]
    # A week later as many are kept of each day.
    later = names(list(range(1, 7)))
    assert not expired([*kept, *later], newest=later[-1])
    # Of an old week, one.
    month = names(list(range(1, 40)))
    left = set(kept) - set(expired([*kept, *month], newest=month[-1]))
    assert len(left) <= 1


def test_a_gap_deletes_no_old_backups() -> None:
    week = names(list(range(7)))
    new = file_name(START + timedelta(days=400), encrypted=True)
    assert len(expired([*week, new], newest=new)) <= 1


@given(moments)
def test_the_newest_and_the_new_one_are_kept(found: list[datetime]) -> None:
    there = sorted({file_name(moment, encrypted=False) for moment in found})
    just_made = there[0]
    gone = expired(there, newest=just_made)
    assert just_made not in gone
    assert there[-1] not in gone
    assert len(there) - len(gone) >= min(7, len({name[:14] for name in there}))


def test_other_files_in_folder_and_bucket_are_kept(
    filled: IsolatedSite, s3: S3Server, tmp_path: Path
) -> None:
    # Forty nights of long ago: of each place only some stay.
    old = [file_name(datetime(1999, 11, 1, tzinfo=UTC) + timedelta(days=day), encrypted=False) for day in range(40)]  # fmt: skip
    others = ["palms-notes.tar", "holiday.jpg", "palms-20260101T000000Z.tar.part"]
    bucket, client = s3.bucket(), s3.client()
    for name in [*old, *others]:
        (tmp_path / name).write_bytes(b"x")
        client.put_object(Bucket=bucket, Key=f"spa/{name}", Body=b"x")
    client.put_object(Bucket=bucket, Key=f"spa/deeper/{old[0]}", Body=b"x")
    for to in (str(tmp_path), s3.address(f"{bucket}/spa")):
        said = io.StringIO()
        with filled.running():
            call_command("backup", to=to, stdout=said)
        assert "old ones removed" in said.getvalue()
    entries = client.list_objects_v2(Bucket=bucket)["Contents"]
    left = {entry["Key"].removeprefix("spa/") for entry in entries}
    assert f"deeper/{old[0]}" in left
    for found in ({path.name for path in tmp_path.iterdir()}, left):
        assert set(others) <= found
        assert old[-1] in found
        assert 8 < len(found & set(old)) < 20
