"""A kitchen that cooks orders: loop, coroutine, task and future."""
