"""A time stamp without its zone.

Whoever reads it supplies a zone, and it need not be the writer's.
"""

# --8<-- [start:timestamp]
from datetime import datetime, tzinfo


def save(moment: datetime, /) -> str:
    return moment.strftime("%Y-%m-%d %H:%M:%S")


def load(written: str, here: tzinfo, /) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=here)


# --8<-- [end:timestamp]
def main() -> None:
    from datetime import timedelta, timezone

    oslo, lima = (timezone(timedelta(hours=hours)) for hours in (2, -5))
    dawn = datetime(2026, 5, 1, 5, 10, tzinfo=oslo)
    print(load(save(dawn), lima), load(save(dawn), lima) - dawn)


if __name__ == "__main__":
    main()
