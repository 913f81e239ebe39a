"""Three mixins: one behaviour each, and no `__init__`.

What state there is has an immutable default, under a private name.
"""

# --8<-- [start:stateless]
import json
import logging
from dataclasses import Field, fields
from typing import Any, ClassVar


class LoggerMixin:
    __slots__ = ()

    @property
    def logger(self) -> logging.Logger:
        return logging.getLogger(type(self).__qualname__)


class SerializableMixin:
    """For dataclasses: it writes their fields, and nothing else."""

    __slots__ = ()
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    def to_json(self) -> str:
        names = [field.name for field in fields(self)]
        return json.dumps({name: getattr(self, name) for name in names})


# --8<-- [end:stateless]
# --8<-- [start:validatable]
class ValidatableMixin:
    """For classes whose instances may be wrong, and say how."""

    __errors: tuple[str, ...] = ()

    def validate(self) -> bool:
        self.__errors = ()
        self._run_validations()
        return not self.__errors

    def add_error(self, error: str) -> None:
        self.__errors = (*self.__errors, error)

    def get_errors(self) -> list[str]:
        return [*self.__errors]

    def _run_validations(self) -> None:
        """The end of the chain: overrides ask `super()` first."""


# --8<-- [end:validatable]
