package org.regroup.platform.conferences.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The formats this server knows, in the order in which the file `conferences/formats.json` names them.
@Component
public class Formats {

    private final Map<String, Format> byCode = new LinkedHashMap<>();

    Formats(JsonMapper json) {
        try (var file = Objects.requireNonNull(Formats.class.getResourceAsStream("/conferences/formats.json"))) {
            for (var format : json.readValue(file, Format[].class)) {
                byCode.put(format.code(), format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Format> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Format> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
