create table composite (
    id            uuid        primary key,
    alliance      uuid        not null references alliance (id),
    calendar      uuid        references motion_calendar (id),
    number        integer     not null,
    title         text        not null,
    language      text        not null,
    chair         uuid        references person (id),
    opened_by     uuid        not null references person (id),
    opened_org    uuid        not null references organisation (id),
    opened_at     timestamptz not null,
    lapses_at     timestamptz not null,
    confirmed_by  uuid        references person (id),
    confirmed_org uuid        references organisation (id),
    confirmed_at  timestamptz,
    content       text        not null,
    revision      integer     not null default 1,
    changed_by    uuid        not null references person (id),
    changed_at    timestamptz not null,
    motion        uuid        references motion (id),
    stands_at     timestamptz,
    constraint composite_number_once unique (alliance, number),
    constraint composite_needs_two_organisations check (confirmed_org <> opened_org and confirmed_by <> opened_by),
    constraint composite_confirmed_whole check ((confirmed_at is null) = (confirmed_by is null)
        and (confirmed_at is null) = (confirmed_org is null)),
    constraint composite_stands_as_a_motion check ((stands_at is null) = (motion is null))
);
create index composite_of_alliance on composite (alliance, number);
create index composite_of_motion on composite (motion) where motion is not null;
comment on table composite is 'One text built from several motions, opened by one organisation and confirmed by another; content holds every word with its source, and the options log.';

create table composite_source (
    composite   uuid        not null references composite (id),
    motion      uuid        not null references motion (id),
    version     text        not null,
    place       smallint    not null,
    separate_at timestamptz,
    primary key (composite, motion)
);
create index composite_source_of_motion on composite_source (motion);
comment on table composite_source is 'The motions a composite is built from, each in the version its movers brought; those kept separate by their movers stay on record.';

create table composite_version (
    composite uuid        not null references composite (id),
    seq       integer     not null,
    content   text        not null,
    made_at   timestamptz not null,
    primary key (composite, seq)
);
comment on table composite_version is 'What movers were asked to sign.';

create table composite_act (
    id           uuid        primary key,
    number       bigint      not null generated always as identity,
    composite    uuid        not null references composite (id),
    kind         text        not null,
    seq          integer     not null,
    motion       uuid        references motion (id),
    option       integer,
    person       uuid        not null references person (id),
    capacity     text        not null,
    organisation uuid        references organisation (id),
    words        text        not null,
    done_at      timestamptz not null,
    constraint composite_act_kind_known check (kind in ('opened', 'confirmed', 'published', 'signed', 'objected', 'separate',
        'remark', 'appealed', 'seated', 'upheld', 'rejected', 'restored', 'stood'))
);
create index composite_act_of_composite on composite_act (composite, number);
create index composite_act_of_person on composite_act (person);
create unique index composite_panel_rules_once on composite_act (composite, option, person) where kind in ('upheld', 'rejected');
comment on table composite_act is 'What was done with a composite: versions, sign-offs, remarks, appeals, who was drawn for a panel and how each of them ruled. Nothing is ever taken out.';
