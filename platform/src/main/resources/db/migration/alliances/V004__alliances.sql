create table alliance (
    id          uuid        primary key,
    name        text        not null,
    purpose     text        not null,
    norms       text        not null,
    rung        text        not null,
    ends_on     date,
    exit_rule   text        not null,
    review_on   date        not null,
    proposed_at timestamptz not null,
    opened_at   timestamptz,
    closed_at   timestamptz,
    version     integer     not null default 1,
    constraint alliance_rung_known check (rung in ('first_contact', 'dialogue', 'joint_statement', 'campaign', 'alliance', 'federation')),
    constraint first_contact_ends check (rung <> 'first_contact' or ends_on is not null)
);
comment on table alliance is 'A joint body of organisations; nobody owns it.';

create table affiliation (
    alliance     uuid        not null references alliance (id),
    organisation uuid        not null references organisation (id),
    mark         smallint    not null,
    joined_at    timestamptz not null,
    left_at      timestamptz,
    left_reason  text,
    primary key (alliance, organisation, joined_at),
    constraint affiliation_mark_known check (mark between 1 and 12)
);
create unique index affiliation_once on affiliation (alliance, organisation) where left_at is null;
create index affiliation_of_organisation on affiliation (organisation) where left_at is null;
comment on table affiliation is 'Which organisation belongs to which alliance, and how it shows there.';

create table alliance_change (
    id              uuid        primary key,
    alliance        uuid        not null references alliance (id),
    kind            text        not null,
    payload         jsonb       not null,
    proposed_org    uuid        not null references organisation (id),
    proposed_by     uuid        not null references person (id),
    proposed_at     timestamptz not null,
    lapses_at       timestamptz not null,
    confirmed_org   uuid        references organisation (id),
    confirmed_by    uuid        references person (id),
    confirmed_at    timestamptz,
    invited_org     uuid        references organisation (id),
    accepted_by     uuid        references person (id),
    accepted_at     timestamptz,
    ended_at        timestamptz,
    ended_org       uuid        references organisation (id),
    ended_reason    text,
    done_at         timestamptz,
    constraint change_needs_two_organisations check (confirmed_org is null or confirmed_org <> proposed_org)
);
create index alliance_change_of_alliance on alliance_change (alliance, proposed_at);
create index alliance_change_for_invited on alliance_change (invited_org) where done_at is null and ended_at is null;
comment on table alliance_change is 'A change of an alliance: one organisation proposes, another confirms.';
