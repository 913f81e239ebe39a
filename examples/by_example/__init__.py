"""Part By example: one idea, one file, one screen."""
