# SPDX-License-Identifier: Apache-2.0
"""Runs the command of Llama Stack's container up to where its web server would start.

Run it with the interpreter of one of the environments that make-env.sh makes. Standard input is a
JSON object with "root", an empty folder, "path" and "text" of the file that the command names, and
"command". Standard output has one line of JSON: "refusal", which is null or why the program ended,
and "listens", the host and the port that the web server was given.
"""

import contextlib
import json
import os
import sys
from importlib.metadata import entry_points

import uvicorn

import check


def run(request):
    """The program of the wheel by its name; its only file is moved below the root."""
    path = request["root"] + request["path"]
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(request["text"])
    for variable in check.VARIABLE.findall(request["text"]):
        os.environ[variable] = "value of " + variable
    listens = []
    uvicorn.run = lambda app, **settings: listens.append(f"{settings['host']}:{settings['port']}")
    program, *arguments = request["command"]
    sys.argv = [program, *(path if word == request["path"] else word for word in arguments)]
    (script,) = entry_points(group="console_scripts", name=program)
    script.load()()
    return listens


def main():
    request = json.load(sys.stdin)
    answer = {"refusal": None, "listens": []}
    with contextlib.redirect_stdout(sys.stderr):
        try:
            answer["listens"] = run(request)
        except (Exception, SystemExit) as e:  # any of them ends the container
            answer["refusal"] = f"{type(e).__name__}: {e}"
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
