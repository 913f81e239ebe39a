"""The energy of every window of a recording: the sum of its squares.

Plain Python on a list: the reference that every other version must equal.
"""


# --8<-- [start:energies]
def energies(samples: list[int], width: int) -> list[int]:
    """Return the energy of each window, the first window first.

    Args:
        samples: The recording.
        width: Samples in a window, from 1 to the length of the recording.
    """
    found: list[int] = []
    for start in range(len(samples) - width + 1):
        total = 0
        for i in range(start, start + width):
            total += samples[i] * samples[i]
        found.append(total)
    return found


# --8<-- [end:energies]
def main() -> None:
    print(energies([1, -2, 3, -4], width=2))


if __name__ == "__main__":
    main()
