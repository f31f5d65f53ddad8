package org.regroup.platform.decisions.agreements;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a question carries out, as lines of a name and a value. Their bytes are hashed into the terms of the question.
record Payload(Map<String, String> lines) {

    static Payload of(String name, String value) {
        return new Payload(Map.of()).with(name, value);
    }

    Payload with(String name, String value) {
        var all = new LinkedHashMap<>(lines);
        all.put(name, value);
        return new Payload(all);
    }

    static Payload read(String text) {
        var lines = new LinkedHashMap<String, String>();
        for (var line : text.lines().toList()) {
            int space = line.indexOf(' ');
            if (space > 0) {
                lines.put(line.substring(0, space), line.substring(space + 1));
            }
        }
        return new Payload(lines);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(lines.get(name));
    }

    /// A whole number; 0 where there is none.
    int number(String name) {
        return value(name).map(Integer::valueOf).orElse(0);
    }

    String write() {
        return lines.entrySet().stream().map(line -> line.getKey() + " " + line.getValue())
                .collect(Collectors.joining("\n"));
    }
}
