#!/usr/bin/env bash
# Times `regroup map` over every dialogue of a folder: median of three runs each, in milliseconds, JVM start included.
# usage: bench/map-all.sh FOLDER_OF_DIALOGUES   (the command may be set as REGROUP, standard ./regroup)
set -euo pipefail
folder=${1:?usage: bench/map-all.sh FOLDER_OF_DIALOGUES}
regroup=${REGROUP:-./regroup}
for dialogue in "$folder"/*/; do
    times=()
    for _ in 1 2 3; do
        begin=$(date +%s%N)
        $regroup map "$dialogue" --format json >/dev/null
        times+=($((($(date +%s%N) - begin) / 1000000)))
    done
    printf '%-32s %6d ms\n' "$(basename "$dialogue")" "$(printf '%s\n' "${times[@]}" | sort -n | sed -n 2p)"
done
