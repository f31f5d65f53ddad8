package org.regroup.platform.decisions;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.ElectionReader.Voted;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Standing;
import org.regroup.platform.shared.Sql;

/// Who may vote in an election: the voting members as they were when it opened.
///
/// It refers to memberships and not to people, so that a member who signs in for the first time during the vote is on it.
/// Whoever leaves or is struck off afterwards stays on it: nobody is kept from a vote that has been called.
@Repository
public class ElectoralRoll {

    private final JdbcClient jdbc;

    ElectoralRoll(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Copies the voting members; somebody who belongs to two affiliates of an alliance is counted once.
    ///
    /// @return how many people
    int freeze(ElectionId election, Holder holder) {
        var affiliates = "select organisation from affiliation where alliance = :holder and left_at is null";
        jdbc.sql("""
                insert into elector (election, membership, organisation)
                select :election, m.id, m.organisation from membership m
                where m.left_at is null and m.standing = :voting and m.organisation in (%s)"""
                .formatted(holder instanceof Holder.OfAlliance ? affiliates : ":holder")).param("election", election.value())
                .param("voting", Standing.VOTING.code()).param("holder", switch (holder) {
                    case Holder.OfAlliance(var alliance, _) -> alliance.value();
                    case Holder.OfOrganisation(var organisation, _) -> organisation.value();
                }).update();
        return jdbc.sql("""
                select count(distinct coalesce(m.person::text, lower(m.email), m.id::text))
                from elector l join membership m on m.id = l.membership where l.election = :election""")
                .param("election", election.value()).query(Integer.class).single();
    }

    /// How somebody stands to an election, besides mandates.
    ///
    /// @param member whether this person belongs to the organisation that holds it
    record Place(boolean member, boolean officer, List<OrganisationId> under, @Nullable Voted voted) {}

    Place place(Election election, PersonId person) {
        return jdbc.sql("""
                select exists (select from membership m where m.person = :person and m.left_at is null
                    and m.organisation = :organisation) member,
                exists (select from election_officer f where f.election = :election and f.person = :person) officer,
                array(select l.organisation from elector l join membership m on m.id = l.membership
                    where l.election = :election and m.person = :person order by m.joined_at, m.id) places,
                (select min(l.voted) from elector l join membership m on m.id = l.membership
                    where l.election = :election and m.person = :person) voted""").param("person", person.value())
                .param("election", election.id().value())
                .param("organisation", election.holder() instanceof Holder.OfOrganisation own ? own.organisation().value() : null,
                        java.sql.Types.OTHER)
                .query((row, _) -> {
                    var places = java.util.Arrays.stream((UUID[]) row.getArray("places").getArray()).map(OrganisationId::new)
                            .toList();
                    return new Place(row.getBoolean("member"), row.getBoolean("officer"), places,
                            voted(row.getString("voted")));
                }).single();
    }

    static @Nullable Voted voted(@Nullable String stored) {
        return stored == null ? null : Voted.valueOf(stored.toUpperCase(java.util.Locale.ROOT));
    }

    /// A voting member with an account, by address.
    public Optional<PersonId> member(OrganisationId organisation, String email) {
        return jdbc.sql("""
                select m.person from membership m join person p on p.id = m.person
                where m.organisation = :organisation and m.left_at is null and m.standing = :voting
                and lower(:email) in (lower(m.email), lower(p.email)) limit 1""").param("organisation", organisation.value())
                .param("voting", Standing.VOTING.code()).param("email", email)
                .query((row, _) -> new PersonId(Sql.uuid(row, "person"))).optional();
    }

    /// Somebody on the roll, and under which organisation.
    record Elector(PersonId person, OrganisationId organisation) {}

    /// Whoever on the roll has this address and an account.
    Optional<Elector> elector(ElectionId election, String email) {
        return jdbc
                .sql("""
                        select m.person, l.organisation from elector l join membership m on m.id = l.membership
                        join person p on p.id = m.person where l.election = :election and lower(:email) in (lower(m.email), lower(p.email))
                        order by m.joined_at, m.id limit 1""")
                .param("election", election.value()).param("email", email)
                .query((row, _) -> new Elector(new PersonId(Sql.uuid(row, "person")),
                        new OrganisationId(Sql.uuid(row, "organisation"))))
                .optional();
    }

    /// The branch, co-op or section of somebody on the roll; empty for none.
    String section(ElectionId election, PersonId person, OrganisationId organisation) {
        return jdbc.sql("""
                select coalesce(u.name, '') from elector l join membership m on m.id = l.membership
                left join unit u on u.id = m.unit where l.election = :election and m.person = :person
                and l.organisation = :organisation limit 1""").param("election", election.value())
                .param("person", person.value()).param("organisation", organisation.value()).query(String.class).optional()
                .orElse("");
    }

    /// Somebody on the part of the roll that a keeper sees.
    ///
    /// @param id   of the line of the roll
    /// @param name of the roll, else the address
    public record Line(UUID id, OrganisationId organisation, String name, String unit, @Nullable Voted voted) {}

    /// Those whose name or address contains a text.
    List<Line> search(ElectionId election, Collection<OrganisationId> kept, String text, int most) {
        var like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return jdbc.sql("""
                select l.membership, l.organisation, coalesce(m.roll_name, m.email, '') name, coalesce(u.name, '') unit, l.voted
                from elector l join membership m on m.id = l.membership left join unit u on u.id = m.unit
                where l.election = :election and l.organisation = any(:kept) and (m.roll_name ilike :like or m.email ilike :like)
                order by lower(coalesce(m.roll_name, m.email, '')), m.id limit :most""").param("election", election.value())
                .param("kept", kept.stream().map(OrganisationId::value).toArray(UUID[]::new)).param("like", like)
                .param("most", most)
                .query((row, _) -> new Line(Sql.uuid(row, "membership"), new OrganisationId(Sql.uuid(row, "organisation")),
                        Sql.text(row, "name"), Sql.text(row, "unit"), voted(row.getString("voted"))))
                .list();
    }

    Optional<OrganisationId> organisation(ElectionId election, UUID membership) {
        return jdbc.sql("select organisation from elector where election = :election and membership = :membership")
                .param("election", election.value()).param("membership", membership)
                .query((row, _) -> new OrganisationId(Sql.uuid(row, "organisation"))).optional();
    }

    /// Holds all places of whoever has this one: those of the same person, and those with the same address. A vote of the
    /// same person waits until the transaction is over.
    ///
    /// @return how this person has voted, if so
    @Nullable
    Voted held(ElectionId election, UUID membership) {
        var votes = jdbc.sql("""
                select coalesce(l.voted, '') from elector l join membership m on m.id = l.membership, membership me
                where l.election = :election and me.id = :membership
                and (m.id = me.id or m.person = me.person or lower(m.email) = lower(me.email))
                order by l.membership for update of l""").param("election", election.value()).param("membership", membership)
                .query(String.class).list();
        return votes.stream().filter(vote -> !vote.isEmpty()).findFirst().map(ElectoralRoll::voted).orElse(null);
    }

    /// @param paper whether this person has voted on paper
    void mark(ElectionId election, UUID membership, boolean paper) {
        jdbc.sql("update elector set voted = :voted where election = :election and membership = :membership")
                .param("voted", paper ? "paper" : null, java.sql.Types.VARCHAR).param("election", election.value())
                .param("membership", membership).update();
    }

    int onPaper(ElectionId election) {
        return jdbc.sql("select count(*) from elector where election = :election and voted = 'paper'")
                .param("election", election.value()).query(Integer.class).single();
    }

    /// Those on the roll who have not voted and have an address.
    List<RollMail.Address> waiting(ElectionId election) {
        return jdbc.sql("""
                select distinct on (lower(coalesce(p.email, m.email))) coalesce(p.email, m.email) email, p.language
                from elector l join membership m on m.id = l.membership left join person p on p.id = m.person
                where l.election = :election and coalesce(p.email, m.email) is not null
                and not exists (select from elector v join membership w on w.id = v.membership
                    where v.election = l.election and v.voted is not null
                    and (w.id = m.id or w.person = m.person or lower(w.email) = lower(m.email)))""")
                .param("election", election.value())
                .query((row, _) -> new RollMail.Address(Sql.text(row, "email"), row.getString("language"))).list();
    }
}
