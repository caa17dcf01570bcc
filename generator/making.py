"""A few source files become briefs: read, parsed together, extracted. What one worker does at a time."""

from collections.abc import Sequence
from itertools import groupby, islice

from generator.errors import SettingsError, SourceError
from generator.extract import extract, unparsed
from generator.extract.parse import parse
from generator.model import Article, Brief, Outcome, Problem, SourceFile
from generator.read import read_source
from generator.settings import Settings


def make_chunk(sources: Sequence[SourceFile], settings: Settings) -> tuple[Outcome, ...]:
    """Read some sources, then parse all of their articles together and extract their briefs.

    Raises `SettingsError` for a pipeline that is not installed; else only what is a fault of ours, naming the sources.
    """
    readings = [read_one(source) for source in sources]
    articles = [article for found, _ in readings for article in found]
    try:
        briefs = iter(make_briefs(articles, settings))
    except SettingsError as error:
        raise SettingsError(f"{settings.file}: briefing: {error}") from error
    except Exception as error:
        error.add_note(f"while finding the facts of one of: {', '.join(source.name for source in sources)}")
        raise
    return tuple(Outcome(briefs=tuple(islice(briefs, len(found))), problems=problems) for found, problems in readings)


def read_one(source: SourceFile) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles of a source, or why there are none."""
    try:
        readings = read_source(source.path, source.name)
    except SourceError as error:
        return (), (Problem(path=error.path, reason=error.reason),)
    except Exception as error:
        error.add_note(f"while reading {source.name}")
        raise
    doubts = [Problem(path=reading.article.source.path, reason=reading.doubt) for reading in readings if reading.doubt]
    return tuple(reading.article for reading in readings), tuple(doubts)


def make_briefs(articles: Sequence[Article], settings: Settings) -> list[Brief]:
    """The briefs of articles, in their order, each with its language's pipeline; without one, a brief without facts.

    An article in an unknown language goes through the first pipeline of the settings.
    """
    default = next(iter(settings.pipelines.values()), None)

    def pipeline_of(at: int) -> str:
        language = articles[at].language
        return (settings.pipelines.get(language) if language else default) or ""

    made: dict[int, Brief] = {}
    for name, group in groupby(sorted(range(len(articles)), key=pipeline_of), key=pipeline_of):
        places = list(group)
        batch = [articles[at] for at in places]
        made |= zip(places, map(extract, parse(batch, name)) if name else map(unparsed, batch), strict=True)
    return [made[at] for at in range(len(articles))]
