"""A function that stands where no worker can import it.

With "fork" it works, as the worker is a copy; elsewhere it is not found.
"""

# --8<-- [start:executor]
EXECUTOR = """
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

def count_stars(plate):
    return plate.count(255)

with ProcessPoolExecutor(1, get_context("forkserver")) as pool:
    print(pool.submit(count_stars, b"").result())
"""
# --8<-- [end:executor]
# --8<-- [start:pool]
POOL = """
from multiprocessing import active_children, get_context
from time import sleep

def count_stars(plate):
    return plate.count(255)

with get_context("forkserver").Pool(1) as pool:
    worker = active_children()
    found = pool.apply_async(count_stars, [b""])
    while active_children() == worker:
        sleep(0.01)
    print("worker replaced; result ready:", found.ready())
"""
# --8<-- [end:pool]
# --8<-- [start:unguarded]
UNGUARDED = """
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

with ProcessPoolExecutor(1, get_context("spawn")) as pool:
    print(pool.submit(abs, -7).result())
"""
# --8<-- [end:unguarded]
