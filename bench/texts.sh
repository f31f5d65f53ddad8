#!/usr/bin/env bash
# Times the relations and the voting plan of 2,000 amendments, the fold of 500 adopted ones and 10,000 hunks on 10,000 blocks,
# each beside a floor of the same run (JGit's three-way merge word by word of 20 pairs; a plain copy of the words), and prints
# how many times the floor each takes.
# usage: bench/texts.sh        by the clock, with JMH; wants a quiet machine (two minutes, and the build)
#        bench/texts.sh cpu    in processor time, for a busy one (one minute, and the build)
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -B -pl bench -am -DskipTests package
java=$(./regroup java)
"$java" -Xmx2g -cp bench/target/bench-0.1.0-SNAPSHOT.jar org.regroup.bench.TextsTime "$@"
