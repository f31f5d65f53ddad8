package org.regroup.platform.conferences.tendencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.conferences.delegates.DelegateScene.keys;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.delegates.DelegateScene;
import org.regroup.platform.conferences.delegates.DelegateScene.Held;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(DelegateScene.class)
class EveryTendencyGetsTheSameNoticeTest {

    private static final String NAME = "Heat before rent";
    private static final String WORDS = "We want heat first, and say so together.";

    @Autowired
    DelegateScene scene;
    @Autowired
    Tendencies tendencies;
    @Autowired
    List<PersonalData> rooms;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;

    private Held held;

    @BeforeEach
    void fourDelegatesHaveAnAccount() {
        held = scene.frozen(0, 40, 40);
        scene.delegation(held, 0, 4);
    }

    private SignedIn member(int body, int number) {
        return held.body(body).members().get(number);
    }

    private Tendency founded() {
        return tendencies.found(member(1, 0).id(), held.id(), NAME, WORDS, held.body(1).id()).required();
    }

    private String page() {
        return "/conferences/" + held.id() + "/tendencies";
    }

    private long mails() {
        return jdbc.sql("select count(*) from outgoing_mail where subject like '%' || :name and body like '%' || :words || '%'")
                .param("name", NAME).param("words", WORDS).query(Long.class).single();
    }

    @Test
    void withTheTenthItIsThereForEverybody() {
        var one = founded();
        long before = mails();
        assertThat(mvc.get().uri(page()).with(People.signedIn(member(1, 5)))).hasStatusOk().bodyText()
                .contains(WORDS, "9 more are needed", "Stand with it");
        assertThat(mvc.get().uri(page()).with(People.signedIn(member(0, 5)))).as("it gathers among others").bodyText()
                .doesNotContain(WORDS);
        for (int n = 1; n < 9; n++) {
            assertThat(tendencies.join(member(1, n).id(), held.id(), one.id()).required().registered()).isFalse();
        }
        tendencies.join(member(1, 8).id(), held.id(), one.id()).required();
        assertThat(mvc.get().uri(page())).bodyText().doesNotContain(WORDS);
        assertThat(mvc.post().uri(page() + "/" + one.id() + "/join").with(People.signedIn(member(1, 9))).with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mails() - before).as("to the four who take part and have an account").isEqualTo(4);
        assertThat(mvc.get().uri(page())).bodyText().contains(WORDS, "10 people stand with it", "Everybody has had notice since");

        tendencies.join(member(1, 10).id(), held.id(), one.id()).required();
        tendencies.leave(member(1, 0).id(), held.id(), one.id());
        assertThat(mails() - before).as("once").isEqualTo(4);
        assertThat(mvc.get().uri(page())).bodyText().contains("10 people stand with it");
    }

    @Test
    void whoeverMayNotIsToldAndTypedWordsStay() {
        var one = founded();
        var stranger = scene.stranger();
        assertThatThrownBy(() -> tendencies.found(stranger.id(), held.id(), "Other", "words", null))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> tendencies.join(member(0, 5).id(), held.id(), one.id())).isInstanceOf(NotFound.class);
        assertThat(keys(tendencies.found(member(0, 5).id(), held.id(), " ", "", held.body(1).id()))).containsExactly(
                "tendencies.ground.name.missing", "tendencies.ground.words.missing", "tendencies.ground.within");
        assertThat(mvc.post().uri(page()).param("name", NAME).param("words", "x".repeat(2_501)).with(csrf())
                .with(People.signedIn(member(0, 5)))).hasStatusOk().bodyText()
                .contains("There is one of this name already.", "At most 2,500 characters; these are 2,501.", "x".repeat(2_501));
    }

    /// Somebody begins as many as there can be, under the names of others, and leaves them.
    @Test
    void nobodyTakesUpAllTheRoomOrAllTheNames() {
        var by = member(0, 0).id();
        var squatted = tendencies.found(by, held.id(), NAME, "words", null).required();
        tendencies.found(by, held.id(), "Second", "words", null).required();
        tendencies.found(by, held.id(), "Third", "words", null).required();
        assertThat(keys(tendencies.found(by, held.id(), "Fourth", "words", null))).containsExactly("tendencies.ground.own");
        assertThat(keys(tendencies.found(member(1, 0).id(), held.id(), NAME, WORDS, null)))
                .containsExactly("tendencies.ground.name");
        tendencies.leave(by, held.id(), squatted.id());
        assertThat(founded().name()).isEqualTo(NAME);
        assertThat(mvc.get().uri(page()).with(People.signedIn(member(1, 5)))).bodyText().contains("Second", "Third");
    }

    @Test
    void whoLeavesTakesThisAlongToo() {
        tendencies.join(member(1, 1).id(), held.id(), founded().id()).required();
        var room = rooms.stream().filter(one -> one.room().equals("tendencies")).findFirst().orElseThrow();
        assertThat(room.of(member(1, 0).id())).containsOnlyKeys("stands", "founded");
        room.erase(member(1, 0).id());
        assertThat(room.of(member(1, 0).id())).isEmpty();
        assertThat(mvc.get().uri(page()).with(People.signedIn(member(1, 5)))).bodyText().contains(WORDS, "9 more are needed");
        room.erase(member(1, 1).id());
        assertThat(mvc.get().uri(page()).with(People.signedIn(member(1, 5)))).as("nobody stands with it").bodyText()
                .doesNotContain(WORDS);
    }
}
