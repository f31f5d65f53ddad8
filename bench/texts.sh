#!/usr/bin/env bash
# Times the relations of 2,000 amendments and the fold of 500 adopted ones, beside JGit's three-way merge word by word.
# usage: bench/texts.sh [JMH OPTIONS]   (about a minute and a half)
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -B -pl bench -am -DskipTests package
"$(./regroup java)" -jar bench/target/bench-0.1.0-SNAPSHOT.jar TextsBenchmark "$@"
