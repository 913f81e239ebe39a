"""Part Exercises: a statement, a starter, a check and a solution each."""
