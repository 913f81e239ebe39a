"""Load the hooks anew for the next build, so that an edit of one shows.

MkDocs keeps each hook that it has loaded, for as long as it serves.
"""

from mkdocs.config.config_options import Hooks
from mkdocs.config.defaults import MkDocsConfig


def on_post_build(config: MkDocsConfig) -> None:
    del config
    # Private, since nothing public makes MkDocs forget them.
    Hooks._load_hook.cache_clear()  # pyright: ignore[reportPrivateUsage]
