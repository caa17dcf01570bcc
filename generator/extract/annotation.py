"""Puts a pipeline's analysis into the terms that the rules of extraction know, whatever scheme it is written in.

Universal Dependencies hang prepositions on nouns, copulas on predicates and surnames on given names; the rules, like
English pipelines, have it the other way round. (De Marneffe et al., "Universal Dependencies", CL 47:2, 2021, says why.)
"""

from collections.abc import Callable, Mapping, Sequence

from spacy.tokens import Doc, Token

from generator.extract.inversion import said_verbs, subjects
from generator.language.annotation import Annotation

FLAT = "flat"
NAMED = "compound"
"""How the other parts of a name hang on its last one."""
CASE = "case"
ROOT = "ROOT"
APPOSITION = "appos"
APPOSED = (APPOSITION, "conj", "nmod")
"""What small pipelines take an apposition for."""
SUBJECT = "nsubj"
PHRASE = ("pobj", "prep", "amod", "flat:name", "compound")
"""Relations within a noun phrase, after the others are turned round."""
COPULA = "cop"
AGENT = "obl:agent"
LEAD = 2
"""Tokens between the end of a name and the role behind it and a comma, and one."""
REACH = 2
"""Tokens between a verb and the pronoun behind it ("-t-elle")."""
CLAUSAL = ("nsubj", "csubj", "aux", "mark", "advmod", "advcl", "punct", "parataxis", "cc", "expl", "ccomp", "discourse")
"""Relations, or how they begin, that belong to a whole clause."""


class Tree:
    """The heads and relations of a text while they are rewritten."""

    def __init__(self, doc: Doc) -> None:
        self.heads = [token.head.i for token in doc]
        self.relations = [token.dep_ for token in doc]
        self.children = [{child.i for child in token.children} for token in doc]

    def hang(self, at: int, head: int) -> None:
        """Put a token, with all that hangs on it, below another, which first takes its place if it hung on it.

        Below itself it is a root.
        """
        if head != at and self.is_below(head, at):
            self.hang(head, head if self.heads[at] == at else self.heads[at])
            self.relations[head] = self.relations[at]
        self.children[self.heads[at]].discard(at)
        self.heads[at] = head
        self.children[head] |= {at} - {head}

    def is_below(self, low: int, high: int) -> bool:
        """Whether a token hangs on another, at once or by others."""
        while self.heads[low] not in (low, high):
            low = self.heads[low]
        return self.heads[low] == high

    def turn(self, old: int, new: int) -> None:
        """Put a token in the place of the one that it hangs on, and that one below it."""
        above = self.heads[old]
        self.hang(new, new if above == old else above)
        self.hang(old, new)
        self.relations[new] = self.relations[old]


def shown(text: str, scheme: Annotation | None) -> str:
    """The text as the pipeline is shown it: of the same length, in characters it has learned."""
    return text.translate({ord(own): other for own, other in scheme.shown.items()}) if scheme else text


def translated(doc: Doc, text: str, scheme: Annotation | None) -> Doc:
    """The analysis of `text`, which the pipeline was shown, in the terms of the rules."""
    if scheme is None:
        return doc
    verbs = said_verbs(doc, text, scheme)
    pos = [part_of_speech(token, scheme, verbs) for token in doc]
    tree = rewritten(doc, pos, scheme)
    for verb, noun in subjects(doc, pos, verbs, scheme).items():
        subject = tree.heads[noun] if tree.relations[noun] == NAMED and tree.heads[noun] > noun else noun
        tree.hang(subject, verb)
        tree.relations[subject] = SUBJECT
    return Doc(
        doc.vocab,
        words=[text[token.idx : token.idx + len(token)] for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        pos=pos,
        tags=[tag_of(token, part, scheme) for token, part in zip(doc, pos, strict=True)],
        morphs=[str(token.morph) for token in doc],
        lemmas=[verbs.get(token.i, token.lemma_) for token in doc],
        heads=tree.heads,
        deps=[scheme.dependencies.get(relation, relation) for relation in tree.relations],
        ents=[entity(token, scheme) for token in doc],
    )


def part_of_speech(token: Token, scheme: Annotation, verbs: Mapping[int, str]) -> str:
    """The token's part of speech, where the pipeline's own is known to be wrong another one."""
    if token.i in verbs:
        return "VERB"
    if token.lower_ in scheme.inverted:
        return "PRON"
    return "NOUN" if token.pos_ == "DET" and any(token.children) else token.pos_


def tag_of(token: Token, part: str, scheme: Annotation) -> str:
    """The fine-grained tag of a token."""
    features = set() if part == "VERB" != token.pos_ else set(str(token.morph).split("|"))
    fitting = (rule.tag for rule in scheme.tags if rule.pos == part and rule.features <= features)
    return next(fitting, token.tag_)


def entity(token: Token, scheme: Annotation) -> str:
    """The token's part in an entity, as `B-PERSON`."""
    label = scheme.entities.get(token.ent_type_, token.ent_type_)
    return f"{token.ent_iob_}-{label}" if label else "O"


def rewritten(doc: Doc, pos: Sequence[str], scheme: Annotation) -> Tree:
    """The tree with names, copulas and prepositions turned round; each within its sentence."""
    tree = Tree(doc)
    of = tree.relations
    each(doc, lambda token: token.lower_ in scheme.inverted, lambda token: hang_subject(tree, pos, token))
    each(doc, lambda token: of[token.i].startswith(FLAT), lambda token: turn_name(tree, token))
    each(doc, lambda token: of[token.i] == COPULA, lambda token: turn_copula(tree, token))
    each(doc, lambda token: of[token.i] == CASE, lambda token: turn_case(tree, token))
    each(doc, lambda token: is_bare_role(doc, pos, tree, token.i), lambda token: hang_role(tree, token.i))
    each(doc, lambda token: of[token.i] in APPOSED and pos[token.i] == "PROPN", lambda t: turn_apposition(tree, t))
    return tree


def each(doc: Doc, applies: Callable[[Token], bool], rewrite: Callable[[Token], None]) -> None:
    """One pass of rewriting, over the tokens that it applies to when it comes to them."""
    for token in doc:
        if applies(token):
            rewrite(token)


def hang_subject(tree: Tree, pos: Sequence[str], pronoun: Token) -> None:
    """A pronoun right behind its verb is its subject: "a-t-elle ajouté"."""
    before = reversed(pronoun.doc[first_of_sentence(pronoun) : pronoun.i][-REACH:])
    verb = next((token for token in before if pos[token.i] in ("VERB", "AUX")), None)
    if verb is None or tree.children[pronoun.i]:
        return
    auxiliary = tree.relations[verb.i].startswith(("aux", COPULA)) and tree.heads[verb.i] != pronoun.i
    tree.hang(pronoun.i, tree.heads[verb.i] if auxiliary else verb.i)
    tree.relations[pronoun.i] = SUBJECT


def turn_name(tree: Tree, part: Token) -> None:
    """A name's last part heads it: "Jean" hangs on "Dupont"."""
    head = tree.heads[part.i]
    if head >= part.i:
        return
    children = sorted(tree.children[head] - {part.i})
    tree.turn(head, part.i)
    tree.relations[head] = NAMED
    for child in children:
        tree.hang(child, part.i)


def turn_copula(tree: Tree, copula: Token) -> None:
    """A copula heads its clause, the predicate hangs on it."""
    predicate = tree.heads[copula.i]
    children = [child for child in sorted(tree.children[predicate]) if tree.relations[child].startswith(CLAUSAL)]
    tree.turn(predicate, copula.i)
    tree.relations[predicate] = "acomp" if copula.doc[predicate].pos_ == "ADJ" else "attr"
    for child in children:
        tree.hang(child, copula.i)


def turn_case(tree: Tree, preposition: Token) -> None:
    """A preposition hangs on what its noun hung on, and the noun on it."""
    noun = tree.heads[preposition.i]
    relation = tree.relations[noun]
    tree.turn(noun, preposition.i)
    tree.relations[noun] = "pobj"
    if relation != ROOT:
        tree.relations[preposition.i] = "agent" if relation == AGENT else "prep"


def turn_apposition(tree: Tree, name: Token) -> None:
    """A name right behind a noun heads it, as after a title; behind a comma it stands in apposition to the phrase.

    "l'association France Rivières"; "sa présidente, Claire Moreau".
    """
    parts = sorted(at for at in tree.children[name.i] if tree.relations[at].startswith((FLAT, NAMED)))
    before = min([name.i, *parts]) - 1
    if before < first_of_sentence(name) or any(tree.relations[at] == "cc" for at in tree.children[name.i]):
        return
    if name.doc[before].text == ",":
        hang_behind(tree, name, before)
    elif tree.heads[name.i] == before and name.doc[before].pos_ == "NOUN":
        turn_name(tree, name)


def is_bare_role(doc: Doc, pos: Sequence[str], tree: Tree, at: int) -> bool:
    """Whether a noun without an article stands behind a name and a comma: "Claire Moreau, présidente de …"."""
    if at < LEAD or pos[at] != "NOUN" or doc[at - 1].text != "," or pos[at - LEAD] != "PROPN" or doc[at].is_sent_start:
        return False
    return not any(tree.relations[child] in ("det", "nummod", "prep") and child < at for child in tree.children[at])


def hang_role(tree: Tree, role: int) -> None:
    """Put a role in apposition to the name before it."""
    name = role - LEAD
    if tree.relations[tree.heads[role]] == "prep" and tree.heads[role] > name:
        return
    tree.hang(role, name)
    tree.relations[role] = APPOSITION


def hang_behind(tree: Tree, name: Token, comma: int) -> None:
    """Put a name in apposition to the noun phrase that ends at a comma before it."""
    noun = comma - 1
    while tree.heads[noun] < comma and is_phrase(name.doc, tree, noun):
        noun = tree.heads[noun]
    if name.doc[noun].pos_ == "NOUN":
        tree.hang(name.i, noun)
        tree.relations[name.i] = APPOSITION


def first_of_sentence(token: Token) -> int:
    """Where a token's sentence begins; spaCy's own `sent` reads the whole text."""
    at = token.i
    while at > 0 and not token.doc[at].is_sent_start:
        at -= 1
    return at


def is_phrase(doc: Doc, tree: Tree, at: int) -> bool:
    """Whether what a token hangs on belongs to the same noun phrase."""
    return doc[tree.heads[at]].pos_ in ("NOUN", "PROPN", "ADP") and tree.relations[at] in PHRASE
