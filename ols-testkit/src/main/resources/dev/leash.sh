# Runs the program given as arguments, output to the file given first, and ends with its code. When standard
# input ends, however that comes about, the program is asked to end and, after ten seconds, made to.
log=$1
shift
exec 3<&0
"$@" </dev/null >"$log" 2>&1 3<&- &
program=$!
trap '' INT TERM HUP
{
  while read -r _ <&3; do :; done
  kill "$program" 2>/dev/null && sleep 10 && kill -9 "$program" 2>/dev/null
} >/dev/null 2>&1 &
leash=$!
wait "$program"
code=$?
kill -9 "$leash" 2>/dev/null
exit $code
