package org.regroup.platform.conferences.hall;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.hall.day.About;
import org.regroup.hall.day.Act;
import org.regroup.hall.speaking.Criterion;

/// Acts as they stand in the log: the name of the act, and its parts as JSON.
final class ActText {

    private static final JsonMapper JSON = JsonMapper.builder().addMixIn(Criterion.class, Named.class)
            .addMixIn(About.class, Named.class).build();
    private static final Map<String, Class<?>> ACTS = kinds(Act.class)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private ActText() {}

    /// Criteria of an order of speakers, and what votes are about, are told apart by their names.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "by")
    private interface Named {}

    /// Every record below a sealed interface.
    static Stream<Class<?>> kinds(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses()).flatMap(kind -> kind.isRecord() ? Stream.of(kind) : kinds(kind));
    }

    static String name(Act act) {
        return act.getClass().getSimpleName();
    }

    static String write(Act act) {
        return JSON.writeValueAsString(act);
    }

    /// @throws IllegalStateException if there is no such act: the log was written by a later version
    static Act read(String name, String content) {
        var type = Optional.ofNullable(ACTS.get(name)).orElseThrow(() -> new IllegalStateException("no act called " + name));
        return (Act) JSON.readValue(content, type);
    }
}
