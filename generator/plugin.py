"""The MkDocs plugin: makes the pages before MkDocs collects them, and watches the sources while serving."""

from pathlib import Path

from mkdocs.config import base, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger

from generator.build import Project, build
from generator.errors import BriefingError
from generator.settings import Settings, settings_from

log = get_plugin_logger("briefing")


class BriefingConfig(base.Config):
    """The plugin's settings, as plain values; `settings_from` checks them, for the command line too."""

    sources = config_options.Optional(config_options.Type((str, list)))
    source_text = config_options.Optional(config_options.Type(str))
    overrides = config_options.Optional(config_options.Type(str))
    pipelines = config_options.Optional(config_options.Type(dict))


class BriefingPlugin(BasePlugin[BriefingConfig]):
    """Translates MkDocs' events; the work is `build`'s."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the settings as early as MkDocs allows."""
        self.settings = checked(self.config)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Bring the generated pages up to date. A page that stays the same is not touched, so that serving can rest."""
        try:
            report = build(Project(root=root_of(config), docs=Path(config.docs_dir), settings=self.settings))
        except BriefingError as error:
            raise PluginError(str(error)) from error
        for problem in report.problems:
            log.warning("%s: %s", problem.path, problem.reason)
        changes = report.changes
        log.info(
            "%d briefs; pages: %d written, %d removed",
            report.briefs,
            len(changes.written),
            len(changes.removed),
        )

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Build again when a source or the overrides change."""
        del builder  # MkDocs passes it; it builds on its own when a watched file changes
        root = root_of(config)
        for name in (*self.settings.sources, *filter(None, [self.settings.overrides])):
            if (root / name).exists():
                server.watch(str(root / name))
        return server


def checked(config: BriefingConfig) -> Settings:
    """The settings, or the error as MkDocs shows it."""
    try:
        return settings_from(config)
    except BriefingError as error:
        raise PluginError(str(error)) from error


def root_of(config: MkDocsConfig) -> Path:
    """The folder that `mkdocs.yml` lies in."""
    return Path(config.config_file_path).parent
