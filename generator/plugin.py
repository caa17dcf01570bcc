"""The MkDocs plugin: makes the pages before MkDocs collects them, and watches the sources while serving."""

from pathlib import Path
from typing import Any

from mkdocs.config import base
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.utils.yaml import yaml_load
from rich.console import Console

from generator.build import Project, build
from generator.errors import BriefingError
from generator.progress import watching
from generator.settings import Address, settings_from

console = Console(stderr=True, highlight=False)
log = get_plugin_logger("briefing")


class BriefingConfig(base.Config):
    """The plugin's settings, whatever they are: `settings_from` checks them, for the command line too."""

    sources: base.BaseConfigOption[object] = base.BaseConfigOption()
    source_text: base.BaseConfigOption[object] = base.BaseConfigOption()
    overrides: base.BaseConfigOption[object] = base.BaseConfigOption()
    pipelines: base.BaseConfigOption[object] = base.BaseConfigOption()


class BriefingPlugin(BasePlugin[BriefingConfig]):
    """Translates MkDocs' events; the work is `build`'s."""

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[base.ConfigErrors, base.ConfigWarnings]:
        """Take the settings. What is wrong with them is said once, in our words, when they are used."""
        errors, _ = super().load_config(options, config_file_path)
        return errors, []

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the settings as early as MkDocs allows."""
        try:
            self.settings = settings_from(self.config, Path(config.config_file_path).name, address_of(config))
        except BriefingError as error:
            raise PluginError(str(error)) from error
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Bring the generated pages up to date. A page that stays the same is not touched, so that serving can rest."""
        project = Project(root=root_of(config), docs=Path(config.docs_dir), settings=self.settings)
        try:
            with watching(console, quiet=not console.is_terminal) as watch:
                report = build(project, progress=watch)
        except BriefingError as error:
            raise PluginError(str(error)) from error
        for problem in report.problems:
            log.warning("%s: %s", problem.path, problem.reason)
        changes = report.changes
        log.info("briefs: %d; pages: %d written, %d removed", report.briefs, len(changes.written), len(changes.removed))

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Build again when a source or the overrides change."""
        del builder  # MkDocs passes it; it builds on its own when a watched file changes
        root = root_of(config)
        for name in (*self.settings.sources, *filter(None, [self.settings.overrides])):
            if (root / name).exists():
                server.watch(str(root / name))
        return server


def address_of(config: MkDocsConfig) -> Address:
    """Where the published site is read; `config` itself has the address of MkDocs' own server while that is serving."""
    path = Path(config.config_file_path)
    url = config.site_url
    if path.is_file():  # not so with settings from standard input
        with path.open("rb") as file:
            url = yaml_load(file).get("site_url")
    return Address(name=config.site_name, url=f"{url.rstrip('/')}/" if url else None, folders=config.use_directory_urls)


def root_of(config: MkDocsConfig) -> Path:
    """The folder that `mkdocs.yml` lies in."""
    return Path(config.config_file_path).parent
