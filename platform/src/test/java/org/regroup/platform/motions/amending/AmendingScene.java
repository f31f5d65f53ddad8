package org.regroup.platform.motions.amending;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Answers;
import org.regroup.platform.alliances.Invitee;
import org.regroup.platform.alliances.Openings;
import org.regroup.platform.alliances.Proposals;
import org.regroup.platform.alliances.Rung;
import org.regroup.platform.alliances.Speaker;
import org.regroup.platform.alliances.Terms;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.Motions;
import org.regroup.platform.motions.Wording;
import org.regroup.platform.organisations.Founding;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.testing.People;
import org.regroup.texts.exchange.Markdown;

/// Three organisations in an alliance and a motion before them; made anew for each test.
@TestComponent
class AmendingScene {

    static final String BODY = """
            1. No household should be disconnected in winter.
            2. We ask every landlord and every supplier to sign a pledge.
            3. A joint fund shall pay the debts of households in arrears.
            """;

    private final People made;
    private final Organisations organisations;
    private final Openings openings;
    private final Proposals proposals;
    private final Answers answers;
    private final Motions motions;
    private final AmendingAccess access;
    private final AmendmentWriting writing;
    private final Amendments amendments;
    private final JdbcClient jdbc;
    private final Clock clock;

    AmendingScene(People made, Organisations organisations, Openings openings, Proposals proposals, Answers answers,
            Motions motions,
            AmendingAccess access, AmendmentWriting writing, Amendments amendments, JdbcClient jdbc, Clock clock) {
        this.made = made;
        this.organisations = organisations;
        this.openings = openings;
        this.proposals = proposals;
        this.answers = answers;
        this.motions = motions;
        this.access = access;
        this.writing = writing;
        this.amendments = amendments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// An organisation and whoever speaks for it.
    record Party(OrganisationId id, SignedIn convenor) {

        String voice() {
            return "for:" + id;
        }
    }

    /// @param motion moved by the first of the parties
    record Play(AllianceId alliance, MotionId motion, Party tenants, Party union, Party circle) {}

    Play play() {
        var tenants = party("Tenants");
        var union = party("Union");
        var circle = party("Circle");
        var terms = new Terms("Warm Homes", "That nobody goes cold.", "Speak for yourself.", Rung.CAMPAIGN, null,
                "A month’s notice.", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(180));
        var change = openings.propose(speaks(tenants), terms, new Invitee.Known(union.id())).required();
        var alliance = answers.accept(change.id(), speaks(union)).required().alliance();
        var joining = proposals.invite(alliance, speaks(tenants), new Invitee.Known(circle.id())).required();
        answers.confirm(joining.id(), speaks(union), joining.basedOn()).required();
        answers.accept(joining.id(), speaks(circle)).required();
        return new Play(alliance, motion(alliance, tenants), tenants, union, circle);
    }

    private static Speaker speaks(Party party) {
        return Speaker.of(party.convenor().id(), party.id());
    }

    private Party party(String name) {
        var convenor = made.person(name + " speaker");
        var founding = new Founding(name + " " + UUID.randomUUID(), name.substring(0, 2), 1, "About us",
                clock.instant().plus(Duration.ofDays(300)), "A meeting may recall");
        return new Party(organisations.found(convenor.id(), founding).required().id(), convenor);
    }

    private MotionId motion(AllianceId alliance, Party mover) {
        var id = motions.start(mover.convenor().id(), alliance, new Wording("Winter", "", BODY, ""), Locale.ENGLISH, List.of())
                .required()
                .id();
        jdbc.sql("""
                update motion set stage = 'admitted', tabled_at = :now, moved_version = version, number = 14 where id = :id""")
                .param("now", Sql.at(clock.instant())).param("id", id.value()).update();
        jdbc.sql("""
                insert into motion_voice (id, motion, part, person, capacity, organisation, said_at)
                values (:id, :motion, 'mover', :person, 'organisation', :organisation, :now)""").param("id", Ids.next(clock))
                .param("motion", id.value()).param("person", mover.convenor().id().value())
                .param("organisation", mover.id().value()).param("now", Sql.at(clock.instant())).update();
        return id;
    }

    /// Amendments to the motion are taken until a day from now.
    void deadline(Play play) {
        var id = Ids.next(clock);
        jdbc.sql("""
                insert into motion_calendar (id, alliance, title, zone, starts_on, ends_on, standing_orders, motions_until,
                    amendments_until, composites_until, emergency_until, late_until, minority_until, emergency_test,
                    emergency_supporters, certificate, seconders, proposed_by, proposed_org, proposed_at, lapses_at)
                values (:id, :alliance, 'Conference', 'UTC', :day, :day, '', :now, :until, :until, :until, :until, :until, '', 2,
                    false, 0, :by, :org, :now, :until)""").param("id", id).param("alliance", play.alliance().value())
                .param("day", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(9))
                .param("now", Sql.at(clock.instant()))
                .param("until", Sql.at(clock.instant().plus(Duration.ofDays(1))))
                .param("by", play.tenants().convenor().id().value())
                .param("org", play.tenants().id().value()).update();
        jdbc.sql("update motion set calendar = :calendar where id = :id").param("calendar", id)
                .param("id", play.motion().value()).update();
    }

    Proceedings proceedings(Play play) {
        return access.find(play.motion());
    }

    MotionAmendment find(Play play, UUID amendment) {
        return proceedings(play).find(amendment).orElseThrow();
    }

    /// The words of a clause as they stand.
    String clause(Play play, int number) {
        return proceedings(play).text().blocks().get(number).plain();
    }

    Draft draft(Play play, Party party, String... replacements) {
        var all = proceedings(play);
        return kept(writing.begin(party.convenor().id(), play.motion(), null, null, all.text().version(),
                new Draft.Writing(replaced(all, replacements), "In other words", "Because.", false, party.voice())));
    }

    static Draft kept(AmendmentWriting.Keeping keeping) {
        return ((AmendmentWriting.Keeping.Kept) keeping).draft();
    }

    private static String replaced(Proceedings all, String... replacements) {
        var text = Markdown.write(all.text());
        for (int n = 0; n < replacements.length; n += 2) {
            text = text.replace(replacements[n], replacements[n + 1]);
        }
        return text;
    }

    /// Moves an amendment: each pair of words is what is replaced and what by.
    UUID amend(Play play, Party party, String... replacements) {
        var draft = draft(play, party, replacements);
        return amendments.table(party.convenor().id(), draft.id(), proceedings(play).text().version(), 1, "").required();
    }

    /// Another organisation moves the motion too.
    void moves(Play play, Party party) {
        jdbc.sql("""
                insert into motion_voice (id, motion, part, person, capacity, organisation, said_at)
                values (:id, :motion, 'mover', :person, 'organisation', :organisation, :now)""").param("id", Ids.next(clock))
                .param("motion", play.motion().value()).param("person", party.convenor().id().value())
                .param("organisation", party.id().value()).param("now", Sql.at(clock.instant().plusSeconds(1))).update();
    }

    /// The convenor of one organisation may speak for another too.
    void mandate(Party party, Party other) {
        jdbc.sql("""
                insert into mandate (id, organisation, person, role, source, recall_rule, starts_at, ends_at)
                select :id, organisation, :person, role, source, recall_rule, starts_at, ends_at from mandate
                where organisation = :other limit 1""").param("id", Ids.next(clock))
                .param("person", party.convenor().id().value()).param("other", other.id().value()).update();
    }

    void mandateEnds(Party party) {
        jdbc.sql("update mandate set ended_at = :now, ended_reason = 'recalled' where organisation = :id")
                .param("now", Sql.at(clock.instant())).param("id", party.id().value()).update();
    }

    /// Moves an amendment whose parts may be decided one by one.
    UUID divisible(Play play, Party party, String... replacements) {
        var all = proceedings(play);
        var draft = kept(writing.begin(party.convenor().id(), play.motion(), null, null, all.text().version(),
                new Draft.Writing(replaced(all, replacements), "In parts", "Because.", true, party.voice())));
        return amendments.table(party.convenor().id(), draft.id(), all.text().version(), 1, "").required();
    }

    Answering.Seen seen(Play play, UUID amendment) {
        return new Answering.Seen(proceedings(play).text().version(), find(play, amendment).revision());
    }

    List<String> mails() {
        return jdbc.sql("select subject from outgoing_mail order by created_at, id").query(String.class).list();
    }
}
