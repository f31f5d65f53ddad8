#!/usr/bin/env bash
# Votes over HTTP in the running product: the demonstration with its alliance of four, whose largest organisation has 15,000 on
# the roll. Everybody votes at the pace at which people come; then again on a second question, with a kill -9 of program and
# database in the middle; then the rush to the result. Every acknowledged vote is looked for in the box and in the published
# file. Times are counted from the moment at which somebody wanted to vote, so that waiting in line counts.
# usage: bench/votes.sh [VOTERS] [SECONDS] [READERS]   (default 15000 60 2000; a first try: bench/votes.sh 1500 15 200)
set -euo pipefail
cd "$(dirname "$0")/.."
./regroup build
./mvnw -q -B -pl bench -am -DskipTests package
port=8$((RANDOM % 800 + 100))
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
"$(./regroup java)" -XX:+UseSerialGC -Xmx512m -cp bench/target/bench-0.1.0-SNAPSHOT.jar org.regroup.bench.votes.VotesUnderLoad \
    "${1:-15000}" "${2:-60}" "${3:-2000}" "$port" "$data" ./regroup demo --port "$port" --data "$data"
