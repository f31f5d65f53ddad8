package org.regroup.platform.motions.composites;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
import org.regroup.texts.Amendment;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.Hunk;
import org.regroup.texts.Text;
import org.regroup.texts.exchange.AmendmentJson;

/// Four organisations with a convenor and an admitted motion each, and a composite of them.
@TestComponent
class CompositeScene {

    static final List<String> BODIES = List.of(
            "We ask every landlord to sign a pledge. A joint fund shall lend without interest.",
            "No meter shall be fitted without consent. The council shall publish the names of suppliers who refuse.",
            "Co-ops shall be first to sign. The federation shall seek a loan.", "We want a pledge with a penalty.");

    private final People people;
    private final Organisations organisations;
    private final Openings openings;
    private final Proposals proposals;
    private final Answers answers;
    private final Motions motions;
    private final Composites composites;
    private final JdbcClient jdbc;
    private final Clock clock;

    CompositeScene(People people, Organisations organisations, Openings openings, Proposals proposals, Answers answers,
            Motions motions, Composites composites, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.openings = openings;
        this.proposals = proposals;
        this.answers = answers;
        this.motions = motions;
        this.composites = composites;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Party(OrganisationId id, SignedIn convenor, MotionId motion) {}

    record Meeting(AllianceId alliance, List<Party> parties, CompositeId composite, SignedIn chair) {

        Party party(int n) {
            return parties.get(n);
        }
    }

    Meeting meeting() {
        var found = new ArrayList<Party>();
        for (var name : List.of("Tenants", "Union", "Co-ops", "Circle")) {
            var convenor = people.person(name);
            found.add(new Party(organisations.found(convenor.id(), new Founding(name + " " + UUID.randomUUID(),
                    name.substring(0, 2), 1 + found.size(), "We act.", clock.instant().plus(Duration.ofDays(300)), "A meeting"))
                    .required().id(), convenor, new MotionId(new UUID(0, 0))));
        }
        var alliance = alliance(found);
        var parties = new ArrayList<Party>();
        for (int n = 0; n < found.size(); n++) {
            parties.add(new Party(found.get(n).id(), found.get(n).convenor(), motion(alliance, found.get(n), n)));
        }
        var id = composites.open(parties.get(3).convenor().id(), parties.get(3).id(), alliance, "Heat that is not cut off",
                new LinkedHashSet<>(parties.stream().map(Party::motion).toList())).required().id();
        var chair = people.person("Leila");
        composites.preside(chair.id(), id).required();
        composites.confirm(parties.get(0).convenor().id(), parties.get(0).id(), id, true).required();
        return new Meeting(alliance, parties, id, chair);
    }

    private AllianceId alliance(List<Party> parties) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var terms = new Terms("Warm Homes", "That nobody goes cold.", "Speak for yourself.", Rung.CAMPAIGN, null, "A month.",
                today.plusDays(180));
        var change = openings.propose(speaks(parties.get(0)), terms, new Invitee.Known(parties.get(1).id())).required();
        var alliance = answers.accept(change.id(), speaks(parties.get(1))).required().alliance();
        for (int n = 2; n < parties.size(); n++) {
            var joining = proposals.invite(alliance, speaks(parties.get(0)), new Invitee.Known(parties.get(n).id())).required();
            answers.confirm(joining.id(), speaks(parties.get(1)), joining.basedOn()).required();
            answers.accept(joining.id(), speaks(parties.get(n))).required();
        }
        return alliance;
    }

    private static Speaker speaks(Party party) {
        return Speaker.of(party.convenor().id(), party.id());
    }

    private MotionId motion(AllianceId alliance, Party party, int n) {
        var id = motions.start(party.convenor().id(), alliance, new Wording("Motion of " + party.convenor().name(), "",
                BODIES.get(n), ""), Locale.UK, List.of()).required().id();
        jdbc.sql("""
                update motion set stage = 'admitted', tabled_at = :now, moved_version = version,
                number = (select coalesce(max(o.number), 0) + 1 from motion o where o.alliance = motion.alliance)
                where id = :id""").param("now", Sql.at(clock.instant())).param("id", id.value()).update();
        jdbc.sql("""
                insert into motion_voice (id, motion, part, person, capacity, organisation, said_at)
                values (:id, :motion, 'mover', :person, 'organisation', :organisation, :now)""").param("id", Ids.next(clock))
                .param("motion", id.value()).param("person", party.convenor().id().value())
                .param("organisation", party.id().value()).param("now", Sql.at(clock.instant())).update();
        return id;
    }

    /// An amendment that the movers of a motion have accepted.
    void accepted(MotionId motion, Party by, Text base, List<Hunk> hunks) {
        var id = Ids.next(clock);
        var now = Sql.at(clock.instant());
        var content = AmendmentJson.write(new Amendment(new AmendmentId(id.toString()), base.version(), hunks));
        jdbc.sql("""
                insert into amendment (id, motion, number, title, reason, divisible, person, capacity, organisation, moved_at,
                    standing_since) values (?, ?, 1, 'Better', '', false, ?, 'organisation', ?, ?, ?)""")
                .params(id, motion.value(), by.convenor().id().value(), by.id().value(), now, now).update();
        jdbc.sql("""
                insert into amendment_revision (amendment, number, cause, base, content, made_by, made_at)
                values (?, 1, 'moved', ?, ?, ?, ?)""")
                .params(id, base.version().hex(), content, by.convenor().id().value(), now).update();
        jdbc.sql("""
                insert into amendment_decision (id, motion, amendment, revision, kind, proposed_by, proposed_at, place, content,
                    effective_at) values (?, ?, ?, 1, 'accepted', ?, ?, 1, ?, ?)""")
                .params(Ids.next(clock), motion.value(), id, by.convenor().id().value(), now, content, now).update();
    }

    void carried(MotionId motion) {
        jdbc.sql("update motion set outcome = 'carried', closed_at = ? where id = ?")
                .params(Sql.at(clock.instant()), motion.value())
                .update();
    }

    /// What was sent to somebody, the subjects.
    List<String> mails(Party party) {
        return jdbc.sql("select m.subject from outgoing_mail m join person p on p.email = m.recipient where p.id = ?")
                .param(party.convenor().id().value()).query(String.class).list();
    }

    SignedIn stranger() {
        return people.person("Stranger");
    }
}
