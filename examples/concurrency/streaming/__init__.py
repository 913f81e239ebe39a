"""Seismographs around a volcano: streams, stages and their ends."""
