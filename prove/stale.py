"""What a claim or an output has to say, after what its program did."""

from prove.claims import matches
from prove.judge import Case, plain_traceback

__all__ = ["fresh_claim", "fresh_output"]


def fresh_claim(case: Case, number: int) -> list[str]:
    """What a claim has to say; as it stands, if that is true.

    Args:
        case: A program that ran.
        number: Which of its claims.

    Returns:
        A text a line; none when nothing happened that could be claimed.
    """
    claim = case.claims[number]
    if claim.raises is None:
        ways = case.observed(number)
        for way in ways:
            rows = [row.rstrip() for row in way]
            if len(rows) == len(claim.texts) and all(
                map(matches, claim.texts, rows)
            ):
                return claim.texts
        alike = [way for way in ways if len(way) == len(claim.texts)]
        return [row.rstrip() for row in [*alike, *ways][0]]
    event = case.uncaught
    if event is None or not case.raised.get(number):
        return []
    kind, message = str(event["type"]), case.tidy(str(event["message"]))
    claimed, said = claim.raises
    if claimed in {kind, kind.rpartition(".")[2]}:
        kind = claimed
        if matches(said, message):
            return claim.texts
    whole = f"raises {kind}: {message}" if message else f"raises {kind}"
    return whole.split("\n")


def fresh_output(case: Case, index: int, stream: str) -> str:
    """What an output has to show.

    Args:
        case: A program that ran.
        index: The block of the program that it stands after.
        stream: "stdout", "stderr" or "traceback".

    Returns:
        The lines, without the end of the last; "" when there are none.
    """
    if stream == "traceback":
        got = plain_traceback(case.said)
    elif stream == "stderr":
        got = case.tidy(case.result.stderr.decode("utf-8", "replace"))
    else:
        got = case.tidy(case.shown.get(index, ""))
    return "\n".join(row.rstrip() for row in got.splitlines()).rstrip("\n")
