# SPDX-License-Identifier: Apache-2.0
"""Asks the configuration classes of lightspeed-stack and Llama Stack about many files.

Run it with the interpreter of one of the environments that make-env.sh makes. Standard input is a
JSON object with "root", an empty folder, and "files": names to objects with "kind", which is
"stack" or "run", and "text". Standard output has one line of JSON per file: its "name", "refusal",
which is null or why the server would not start, and "unread", the places of what the classes drop
without a word.
"""

import contextlib
import importlib
import json
import os
import re
import sys
import types

import yaml
from pydantic import BaseModel

MOUNTED = ("/etc/", "/app-root/")
VARIABLE = re.compile(r"\$\{env\.([A-Z0-9_]+)}")


def core():
    """Llama Stack under the name that it has in this environment."""
    for name in ("ogx", "llama_stack"):
        with contextlib.suppress(ModuleNotFoundError):
            importlib.import_module(name)
            return name
    raise SystemExit("neither ogx nor llama_stack is installed")


def stack_class():
    """The class alone: the package around it imports the whole server."""
    sources = os.path.join(sys.prefix, "stack")
    sys.path.insert(0, sources)
    models = types.ModuleType("models")
    models.__path__ = [os.path.join(sources, "models")]
    sys.modules["models"] = models
    return importlib.import_module("models.config").Configuration


def mounted(node, root):
    """Moves each path of the pod below the root, and puts a file there."""
    if isinstance(node, dict):
        return {key: mounted(value, root) for key, value in node.items()}
    if isinstance(node, list):
        return [mounted(item, root) for item in node]
    if isinstance(node, str) and node.startswith(MOUNTED):
        path = root + node
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write("made-up\n")
        return path
    return node


def unread(given, taken, place=""):
    """The places of what was given and is not in what the classes made of it."""
    if isinstance(taken, BaseModel):
        names = {}
        for name, field in type(taken).model_fields.items():
            names[name] = names[field.alias or name] = name
        for key, value in given.items():
            if key in names:
                yield from unread(value, getattr(taken, names[key]), f"{place}.{key}")
            else:
                yield f"{place}.{key}"
    elif isinstance(given, dict) and isinstance(taken, dict):
        for key, value in given.items():
            if key in taken:
                yield from unread(value, taken[key], f"{place}.{key}")
            else:
                yield f"{place}.{key}"
    elif isinstance(given, list) and isinstance(taken, list):
        if len(given) != len(taken):
            yield f"{place} has {len(taken)} elements in place of {len(given)}"
        for i, (item, got) in enumerate(zip(given, taken)):
            yield from unread(item, got, f"{place}[{i}]")


class Servers:
    def __init__(self):
        name = core()

        def load(module):
            return importlib.import_module(f"{name}.core.{module}")

        self.replace_env_vars = load("stack").replace_env_vars
        self.stack_config = load("datatypes").StackConfig
        self.parse = load("configure").parse_and_maybe_upgrade_config
        self.instantiate = load("utils.dynamic").instantiate_class_type
        registry = load("distribution").get_provider_registry()
        self.registry = {api.value: specs for api, specs in registry.items()}
        self.configuration = stack_class()

    def check(self, kind, text, root):
        """Raises what ends the server, and otherwise returns what is not read."""
        for variable in VARIABLE.findall(text):
            os.environ[variable] = "value of " + variable
        given = mounted(yaml.safe_load(text), root)
        return list(self.stack(given) if kind == "stack" else self.run(given))

    def stack(self, given):
        taken = self.configuration(**self.replace_env_vars(given))
        yield from unread(given, taken)

    def run(self, given):
        taken = self.parse(json.loads(json.dumps(given)))
        yield from unread(given, taken)
        for api, providers in taken.providers.items():
            for i, provider in enumerate(providers):
                place = f".providers.{api}[{i}].config"
                spec = self.registry[api][provider.provider_type]
                config = self.instantiate(spec.config_class)(**provider.config)
                yield from unread(provider.config, config, place)


def verdict(servers, name, file, root):
    try:
        passed_over = servers.check(file["kind"], file["text"], root)
        return {"name": name, "refusal": None, "unread": [place.lstrip(".") for place in passed_over]}
    except Exception as e:  # any of them ends the server when it starts
        return {"name": name, "refusal": f"{type(e).__name__}: {e}", "unread": []}


def main():
    request = json.load(sys.stdin)
    with contextlib.redirect_stdout(sys.stderr):
        servers = Servers()
        answers = [
            verdict(servers, name, file, request["root"]) for name, file in request["files"].items()
        ]
    for answer in answers:
        print(json.dumps(answer))


if __name__ == "__main__":
    main()
