"""A corpus made by hand for the tests of render: three briefs with every kind of fact, hostile words among them."""

from dataclasses import replace

from article_support import bare_article, bare_brief

from generator.model import (
    Actor,
    Brief,
    Comparison,
    Copy,
    Corpus,
    Echo,
    Event,
    Figure,
    Identity,
    Paragraph,
    Passage,
    Quote,
    Range,
    Reason,
    Ref,
    Relation,
    Source,
    Span,
    Speaker,
    Statement,
    Story,
)

HOSTILE = (
    "<script>alert(1)</script> & <b>bold</b> {{ 7*7 }} {% raw %} {: .x #y } [^1] [a](javascript:x) *[x]: y"
    ' --8<-- "f" `code` :smile: | a | b | "quoted" \\< \\& ~~s~~ ==m== ^^i^^ ++k++ !!! note ??? note __b__ **b**'
)
"""Something from every syntax a page could mistake for its own."""

HOSTILES = (
    HOSTILE,
    "1. a list",
    "1) a list",
    "- a list",
    "* a list",
    "+ a list",
    "# heading",
    "heading\n=======",
    "heading\n---",
    "---",
    "> quote",
    "    code",
    "\tcode",
    "```\ncode\n```",
    "~~~ code",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "[^1]: note",
    "*[HTML]: Hyper",
    "[x]: http://example.org",
    "[link](http://example.org)",
    "![image](x.png)",
    "<http://example.org>",
    "http://example.org and www.example.org and me@example.org",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</p></div><div markdown>",
    "<!-- comment -->",
    "<![CDATA[x]]>",
    "<?php echo 1 ?>",
    "&lt; &amp; &#60; &nbsp; &copy",
    "{{ config }} {% include 'x' %} {# x #}",
    "{: #id .class onclick=x }",
    "text { .class }",
    '--8<-- "README.md"',
    ";--8<-- x",
    '!!! note "x"',
    "??? note",
    "/// note",
    '=== "tab"',
    ":smile: :material-home:",
    "term\n: definition",
    "H~2~O ^2^ ==mark== ++ctrl++ ~~del~~ __b__ _i_ **b** *i*",
    "{++add++} {--del--}",
    "- [ ] task",
    "(c) (tm) --> +/- 1/2",
    "\\* \\< \\& \\` \\\\",
    "$x$ \\(x\\) `x`",
    "klzzwxh:0001 wzxhzdk:0 \x02wzxhzdk:0\x03 \x02amp\x03",
    "\u202egnp.exe \u2066a\u2069 שלום עולם مرحبا",
    "👩‍👩‍👧 🇺🇸 é e\u0301 \u200b \ufeff",
    "\x00\x07\x1b[31m\x7f\x85",
    "trailing two spaces  \nand a line",
    "a\u2028b\u2029c\x0bd\x0ce",
    "...",
    "a  b",
    "'",
    '"',
)
"""One text for each trap."""

FIRST = (
    "WASHINGTON — The river rose 4.2 metres on Friday, Mayor Ann Lee said.",
    "“We need boats,” she told reporters. “We need them now.”",
    "At least 1,200 people left their homes, according to the Red Cross, which called the flood “a slow disaster”.",
    f"{HOSTILE} said nobody.",
    "The river passes the old town.",
    "“Nobody asked us,",
    "“and nobody will,” a farmer said. Lee said the city would rebuild the bridge.",
)
SECOND = (
    "Ms Lee, the mayor, asked for help. “We need boats,” she said on 3 November 2023.",
    "About 1,500 people left their homes, officials said, at a cost of $14.3 million.",
    "“It is over.",
)
THIRD = ("Ms Lee, the mayor, asked for help. “We need boats,” she said.",)

LEE = "Ann Lee"


def body(parts: tuple[str, ...]) -> tuple[str, tuple[Paragraph, ...]]:
    """The text of some paragraphs, and where each stands."""
    text, found = "\n\n".join(parts), []
    at = 0
    for part in parts:
        found.append(Paragraph(start=at, end=at + len(part)))
        at += len(part) + 2
    return text, tuple(found)


def span(text: str, words: str, after: int = 0) -> Span:
    """The first place of some words."""
    start = text.index(words, after)
    return Span(start=start, end=start + len(words), text=words)


def place(text: str, words: str) -> Range:
    """Where some words stand."""
    found = span(text, words)
    return Range(start=found.start, end=found.end)


def speaker(text: str, words: str, actor: str | None, name: str, role: str | None = None) -> Speaker:
    """Whoever some words name."""
    found = span(text, words)
    return Speaker(
        start=found.start,
        end=found.end,
        text=words,
        actor=actor,
        name=name,
        role=role,
        rule="name" if words == name else "pronoun: running speaker",
        antecedent=None,
    )


def quote(text: str, id: str, words: str, context: str, **more: object) -> Quote:  # noqa: A002 - the field's name
    """A quote of some words."""
    found = span(text, words)
    fields = {"kind": "direct", "speaker": None, "cue": None, "rule": "marks", "continues": None, "closed": True}
    return Quote(
        start=found.start, end=found.end, text=words, id=id, context=place(text, context), **{**fields, **more}
    )  # type: ignore[arg-type]


def figure(text: str, id: str, words: str, context: str, **more: object) -> Figure:  # noqa: A002
    """A figure of some words."""
    found = span(text, words)
    fields = {
        "value": None,
        "value_high": None,
        "unit": None,
        "modifier": "=",
        "ordinal": False,
        "what": None,
        "when": None,
        "where": None,
        "attributed_to": None,
        "quote": None,
        "linked": None,
        "salience": 0.5,
    }
    return Figure(
        start=found.start, end=found.end, text=words, id=id, context=place(text, context), **{**fields, **more}
    )  # type: ignore[arg-type]


def event(text: str, id: str, words: str, context: str, date: str) -> Event:  # noqa: A002
    """An event that some words date."""
    return Event(
        **_fields(span(text, words)),  # type: ignore[arg-type]
        id=id,
        date=date,
        granularity="day",
        context=place(text, context),
        actors=(),
        place=None,
    )


def actor(text: str, id: str, name: str, kind: str, *, role: str | None = None, alias: str | None = None) -> Actor:  # noqa: A002
    """An actor that a text names at least once."""
    return Actor(
        id=id,
        name=name,
        kind=kind,  # type: ignore[arg-type]
        roles=(span(text, role),) if role else (),
        aliases=(span(text, alias),) if alias else (),
        mentions=(place(text, alias or name),),
        salience=0.5,
    )


def brief(id: str, parts: tuple[str, ...], **more: object) -> Brief:  # noqa: A002
    """A brief of some paragraphs; `more` are fields of the article and of the brief."""
    text, paragraphs = body(parts)
    source = Source(path=f"seeds/{id}.txt", sha256="0" * 64, media_type="text/plain")
    return replace(bare_brief(bare_article(text, source=source, paragraphs=paragraphs), id), **more)  # type: ignore[arg-type]


def first() -> Brief:
    """A brief with every kind of fact."""
    text, _ = body(FIRST)
    lee = speaker(text, "she", "ann-lee", LEE, "Mayor")
    cross = speaker(text, "the Red Cross", "red-cross", "Red Cross")
    return brief(
        "2023-11-03-river",
        FIRST,
        title=f"River rises: {HOSTILE}",
        subtitle="Homes are left, and boats asked for",
        outlet="The Daily",
        authors=("Jo Roe", "<i>Max</i>"),
        published="2023-11-03T08:30:00+00:00",
        dateline="WASHINGTON",
        url="https://daily.example/a(b)?x=1&copy;=2",
        credit="The Daily & agencies",
        summary=(span(text, FIRST[0]), span(text, FIRST[3])),
        quotes=(
            quote(text, "q1", "We need boats,", FIRST[1], speaker=lee, cue=span(text, "told")),
            quote(text, "q2", "We need them now.", FIRST[1], speaker=lee, continues="q1"),
            quote(text, "q3", "a slow disaster", FIRST[2], kind="partial", speaker=cross, cue=span(text, "called")),
            quote(text, "q4", "Nobody asked us,", FIRST[5]),
            quote(text, "q5", "and nobody will,", "“and nobody will,” a farmer said.", continues="q4"),
        ),
        statements=(
            Statement(
                **_fields(span(text, "the city would rebuild the bridge")),
                id="s1",
                speaker=speaker(text, "Lee", "ann-lee", LEE),
                cue=span(text, "said"),
                context=place(text, "Lee said the city would rebuild the bridge."),
            ),
        ),
        figures=(
            figure(
                text,
                "f1",
                "4.2 metres",
                FIRST[0],
                value=4.2,
                unit="metre",
                what="The river",
                attributed_to=speaker(text, "Mayor Ann Lee", "ann-lee", LEE),
                salience=0.9,
            ),
            figure(
                text,
                "f2",
                "1,200",
                FIRST[2],
                value=1200,
                unit="person",
                modifier=">=",
                what="people",
                attributed_to=cross,
            ),
        ),
        actors=(
            actor(text, "ann-lee", LEE, "person", role="Mayor", alias="Lee"),
            actor(text, "red-cross", "Red Cross", "organisation"),
            actor(text, "washington", "WASHINGTON", "place"),
        ),
        events=(
            Event(
                **_fields(span(text, "Friday")),
                id="e1",
                date="2023-11-03",
                granularity="day",
                context=place(text, FIRST[0]),
                actors=("ann-lee",),
                place=None,
            ),
        ),
    )


def second() -> Brief:
    """A brief of another outlet on the same event, without an address."""
    text, _ = body(SECOND)
    return brief(
        "2023-11-04-mayor",
        SECOND,
        title="Mayor asks for help",
        outlet="The Other",
        published="2023-11-04",
        summary=(span(text, "Ms Lee, the mayor, asked for help."),),
        quotes=(
            quote(text, "q1", "We need boats,", SECOND[0], speaker=speaker(text, "she", "ann-lee", "Ms Lee")),
            quote(text, "q2", "It is over.", SECOND[2], closed=False),
        ),
        figures=(
            figure(text, "f1", "1,500", SECOND[1], value=1500, unit="person", modifier="~", what="people"),
            figure(text, "f2", "$14.3 million", SECOND[1], value=14300000, unit="USD", what="cost"),
        ),
        actors=(actor(text, "ann-lee", "Ms Lee", "person", role="mayor"),),
        events=(
            Event(
                **_fields(span(text, "3 November 2023")),
                id="e1",
                date="2023-11-03",
                granularity="day",
                context=place(text, SECOND[0]),
                actors=(),
                place=None,
            ),
        ),
    )


def third() -> Brief:
    """A copy without date, title or outlet, in a language without a pipeline."""
    return brief("copy", THIRD, missing=("quotes", "figures"))


def _fields(found: Span) -> dict[str, object]:
    return {"start": found.start, "end": found.end, "text": found.text}


def corpus() -> Corpus:
    """The three briefs, linked."""
    one, two, three = first(), second(), third()
    role = one.actors[0].roles[0]
    alias = two.actors[0].mentions[0]
    return Corpus(
        briefs=(one, two, three),
        identities=(
            Identity(
                id="ann-lee",
                name=LEE,
                kind="person",
                roles=(Passage(**_fields(role), brief=one.id),),
                aliases=(Passage(start=alias.start, end=alias.end, text="Ms Lee", brief=two.id),),
                members=(Ref(brief=one.id, id="ann-lee"), Ref(brief=two.id, id="ann-lee")),
                salience=0.9,
                edited=None,
            ),
            _alone(one, 1),
            _alone(one, 2),
        ),
        echoes=(Echo(id="echo-1", quotes=(Ref(brief=one.id, id="q1"), Ref(brief=two.id, id="q1"))),),
        comparisons=(
            Comparison(
                id="people",
                what="people",
                unit="person",
                figures=(Ref(brief=one.id, id="f2"), Ref(brief=two.id, id="f1")),
                differs=True,
            ),
        ),
        stories=(Story(id="river", title="River rises", briefs=(one.id, two.id), actors=("ann-lee", "red-cross")),),
        relations=(_relation(one.id, two.id), _relation(two.id, one.id)),
        copies=(Copy(brief=three.id, of=two.id, share=0.95),),
    )


def _alone(one: Brief, at: int) -> Identity:
    """The identity of an actor that is in one brief only."""
    found = one.actors[at]
    return Identity(
        id=found.id,
        name=found.name,
        kind=found.kind,
        roles=(),
        aliases=(),
        members=(Ref(brief=one.id, id=found.id),),
        salience=0.5,
        edited=None,
    )


def _relation(brief_id: str, other: str) -> Relation:
    reasons = (Reason(kind="quote", text="both quote Ann Lee"), Reason(kind="actor", text="both name Ann Lee"))
    return Relation(brief=brief_id, other=other, score=0.8, reasons=reasons)


def alone(one: Brief) -> Corpus:
    """A corpus of one brief without links."""
    return Corpus(briefs=(one,), identities=(), echoes=(), comparisons=(), stories=(), relations=(), copies=())
