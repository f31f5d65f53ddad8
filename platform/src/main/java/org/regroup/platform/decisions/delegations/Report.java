package org.regroup.platform.decisions.delegations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

import org.regroup.platform.decisions.questions.Question;

/// What the page of a question shows to the members of an organisation of those who voted for them: who reported back, and who
/// owes it. The columns are asked together with what else the page shows, since it may not ask many times.
public final class Report {

    /// How long after the certificates are due a report is owed.
    public static final Duration OWED = Duration.ofDays(14);
    /// How many of one organisation the page of a question shows; all stand on a page of their own.
    public static final int SHOWN = 20;

    /// Names `id`, `organisation`, `name`, `of_unit`, `people`, `says`, `source`, `said_at`, `said_by`, `said_for`, `votes`,
    /// `report`, `sent_at` and `place`; takes `:question`, `:own` (the reader's organisations), `:now` and `:most`.
    public static final String QUERY = """
            select id, organisation, of_unit, people, "name", says, source, said_at, said_by, said_for, votes, report, sent_at,
                place from (select l.id, l.organisation, l.unit is not null of_unit, l.people,
                    coalesce(u.name, p.name, m.roll_name, '') "name", i.says, i.source, i.said_at, ip.name said_by,
                    iu.name said_for, coalesce(v.votes, '') votes, coalesce(r.said, '') report, r.sent_at,
                    row_number() over (partition by l.organisation order by r.sent_at, lower(coalesce(u.name, p.name, '')), l.id)
                        place
                from question_elector l join question q on q.id = l.question
                join question_party y on y.question = l.question and y.organisation = l.organisation
                    and y.electorate in ('delegates', 'units')
                left join question_report r on r.elector = l.id
                left join unit u on u.id = l.unit left join membership m on m.id = l.membership
                left join person p on p.id = m.person
                left join lateral (select * from question_instruction n where n.elector = l.id order by n.number desc limit 1) i
                    on true
                left join person ip on ip.id = i.said_by left join unit iu on iu.id = i.said_for
                left join lateral (select string_agg(b.weight || ':' || b.answers, ' ' order by b.part) votes
                    from question_ballot b where b.elector = l.id) v on true
                where l.question = :question and l.organisation = any(:own) and q.closes_at <= :now
                and q.called_off_at is null
                and (r.elector is not null or q.certificates_until + interval '14 days' <= :now)) reported
            where place <= :most""";

    private Report() {}

    public static Delegate read(ResultSet row) throws SQLException {
        return DelegateRepository.delegate(row, false);
    }

    /// Whether those who have not reported are listed.
    public static boolean owed(Question question, java.time.Instant now) {
        return !now.isBefore(question.terms().certificatesUntil().plus(OWED));
    }
}
