#!/bin/sh
# How long a motion book of 31 motions and 120 amendments takes as PDF, ODT and DOCX.
# usage: bench/motion-book.sh [FOLDER]    leaves the three files in FOLDER
set -eu
cd "$(dirname "$0")/.."
./mvnw -q -B -pl documents test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt -Dmdep.includeScope=test
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
exec "$java" -Xmx512m -cp "documents/target/classes:documents/target/test-classes:$(cat documents/target/classpath.txt)" \
    org.regroup.documents.BookTimes "$@"
