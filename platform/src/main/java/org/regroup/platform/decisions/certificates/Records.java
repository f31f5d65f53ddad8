package org.regroup.platform.decisions.certificates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.counting.questions.Decision;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;

/// Gathers what a decision is worked out from: what was fixed, the rolls, certificates and votes.
@Component
public class Records {

    private final JdbcClient jdbc;
    private final ObjectProvider<Counted> counted;

    Records(JdbcClient jdbc, ObjectProvider<Counted> counted) {
        this.jdbc = jdbc;
        this.counted = counted;
    }

    /// In one query; of a question that is fixed.
    public DecisionRecord of(Question question) {
        var standings = new LinkedHashMap<OrganisationId, Standing>();
        var keys = new LinkedHashMap<OrganisationId, String>();
        var written = new ArrayList<Written>();
        jdbc.sql(
                """
                        select y.organisation, k.public_key, r.electors, r.weight, r.people, r.voted, r.on_paper, r.online, c.made_by, c.attested_by,
                            c.content
                        from question_party y join organisation_key k on k.organisation = y.organisation
                        left join (select organisation, count(*) electors, sum(weight) weight, sum(people) people, count(voted) voted,
                                count(*) filter (where voted = 'paper') on_paper,
                                coalesce(sum(weight) filter (where voted = 'online'), 0) online
                            from question_elector where question = :question group by organisation) r on r.organisation = y.organisation
                        left join question_certificate c on c.question = y.question and c.organisation = y.organisation
                        where y.question = :question order by y.organisation, c.number""")
                .param("question", question.id().value())
                .query(row -> {
                    var organisation = new OrganisationId(Sql.uuid(row, "organisation"));
                    standings.put(organisation, new Standing(row.getInt("electors"), row.getLong("weight"),
                            row.getLong("people"), row.getInt("voted"), row.getInt("on_paper"),
                            row.getLong("online")));
                    keys.put(organisation,
                            Base64.getEncoder().encodeToString(Objects.requireNonNull(row.getBytes("public_key"))));
                    var one = written(organisation, row);
                    if (one != null) {
                        written.add(one);
                    }
                });
        // a body has seats in place of lines of a roll
        question.parties().stream().filter(party -> party.procedure().electorate() == Electorate.BODY)
                .forEach(party -> standings.put(party.organisation(), Standing.ofBody(party.roll())));
        return new DecisionRecord(question, Fixed.of(question, standings, keys), standings, written);
    }

    private static @Nullable Written written(OrganisationId organisation, ResultSet row) throws SQLException {
        var made = row.getObject("made_by", UUID.class);
        if (made == null) {
            return null;
        }
        var attested = row.getObject("attested_by", UUID.class);
        return new Written(organisation, new PersonId(made), attested == null ? null : new PersonId(attested),
                Written.read(Sql.text(row, "content")));
    }

    /// The text of a question as it is handed out and as its hash was fixed, in Markdown.
    public static byte[] text(Question question) {
        return Fixed.text(question);
    }

    /// How many have voted, while the vote is on; by organisation.
    public Map<OrganisationId, Integer> turnout(Question question) {
        var turnout = new LinkedHashMap<OrganisationId, Integer>();
        jdbc.sql("""
                select organisation, count(*) voted from question_elector where question = :question and voted is not null
                group by organisation""").param("question", question.id().value())
                .query(row -> {
                    turnout.put(new OrganisationId(Sql.uuid(row, "organisation")), row.getInt("voted"));
                });
        return turnout;
    }

    /// Everything, with the votes that certificates were made of; what is published.
    public Decision decision(Question question) {
        var record = of(question);
        return record.decision(answers(record, record.written().stream().filter(Written::signed).map(Written::organisation)
                .distinct().toList()));
    }

    /// What these organisations have returned, with what speaks against certifying it.
    Map<OrganisationId, Counted.Answer> answers(DecisionRecord record, List<OrganisationId> of) {
        var standings = new LinkedHashMap<OrganisationId, Standing>();
        of.forEach(one -> standings.put(one, Objects.requireNonNull(record.standings().get(one))));
        var answers = new LinkedHashMap<OrganisationId, Counted.Answer>();
        counted.orderedStream().forEach(each -> answers.putAll(each.of(record.question(), standings)));
        return answers;
    }
}
