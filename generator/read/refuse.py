"""Tells pages that are no article: empty ones, cookie walls, paywalls, error pages, section fronts."""

from generator.errors import NotAnArticle
from generator.language.reading import ReadingWords, reading_words
from generator.read.draft import TEASER, Draft
from generator.read.furniture import plain
from generator.read.weigh import word_count

WALL_WORDS, ERROR_WORDS, PAGE_WORDS = 150, 120, 12
STATED = frozenset(["json-ld", "opengraph", "meta", "microdata", "front matter", "header", "record"])
FEWEST_LETTERS = 10
TEASER_WORDS, FEWEST_TEASERS, LABELS = 35, 5, 0.7
PAGES = frozenset(["text/html", "multipart/related", "application/warc", "message/rfc822"])


def refuse(draft: Draft, media_type: str, name: str) -> None:
    """Nothing for an article. Raises `NotAnArticle` with what the page is and what to do."""
    reason = refusal(draft, media_type)
    if reason:
        raise NotAnArticle(name, reason)


def refusal(draft: Draft, media_type: str) -> str | None:
    """Why a draft is no article, None if it is one."""
    language = draft.fields.get("language")
    words = reading_words(str(language.value) if language else None)
    said = word_count(draft.text)
    if is_error(draft, said, words):
        return "an error page, not an article; fetch the address again or remove the file"
    if is_wall(draft, said, words):
        return "a cookie wall or paywall, not the article; save the page while you can read it there"
    if sum(map(str.isalpha, draft.text[:1000])) < FEWEST_LETTERS:
        return "no article text in it; save the article's page or text itself"
    page = media_type in PAGES or bool(draft.cut)
    if page and (said < PAGE_WORDS or is_front(draft)):
        return "no article but a page of links or labels (a section front?); save the page of one article"
    return None


def is_error(draft: Draft, said: int, words: ReadingWords) -> bool:
    """Whether a page says that there is none."""
    title = draft.fields.get("title")
    seen = plain(f"{title.value if title else ''} {draft.text[:1000]}")
    return said < ERROR_WORDS and any(phrase in seen for phrase in words.error_phrases)


def is_wall(draft: Draft, said: int, words: ReadingWords) -> bool:
    """Whether a page keeps its article back: little text, and the phrases of consent or subscription."""
    if said >= WALL_WORDS:
        return False
    body = plain(draft.text)
    around = plain(" ".join(text for text, _ in draft.cut)[:20_000])
    within = sum(phrase in body for phrase in words.wall_phrases)
    return within >= 2 or (said < PAGE_WORDS and sum(phrase in around for phrase in words.wall_phrases) >= 2)


def is_front(draft: Draft) -> bool:
    """Whether a body is teasers: short paragraphs with as many links or headings between them.

    A page whose metadata state a date of publication is an article, whatever it looks like.
    """
    published = draft.fields.get("published")
    if published and published.origin in STATED:
        return False
    prose = sorted(word_count(block.text) for block in draft.blocks if block.kind == "prose")
    labels = sum(reason == TEASER for _, reason in draft.cut) + sum(b.kind == "heading" for b in draft.blocks)
    if len(prose) < FEWEST_TEASERS:
        return False
    return prose[len(prose) // 2] < TEASER_WORDS and labels >= LABELS * len(prose)
