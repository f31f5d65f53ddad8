create table alliance_role (
    id               uuid        primary key,
    alliance         uuid        not null references alliance (id),
    title            text        not null,
    powers           text        not null,
    calls            boolean     not null,
    joint            smallint    not null,
    sent             smallint    not null,
    lots             smallint    not null,
    term_days        integer     not null,
    most_terms       smallint    not null,
    recall_share     text        not null,
    recall_days      integer     not null,
    report_days      integer     not null,
    accept_days      integer     not null,
    hands_over       time        not null,
    zone             text        not null,
    proposed_by      uuid        not null references person (id),
    proposed_org     uuid        not null references organisation (id),
    proposed_at      timestamptz not null,
    lapses_at        timestamptz not null,
    confirmed_by     uuid        references person (id),
    confirmed_org    uuid        references organisation (id),
    confirmed_at     timestamptz,
    declined_by      uuid        references person (id),
    declined_org     uuid        references organisation (id),
    declined_at      timestamptz,
    closing_by       uuid        references person (id),
    closing_org      uuid        references organisation (id),
    closing_at       timestamptz,
    closed_by        uuid        references person (id),
    closed_org       uuid        references organisation (id),
    closed_at        timestamptz,
    constraint alliance_role_needs_two_organisations check (confirmed_org <> proposed_org and confirmed_by <> proposed_by),
    constraint alliance_role_confirmed_whole check ((confirmed_at is null) = (confirmed_by is null)),
    constraint alliance_role_confirmed_or_declined check (confirmed_at is null or declined_at is null),
    constraint alliance_role_closed_by_two check (closed_at is null or closing_at is not null and closed_org <> closing_org
        and closed_by <> closing_by),
    constraint alliance_role_has_seats check (joint >= 0 and sent >= 0 and lots >= 0 and joint + sent + lots between 1 and 50),
    constraint alliance_role_ends check (term_days between 1 and 1830)
);
create index alliance_role_of_alliance on alliance_role (alliance, id);
comment on table alliance_role is 'What people do for an alliance for a time: joint seats are elected by the members of all affiliates, sent counts the seats that each affiliate fills itself, lots those drawn among people of no affiliate. recall_share is exact, such as 1/10.';

alter table election add column role uuid references alliance_role (id);
create index election_for_role on election (role) where role is not null;
comment on column election.role is 'Whose seats it fills: those elected hold them from its publication on.';

create table role_draw (
    id            uuid        primary key,
    role          uuid        not null references alliance_role (id),
    seats         smallint    not null,
    closes_at     timestamptz not null,
    term_ends_at  timestamptz not null,
    secret        text        not null,
    public_number text        not null,
    opened_by     uuid        not null references person (id),
    opened_org    uuid        not null references organisation (id),
    opened_at     timestamptz not null,
    drawn_by      uuid        references person (id),
    drawn_org     uuid        references organisation (id),
    drawn_at      timestamptz,
    public_value  text,
    constraint role_draw_needs_two_organisations check (drawn_org <> opened_org and drawn_by <> opened_by),
    constraint role_draw_drawn_whole check ((drawn_at is null) = (drawn_by is null) and (drawn_at is null) = (public_value is null))
);
create index role_draw_of_role on role_draw (role);
comment on table role_draw is 'Seats drawn among people who belong to no affiliate; secret is the sealed half of the seed, its SHA-256 is shown from the beginning.';

create table role_draw_entry (
    draw        uuid        not null references role_draw (id),
    number      integer     not null,
    person      uuid        not null references person (id),
    declaration text        not null,
    entered_at  timestamptz not null,
    primary key (draw, number),
    constraint role_draw_entry_once unique (draw, person)
);
comment on table role_draw_entry is 'Who stands in a draw, by the number under which the lot is drawn.';

create table role_term (
    id           uuid        primary key,
    role         uuid        not null references alliance_role (id),
    person       uuid        not null references person (id),
    seat         text        not null,
    organisation uuid        references organisation (id),
    election     uuid        references election (id),
    draw         uuid        references role_draw (id),
    basis        text        not null default '',
    place        smallint    not null,
    follows      uuid        references role_term (id),
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    ended_at     timestamptz,
    ended_how    text,
    constraint role_term_seat_known check (seat in ('joint', 'sent', 'lot')),
    constraint role_term_ends check (ends_at > starts_at),
    constraint role_term_ended_how_known check (ended_how in ('recalled', 'laid_down', 'left')),
    constraint role_term_ended_whole check ((ended_at is null) = (ended_how is null))
);
create index role_term_of_role on role_term (role, starts_at);
create index role_term_of_person on role_term (person);
create unique index role_term_follows_once on role_term (follows) where follows is not null;
comment on table role_term is 'Who holds a seat of a role, from when until when, and by what; nothing ever moves ends_at. place is that of the count, the draw or the sending; follows is the seat that fell vacant, whose term is served to its end.';

create table role_reserve (
    term         uuid        not null references role_term (id),
    place        smallint    not null,
    person       uuid        not null references person (id),
    organisation uuid        references organisation (id),
    told_at      timestamptz,
    answered_at  timestamptz,
    accepted     boolean,
    primary key (term, place),
    constraint role_reserve_answered_whole check ((answered_at is null) = (accepted is null))
);
create index role_reserve_of_person on role_reserve (person);
comment on table role_reserve is 'Who is asked, and in which order, when a seat falls vacant: fixed when the count is published.';

create table role_sending (
    id           uuid        primary key,
    role         uuid        not null references alliance_role (id),
    organisation uuid        not null references organisation (id),
    person       uuid        not null references person (id),
    basis        text        not null,
    sent_by      uuid        not null references person (id),
    sent_at      timestamptz not null,
    lapses_at    timestamptz not null,
    term_ends_at timestamptz not null,
    answered_at  timestamptz,
    accepted     boolean,
    constraint role_sending_answered_whole check ((answered_at is null) = (accepted is null))
);
create index role_sending_of_role on role_sending (role);
create index role_sending_of_person on role_sending (person);
comment on table role_sending is 'A member whom an organisation sends, by which decision of its own; she holds the seat once she has accepted and declared her other roles.';

create table role_recall (
    id          uuid        primary key,
    term        uuid        not null references role_term (id),
    opened_by   uuid        not null references person (id),
    opened_at   timestamptz not null,
    closes_at   timestamptz not null,
    reason      text        not null,
    answer      text        not null default '',
    answered_at timestamptz,
    roll        integer     not null,
    needed      integer     not null,
    reached_at  timestamptz,
    signed      integer,
    constraint role_recall_sensible check (roll >= 1 and needed between 1 and roll)
);
create index role_recall_of_term on role_recall (term);
comment on table role_recall is 'A petition of those who mandated a holder; roll and needed are fixed when it opens, signed when its signatures are destroyed.';

create table role_signature (
    recall uuid  not null references role_recall (id),
    voice  bytea not null,
    primary key (recall, voice)
);
comment on table role_signature is 'A keyed hash in place of whoever signed, without a time: it lets everybody sign once and take it back, and is destroyed when the petition is over.';

create table role_recall_elector (
    recall     uuid not null references role_recall (id),
    membership uuid not null references membership (id),
    primary key (recall, membership)
);
create index role_recall_elector_of_membership on role_recall_elector (membership);
comment on table role_recall_elector is 'The voting members of the organisation that sent a holder, as they were when the petition opened; elections and draws have rolls of their own.';

create table role_meeting (
    id           uuid        primary key,
    role         uuid        not null references alliance_role (id),
    title        text        not null,
    held_at      timestamptz not null,
    place        text        not null,
    agenda       text        not null,
    called_by    uuid        not null references role_term (id),
    called_at    timestamptz not null,
    confirmed_by uuid        references role_term (id),
    confirmed_at timestamptz,
    off_by       uuid        references role_term (id),
    off_reason   text        not null default '',
    off_at       timestamptz,
    constraint role_meeting_confirmed_whole check ((confirmed_at is null) = (confirmed_by is null)),
    constraint role_meeting_needs_two check (confirmed_by <> called_by)
);
create index role_meeting_of_role on role_meeting (role, held_at);
comment on table role_meeting is 'A meeting of the alliance called by two holders of a role, of two organisations.';

create table role_act (
    id           uuid        primary key,
    number       bigint      not null generated always as identity,
    role         uuid        not null references alliance_role (id),
    kind         text        not null,
    person       uuid        references person (id),
    organisation uuid        references organisation (id),
    concerns     uuid        references person (id),
    detail       text        not null default '',
    done_at      timestamptz not null
);
create index role_act_of_role on role_act (role, number);
create index role_act_of_person on role_act (person);
comment on table role_act is 'What was done in a role, by whom and why: declarations and report-backs too, of which nothing is overwritten.';
