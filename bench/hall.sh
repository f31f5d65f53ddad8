#!/usr/bin/env bash
# A hall votes over HTTP: two nodes on one database, so many delegates with passes, so many watchers that follow the hall. Says how
# fast a ballot is durable, how soon everybody knows that a vote is open, how soon the result stands, what an idle watcher costs,
# whether all come back after hanging up, and what a kill -9 of one node in the middle of a vote loses. Every acknowledged ballot
# is looked for in the database.
#
# What limits the watchers of one machine: open files (ulimit -n; a watcher is one in the client and one in the server), local
# ports of one address (cat /proc/sys/net/ipv4/ip_local_port_range; 28,000 as a rule), regroup.live.streams and memory.
# usage: bench/hall.sh [DELEGATES] [SECONDS] [WATCHERS]   (default 2000 30 8000; a first try: bench/hall.sh 200 6 400)
set -euo pipefail
cd "$(dirname "$0")/.."
./regroup build
./mvnw -q -B -pl bench -am -DskipTests package
ulimit -n "$(ulimit -Hn)"
export REGROUP_JAVA_OPTS="${REGROUP_JAVA_OPTS:--Xmx3g}"
port=8$((RANDOM % 800 + 100))
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
"$(./regroup java)" -XX:+UseSerialGC -Xmx1g -cp bench/target/bench-0.1.0-SNAPSHOT.jar org.regroup.bench.hall.HallUnderLoad \
    "${1:-2000}" "${2:-30}" "${3:-8000}" "$port" "$data" ./regroup start
