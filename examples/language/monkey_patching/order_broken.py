"""Two patches of one attribute, undone in the order in which they were made.

The second saved what the first had set, and puts that back last.
"""

# --8<-- [start:overlap]
from unittest.mock import patch


def overlap(client: type) -> None:
    slow = patch.object(client, "TIMEOUT", 300)
    fast = patch.object(client, "TIMEOUT", 1)
    slow.start()
    fast.start()
    slow.stop()
    fast.stop()


# --8<-- [end:overlap]
def main() -> None:
    class Client:
        TIMEOUT = 30

    before = Client.TIMEOUT
    overlap(Client)
    print(before, Client.TIMEOUT)


if __name__ == "__main__":
    main()
