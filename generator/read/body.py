"""An HTML page's article: what a well-kept extractor takes, repaired from the page's own blocks.

The extractor (trafilatura, see Barbaresi 2021) is precise but drops openings, link-dense paragraphs and lists;
prose between its paragraphs, and beside them in the same element, is added; captions and boxes are taken out.
"""

import re
from collections.abc import Sequence
from itertools import islice, tee

from generator.language.reading import ReadingWords
from generator.read.dom import DomBlock, classes
from generator.read.furniture import is_caption, is_end, is_furniture
from generator.read.weigh import ends_sentence, is_prose, word_count

WORD = re.compile(r"\w+")
SIZE, SAME = 4, 0.7  # words of a run; share of runs that makes a block the same as the extractor's
LINKED, BOXED, TAIL = 0.6, 0.3, 0.12
FEW, LONG, NEAR, REPEATED, ALL_LINK = 3, 8, 12, 20, 0.9
HEADINGS = frozenset(["h2", "h3", "h4", "li"])
LEAD_NAME = re.compile(r"(?:^|[\s_-])(?:lead|lede|intro|introduction|summary|chapo)(?:$|[\s_-])", re.IGNORECASE)


def article_blocks(html: str, blocks: Sequence[DomBlock], words: ReadingWords, known_language: bool) -> list[int]:
    """The indices of the blocks that are the article."""
    taken = [i for i in inside(blocks, extractor_takes(html, blocks)) if blocks[i].tag != "h1"]
    repaired = with_opening(blocks, with_neighbours(blocks, taken, words, known_language))
    whole = without_links(blocks, with_posts(blocks, repaired))
    return without_repeats(blocks, without_tail(blocks, without_labels(blocks, whole), words))


def extracted_text(html: str) -> str:
    """What the extractor takes for the article."""
    import trafilatura  # here, as a run whose articles are all in the cache reads no page

    return trafilatura.extract(html, include_comments=False, favor_precision=True) or ""


def extractor_takes(extracted: str, blocks: Sequence[DomBlock]) -> list[int]:
    """The blocks whose text the extractor keeps."""
    kept = set(shingles(extracted))
    lines = {bare(line) for line in extracted.split("\n")}
    return [i for i, block in enumerate(blocks) if is_taken(block.text, kept, lines)]


def is_taken(text: str, kept: set[int], lines: set[str]) -> bool:
    """Whether a block's text is among the kept lines, or nearly all of its runs of words among theirs."""
    own = shingles(text)
    if len(own) < SIZE:
        return bare(text) in lines
    return sum(shingle in kept for shingle in own) >= SAME * len(own)


def bare(text: str) -> str:
    """The words of a text only."""
    return " ".join(WORD.findall(text))


def shingles(text: str) -> list[int]:
    """The runs of four words of a text, each by its hash: as words they take sixty times the memory of the text."""
    words = tee((match[0] for match in WORD.finditer(text)), SIZE)
    return [hash(run) for run in zip(*(islice(word, i, None) for i, word in enumerate(words)), strict=False)]


def inside(blocks: Sequence[DomBlock], taken: list[int]) -> list[int]:
    """The taken blocks without those in boxes, unless the page calls its whole article one."""
    boxed = sum(len(blocks[i].text) for i in taken if blocks[i].place.outside)
    if boxed > BOXED * sum(len(blocks[i].text) for i in taken):
        return taken
    return [i for i in taken if not blocks[i].place.outside]


def with_neighbours(
    blocks: Sequence[DomBlock], taken: list[int], words: ReadingWords, known_language: bool
) -> list[int]:
    """The taken blocks, and the prose and headings between or beside them in the same kind of element."""
    if not taken:
        return []
    kinds = {kind(blocks[i]) for i in taken if word_count(blocks[i].text) > LONG}
    holders = {name[1:] for name in kinds}
    added = (
        i
        for i in range(len(blocks))
        if (kind(blocks[i]) in kinds and is_own(blocks[i], words, known_language))
        or (taken[0] < i < taken[-1] and is_part(blocks[i], holders))
    )
    return sorted({*taken, *added})


def kind(block: DomBlock) -> tuple[str, str, str]:
    """An element's tag, its parent's and the parent's classes: paragraphs of one article share them."""
    parent = block.place.block.parent
    return block.tag, parent.name if parent else "", " ".join(classes(parent)) if parent else ""


def is_own(block: DomBlock, words: ReadingWords, known_language: bool) -> bool:
    """Whether a block that the extractor dropped is prose of the article."""
    if block.place.outside or block.place.caption or block.link_share > LINKED:
        return False
    return is_prose(block.text, words, known_language) or (ends_sentence(block.text) and word_count(block.text) >= FEW)


def is_part(block: DomBlock, holders: set[tuple[str, str]]) -> bool:
    """Whether a dropped heading or list item stands where the article's paragraphs stand."""
    if block.place.outside or block.place.caption or block.link_share > LINKED:
        return False
    return block.tag in HEADINGS and kind(block)[1:] in holders


def with_opening(blocks: Sequence[DomBlock], taken: list[int]) -> list[int]:
    """The blocks with the lead before them, where the page sets it in an element of its own."""
    first = taken[0] if taken else 0
    leads = [i for i in range(max(0, first - NEAR), first) if is_lead(blocks[i])]
    return [*leads[:1], *taken]


def is_lead(block: DomBlock) -> bool:
    """Whether the page calls a block its lead."""
    names = " ".join(classes(block.place.block))
    return LEAD_NAME.search(names) is not None and ends_sentence(block.text) and word_count(block.text) > LONG


def without_links(blocks: Sequence[DomBlock], taken: list[int]) -> list[int]:
    """The blocks without lines and list items that are links to other articles and nothing else."""
    return [i for i in taken if not is_link(blocks[i])]


def is_link(block: DomBlock) -> bool:
    """Whether a block is a link of a headline's length, and no sentence."""
    only = block.link_share > ALL_LINK and word_count(block.text) > FEW and not block.place.post
    return only and not ends_sentence(block.text)


def without_labels(blocks: Sequence[DomBlock], taken: list[int]) -> list[int]:
    """The blocks from the first sentence on: headings and labels above it belong to something else."""
    first = next((at for at, i in enumerate(taken) if ends_sentence(blocks[i].text)), 0)
    return [i for at, i in enumerate(taken) if at >= first or not is_label(blocks[i])]


def is_label(block: DomBlock) -> bool:
    """Whether a block is a heading or a few words."""
    return block.tag in HEADINGS or word_count(block.text) <= LONG


def with_posts(blocks: Sequence[DomBlock], taken: list[int]) -> list[int]:
    """The blocks with the embedded posts that stand between them."""
    if not taken:
        return []
    posts = (i for i in range(taken[0], min(taken[-1] + NEAR, len(blocks))) if blocks[i].place.post)
    return sorted({*taken, *posts})


def without_tail(blocks: Sequence[DomBlock], taken: list[int], words: ReadingWords) -> list[int]:
    """The blocks before the first known end that has little behind it."""
    total = behind = sum(len(blocks[i].text) for i in taken)
    for at, i in enumerate(taken):
        behind -= len(blocks[taken[at - 1]].text) if at else 0
        if behind < TAIL * total and not blocks[i].place.post and is_end(blocks[i].text, words):
            return taken[:at]
    return taken


def without_repeats(blocks: Sequence[DomBlock], taken: list[int]) -> list[int]:
    """The blocks, each long text once: pages keep a copy for print; short questions and labels may come again."""
    first = {blocks[i].text: i for i in reversed(taken)}
    return [i for i in taken if first[blocks[i].text] == i or word_count(blocks[i].text) <= REPEATED]


def is_box(block: DomBlock, words: ReadingWords) -> bool:
    """Whether a block is a caption, a read-also link or an advertisement."""
    if block.place.post:
        return False
    return block.place.caption or is_caption(block.text, words) or is_furniture(block.text, words)
