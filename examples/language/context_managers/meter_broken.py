"""A meter that says "all went well", and swallows every error in its block.

Its class form returns True; its generator form catches and does not raise.
"""

# --8<-- [start:meter]
from collections.abc import Generator, Mapping
from contextlib import contextmanager


class Meter:
    peak = -60

    def __enter__(self) -> "Meter":
        return self

    def __exit__(self, *exc_info: object) -> bool:
        return True  # "all went well"


def peak_of(levels: Mapping[str, int], names: list[str]) -> int:
    with Meter() as meter:
        for name in names:
            meter.peak = max(meter.peak, levels[name])
    return meter.peak


# --8<-- [end:meter]
# --8<-- [start:logged]
@contextmanager
def logged(log: list[str]) -> Generator[None]:
    try:
        yield
    except Exception as error:
        log.append(repr(error))


# --8<-- [end:logged]
def main() -> None:
    levels = {"kick": -12, "voice": 3}
    print(f"answer: {peak_of(levels, ['kick', 'vioce', 'voice'])}")
    log: list[str] = []
    with logged(log):
        levels["vioce"] += 1
    print(f"only the log knows: {log}")


if __name__ == "__main__":
    main()
