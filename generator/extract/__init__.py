"""An article becomes a brief: one module per kind of fact, each a pure function of the parsed article."""

from generator.extract.actors import find_actors
from generator.extract.events import find_events
from generator.extract.facts import Facts
from generator.extract.figures import find_figures
from generator.extract.parse import Parsed
from generator.extract.quotes import find_quotes
from generator.extract.statements import find_statements
from generator.extract.summary import find_summary
from generator.model import SCHEMA_VERSION, Article, Brief, article_fields
from generator.text import slug


def extract(parsed: Parsed) -> Brief:
    """The brief of a parsed article."""
    facts = find_facts(parsed)
    return Brief(
        **article_fields(parsed.article),
        schema_version=SCHEMA_VERSION,
        id=brief_id(parsed.article),
        summary=find_summary(parsed, facts),
        quotes=facts.quotes,
        statements=facts.statements,
        figures=facts.figures,
        actors=facts.actors,
        events=facts.events,
        missing=(),
    )


def unparsed(article: Article) -> Brief:
    """The brief of an article in a language without a pipeline: it is listed and shown, and says what is missing."""
    return Brief(
        **article_fields(article),
        schema_version=SCHEMA_VERSION,
        id=brief_id(article),
        summary=(),
        quotes=(),
        statements=(),
        figures=(),
        actors=(),
        events=(),
        missing=("summary", "quotes", "statements", "figures", "actors", "events"),
    )


def find_facts(parsed: Parsed) -> Facts:
    """The facts, each kind from the kinds before it."""
    actors = find_actors(parsed)
    quotes = find_quotes(parsed, actors)
    statements = find_statements(parsed, actors, quotes)
    events = find_events(parsed, actors)  # before the figures, whose reading back pushes this text out of the caches
    return Facts(
        actors=actors,
        quotes=quotes,
        statements=statements,
        figures=find_figures(parsed, actors, quotes, statements),
        events=events,
    )


def brief_id(article: Article) -> str:
    """A stable name from the day of publication and the title; from the content where both are missing."""
    day = (article.published or "")[:10]
    name = slug(article.title or "") or article.source.sha256[:12]
    return f"{day}-{name}".strip("-")
