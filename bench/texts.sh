#!/usr/bin/env bash
# Times the relations of 2,000 amendments and the fold of 500 adopted ones, beside JGit's three-way merge word by word:
# first in processor time, which a busy machine disturbs less, then by the clock.
# usage: bench/texts.sh [JMH OPTIONS]   (about two minutes)
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -B -pl bench -am -DskipTests package
java=$(./regroup java)
"$java" -cp bench/target/bench-0.1.0-SNAPSHOT.jar org.regroup.bench.TextsTime
"$java" -jar bench/target/bench-0.1.0-SNAPSHOT.jar TextsBenchmark "$@"
