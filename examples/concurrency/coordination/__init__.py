"""A bakery: queues, workers and what they wait for."""
