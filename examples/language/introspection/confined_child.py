"""The child process: it limits itself, then runs what it is told.

Only root can raise what was lowered. For Linux and macOS.
"""

# --8<-- [start:child]
import contextlib
import resource
import sys

LIMITS = {
    resource.RLIMIT_CPU: 2,  # seconds
    resource.RLIMIT_AS: 2**28,  # bytes of address space
    resource.RLIMIT_FSIZE: 2**16,  # bytes of any one file, output too
    resource.RLIMIT_CORE: 0,
}


def main() -> None:
    source = sys.stdin.read()
    for limit, most in LIMITS.items():
        with contextlib.suppress(ValueError):  # macOS does not know all
            resource.setrlimit(limit, (most, most))
    exec(compile(source, "<confined>", "exec"), {"__name__": "__main__"})


if __name__ == "__main__":
    main()
# --8<-- [end:child]
