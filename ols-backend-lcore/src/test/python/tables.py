# SPDX-License-Identifier: Apache-2.0
"""Writes the tables of keys of one pair, as the mirror in Java reads them.

Run it with the interpreter of an environment that make-env.sh has made; the one argument is the
folder of the pair among the module's resources. The form of a line is that of KeyTable: key, rule
for the value, whether it must be there, whether it may be null. What the classes check beyond their
fields' types is not in the tables; CrossRules has it as far as it matters.
"""

import enum
import inspect
import os
import sys
import types
from pathlib import Path
from typing import Annotated, Literal, Union, get_args, get_origin

from pydantic import BaseModel, SecretStr
from pydantic.fields import FieldInfo

import check

HEADER = "# SPDX-License-Identifier: Apache-2.0\n# Written by src/test/python/tables.py.\n"

# Sections that the operator never writes: that they exist is all that the table says.
WHOLE = {
    "a2a_state", "authentication.api_key_config", "authentication.jwk_config",
    "authentication.rh_identity_config", "authentication.trusted_proxy_config", "authorization",
    "compaction", "customization.agent_card_config", "customization.custom_profile",
    "inference.providers", "llama_stack.config", "observability", "ogx.config", "okp",
    "rag.okp", "rag.retrieval.inline.reranker", "rag.retrieval.tool.reranker", "reranker",
    "rlsapi_v1", "saved_prompts", "service.cors", "skills", "splunk", "vector_store",
}


def plain(annotation):
    """The type without its wrappings, whether it may be None, and what else is said about it."""
    extra, nullable = [], False
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation, *more = get_args(annotation)
            extra += more
        elif hasattr(annotation, "__value__"):
            annotation = annotation.__value__
        elif origin in (Union, types.UnionType):
            kinds = [kind for kind in get_args(annotation) if kind is not type(None)]
            nullable = nullable or len(kinds) < len(get_args(annotation))
            if len(kinds) > 1:
                return kinds, nullable, extra
            annotation = kinds[0]
        else:
            return annotation, nullable, extra


def number(kind, extra):
    """Bounds are inclusive in a table; for fractions that is near enough."""
    low, high = None, None
    for limit in extra:
        if isinstance(limit, FieldInfo):
            extra = extra + limit.metadata
    for limit in extra:
        low = getattr(limit, "ge", low)
        high = getattr(limit, "le", high)
        if getattr(limit, "gt", None) is not None:
            low = limit.gt + (1 if kind == "integer" else 0)
    if low is None:
        return kind
    return f"{kind}:{low}..{'' if high is None else high}"


def words(literals):
    return "word:" + "|".join(
        str(getattr(word, "value", word)) for literal in literals for word in get_args(literal))


class Table:
    def __init__(self):
        self.lines = []

    def model(self, cls, prefix=""):
        for name, field in cls.model_fields.items():
            if field.init is not False and not field.exclude:
                key = prefix + (field.alias or name)
                self.key(key, field.annotation, field.metadata, field.is_required())

    def key(self, key, annotation, extra, needed):
        kind, nullable, more = plain(annotation)
        rule, below = ("any", None) if key in WHOLE else self.rule(kind, list(extra) + more)
        cells = [key, rule, "must" if needed else "may", "null" if nullable else "-"]
        self.lines.append(" ".join(cells))
        if rule == "list" and below:
            self.key(key + "[]", below, [], False)
        elif rule == "open" and below:
            if self.rule(*plain(below)[::2])[0] != "any":
                self.key(key + "{}", below, [], False)
        elif below:
            self.model(below, key + ".")

    def rule(self, kind, extra):
        """The rule, and the type of what is below."""
        if isinstance(kind, list):
            literals = all(get_origin(one) is Literal for one in kind)
            return (words(kind) if literals else "any"), None
        origin, arguments = get_origin(kind), get_args(kind)
        if origin is Literal:
            return words([kind]), None
        if origin in (list, set) or kind is list:
            return "list", arguments[0] if arguments else None
        if origin is dict or kind is dict:
            return "open", arguments[1] if arguments else None
        return self.simple(kind, extra)

    def simple(self, kind, extra):
        if not inspect.isclass(kind):
            name = str(kind)
            return ("text" if "Path" in name else "address" if "Url" in name else "any"), None
        if issubclass(kind, BaseModel):
            return ("closed" if kind.model_config.get("extra") == "forbid" else "map"), kind
        if issubclass(kind, enum.Enum):
            return "word:" + "|".join(str(word.value) for word in kind), None
        for base, rule in ((bool, "flag"), (int, "integer"), (float, "number")):
            if issubclass(kind, base):
                return (rule if rule == "flag" else number(rule, extra)), None
        if issubclass(kind, (str, SecretStr, Path)):
            return "text", None
        return ("address" if "Url" in kind.__name__ else "any"), None


def write(folder, name, lines):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write(HEADER + "\n".join(lines) + "\n")


def table(cls):
    result = Table()
    result.model(cls)
    return result.lines


def variants(servers):
    """What takes one of several forms: a line with the group and the word that chooses, and keys."""
    for api, specs in sorted(servers.registry.items()):
        for kind, spec in sorted(specs.items()):
            yield f"= {api} {kind}"
            yield from table(servers.instantiate(spec.config_class))
    storage = servers.stack_config.model_fields["storage"].annotation
    yield from union("backend", storage.model_fields["backends"].annotation, "type")
    shields = servers.configuration.model_fields.get("shields")
    if shields:
        yield from union("shield", shields.annotation, "provider_id")


def union(group, collection, chooser):
    for cls in plain(get_args(collection)[-1])[0]:
        field = cls.model_fields[chooser]
        word = get_args(field.annotation)[0]
        yield f"= {group} {getattr(word, 'value', word)}"
        yield from table(cls)


if __name__ == "__main__":
    target = sys.argv[1]
    os.makedirs(target, exist_ok=True)
    loaded = check.Servers()
    write(target, "lightspeed-stack.txt", table(loaded.configuration))
    write(target, "run.txt", table(loaded.stack_config))
    write(target, "variants.txt", variants(loaded))
