create table amendment (
    id             uuid        primary key,
    motion         uuid        not null references motion (id),
    number         integer     not null,
    parent         uuid        references amendment (id),
    title          text        not null,
    reason         text        not null,
    divisible      boolean     not null,
    person         uuid        not null references person (id),
    capacity       text        not null,
    organisation   uuid        references organisation (id),
    unit           uuid        references unit (id),
    moved_at       timestamptz not null,
    revision       integer     not null default 1,
    standing       text        not null default 'clean',
    standing_since timestamptz not null,
    constraint amendment_number_once unique (motion, number),
    constraint amendment_capacity_known check (capacity in ('organisation', 'unit', 'personal', 'unaffiliated')),
    constraint amendment_capacity_whole check ((capacity = 'unaffiliated') = (organisation is null) and (capacity = 'unit') = (unit is not null)),
    constraint amendment_standing_known check (standing in ('clean', 'shifted', 'satisfied', 'moot', 'conflicted'))
);
create index amendment_of_person on amendment (person);
create index amendment_of_parent on amendment (parent) where parent is not null;
comment on table amendment is 'A change proposed to a motion or to another amendment, by whom, and whether it can still stand on the text as it is.';

create table amendment_revision (
    amendment uuid        not null references amendment (id),
    number    integer     not null,
    cause     text        not null,
    base      text        not null,
    content   text        not null,
    consent   text        not null default '',
    parent_revision integer,
    made_by   uuid        not null references person (id),
    made_at   timestamptz not null,
    primary key (amendment, number),
    constraint amendment_revision_cause_known check (cause in ('moved', 'reworded', 'recounted'))
);
comment on table amendment_revision is 'The hunks of an amendment each time they were put in words, and the version of the text they were written on; consent says who agreed to new words.';

create table amendment_seconder (
    amendment    uuid        not null references amendment (id),
    person       uuid        not null references person (id),
    capacity     text        not null,
    organisation uuid        references organisation (id),
    unit         uuid        references unit (id),
    said_at      timestamptz not null,
    primary key (amendment, person)
);
create index amendment_seconder_of_person on amendment_seconder (person);
comment on table amendment_seconder is 'Who supports an amendment so that it may be debated.';

create table amendment_certificate (
    amendment    uuid        primary key references amendment (id),
    body         text        not null,
    held_on      date        not null,
    entitled     integer     not null,
    present      integer     not null,
    in_favour    integer     not null,
    against      integer     not null,
    abstained    integer     not null,
    rule         text        not null,
    entered_by   uuid        not null references person (id),
    entered_at   timestamptz not null,
    constraint amendment_certificate_adds_up check (entitled >= present and present >= in_favour + against + abstained
        and in_favour >= 0 and against >= 0 and abstained >= 0)
);
comment on table amendment_certificate is 'The minute of the body that passed an amendment.';

create table amendment_decision (
    id              uuid        primary key,
    motion          uuid        not null references motion (id),
    amendment       uuid        not null references amendment (id),
    revision        integer     not null,
    kind            text        not null,
    revokes         uuid        references amendment_decision (id),
    if_carried      uuid        references amendment (id),
    body            text        not null default '',
    how_many        text        not null default '',
    rule            text        not null default '',
    reason          text        not null default '',
    proposed_by     uuid        not null references person (id),
    proposed_org    uuid        references organisation (id),
    proposed_at     timestamptz not null,
    confirmed_by    uuid        references person (id),
    confirmed_org   uuid        references organisation (id),
    refused_at      timestamptz,
    refused_reason  text,
    place           integer,
    content         text,
    effective_at    timestamptz,
    constraint amendment_decision_kind_known check (kind in ('accepted', 'declined', 'withdrawn', 'carried', 'fallen', 'remitted', 'revoked', 'declared', 'taken_in')),
    constraint amendment_decision_revokes_something check ((kind = 'revoked') = (revokes is not null)),
    constraint amendment_decision_declares_of_two check ((kind = 'declared') = (if_carried is not null) and if_carried is distinct from amendment),
    constraint amendment_decision_in_order unique (motion, place),
    constraint amendment_decision_effective_whole check ((effective_at is null) = (place is null)),
    constraint amendment_decision_adopts_words check (effective_at is null or (kind in ('accepted', 'carried')) = (content is not null)),
    constraint amendment_decision_needs_two_organisations check (effective_at is null or kind in ('accepted', 'declined', 'withdrawn', 'taken_in')
        or confirmed_org is not null and confirmed_org <> proposed_org and confirmed_by <> proposed_by),
    foreign key (amendment, revision) references amendment_revision (amendment, number)
);
create unique index amendment_decision_waits_once on amendment_decision (amendment) where effective_at is null and refused_at is null;
create unique index amendment_decision_revoked_once on amendment_decision (revokes) where effective_at is not null;
comment on table amendment_decision is 'The log of decisions on amendments, in the order in which they took effect; folding those that adopt gives the text. content is the amendment as it was adopted; declared says that it falls if another is carried.';

create table amendment_draft (
    id           uuid        primary key,
    motion       uuid        not null references motion (id),
    amendment    uuid        references amendment (id),
    parent       uuid        references amendment (id),
    person       uuid        not null references person (id),
    base         text        not null,
    written      text        not null,
    title        text        not null,
    reason       text        not null,
    divisible    boolean     not null,
    speaking     text        not null,
    version      integer     not null default 1,
    changed_at   timestamptz not null
);
create index amendment_draft_of_person on amendment_draft (person, motion);
comment on table amendment_draft is 'What somebody is writing: the whole text as edited, seen by nobody else, kept until it is tabled or thrown away.';

create table amendment_follower (
    motion uuid        not null references motion (id),
    person uuid        not null references person (id),
    since  timestamptz not null,
    primary key (motion, person)
);
create index amendment_follower_of_person on amendment_follower (person);
comment on table amendment_follower is 'Who is sent what changes in the text of a motion.';
