"""Whether reading figures takes time in proportion to the text, on hostile texts: `python -m benchmarks.figures`.

For each shape the processor seconds on a text and on one four times as long; a ratio well above four is not linear.
"""

import time

from generator.extract.figures.measures import find_measures
from generator.extract.figures.naming import naming_grammar
from generator.extract.figures.ranges import dashed, joined
from generator.extract.figures.strings import not_numbers

LENGTH = 250_000
"""Characters of the shorter text; the longer one is a megabyte."""
SHAPES = (
    "1,000,000,000,",
    "one hundred hundred ",
    "1-1-",
    "$$$$1 ",
    "1",
    "1 to ",
    "half of 1 ",
    "1×10^",
    "a@",
    "1:",
    "½",
)


def seconds(text: str) -> float:
    """The processor time to find the measures of a text, and what is no number in it."""
    rules = naming_grammar("en")
    start = time.process_time()
    if rules is not None:
        not_numbers(text, rules)
    joined(text, dashed(text, find_measures(text, "en"), "en"), "en")
    return time.process_time() - start


def main() -> None:
    """Print a line a shape."""
    for shape in SHAPES:
        short, long = (seconds((shape * size)[:size]) for size in (LENGTH, 4 * LENGTH))
        print(f"{shape!r:28} {short:7.2f} s {long:7.2f} s  ratio {long / max(short, 0.01):.1f}")


if __name__ == "__main__":
    main()
