"""A class statement copied with a typing error in it.

The text is kept as text: a module with it could not be imported.
"""

# --8<-- [start:source]
SOURCE = """
print("the module begins")

class Reading:
    def __slots__ = ["aperture", "shutter"]
"""


# --8<-- [end:source]
def main() -> None:
    try:
        exec(compile(SOURCE, "reading.py", "exec"))
    except SyntaxError as error:
        print(f"{error.filename}:{error.lineno}: {error.msg}")


if __name__ == "__main__":
    main()
