#!/usr/bin/env bash
# Times ./regroup decide as a whole process, JVM start included, on a made-up decision of 15,000 + 1,200 + 300 + 40 ballots on ten
# items, with four signatures to verify: the wall clock and the processor time of each of nine runs, then their median.
# usage: bench/decide.sh [FORMAT]   (text, json or html; default text)
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -B -pl bench -am -DskipTests package
java=$(./regroup java)
file=$(mktemp --suffix=.json)
trap 'rm -f "$file"' EXIT
"$java" -cp bench/target/bench-0.1.0-SNAPSHOT.jar org.regroup.bench.DecisionExport "$file"
echo "$(wc -c <"$file") bytes"
./regroup decide "$file" >/dev/null # builds the commands if needed
TIMEFORMAT='%R s, %U s user + %S s system'
for _ in 1 2 3 4 5 6 7 8 9; do
    { time ./regroup decide "$file" --format "${1:-text}" >/dev/null; } 2>&1
done | tee /dev/stderr | sort -n | sed -n '5s/^/median /p'
