"""Exercise: a validation framework made of one descriptor."""
