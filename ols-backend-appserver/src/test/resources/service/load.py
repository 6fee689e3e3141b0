# SPDX-License-Identifier: Apache-2.0
"""Asks the service's own configuration classes about many files.

The one argument is a checkout of the service. Standard input is a JSON object with "root", an
empty folder, "files", names to texts, and "show", one of these names. Standard output is one with
"refusals", names to null or to why the file was refused, and "values", what the service has read
from the file to show. Exit code 3: something that this needs is not installed.
"""

import contextlib
import json
import os
import sys
import types

NOT_INSTALLED = 3
MOUNTED = ("/etc/", "/app-root/", "/rag-data/")
CREDENTIALS = ("apitoken", "tenant_id", "client_id", "client_secret", "aws_access_key_id",
               "aws_secret_access_key")
PROXIES = ("https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY")


def give_up(reason):
    print(reason, file=sys.stderr)
    sys.exit(NOT_INSTALLED)


def service_classes(checkout):
    """The classes alone: importing the whole package would want every library of the service."""
    sys.dont_write_bytecode = True
    package = types.ModuleType("ols")
    package.__path__ = [os.path.join(checkout, "ols")]
    sys.modules["ols"] = package
    from ols.app.models.config import Config

    return Config


def write(path):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write("made-up\n")


def make(key, path, steps):
    """What the pod would see there."""
    if key == "credentials_path" and steps == 3:
        for name in CREDENTIALS:
            write(os.path.join(path, name))
    elif key == "product_docs_index_path":
        os.makedirs(path, exist_ok=True)
    else:
        write(path)


def rebase(node, key, root):
    """Moves every path of the pod below the root, and puts something there."""
    if isinstance(node, dict):
        return {k: rebase(v, "headers_path" if key == "headers" else k, root)
                for k, v in node.items()}
    if isinstance(node, list):
        return [rebase(item, key, root) for item in node]
    if isinstance(node, str) and str(key).endswith("_path") and node.startswith(MOUNTED):
        moved = root + node
        make(key, moved, node.count("/"))
        return moved
    return node


def load(config, text, root):
    loaded = config(rebase(yaml.safe_load(text), None, root))
    loaded.validate_yaml()
    return loaded


def refusal(config, text, root):
    try:
        load(config, text, root)
    except Exception as e:  # any of them ends the service when it starts
        return f"{type(e).__name__}: {e}"
    return None


if sys.version_info < (3, 11):
    give_up("Python 3.11 or later is needed")
try:
    import pydantic
    import yaml
except ImportError as e:
    give_up(f"{e.name} is not installed")
if not pydantic.VERSION.startswith("2."):
    give_up("pydantic 2 is needed")

for variable in PROXIES:
    os.environ.pop(variable, None)
request = json.load(sys.stdin)
with contextlib.redirect_stdout(sys.stderr):
    classes = service_classes(sys.argv[1])
    root = request["root"]
    refusals = {name: refusal(classes, text, root) for name, text in request["files"].items()}
    values = load(classes, request["files"][request["show"]], root).model_dump(mode="json")
json.dump({"refusals": refusals, "values": values}, sys.stdout)
