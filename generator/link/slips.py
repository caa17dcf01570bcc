"""Slips of the pen: a name that is another but for one letter."""

from collections.abc import Iterable, Iterator, Mapping

LONG = 7
"""Letters from which an organisation's name that lacks one, has one too many or two swapped is a misprint."""


def one_slip(short: str, long: str) -> bool:
    """Whether a word is another with one letter added or replaced, or two neighbours swapped."""
    at = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at : at + 2] == long[at : at + 2][::-1]
    return short[at + 1 :] == long[at + 1 :] or (swapped and short[at + 2 :] == long[at + 2 :])


def misprints(rare: Iterable[str], known: Iterable[str]) -> Mapping[str, str]:
    """The rare names, in small letters, that are misprints of just one known name; no other letter counts.

    The first and last letter are right: "Republican" and "Republicans" are two. Linear in the length of all names.
    """
    right = {name for name in known if len(name) >= LONG}
    shorter: dict[str, set[str]] = {}
    for name in sorted(right):
        for one in (*lacking(name), *swapped(name)):
            shorter.setdefault(one, set()).add(name)
    meant = {name: shorter.get(name, set()) | (right & set(lacking(name))) for name in rare if len(name) >= LONG - 1}
    return {name: next(iter(names)) for name, names in meant.items() if len(names) == 1 and name not in right}


def lacking(name: str) -> Iterator[str]:
    """A name without one of its inner letters."""
    return (name[:at] + name[at + 1 :] for at in range(1, len(name) - 1))


def swapped(name: str) -> Iterator[str]:
    """A name with two inner neighbours swapped."""
    return (name[:at] + name[at + 1] + name[at] + name[at + 2 :] for at in range(1, len(name) - 2))
