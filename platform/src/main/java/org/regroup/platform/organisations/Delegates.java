package org.regroup.platform.organisations;

/// The delegates of an organisation and how many of its members each stands for, as a query for the rooms that ask it.
///
/// A mandate says by number how many members it stands for, or for which unit: then it stands for the voting members of that
/// unit, shared as evenly as may be where the unit has several delegates. A delegate whose mandates say neither stands for
/// herself, and no delegate of her unit stands for her.
public final class Delegates {

    /// Names `membership` and `people` of each; takes `:organisation`, `:voting`, `:delegate` and `:now`.
    public static final String QUERY = """
            with held as (
                select d.id, d.unit, d.represents, d.starts_at, m.id membership from mandate d
                join membership m on m.organisation = d.organisation and m.person = d.person and m.left_at is null
                    and m.standing = :voting
                where d.organisation = :organisation and d.role = :delegate and d.ended_at is null and d.starts_at <= :now
                and :now < d.ends_at),
            own as (select membership from held group by membership having bool_and(unit is null and represents is null)),
            unit_members as (
                select u.id unit, count(m.id)::int members from unit u
                join membership m on m.unit = u.id and m.left_at is null and m.standing = :voting
                where u.organisation = :organisation and u.closed_at is null and m.id not in (select membership from own)
                group by u.id),
            shares as (
                select h.membership, coalesce(h.represents, n.members / (count(*) over each_unit)::int + case
                    when row_number() over (each_unit order by h.starts_at, h.id) <= n.members % count(*) over each_unit then 1
                    else 0 end, 0) people
                from held h left join unit_members n on n.unit = h.unit where h.unit is not null or h.represents is not null
                window each_unit as (partition by h.unit, h.represents is null))
            select membership, people from (
                select membership, sum(people)::int people from shares group by membership
                union all select membership, 1 from own) delegates
            where people > 0""";

    private Delegates() {}
}
