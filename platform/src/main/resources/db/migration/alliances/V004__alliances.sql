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
    constraint first_contact_ends check (rung <> 'first_contact' or ends_on is not null),
    constraint alliance_has_exit_rule check (exit_rule <> '')
);
create index alliance_by_opening on alliance (opened_at) where opened_at is not null;
comment on table alliance is 'A joint body of organisations; nobody owns it.';

create table alliance_change (
    id               uuid        primary key,
    number           bigint      not null generated always as identity,
    alliance         uuid        not null references alliance (id),
    kind             text        not null,
    payload          jsonb       not null,
    based_on         integer     not null,
    proposed_org     uuid        not null references organisation (id),
    proposed_by      uuid        not null references person (id),
    proposed_basis   text        not null,
    proposed_detail  text        not null,
    proposed_at      timestamptz not null,
    lapses_at        timestamptz not null,
    confirmed_org    uuid        references organisation (id),
    confirmed_by     uuid        references person (id),
    confirmed_basis  text,
    confirmed_detail text,
    confirmed_at     timestamptz,
    invited_org      uuid        references organisation (id),
    accepted_by      uuid        references person (id),
    accepted_basis   text,
    accepted_detail  text,
    accepted_at      timestamptz,
    ended_how        text,
    ended_org        uuid        references organisation (id),
    ended_by         uuid        references person (id),
    ended_reason     text,
    ended_at         timestamptz,
    done_at          timestamptz,
    constraint change_kind_known check (kind in ('opening', 'terms', 'rung', 'end', 'review', 'welcome', 'closing')),
    constraint change_basis_known check (proposed_basis in ('convenor', 'committee', 'members')
        and confirmed_basis in ('convenor', 'committee', 'members') and accepted_basis in ('convenor', 'committee', 'members')),
    constraint change_ended_how_known check (ended_how in ('withdrawn', 'declined', 'change_asked', 'proposer_left')),
    constraint change_needs_two_organisations check (confirmed_org <> proposed_org and invited_org <> proposed_org
        and invited_org <> confirmed_org),
    constraint change_needs_two_people check (confirmed_by <> proposed_by and accepted_by <> proposed_by
        and accepted_by <> confirmed_by),
    constraint change_done_or_ended check (done_at is null or ended_at is null)
);
create index alliance_change_of_alliance on alliance_change (alliance, number);
create index alliance_change_for_invited on alliance_change (invited_org) where done_at is null and ended_at is null;
create index alliance_change_by_person on alliance_change (proposed_by);
comment on table alliance_change is 'A change of an alliance: one organisation proposes, another confirms, and whoever is invited accepts for itself.';

create table affiliation (
    alliance     uuid        not null references alliance (id),
    organisation uuid        not null references organisation (id),
    mark         smallint    not null,
    joined_at    timestamptz not null,
    joined_by    uuid        not null references alliance_change (id),
    left_at      timestamptz,
    left_by      uuid        references person (id),
    left_reason  text,
    primary key (alliance, organisation, joined_by),
    constraint affiliation_mark_known check (mark between 1 and 12)
);
create unique index affiliation_once on affiliation (alliance, organisation) where left_at is null;
create index affiliation_of_organisation on affiliation (organisation) where left_at is null;
comment on table affiliation is 'Which organisation belongs to which alliance, by which change it came, and how it shows there.';

create table alliance_link (
    token_hash bytea       primary key,
    change     uuid        not null references alliance_change (id),
    created_by uuid        not null references person (id),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    used_org   uuid        references organisation (id)
);
create index alliance_link_of_change on alliance_link (change);
comment on table alliance_link is 'A link by which an organisation that is not known yet answers an invitation; good for one answer.';
