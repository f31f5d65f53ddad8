package org.regroup.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/organisations", "/organisations?after=7&name=a%20b", "/dialogues/1#map"})
    void pathsOfOursAreKept(String path) {
        assertThat(LocalPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"//elsewhere.example", "https://elsewhere.example/", "/\\elsewhere.example", "\\\\elsewhere.example",
            "javascript:alert(1)", "organisations", "/%zz", "/a\r\nSet-Cookie: x=y", " //elsewhere.example",
            "/\t/elsewhere.example"})
    void anythingElseLeadsHome(String path) {
        assertThat(LocalPath.of(path)).isEqualTo("/");
    }
}
