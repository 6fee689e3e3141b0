# SPDX-License-Identifier: Apache-2.0
#
# Makes what the backends expect to find in PostgreSQL. The image's start script sources this file each
# time the container starts, before the server takes connections from outside. So it can be repeated,
# it sets no shell options, and it keeps away from standard input, where the start script's loop reads
# the list of files to source.

lightspeed_sql() {
  psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname="$1"
}

lightspeed_prepare_default_database() {
  lightspeed_sql postgres <<'SQL'
SELECT 'CREATE DATABASE llamastack'
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'llamastack')
\gexec
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE SCHEMA IF NOT EXISTS lcore;
CREATE SCHEMA IF NOT EXISTS quota;
CREATE SCHEMA IF NOT EXISTS conversation_cache;
SQL
}

lightspeed_prepare_llama_stack_database() {
  lightspeed_sql llamastack <<'SQL'
CREATE EXTENSION IF NOT EXISTS pg_trgm;
SQL
}

# Steps are chained and not left to "set -e", which has no effect inside a condition. A failure is told and
# handed on: the start script ends with it and the container starts again.
if lightspeed_prepare_default_database &&
  lightspeed_prepare_llama_stack_database; then
  echo "lightspeed: databases, extensions and schemas are there"
else
  echo "lightspeed: cannot prepare the databases; the lines above say why" >&2
  return 1
fi
