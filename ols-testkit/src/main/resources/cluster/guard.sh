# Starts the programs that it is told on standard input, one "NAME COMMAND" per line, and holds them on a leash:
# when standard input ends, however that comes about, it kills them and removes the folder given as argument.
trap '' INT TERM HUP
cd "$1" || exit 1
while IFS= read -r line; do
  name=${line%% *}
  {
    sh -c "echo \$\$ >$name.pid; exec ${line#* }" </dev/null >"$name.log" 2>&1
    code=$?
    rm -f "$name.pid"
    echo $code >"$name.exit"
  } &
  # From here on the programs can be found; without the wait an early end could miss the last one.
  until [ -s "$name.pid" ] || [ -s "$name.exit" ]; do :; done
done
for file in *.pid; do
  [ -s "$file" ] && read -r pid <"$file" && kill -9 "$pid" 2>/dev/null
done
wait
cd / && rm -rf "$1"
