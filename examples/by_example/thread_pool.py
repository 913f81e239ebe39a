"""Ten tasks share three threads; results are taken as they come.

A future keeps its result or its exception until somebody asks.
"""

from collections import Counter
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from threading import Barrier, current_thread

WORKERS = 3
together = Barrier(WORKERS)
worked: Counter[str] = Counter()


def process_task(number: int) -> int:
    """Return the square; a shift ends when three have worked."""
    worked[current_thread().name] += 1
    if number < 9:  # the tenth has the last shift to itself
        together.wait(10)
    if number == 4:
        raise ValueError(f"task {number} is spoilt")
    return number * number


def main() -> None:
    results: dict[int, int] = {}
    failed: dict[int, BaseException] = {}
    with ThreadPoolExecutor(WORKERS, "worker") as pool:
        tasks: dict[Future[int], int] = {
            pool.submit(process_task, number): number for number in range(10)
        }
        for task in as_completed(tasks):
            if error := task.exception():
                failed[tasks[task]] = error
            else:
                results[tasks[task]] = task.result()

    print(sorted(results.values()))
    # => [0, 1, 4, 9, 25, 36, 49, 64, 81]
    print(failed)  # => {4: ValueError('task 4 is spoilt')}
    print(sorted(worked.values()))  # => [3, 3, 4]
    print(-(-len(tasks) // WORKERS))  # => 4


if __name__ == "__main__":
    main()
