"""`eval`, `exec` and `compile` run code; `literal_eval` reads data.

None of them makes a stranger's text safe: the last only refuses to call.
"""

import ast

LIMIT = 1_000  # characters; a deeply nested text can end the interpreter


def read(text: str) -> object:
    """Read a literal that somebody typed.

    Raises:
        ValueError: It is too long, or is no literal.
    """
    if len(text) > LIMIT:
        raise ValueError(f"{len(text)} characters, at most {LIMIT}")
    try:
        return ast.literal_eval(text)
    except (SyntaxError, TypeError, MemoryError, RecursionError) as error:
        raise ValueError(f"no literal: {text!r}") from error


def main() -> None:
    print(eval("2 + 3 * 4"))  # => 14

    names: dict[str, object] = {}
    exec("def square(x):\n    return x * x\n\nanswer = square(5)", names)
    print(names["answer"])  # => 25

    code = compile("sum(values)", "<budget>", "eval")
    print(code.co_filename)  # => <budget>
    print(eval(code, {"values": [4, 5, 6]}))  # => 15

    # Taking the names away takes nothing away: literals have types.
    escape = "().__class__.__base__.__subclasses__().__len__() > 100"
    nothing: dict[str, object] = {"__builtins__": {}}
    print(eval(escape, nothing), nothing)  # => True {'__builtins__': {}}

    print(read("{'tea': [3, 2.5], 'salt': None}"))
    # => {'tea': [3, 2.5], 'salt': None}
    for text in ("__import__('os')", "2 +", "1" * 2_000, "{[]: 1}"):
        try:
            read(text)
        except ValueError as refusal:
            print(str(refusal).partition(" on line")[0])
            # => malformed node or string
            # => no literal: '2 +'
            # => 2000 characters, at most 1000
            # => no literal: '{[]: 1}'


if __name__ == "__main__":
    main()
