alter table alliance add column notice_days integer not null default 0;
alter table alliance add constraint alliance_notice_sensible check (notice_days between 0 and 365);
comment on column alliance.notice_days is 'How many days before it leaves an affiliate says so, where no basis of agreement says otherwise.';

create table alliance_rise (
    id          uuid        primary key,
    number      bigint      not null generated always as identity,
    alliance    uuid        not null references alliance (id),
    rung        text        not null,
    rung_before text        not null,
    question    uuid        not null references question (id),
    risen_at    timestamptz not null,
    until       date        not null,
    ends_on     date,
    ended_at    timestamptz,
    ended_how   text,
    constraint rise_rung_known check (rung in ('dialogue', 'joint_statement', 'campaign', 'alliance', 'federation')),
    constraint rise_ended_how_known check (ended_how in ('lowered', 'renewed', 'lapsed')),
    constraint rise_ended_whole check ((ended_at is null) = (ended_how is null))
);
create index alliance_rise_of_alliance on alliance_rise (alliance, number);
comment on table alliance_rise is 'A higher rung to which an alliance rose because all its affiliates ratified it. It stands until a day fixed beforehand; the rung in alliance is the one below.';

alter table affiliation add column leaves_at timestamptz;
comment on column affiliation.leaves_at is 'When a notice of leaving takes effect; from then on the organisation does not belong any more, even before left_at is written down.';

create table affiliation_notice (
    id            uuid        primary key,
    alliance      uuid        not null references alliance (id),
    organisation  uuid        not null references organisation (id),
    given_by      uuid        not null references person (id),
    given_at      timestamptz not null,
    reason        text        not null,
    leaves_at     timestamptz not null,
    taken_back_by uuid        references person (id),
    taken_back_at timestamptz,
    constraint notice_taken_back_whole check ((taken_back_by is null) = (taken_back_at is null))
);
create index affiliation_notice_of_alliance on affiliation_notice (alliance, given_at);
create index affiliation_notice_by_person on affiliation_notice (given_by);
comment on table affiliation_notice is 'Notices of leaving an alliance, those taken back among them.';

create table basis (
    id              uuid        primary key,
    alliance        uuid        not null references alliance (id),
    version         integer     not null,
    question        uuid        not null unique references question (id),
    notice_days     integer     not null,
    reservations    boolean     not null,
    adopted_at      timestamptz not null,
    review_on       date        not null,
    replaced_at     timestamptz,
    constraint basis_version_once unique (alliance, version),
    constraint basis_notice_sensible check (notice_days between 0 and 365)
);
comment on table basis is 'A basis of agreement as adopted by a question; it lapses at its review date unless it is ratified again.';

create table basis_clause (
    basis   uuid    not null references basis (id),
    number  integer not null,
    label   text    not null,
    words   text    not null,
    carried boolean not null,
    primary key (basis, number)
);
comment on table basis_clause is 'The numbered clauses of a basis of agreement; one that did not carry binds nobody.';

create table basis_binding (
    basis        uuid        not null,
    number       integer     not null,
    organisation uuid        not null references organisation (id),
    stands       text        not null,
    since        timestamptz not null,
    said         text        not null default '',
    primary key (basis, number, organisation, since),
    foreign key (basis, number) references basis_clause (basis, number),
    constraint basis_binding_stands_known check (stands in ('bound', 'reserved', 'pending'))
);
comment on table basis_binding is 'Whom a clause binds, whose reservation stands beside it, and who has not certified; since says from when. An organisation that has left is bound no more from that day.';

create table standing_orders (
    id          uuid        primary key,
    alliance    uuid        not null references alliance (id),
    version     integer     not null,
    question    uuid        not null unique references question (id),
    adopted_at  timestamptz not null,
    constraint standing_orders_version_once unique (alliance, version)
);
comment on table standing_orders is 'Standing orders of an alliance as adopted by a question, whose text and machine-readable parts they are; the latest version holds.';
