"""A library that makes its own call faster, and everybody else's.

Broken: the policy that `uvloop.install` sets is the policy of the process.
"""

# --8<-- [start:install]
import asyncio
import warnings

import uvloop


async def kind_of_loop() -> str:
    return type(asyncio.get_running_loop()).__module__


def call_fast() -> str:
    """Run a coroutine, on uvloop."""
    with warnings.catch_warnings():  # of its deprecation, from 3.12 on
        warnings.simplefilter("ignore", DeprecationWarning)
        uvloop.install()
    return asyncio.run(kind_of_loop())


# --8<-- [end:install]
