"""A column of the table in two integers, one bit for each step.

Neighbours in the table differ by at most one, so a bit for "one more" and
a bit for "one less" hold everything (Myers 1999, Hyyro 2003).
"""


# --8<-- [start:bits]
def edits(left: bytes, right: bytes) -> int:
    """Return the least number of insertions, deletions, replacements."""
    if not left:
        return len(right)
    last, every = 1 << (len(left) - 1), (1 << len(left)) - 1
    where = dict.fromkeys(right, 0)
    for i, letter in enumerate(left):
        where[letter] = where.get(letter, 0) | 1 << i
    more, less, score = every, 0, len(left)  # the column of the empty route
    for letter in right:
        same = where[letter]
        level = (((same & more) + more) ^ more) | same | less
        right_more = less | (every & ~(level | more))
        right_less = level & more
        score += bool(right_more & last) - bool(right_less & last)
        right_more = right_more << 1 | 1
        more = right_less << 1 | (every & ~(level | right_more))
        less = right_more & level
    return score


# --8<-- [end:bits]
def main() -> None:
    print(edits(b"NNEESWN", b"NEESSWN"))


if __name__ == "__main__":
    main()
