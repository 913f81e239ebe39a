"""The common metaclass of any set of classes, made when it is needed.

Only for metaclasses that cooperate: each must hand on what it does not use.
"""


# --8<-- [start:joint-meta]
def joint_meta(*classes: type) -> type[type]:
    """Find or make a metaclass that all the classes can share.

    Args:
        *classes: The intended bases, in order.

    Returns:
        The most derived of their metaclasses, or a new class below them.
    """
    metas = list(dict.fromkeys(type(cls) for cls in classes))
    lowest = [
        meta
        for meta in metas
        if not any(issubclass(m, meta) for m in metas if m is not meta)
    ]
    if len(lowest) == 1:
        return lowest[0]
    return type(
        "And".join(meta.__name__ for meta in lowest), tuple(lowest), {}
    )


# --8<-- [end:joint-meta]
def main() -> None:
    from examples.language.metaclasses.exporters import Plugin
    from examples.language.metaclasses.strict_body import Settings

    for classes in [(int, Plugin), (Plugin, Settings)]:
        print(joint_meta(*classes).__name__)


if __name__ == "__main__":
    main()
