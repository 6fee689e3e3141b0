#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Makes a folder with the genuine configuration classes of both pinned pairs, one virtual
# environment of Python each, for GenuineLcoreContractTest and GenuineStartContractTest:
#
#   LIGHTSPEED_STACK_SRC=<clone of github.com/lightspeed-core/lightspeed-stack> make-env.sh <folder>
#   OLS_LCORE_VENV=<folder> ./mvnw -pl ols-backend-lcore -am test
#
# PYTHON may name an interpreter, 3.12 or later; otherwise one from the PATH is taken. Packages come
# from the package index; the servers' own dependencies are left out as far as the classes load
# without them.
set -eu

folder=${1:?usage: make-env.sh <folder>}
source=${LIGHTSPEED_STACK_SRC:?set it to a clone of github.com/lightspeed-core/lightspeed-stack}

# The packages of 0.7.1 lack their own top-level modules, so these two are of the project's main
# branch, some days older; they hold constants and the set-up of logs.
modules_of_0_7=cd1a04848fee
stack_0_6=0.6.2
stack_0_7=0.7.1
llama_stack=0.6.0
ogx=1.2.5

find_python() {
  for candidate in ${PYTHON:-python3.13 python3.12 python3}; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null; then
      echo "$candidate"
      return
    fi
  done
  echo "no Python 3.12 or later; set PYTHON" >&2
  return 1
}

# pip complains about dependencies that are left out; what counts is whether the classes load.
make_pair() {
  pair=$1
  shift
  "$python" -m venv "$folder/$pair"
  "$folder/$pair/bin/pip" install -q --disable-pip-version-check --no-deps "$@"
  "$folder/$pair/bin/pip" install -q --disable-pip-version-check \
    'pydantic>=2,<3' 'mcp<2' 'sqlalchemy[asyncio]' 'pyjwt[crypto]' PyYAML aiohttp aiosqlite fastapi \
    httpx jinja2 jsonpath-ng jsonschema openai opentelemetry-exporter-otlp-proto-http \
    opentelemetry-sdk packaging python-dotenv python-multipart rich structlog termcolor tiktoken \
    uvicorn zstandard
  mkdir -p "$folder/$pair/stack"
}

python=$(find_python)
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)

make_pair 0.6 "llama-stack==$llama_stack" "llama-stack-api==$llama_stack"
git -C "$source" archive "$stack_0_6" src | tar -x -C "$folder/0.6/stack" --strip-components=1

make_pair 0.7 "ogx==$ogx" "ogx-api==$ogx" "ogx-client==$ogx"
git -C "$source" archive "$modules_of_0_7" src/constants.py src/log.py |
  tar -x -C "$folder/0.7/stack" --strip-components=1
"$folder/0.7/bin/pip" install -q --disable-pip-version-check --no-deps \
  --target "$folder/0.7/stack" "lightspeed-stack==$stack_0_7"

here=$(dirname "$0")
for pair in 0.6 0.7; do
  echo '{"root": "/nowhere", "files": {}}' | "$folder/$pair/bin/python" "$here/check.py"
  echo "$pair: the classes load"
done
