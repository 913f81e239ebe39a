"""A customer with three mixins, and a customer who adds one more rule.

The fields are `object`: they come from outside, and checking is the point.
"""

# --8<-- [start:customer]
import logging
import sys
from dataclasses import dataclass

from examples.language.inheritance.mixins import (
    LoggerMixin,
    SerializableMixin,
    ValidatableMixin,
)


@dataclass
class Customer(LoggerMixin, SerializableMixin, ValidatableMixin):
    name: object
    postcode: object

    def _run_validations(self) -> None:
        super()._run_validations()
        if not isinstance(self.name, str) or not self.name.strip():
            self.add_error(f"name: {self.name!r}")
        if not isinstance(self.postcode, str) or len(self.postcode) != 5:
            self.add_error(f"postcode: {self.postcode!r}")
        self.logger.info("%d errors", len(self.get_errors()))


# --8<-- [end:customer]
# --8<-- [start:business]
@dataclass
class BusinessCustomer(Customer):
    tax_number: object

    def _run_validations(self) -> None:
        super()._run_validations()
        if self.tax_number is None:
            self.add_error("tax_number: None")


# --8<-- [end:business]
# --8<-- [start:main]
def main() -> None:
    form = "%(levelname)s %(name)s: %(message)s"
    logging.basicConfig(level=logging.INFO, format=form, stream=sys.stdout)
    customer = Customer("Ada", "10115")
    print(customer.validate(), customer.to_json())
    business = BusinessCustomer("Grace", 10115, None)
    print(business.validate(), business.get_errors())


if __name__ == "__main__":
    main()
# --8<-- [end:main]
