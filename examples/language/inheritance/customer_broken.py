"""A `to_dict` from `dir()`, and a `validate` that expects valid input.

The log line is written, and nobody configured where to.
"""

# --8<-- [start:mixins]
import json
import logging
from typing import Any


class LoggerMixin:
    @property
    def logger(self) -> logging.Logger:
        return logging.getLogger(type(self).__qualname__)


class SerializableMixin:
    def to_dict(self) -> dict[str, Any]:
        return {
            name: getattr(self, name)
            for name in dir(self)
            if name[0] != "_" and not callable(getattr(self, name))
        }

    def to_json(self) -> str:
        return json.dumps(self.to_dict(), default=str)


# --8<-- [end:mixins]
# --8<-- [start:user]
class User(LoggerMixin, SerializableMixin):
    def __init__(self, name: Any, asked: list[str]) -> None:
        self.name = name
        self._asked = asked
        self.logger.info("made %s", name)

    @property
    def discount(self) -> int:
        self._asked.append("the discount service")
        return 5

    def validate(self) -> bool:
        return len(self.name.strip()) > 0


# --8<-- [end:user]
def main() -> None:
    asked: list[str] = []
    print(User("Ada", asked).to_json(), asked)
    try:
        User(None, asked).validate()
    except AttributeError as error:
        print(error)


if __name__ == "__main__":
    main()
