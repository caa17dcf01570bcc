"""The MkDocs plugin translates events; the work is `build`'s."""

from pathlib import Path
from unittest.mock import Mock

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from generator.assets import asset
from generator.plugin import BriefingPlugin


def loaded(root: Path, **settings: object) -> tuple[BriefingPlugin, MkDocsConfig]:
    """The plugin of a project folder, after MkDocs has read its settings."""
    (root / "seeds").mkdir(exist_ok=True)
    (root / "docs").mkdir(exist_ok=True)
    (root / "mkdocs.yml").write_text("site_name: Test\nsite_url: https://desk.example/news\n")
    config = MkDocsConfig(config_file_path=str(root / "mkdocs.yml"))
    config.site_name, config.docs_dir = "Test", str(root / "docs")
    plugin = BriefingPlugin()
    plugin.load_config(settings, config_file_path=config.config_file_path)
    plugin.on_config(config)
    return plugin, config


def test_makes_the_pages_before_mkdocs_collects_them(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """After `on_pre_build` the pages are on disk; a bad source is a warning, which `--strict` counts."""
    plugin, config = loaded(tmp_path)
    (tmp_path / "seeds" / "a.md").write_bytes(asset("starter/sample.md").read_bytes())
    (tmp_path / "seeds" / "b.md").write_text("")
    plugin.on_pre_build(config=config)
    assert (tmp_path / "docs" / "index.md").is_file()
    assert [record.levelname for record in caplog.records if "seeds/b.md" in record.getMessage()] == ["WARNING"]


def test_a_second_event_touches_no_page(tmp_path: Path) -> None:
    """`mkdocs serve` watches `docs/` too: a build that wrote the same again would never rest."""
    plugin, config = loaded(tmp_path)
    (tmp_path / "seeds" / "a.md").write_bytes(asset("starter/sample.md").read_bytes())
    plugin.on_pre_build(config=config)
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "docs").rglob("*")}
    plugin.on_pre_build(config=config)
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "docs").rglob("*")} == before


def test_watches_sources_and_overrides(tmp_path: Path) -> None:
    """Saving an article or a correction refreshes the pages."""
    (tmp_path / "overrides.yml").write_text("")
    plugin, config = loaded(tmp_path, overrides="overrides.yml")
    server = Mock()
    plugin.on_serve(server, config=config, builder=None)
    assert [call.args[0] for call in server.watch.call_args_list] == [
        str(tmp_path / "seeds"),
        str(tmp_path / "overrides.yml"),
    ]


def test_a_wrong_setting_is_an_error_of_mkdocs(tmp_path: Path) -> None:
    """MkDocs shows a plugin's error as a line, without a traceback."""
    with pytest.raises(PluginError, match="source_text: there is no 'everything'; there are: cited, full, none"):
        loaded(tmp_path, source_text="everything")


@pytest.mark.parametrize("settings", [{"source": "seeds"}, {"sources": 3}])
def test_a_wrong_setting_is_reported_once(tmp_path: Path, settings: dict[str, object]) -> None:
    """In our words, with the file that was read and what to write; MkDocs' own check has nothing to say."""
    (tmp_path / "desk.yml").write_text("site_name: Test\n")
    plugin = BriefingPlugin()
    assert plugin.load_config(settings, config_file_path=str(tmp_path / "desk.yml")) == ([], [])
    with pytest.raises(PluginError, match=r"^desk\.yml: briefing: "):
        plugin.on_config(MkDocsConfig(config_file_path=str(tmp_path / "desk.yml")))


def test_the_feed_has_the_published_address_while_serving(tmp_path: Path) -> None:
    """`mkdocs serve` gives plugins its own server's address; pages on disk are the same whoever made them."""
    plugin, config = loaded(tmp_path)
    config.site_url = "http://127.0.0.1:8000/"
    plugin.on_config(config)
    assert plugin.settings.address.url == "https://desk.example/news/"


def test_settings_from_standard_input_are_settings(tmp_path: Path) -> None:
    """`mkdocs build -f -` has no file; its address is what MkDocs knows."""
    plugin, config = loaded(tmp_path)
    config.config_file_path, config.site_url = "<stdin>", "https://desk.example/"
    plugin.on_config(config)
    assert (plugin.settings.file, plugin.settings.address.url) == ("<stdin>", "https://desk.example/")


def test_a_build_that_cannot_be_done_is_an_error_of_mkdocs(tmp_path: Path) -> None:
    """The same for a missing folder of sources."""
    plugin, config = loaded(tmp_path, sources="news")
    with pytest.raises(PluginError, match="there is no folder 'news'"):
        plugin.on_pre_build(config=config)
