"""The same three calls in three threads, and in three processes.

Whoever has come waits for the others, a minute at most.
"""

# --8<-- [start:imports]
import multiprocessing
from ctypes import c_long
from functools import partial
from itertools import count
from multiprocessing import Queue
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Barrier as SharedBarrier
from threading import Barrier, Lock, Thread

from examples.concurrency.timelines.calls import call
from examples.concurrency.timelines.recorder import Recorder, Span

PATIENCE = 60  # seconds


# --8<-- [end:imports]
# --8<-- [start:threaded]
def threaded(callers: list[str]) -> list[Span]:
    lock, numbers = Lock(), count()

    def tick() -> int:
        with lock:
            return next(numbers)

    recorder = Recorder(tick)
    meet = partial(Barrier(len(callers)).wait, PATIENCE)
    threads = [Thread(target=call, args=(w, recorder, meet)) for w in callers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return recorder.spans


# --8<-- [end:threaded]
def tick_shared(number: "Synchronized[int]") -> int:
    """Take the next number of those that all processes share."""
    with number.get_lock():
        number.value += 1
        return number.value


def call_apart(
    who: str,
    number: "Synchronized[int]",
    barrier: SharedBarrier,
    spans: "Queue[list[Span]]",
) -> None:
    """Make a call in this process, and send its record home."""
    recorder = Recorder(partial(tick_shared, number))
    call(who, recorder, partial(barrier.wait, PATIENCE))
    spans.put(recorder.spans)


def in_processes(callers: list[str]) -> list[Span]:
    context = multiprocessing.get_context("spawn")
    spans: Queue[list[Span]] = context.Queue()
    shared = context.Value(c_long, 0), context.Barrier(len(callers)), spans
    processes = [
        context.Process(target=call_apart, args=(who, *shared))
        for who in callers
    ]
    for process in processes:
        process.start()
    found = [span for _ in callers for span in spans.get(timeout=PATIENCE)]
    for process in processes:
        process.join()
    return found


def main() -> None:
    for how in (threaded, in_processes):
        spans = how(["Ada", "Bo"])
        talks = [span for span in spans if span.state == "talks"]
        print(how.__name__, talks[0].overlaps(talks[1]))


if __name__ == "__main__":
    main()
