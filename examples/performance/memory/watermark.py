"""Which line had how much when most was in use, as memray recorded it.

It reads a file that `memray run` wrote.
"""

# --8<-- [start:watermark]
from collections import Counter
from pathlib import Path

from memray import FileReader


def watermark(recording: Path, file: str) -> dict[int, int]:
    """Return the bytes of each line of a file at the peak.

    Args:
        recording: What memray wrote.
        file: The end of the path of the file that is asked for.
    """
    lines: Counter[int] = Counter()
    with FileReader(recording) as reader:
        for record in reader.get_high_watermark_allocation_records():
            for _, path, line in record.stack_trace(1):
                if path.endswith(file):
                    lines[line] += record.size
    return dict(lines.most_common())


# --8<-- [end:watermark]
def main() -> None:
    print("memray run --output lab.bin PROGRAM; then watermark(lab.bin)")


if __name__ == "__main__":
    main()
