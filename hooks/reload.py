"""Load the hooks anew for the next build, so that an edit of one shows.

MkDocs keeps each hook that it has loaded, for as long as it serves.
"""

from functools import _lru_cache_wrapper
from types import ModuleType
from typing import cast

from mkdocs.config.config_options import Hooks
from mkdocs.config.defaults import MkDocsConfig


def on_post_build(*, config: MkDocsConfig) -> None:
    del config
    # Private, since nothing public makes MkDocs forget them.
    load = cast(
        _lru_cache_wrapper[ModuleType],
        Hooks._load_hook,  # pyright: ignore[reportPrivateUsage]
    )
    load.cache_clear()
