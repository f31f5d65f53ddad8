package org.regroup.platform.dialogues;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceSection;
import org.regroup.platform.alliances.AllianceState;
import org.regroup.platform.shared.HomeSection;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.WaitingSection;
import org.regroup.platform.shared.piece.Section;

/// What dialogues put on other rooms' pages: the open ones, and what waits for an answer.
@Configuration(proxyBeanMethods = false)
class DialogueSections {

    private static final int SHOWN = 5;
    private static final int LOOKED_AT = 20;

    @Bean
    HomeSection openDialogues(OpenNow open) {
        return new HomeSection() {
            @Override
            public int order() {
                return 20;
            }

            @Override
            public String title(Page page) {
                return page.t("dialogues.home.title");
            }

            @Override
            public List<Item> items(Page page) {
                return open.dialogues().stream().limit(SHOWN)
                        .map(d -> new Item(d.title(), closes(d, page), "/dialogues/" + d.id())).toList();
            }
        };
    }

    @Bean
    WaitingSection waitingDialogues(OpenNow now, Remaining remaining) {
        return new WaitingSection() {
            @Override
            public int order() {
                return 20;
            }

            @Override
            public List<HomeSection.Item> waiting(Page page, int most) {
                if (!(page.visitor() instanceof SignedIn person)) {
                    return List.of();
                }
                var open = now.dialogues();
                var left = remaining.of(open, person.id());
                return open.stream().filter(d -> left.containsKey(d.id())).limit(most)
                        .map(d -> item(d, Objects.requireNonNull(left.get(d.id())), page)).toList();
            }

            private HomeSection.Item item(Dialogue dialogue, Left left, Page page) {
                return new HomeSection.Item(dialogue.title(),
                        left.begun() ? page.t("dialogues.answer.more", left.statements()) : page.t("dialogues.notBegun"),
                        "/dialogues/" + dialogue.id() + "/vote",
                        page.t(left.begun() ? "dialogues.carryOn" : "dialogues.begin"), dialogue.closesAt());
            }
        };
    }

    @Bean
    AllianceSection dialoguesOfAlliance(DialogueRepository dialogues, Clock clock) {
        return new AllianceSection() {
            @Override
            public int place() {
                return 20;
            }

            @Override
            public Section of(Alliance alliance, AllianceState state, @Nullable PersonId viewer, Page page) {
                var now = clock.instant();
                var items = dialogues.ofAlliance(alliance.id()).stream()
                        .map(d -> new Section.Item(d.title(), "/dialogues/" + d.id(), "",
                                d.isOpen(now)
                                        ? closes(d, page)
                                        : page.t(d.imported() ? "dialogues.imported.flag" : "dialogues.closed.flag")))
                        .toList();
                var next = viewer != null && state.startsNew()
                        ? new Section.Step(page.t("dialogues.new.title"), "/alliances/" + alliance.id() + "/dialogues/new")
                        : null;
                return new Section("dialogues", page.t("dialogues.list.title"), page.t("dialogues.alliance.note"), items,
                        page.t("dialogues.alliance.none"), next);
            }
        };
    }

    private static String closes(Dialogue dialogue, Page page) {
        var at = dialogue.closesAt();
        return at == null ? page.t("dialogues.closes.never") : page.t("dialogues.closes", page.dateTime(at));
    }

    /// The open dialogues, asked for once for both parts of the home page.
    @Component
    @RequestScope
    static class OpenNow {

        private final DialogueRepository repository;
        private final Clock clock;
        private @Nullable List<Dialogue> read;

        OpenNow(DialogueRepository repository, Clock clock) {
            this.repository = repository;
            this.clock = clock;
        }

        List<Dialogue> dialogues() {
            if (read == null) {
                read = repository.open(clock.instant(), LOOKED_AT);
            }
            return read;
        }
    }

    /// What a dialogue still asks of somebody.
    ///
    /// @param statements how many are still to be answered
    /// @param begun      false for a member of an affiliate who has not answered anything yet
    record Left(int statements, boolean begun) {}

    /// What open dialogues ask of those who have begun, and of members of the alliance's organisations; in one query.
    @Component
    static class Remaining {

        private final JdbcClient jdbc;
        private final Voices voices;

        Remaining(JdbcClient jdbc, Voices voices) {
            this.jdbc = jdbc;
            this.voices = voices;
        }

        Map<DialogueId, Left> of(List<Dialogue> dialogues, PersonId person) {
            var left = new HashMap<DialogueId, Left>();
            if (dialogues.isEmpty()) {
                return left;
            }
            jdbc.sql("""
                    select d.id, p.id is not null as begun,
                            (select count(*) from statement s where s.dialogue = d.id and s.moderation >= 0
                            and not exists (select from vote v where v.participant = p.id and v.statement = s.id)) as waiting
                    from dialogue d left join participant p on p.dialogue = d.id and p.voice = any(:voices)
                    where d.id = any(:dialogues) and (p.id is not null or exists (select from affiliation a
                            join membership m on m.organisation = a.organisation where a.alliance = d.alliance
                            and a.left_at is null and m.person = :person and m.left_at is null))
                    """).param("voices",
                    dialogues.stream().map(d -> voices.of(d.id(), new Voter.Known(person))).toArray(byte[][]::new))
                    .param("dialogues", dialogues.stream().map(d -> d.id().value()).toArray(UUID[]::new))
                    .param("person", person.value()).query(row -> {
                        if (row.getInt(3) > 0) {
                            left.put(new DialogueId(row.getObject(1, UUID.class)), new Left(row.getInt(3), row.getBoolean(2)));
                        }
                    });
            return left;
        }
    }
}
