"""Read-only settings, which `pickle` refuses until it is told how.

The class is not ours, so a function is registered for it.
"""

# --8<-- [start:settings]
import copyreg
import io
import pickle
from types import MappingProxyType
from typing import Any, TypeAlias

Settings: TypeAlias = MappingProxyType[str, str]


def settings_of(values: dict[str, str], /) -> Settings:
    """Make settings; pickles of them name this function."""
    return MappingProxyType(values)


def reduce_settings(settings: Settings, /) -> tuple[Any, ...]:
    """Say what is to be called, and with what."""
    return settings_of, (dict(settings),)


# --8<-- [end:settings]
# --8<-- [start:dump]
def dump(value: object, /) -> bytes:
    """Pickle a value that may hold settings."""
    file = io.BytesIO()
    pickler = pickle.Pickler(file, protocol=4)
    table = {**copyreg.dispatch_table, MappingProxyType: reduce_settings}
    pickler.dispatch_table = table
    pickler.dump(value)
    return file.getvalue()


# --8<-- [end:dump]
def main() -> None:
    settings = MappingProxyType({"language": "de"})
    print(pickle.loads(dump(settings)))
    try:
        pickle.dumps(settings)
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
