"""A function can be asked what it takes, and where it was written.

`Signature.bind` applies the rules of a call, without calling.
"""

import inspect
from collections.abc import Callable


def greet(name: str, /, greeting: str = "Hello", *, times: int = 1) -> str:
    """Greet somebody."""
    return " ".join(times * [f"{greeting}, {name}!"])


def describe(function: Callable[..., object]) -> list[str]:
    return [
        f"{parameter.name}: {parameter.kind.description}"
        for parameter in inspect.signature(function).parameters.values()
    ]


def caller() -> str:
    """Return the name of the function that called this one."""
    frame = inspect.currentframe()
    try:
        above = frame.f_back if frame else None
        return above.f_code.co_name if above else "nobody"
    finally:
        del frame  # it refers to itself: f_locals has "frame"


def main() -> None:
    signature = inspect.signature(greet)
    print(signature.return_annotation)  # => <class 'str'>
    print("\n".join(describe(greet)))
    # => name: positional-only
    # => greeting: positional or keyword
    # => times: keyword-only

    call = signature.bind("Ada", times=2)
    call.apply_defaults()
    print(call.arguments)
    # => {'name': 'Ada', 'greeting': 'Hello', 'times': 2}
    print(greet(*call.args, **call.kwargs))  # => Hello, Ada! Hello, Ada!
    try:
        signature.bind(*call.args, loud=None)
    except TypeError as refusal:
        print(refusal)  # => got an unexpected keyword argument 'loud'

    print(inspect.getdoc(greet))  # => Greet somebody.
    print(inspect.getsource(greet).splitlines()[-1].strip())
    # => return " ".join(times * [f"{greeting}, {name}!"])
    print(caller())  # => main


if __name__ == "__main__":
    main()
