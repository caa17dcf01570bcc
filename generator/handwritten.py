"""YAML that people write by hand: read strictly, and what is wrong with it said in plain words."""

import re
from collections.abc import Hashable, Sequence
from datetime import date
from typing import Any

import msgspec
import yaml

WORDS = {
    "array": "a list",
    "object": "names with values",
    "str": "text",
    "int": "a number",
    "float": "a number",
    "bool": "yes or no",
    "null": "nothing",
    "date": "a date",
    "datetime": "a date",
}
"""What msgspec calls a kind of value, and what a person does."""
EXPECTED = re.compile(r"Expected `([^`]+)`, got `([^`]+)`")
MISSING = re.compile(r"Object missing required field `([^`]+)`")
UNKNOWN = re.compile(r"Invalid enum value (.+)")
PLACE = re.compile(r" - at (?:`key` in )?`\$\.?([^`]*)`$")


class YamlError(ValueError):
    """Text that is not YAML, or says a thing twice: the `line` (from 1), and the `problem`."""

    def __init__(self, line: int, problem: str) -> None:
        super().__init__(f"line {line}: {problem}")
        self.line, self.problem = line, problem


class Strict(yaml.SafeLoader):
    """YAML in which each name stands once: PyYAML lets the last one win, and the others' values are lost unseen."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        """The mapping. Raises where a name is given twice."""
        seen: set[str] = set()
        for key in (key for key, _ in node.value if isinstance(key, yaml.ScalarNode)):
            if key.value in seen:
                problem = f"'{key.value}' is given twice"
                raise yaml.constructor.ConstructorError(problem=problem, problem_mark=key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)

    def construct_day(self, node: yaml.ScalarNode) -> date:
        """A date. Raises where there is no such day, which PyYAML reports without the line."""
        try:
            return self.construct_yaml_timestamp(node)
        except ValueError as error:
            raise yaml.constructor.ConstructorError(
                problem=f"there is no day '{node.value}'", problem_mark=node.start_mark
            ) from error


Strict.add_constructor("tag:yaml.org,2002:timestamp", Strict.construct_day)


def read_yaml(text: str) -> object:
    """The values of a YAML text. Raises `YamlError`."""
    try:
        return yaml.load(text, Strict)  # noqa: S506  a SafeLoader
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise YamlError(mark.line + 1 if mark else 1, error.problem or "not YAML") from error
    except (yaml.YAMLError, ValueError) as error:
        raise YamlError(1, f"not YAML ({error})") from error
    except RecursionError as error:
        raise YamlError(1, "too deeply nested") from error


def explained(error: msgspec.ValidationError, choices: Sequence[str]) -> tuple[str, str]:
    """(where in the values, what is wrong) in plain words; `choices` are what may stand in a place of few words."""
    text = str(error)
    place = PLACE.search(text)
    return plain_place(place[1] if place else ""), plain_fault(PLACE.sub("", text), choices)


def plain_place(path: str) -> str:
    """A path such as `merge[0].actors` as "merge, entry 1, actors"."""
    steps = re.findall(r"[^.\[\]]+|\[\d+\]", path.replace("[...]", ""))
    return ", ".join(f"entry {int(step[1:-1]) + 1}" if step.startswith("[") else step for step in steps)


def plain_fault(fault: str, choices: Sequence[str]) -> str:
    """A fault as msgspec states it, in plain words."""
    if found := EXPECTED.fullmatch(fault):
        return f"expected {kinds(found[1])}, found {kinds(found[2])}"
    if found := MISSING.fullmatch(fault):
        return f"'{found[1]}' is missing"
    if found := UNKNOWN.fullmatch(fault):
        return f"there is no {found[1]}; there are: {', '.join(choices)}"
    return fault


def kinds(names: str) -> str:
    """Kinds of value in words: `str | null` is "text or nothing"."""
    return " or ".join(WORDS.get(name, name) for name in names.split(" | "))
