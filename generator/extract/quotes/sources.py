"""Finds the source of a verb of saying in the parse: who says, told, added."""

from spacy.tokens import Token

from generator.extract.quotes.scene import Scene

SUBJECT = frozenset(("nsubj", "nsubjpass", "csubj"))
NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
CONTROLLED = frozenset(("xcomp", "advcl", "conj", "ccomp", "pcomp", "prep", "dep", "parataxis", "acomp"))
REPORTED = frozenset(
    (
        "ccomp",
        "xcomp",
        "advcl",
        "conj",
        "relcl",
        "acl",
        "dobj",
        "attr",
        "pobj",
        "prep",
        "acomp",
        "dep",
        "parataxis",
        "nsubj",
        "oprd",
        "pcomp",
    )
)
CLIMB = 8
QUOTED = frozenset(("dobj", "nsubjpass"))
"""What whoever is quoted is to the verb."""
RELATIVE = frozenset(("which", "that"))
WHEN = frozenset(("DATE", "TIME"))
DESCRIPTION = 10
"""How many tokens a phrase that tells which one a noun means may have."""
INNER = frozenset(
    ("compound", "det", "amod", "poss", "nummod", "nmod", "predet", "quantmod", "advmod", "punct", "case")
)


def is_cue(scene: Scene, token: Token) -> bool:
    """Whether the token is a verb that introduces somebody's words, for itself or with the word behind it."""
    if token.pos_ not in ("VERB", "AUX"):
        return False
    lemma = token.lemma_.lower()
    if lemma in scene.words.cues:
        return True
    phrase = f"{lemma} {scene.doc[token.i + 1 : token.i + 2].text}"
    return phrase in scene.words.cue_phrases and token.tag_ != "VBG"


def is_report(scene: Scene, verb: Token) -> bool:
    """Whether the token is a verb that reports what somebody said, where a clause follows."""
    return verb.lemma_.lower() in scene.words.statement_cues and verb.pos_ == "VERB"


def source_of(scene: Scene, verb: Token, most: int = 4) -> Token | None:
    """The head of the words that name who does what the verb says; None where the sentence does not tell."""
    found = own_source(scene, verb)
    if found is not None:
        return found
    if trails(verb):
        return main_source(scene, verb)
    if verb.dep_ in ("relcl", "acl"):
        told = any(child.dep_ == "nsubjpass" for child in verb.children)
        return None if told and verb.lemma_.lower() not in scene.words.passive_cues else bearer(scene, verb.head)
    quoted = quoted_as(scene, verb)
    if quoted is not None:
        return quoted[0]
    if verb.dep_ not in CONTROLLED or verb.head == verb or not most:
        return None
    return shared_subject(scene, verb.head) or source_of(scene, verb.head, most - 1)


def quoted_as(scene: Scene, verb: Token) -> tuple[Token, Token | None] | None:
    """X and Y of "Y quoted X as saying", "X was quoted by Y as saying", "Y blamed X for saying"; Y may be untold."""
    link = verb.head
    if verb.dep_ != "pcomp" or link.lower_ not in scene.words.of_object or not is_report(scene, verb):
        return None
    quoting = link.head if link.head.pos_ == "VERB" else link.head.head
    quoted = next((t for t in quoting.children if t.dep_ in QUOTED and nominal(scene, t) is not None), None)
    if quoted is None or not speaks(scene, quoted) or (quoted.dep_ == "dobj" and not quoting.i < quoted.i < link.i):
        return None
    if quoting.lemma_.lower() not in scene.words.passive_cues:
        return quoted, None
    subjects = [t for t in quoting.children if t.dep_ == "nsubj" and nominal(scene, t) is not None]
    return quoted, next(iter((*subjects, *agents(scene, quoting))), None)


def shared_subject(scene: Scene, verb: Token) -> Token | None:
    """The subject of a passive verb, which the verbs joined to it share ("was joined by Y and joked")."""
    return next((t for t in verb.children if t.dep_ == "nsubjpass" and nominal(scene, t) is not None), None)


def trails(verb: Token) -> bool:
    """Whether the verb is a participle that goes with a clause before it ("…, adding that …", "… and calling it …")."""
    if verb.tag_ != "VBG" or verb.i <= verb.sent.start + 1:
        return False
    before = verb.nbor(-1)
    return before.text in ",—–-" or ((before.pos_ == "CCONJ" or verb.dep_ == "conj") and verb.head.tag_ != "VBG")


def main_source(scene: Scene, verb: Token) -> Token | None:
    """The subject, outside of quotation marks, of the clause that a participle goes with; not of a reported one."""
    nearest, climbed = None, 0
    while verb.head != verb and climbed < CLIMB:
        verb, climbed = verb.head, climbed + 1
        if verb.pos_ in ("VERB", "AUX") and not scene.inside[verb.i]:
            found = own_source(scene, verb)
            if found is not None and not is_reported(scene, verb):
                return found
            nearest = found or nearest
    return nearest


def is_reported(scene: Scene, verb: Token) -> bool:
    """Whether a clause is what somebody says or thinks: behind a cue, or a noun for words ("the idea that …")."""
    thought = verb.dep_ == "acl" and verb.head.lemma_.lower() in scene.words.cue_nouns
    return thought or (verb.dep_ == "ccomp" and is_cue(scene, verb.head))


def bearer(scene: Scene, noun: Token) -> Token | None:
    """The noun; where it is a text or a thing ("a statement saying"), whoever released, sent or carried it.

    Small parsers hang the participle on whom a text is sent to ("sent a letter to members saying").
    """
    holder = noun.head.head if noun.dep_ == "pobj" else noun.head
    received = noun.dep_ == "pobj" and any(t.dep_ == "dobj" and is_text(scene, t) for t in holder.children)
    if noun.dep_ in ("dobj", "pobj") and holder.pos_ == "VERB" and (received or not speaks(scene, noun)):
        found = source_of(scene, holder, 1)
        if found is not None:
            return found
    return nominal(scene, noun)


def speaks(scene: Scene, noun: Token) -> bool:
    """Whether the noun names a person or body rather than a thing; a number, whether what it counts does."""
    if noun.pos_ == "NUM":
        return any(speaks(scene, counted) for of in noun.rights for counted in of.rights if counted.pos_ in NOMINAL)
    lemma = noun.lemma_.lower()
    known = lemma in scene.words.roles or (lemma in scene.words.bodies and lemma not in scene.words.cue_nouns)
    return known or noun.pos_ in ("PROPN", "PRON") or noun.ent_type_ in ("PERSON", "ORG", "NORP", "GPE")


def is_text(scene: Scene, noun: Token) -> bool:
    """Whether the noun names something that holds somebody's words, such as a letter, an advertisement or a sign."""
    lemma = noun.lemma_.lower()
    return lemma in scene.words.cue_nouns or lemma in scene.words.works


def outermost(scene: Scene, cue: Token, source: Token, near: bool) -> tuple[Token, Token]:
    """The cue and source of the clause that reports the given ones, if any.

    In "Devine said it shows their “disconnect”" the words are Devine's. A verb near the quotation that says
    nothing but that something is said keeps its own subject: in "sources say he said “…”" the words are his.
    """
    own = any(child.dep_ in SUBJECT for child in cue.children)
    if own and near and cue.lemma_.lower() in scene.words.plain_cues:
        return cue, source
    above, best = cue, (cue, source)
    while above.head != above:
        below, above = above, above.head
        if below.dep_ == "advcl" and any(child.dep_ in SUBJECT for child in below.children):
            break
        if below.dep_ == "relcl" and source.tag_ == "WP":
            break
        if below.dep_ in REPORTED and is_cue(scene, above) and not scene.inside[above.i]:
            found = own_source(scene, above)
            if found is not None and found.lower_ not in scene.words.not_saying:
                best = (above, found)
    return best


def own_source(scene: Scene, verb: Token) -> Token | None:
    """The verb's own subject, or the agent of a passive; the nearest where the parse gives several."""
    found = [child for child in verb.children if child.dep_ in SUBJECT and nominal(scene, child) is not None]
    if any(child.dep_ == "nsubjpass" for child in found) and verb.lemma_.lower() not in scene.words.passive_cues:
        found = []
    found = found or agents(scene, verb)
    nearest = min(found, key=lambda child: abs(child.i - verb.i), default=None)
    if nearest is not None and nearest.lower_ in RELATIVE and verb.dep_ == "relcl":
        return bearer(scene, verb.head)
    return nearest


def agents(scene: Scene, verb: Token) -> list[Token]:
    """By whom something passive is done."""
    found = (t for child in verb.children if child.dep_ == "agent" for t in child.children if t.dep_ == "pobj")
    return [t for t in found if nominal(scene, t) is not None]


def according_end(scene: Scene, first: Token) -> Token | None:
    """The last token of a phrase like "according to" that begins at a token; None where none does."""
    if first.lower_ in scene.words.according:
        return first
    if first.i + 1 == len(scene.doc):
        return None
    second = first.nbor(1)
    phrase = f"{first.lower_}{first.whitespace_}{second.lower_}"
    return second if phrase in scene.words.according else None


def whom(scene: Scene, first: Token, last: Token) -> Token | None:
    """The object of a phrase of one or two prepositions."""
    objects = (t for preposition in (last, first) for t in preposition.children if t.dep_ == "pobj")
    return next((t for t in objects if nominal(scene, t) is not None), None)


def nominal(scene: Scene, token: Token) -> Token | None:
    """The token, if it is a noun or pronoun, or a number ("one of her aides"), outside of quotation marks."""
    counted = token.pos_ == "NUM" and scene.doc[token.i + 1 : token.i + 2].text in scene.words.of
    return token if (token.pos_ in NOMINAL or counted) and not scene.inside[token.i] else None


def extent(scene: Scene, head: Token) -> tuple[int, int]:
    """The first and behind the last token of the name or noun phrase around its head."""
    start, end = head.i, head.i + 1
    for child in head.lefts:
        if child.dep_ in INNER:
            start = min(start, child.left_edge.i)
    if head.pos_ == "ADJ" and start and scene.doc[start - 1].pos_ == "DET":
        start -= 1
    while end < len(scene.doc) and scene.doc[end].ent_iob_ == "I" and scene.doc[end].pos_ not in ("VERB", "AUX"):
        end += 1
    if scene.doc[end - 1].tag_ == "POS":
        end -= 1
    start, end = unhyphenated(scene, start, end)
    while start < head.i and (scene.inside[start] or scene.doc[start].is_punct or scene.doc[start].is_space):
        start += 1
    return start, described_to(scene, head, end)


def unhyphenated(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """The tokens with the other parts of words that hyphens tie to the first and the last ("G-III", "Ki-moon")."""
    doc = scene.doc
    if start > 1 and doc[start - 1].text == "-" and not doc[start - 1].whitespace_ and not doc[start - 2].whitespace_:
        start -= 2
    if end + 1 < len(doc) and doc[end].text == "-" and not doc[end - 1].whitespace_ and not doc[end].whitespace_:
        end += 2
    return start, end


def described_to(scene: Scene, head: Token, end: int) -> int:
    """Behind the phrases that say which one a noun means ("a spokesman for the union", "aides to the mayor")."""
    for child in head.rights if head.pos_ in ("NOUN", "NUM") else ():
        behind = child.right_edge.i + 1
        if child.i != end or child.dep_ != "prep" or behind - end > DESCRIPTION:
            break
        if any(cuts_description(scene, head, token) for token in scene.doc[end:behind]):
            break
        end = behind
    return end


def cuts_description(scene: Scene, head: Token, token: Token) -> bool:
    """Whether a token shows that a phrase tells when or where something was said rather than by whom."""
    mark = (token.is_punct and token.tag_ != "POS") or token.is_space or bool(scene.inside[token.i])
    thing = token.dep_ == "pobj" and is_text(scene, token) and head.pos_ != "NUM" and not is_text(scene, head)
    return mark or token.ent_type_ in WHEN or thing


def relative_head(source: Token) -> Token | None:
    """The noun that a relative pronoun stands for; None for other words."""
    if source.tag_ != "WP" or source.head.dep_ != "relcl":
        return None
    return source.head.head
