"""Old backups go, and never the one that is needed."""

import io
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.core.management import call_command
from hypothesis import given
from hypothesis import strategies as st

from operations.backup.rotation import made, name_for, too_old
from tests.isolated_sites import IsolatedSite
from tests.stores.servers import S3Server

START = datetime(2026, 1, 1, 1, 0, tzinfo=UTC)
moments = st.lists(
    st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    min_size=1,
    max_size=60,
)


def names(days: list[int]) -> list[str]:
    return [name_for(START + timedelta(days=day), sealed=True) for day in days]


def test_after_two_years_of_nights_there_are_days_weeks_and_months() -> None:
    kept: list[str] = []
    for name in names(list(range(730))):
        kept.append(name)
        gone = too_old(kept, newest=name)
        kept = [other for other in kept if other not in gone]
    dates = [made(name) for name in kept]
    last = START + timedelta(days=729)
    assert [last - timedelta(days=days) for days in range(7)] == sorted(dates, reverse=True)[:7]
    assert 7 + 4 <= len(dates) <= 7 + 5 + 3
    # Whoever asks to be erased is told that backups hold them for three months at the most.
    assert timedelta(days=35) < last - min(dates) <= timedelta(days=92)


def test_the_newest_few_of_a_day_stay() -> None:
    """A second backup before an update must not take away the one of the night."""
    day = [START + timedelta(hours=hours) for hours in (0, 6, 9, 12, 15)]
    kept: list[str] = []
    for moment in day:
        name = name_for(moment, sealed=True)
        kept.append(name)
        gone = too_old(kept, newest=name)
        kept = [other for other in kept if other not in gone]
    assert [made(name) for name in kept] == day[-3:]
    # A week later they are as many as before: each day keeps its own.
    later = names(list(range(1, 7)))
    assert not too_old([*kept, *later], newest=later[-1])
    # Once the day is one of a week long ago, one of it is enough.
    month = names(list(range(1, 40)))
    left = set(kept) - set(too_old([*kept, *month], newest=month[-1]))
    assert len(left) <= 1


def test_after_a_standstill_the_old_ones_are_still_there() -> None:
    week = names(list(range(7)))
    new = name_for(START + timedelta(days=400), sealed=True)
    assert len(too_old([*week, new], newest=new)) <= 1


@given(moments)
def test_the_newest_and_the_one_just_made_stay(found: list[datetime]) -> None:
    there = sorted({name_for(moment, sealed=False) for moment in found})
    just_made = there[0]
    gone = too_old(there, newest=just_made)
    assert just_made not in gone
    assert there[-1] not in gone
    assert len(there) - len(gone) >= min(7, len({name[:14] for name in there}))


def test_what_is_not_ours_stays_in_folder_and_bucket(
    filled: IsolatedSite, s3: S3Server, tmp_path: Path
) -> None:
    # Forty nights of long ago: of each place only some stay.
    old = [name_for(datetime(1999, 11, 1, tzinfo=UTC) + timedelta(days=day), sealed=False) for day in range(40)]  # fmt: skip
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
