"""A function that adds to a list of shapes, given a list of circles.

The caller's list is then no list of circles any more.
"""

# --8<-- [start:border]
from examples.language.type_hints.trays import Circle, Shape


def add_border(shapes: list[Shape]) -> None:
    """Append the border to a drawing, in place."""
    shapes.append(Shape("border"))


def radii(circles: list[Circle]) -> list[int]:
    return [circle.radius for circle in circles]


# --8<-- [end:border]
def main() -> None:
    drawing = [Shape("hill")]
    add_border(drawing)
    print(drawing, radii([Circle("sun", 90)]))


if __name__ == "__main__":
    main()
