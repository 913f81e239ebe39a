"""What ran when: recorded as order, drawn as overlap."""
