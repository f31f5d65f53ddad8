#!/usr/bin/env bash
# Times whole counts, JVM start and full report included: median of five runs each, with CPU time and peak memory, and the
# floor (a program that only reads the same file) in the same table.
# usage: bench/count-all.sh FOLDER_OF_ELECTIONS   (made-up elections are written to a temporary folder; REGROUP is the command)
set -euo pipefail
cd "$(dirname "$0")/.."
wards=${1:?usage: bench/count-all.sh FOLDER_OF_ELECTIONS}
regroup=${REGROUP:-./regroup}
java=$(./regroup java)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -e bench/target/classes ] || ./mvnw -q -B -pl bench -am -DskipTests package
"$java" bench/src/main/java/org/regroup/bench/RankingsFile.java blocs "$work/million.blt"
"$java" bench/src/main/java/org/regroup/bench/RankingsFile.java full "$work/hundred.blt"

# $1 what, what follows is the command
timed() {
    local what=$1 runs=() line
    shift
    "$@" >/dev/null
    for _ in 1 2 3 4 5; do
        line=$( { /usr/bin/env bash -c 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null' _ "$@"; } 2>&1)
        runs+=("$line")
    done
    printf '%-44s %s\n' "$what" "$(printf '%s\n' "${runs[@]}" | sort -n | sed -n 3p | awk '{ printf "%5.2f s wall  %5.2f s CPU", $1, $2 + $3 }')"
}

# the largest resident memory of a command and its children, in MB
peak() {
    "$@" >/dev/null &
    local pid=$! most=0 now
    while kill -0 "$pid" 2>/dev/null; do
        now=$(awk '/VmHWM/ { print int($2 / 1024) }' "/proc/$pid/status" 2>/dev/null || echo 0)
        [ "${now:-0}" -gt "$most" ] && most=$now
        sleep 0.02
    done
    printf '%44s %5d MB at most\n' '' "$most"
}

ward=$wards/scottish/aberdeen_2017_ward1.blt
timed "one ward, scottish" "$regroup" count "$ward" --method scottish
timed "floor: only reading it" "$java" -cp bench/target/classes org.regroup.bench.BallotFloor "$ward"
timed "451 wards, scottish, one process" "$regroup" count --method scottish "$wards"/scottish/*.blt
for method in scottish ers97 meek warren irv; do
    seats=5
    [ "$method" = irv ] && seats=1
    timed "1,000,000 ballots, $method" "$regroup" count "$work/million.blt" --method "$method" --seats "$seats"
    peak "$regroup" count "$work/million.blt" --method "$method" --seats "$seats"
done
timed "1,000,000 ballots, scottish, JSON with papers" "$regroup" count "$work/million.blt" --method scottish --format json
timed "floor: only reading them" "$java" -cp bench/target/classes org.regroup.bench.BallotFloor "$work/million.blt"
timed "100 candidates, 100,000 rankings, schulze" "$regroup" count "$work/hundred.blt" --method schulze
peak "$regroup" count "$work/hundred.blt" --method schulze
timed "floor: only reading them" "$java" -cp bench/target/classes org.regroup.bench.BallotFloor "$work/hundred.blt"
