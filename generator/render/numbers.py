"""Figures, as pages show them: alone, or beside what other articles say of the same thing."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from generator.figures_text import Printed, printed, says_more
from generator.model import Brief, Comparison, Figure, Ref
from generator.render import passages
from generator.render.charts import Bar, bars
from generator.render.heads import head, headline, original, others, outlet, passage, speaker
from generator.render.library import Library, age
from generator.render.views import Ledger, Number, Row

TELLING = 0.3
"""The salience from which a figure is worth a reader's eye; below it stand "one of his advisers" and "two weeks"."""

AGE = "year of age"
"""The unit of a person's age, which tells who somebody is and no more."""

COMPARED = 8
"""How many figures of one thing are set side by side: the latest."""


def telling(figure: Figure) -> bool:
    """Whether a figure belongs in lists that are read, not only in the data."""
    return figure.salience >= TELLING and not figure.ordinal and figure.unit != AGE


def number(lib: Library, brief: Brief, figure: Figure) -> Number:
    """One figure."""
    compared = lib.comparison_of.get(Ref(brief=brief.id, id=figure.id))
    words = printed(figure, brief.language)
    return Number(
        anchor=figure.id,
        modifier=words.modifier or None,
        words=words.number,
        noun=words.noun or None,
        what=figure.what if figure.what and says_more(figure, brief.language) else None,
        by=speaker(lib, brief, figure.attributed_to),
        context=passages.pieces(brief, figure.context, (figure,)),
        excerpt=passages.excerpt(brief, figure, figure.context),
        passage=passage(lib, brief, figure),
        original=original(brief, figure),
        also=others(lib, brief, compared.figures) if compared else (),
        same=compared.id if compared else None,
        differs=bool(compared and compared.differs),
        counted=figure.what is not None,
        telling=telling(figure),
        salience=figure.salience,
        head=head(lib, brief),
    )


def rows(lib: Library, brief: Brief, figures: Iterable[Figure]) -> tuple[Row, ...]:
    """Figures in the order of the text, those of one sentence together."""
    ordered = sorted(figures, key=lambda one: (one.context.start, one.context.end, one.start))
    grouped = groupby(ordered, key=lambda one: one.context)
    return tuple(_row(lib, brief, tuple(those)) for _, those in grouped)


def _row(lib: Library, brief: Brief, figures: tuple[Figure, ...]) -> Row:
    views = [number(lib, brief, figure) for figure in figures]
    return Row(
        anchors=tuple(figure.id for figure in figures),
        context=passages.pieces(brief, figures[0].context, figures),
        by=next((view.by for view in views if view.by), None),
        passage=views[0].passage,
        also=tuple(dict.fromkeys(link for view in views for link in view.also)),
        same=tuple(view.same for view in views),
        differs=any(view.differs for view in views),
        telling=any(view.telling for view in views),
        head=views[0].head,
    )


def by_salience(figures: Iterable[Figure]) -> list[Figure]:
    """What a reader wants first comes first, ordinals last; of equals, in the order of the text."""
    return sorted(figures, key=lambda figure: (figure.ordinal, -figure.salience, figure.start))


def ledger(lib: Library, comparison: Comparison) -> Ledger:
    """The same thing counted in several articles, in the order of publication, a number of an article once."""
    pairs = [(lib.briefs[ref.brief], _figure(lib, ref)) for ref in comparison.figures]
    pairs.sort(key=lambda pair: (age(pair[0]), pair[1].start))
    once = {(brief.id, printed(one, brief.language)): (brief, one) for brief, one in reversed(pairs)}
    found = list(reversed(once.values()))
    shown = found[-COMPARED:]
    return Ledger(
        what=_counted(comparison, [printed(figure, brief.language) for brief, figure in shown]),
        differs=comparison.differs,
        numbers=tuple(number(lib, brief, figure) for brief, figure in shown),
        more=len(found) - len(shown),
        chart=_chart(comparison, shown) if comparison.differs else "",
    )


def _counted(comparison: Comparison, given: Iterable[Printed]) -> str:
    """What is counted, with the number where all give the same one."""
    same = {(one.modifier, one.number) for one in given}
    if len(same) > 1:
        return comparison.what
    return " ".join(part for part in (*same.pop(), comparison.what) if part)


def _figure(lib: Library, ref: Ref) -> Figure:
    return next(figure for figure in lib.briefs[ref.brief].figures if figure.id == ref.id)


def _chart(comparison: Comparison, found: list[tuple[Brief, Figure]]) -> str:
    """A picture of the difference."""
    carried = Counter(brief.outlet for brief, _ in found)
    rows = [
        Bar(
            label=outlet(brief) if carried[brief.outlet] == 1 else headline(brief),
            value=float(figure.value),
            words=str(replace(printed(figure, brief.language), noun="")),
        )
        for brief, figure in found
        if figure.value is not None
    ]
    return bars(f"{comparison.what}: what each article gives", rows)
