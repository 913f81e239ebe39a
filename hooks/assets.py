"""Publish the browser assets that npm installed; none is committed."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

INSTALL = "npm ci --ignore-scripts --prefix theme"

# The published path, and where npm puts the file.
ASSETS = {
    "assets/javascripts/mermaid.min.js": "mermaid/dist/mermaid.min.js",
}


def installed(modules: Path) -> dict[str, Path]:
    """Where each published asset stands on disk.

    Args:
        modules: The `node_modules` folder.

    Raises:
        PluginError: An asset is not installed; names the command.
    """
    found = {uri: modules / name for uri, name in ASSETS.items()}
    missing = [path for path in found.values() if not path.is_file()]
    if missing:
        names = ", ".join(str(path) for path in missing)
        raise PluginError(
            f"browser assets are not installed ({names}); run: {INSTALL}"
        )
    return found


def on_files(files: Files, /, *, config: MkDocsConfig) -> Files:
    root = Path(config.config_file_path).parent
    modules = root / "theme" / "node_modules"
    for uri, path in installed(modules).items():
        files.append(File.generated(config, uri, abs_src_path=str(path)))
    return files
