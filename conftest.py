"""Makes every page below docs/ a file of tests."""

pytest_plugins = ["prove.plugin"]
