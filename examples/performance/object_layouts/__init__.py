"""What an object costs, by the layout of its class."""
