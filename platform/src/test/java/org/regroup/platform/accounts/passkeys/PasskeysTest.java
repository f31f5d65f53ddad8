package org.regroup.platform.accounts.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.page.PasskeyLine;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

/// What the journey in a real browser does not reach: the passkeys of other people, and strangers.
@PlatformTest
class PasskeysTest {

    @Autowired
    Passkeys passkeys;
    @Autowired
    People people;
    @Autowired
    JdbcClient database;
    @Autowired
    MockMvcTester mvc;

    @Test
    void nobodyRenamesOrRemovesThePasskeyOfSomebodyElse() {
        var ada = people.person("Ada").id();
        var bo = people.person("Bo").id();
        lay(ada, "key-of-ada");
        assertThat(passkeys.rename(bo, "key-of-ada", "Mine")).isFalse();
        assertThat(passkeys.remove(bo, "key-of-ada")).isFalse();
        assertThat(passkeys.of(bo)).isEmpty();
        assertThat(passkeys.of(ada)).extracting(PasskeyLine::label).containsExactly("First");
        assertThat(passkeys.rename(ada, "key-of-ada", " A  phone\u202e\n")).isTrue();
        assertThat(passkeys.of(ada)).extracting(PasskeyLine::label).containsExactly("A phone");
        assertThat(passkeys.rename(ada, "key-of-ada", "  ")).isFalse();
        assertThat(passkeys.remove(ada, "key-of-ada")).isTrue();
        assertThat(passkeys.of(ada)).isEmpty();
    }

    @Test
    void labelsAreShortHoweverLongTheyCome() {
        assertThat(Passkeys.tidy("🔑".repeat(500))).isEqualTo("🔑".repeat(60));
    }

    @Test
    void aHandleLeadsBackToItsPersonAndToNobodyElse() {
        var id = people.person("Ada").id();
        assertThat(PasskeyOwners.person(PasskeyOwners.handle(id))).isEqualTo(id);
        assertThat(PasskeyOwners.person(org.springframework.security.web.webauthn.api.Bytes.random())).isNull();
    }

    @Test
    void strangersGetAQuestionButMakeNoPasskey() {
        var csrf = SecurityMockMvcRequestPostProcessors.csrf();
        assertThat(mvc.post().uri("/webauthn/authenticate/options").with(csrf)).hasStatusOk().bodyJson()
                .extractingPath("$.userVerification").isEqualTo("required");
        assertThat(mvc.post().uri("/webauthn/register/options").with(csrf)).hasStatus4xxClientError();
        assertThat(mvc.post().uri("/webauthn/register").contentType("application/json").content("{}").with(csrf))
                .hasStatus4xxClientError();
        assertThat(mvc.post().uri("/login/webauthn").contentType("application/json").content("{}").with(csrf)).hasStatus(401);
        assertThat(mvc.post().uri("/login/webauthn").contentType("application/json").content("{}")).hasStatus(403);
    }

    @Test
    void theQuestionToASignedInPersonAsksForTheOwnersPresence() {
        var ada = people.person("Ada");
        assertThat(mvc.post().uri("/webauthn/register/options").with(People.signedIn(ada))
                .with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatusOk().bodyJson()
                .extractingPath("$.authenticatorSelection.userVerification").isEqualTo("required");
    }

    private void lay(PersonId owner, String id) {
        database.sql(
                """
                        insert into user_credentials (credential_id, user_entity_user_id, public_key, signature_count, uv_initialized,
                            backup_eligible, authenticator_transports, public_key_credential_type, backup_state, created, last_used, label)
                        values (:id, :owner, '\\x00', 0, true, false, 'internal', 'public-key', false, now(), now(), 'First')
                        """)
                .param("id", id).param("owner", PasskeyOwners.handle(owner).toBase64UrlString()).update();
    }
}
