package org.regroup.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({"ada@example.org, ada@example.org", "'  ada@example.org\u00a0', ada@example.org",
            "Ada@EXAMPLE.Org, Ada@example.org",
            "ada+tenants@example.co.uk, ada+tenants@example.co.uk", "ada@MÜNCHEN.example, ada@münchen.example",
            "ada@xn--mnchen-3ya.example, ada@münchen.example", "अदा@उदाहरण.भारत, अदा@उदाहरण.भारत",
            "o'neill@example.org, o'neill@example.org"})
    void anAddressIsKeptInOneForm(String typed, String kept) {
        assertThat(EmailAddress.of(typed)).hasValueSatisfying(address -> assertThat(address.value()).isEqualTo(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ada", "@example.org", "ada@", "ada@example", "ada@@example.org", "a da@example.org",
            "ada@exa mple.org", "ada@example.org\r\nBcc: all@example.org", "ada\nBcc:x@example.org",
            "ada@example.org,bob@example.org",
            "ada@-example.org", "ada@example..org", ".ada@example.org", "ada.@example.org", "ada@[127.0.0.1]", "ada@127.0.0.1",
            "\"ada b\"@example.org", "Ada <ada@example.org>", "ada\u0000@example.org", "ada\u202e@example.org",
            "ada@example.org\u0000"})
    void whatIsNoAddressIsRefused(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
    }

    @Test
    void anAddressHasAtMost254Characters() {
        var domain = ("a".repeat(60) + ".").repeat(3) + "example";
        assertThat(EmailAddress.of("a".repeat(254 - 1 - domain.length()) + "@" + domain)).isPresent();
        assertThat(EmailAddress.of("a".repeat(255 - 1 - domain.length()) + "@" + domain)).isEmpty();
        assertThat(EmailAddress.of("a@example.org".repeat(1_000_000))).isEmpty();
    }

    @Test
    void mailServersGetTheDomainInLettersTheyKnow() {
        assertThat(new EmailAddress("ada@münchen.example").forTransport()).isEqualTo("ada@xn--mnchen-3ya.example");
    }

    @Test
    void onlyTheStoredFormCanBeHeld() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("ada@EXAMPLE.org"));
    }
}
