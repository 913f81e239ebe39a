"""Solutions of the exercises on asyncio."""
