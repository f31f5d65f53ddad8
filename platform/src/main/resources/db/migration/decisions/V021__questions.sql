create table question (
    id                 uuid        primary key,
    alliance           uuid        references alliance (id),
    organisation       uuid        references organisation (id),
    number             integer     not null,
    kind               text        not null,
    subject            text        not null,
    payload            text        not null default '',
    title              text        not null,
    notice             text        not null,
    case_for           text        not null,
    case_against       text        not null,
    text               text        not null,
    text_version       text        not null,
    motion             uuid        references motion (id),
    by_clause          boolean     not null,
    clauses            integer     not null,
    rule               text,
    zone               text        not null,
    opens_at           timestamptz not null,
    closes_at          timestamptz not null,
    certificates_until timestamptz not null,
    review_on          date,
    proposed_by        uuid        not null references person (id),
    proposed_org       uuid        not null references organisation (id),
    proposed_at        timestamptz not null,
    lapses_at          timestamptz not null,
    confirmed_by       uuid        references person (id),
    confirmed_org      uuid        references organisation (id),
    fixed_at           timestamptz,
    called_off_at      timestamptz,
    decided_at         timestamptz,
    outcome            text,
    constraint question_held_by_one check ((organisation is null) <> (alliance is null)),
    constraint question_joint_rule check ((alliance is null) = (rule is null)),
    constraint question_needs_two_organisations check (alliance is null or fixed_at is null
        or confirmed_org is not null and confirmed_org <> proposed_org and confirmed_by <> proposed_by),
    constraint question_in_order check (closes_at > opens_at and certificates_until >= closes_at),
    constraint question_outcome_known check (outcome in ('carried', 'not_carried')),
    constraint question_decided_whole check ((decided_at is null) = (outcome is null))
);
create unique index question_number_in_alliance on question (alliance, number) where alliance is not null;
create unique index question_number_in_organisation on question (organisation, number) where organisation is not null;
create index question_of_motion on question (motion) where motion is not null;
create index question_by_close on question (closes_at) where fixed_at is not null and decided_at is null;
comment on table question is 'Something put to the organisations of an alliance, or to one organisation; everything is fixed before the vote.';

create table question_party (
    question     uuid        not null references question (id),
    organisation uuid        not null references organisation (id),
    name         text        not null,
    monogram     text        not null,
    mark         smallint    not null,
    card         uuid        not null references rule_card (id),
    card_version integer     not null,
    electorate   text        not null,
    method       text        not null,
    secrecy      text        not null,
    notice_days  integer     not null,
    rule         text        not null,
    body         text        not null,
    bloc         boolean     not null,
    opens_at     timestamptz not null,
    members      integer     not null,
    roll         integer     not null,
    delegates    integer     not null default 0,
    histogram    text        not null,
    primary key (question, organisation)
);
comment on table question_party is 'How one organisation decides a question: its procedure, its roll and its window, as they stood when the question was fixed.';

create table question_elector (
    id           uuid    primary key,
    question     uuid    not null,
    organisation uuid    not null,
    membership   uuid    references membership (id),
    unit         uuid    references unit (id),
    weight       integer not null default 1,
    people       integer not null default 1,
    voted        text,
    foreign key (question, organisation) references question_party (question, organisation),
    constraint question_elector_is_one check ((membership is null) <> (unit is null)),
    constraint question_elector_voted_how_known check (voted in ('online', 'paper'))
);
create unique index question_elector_of_membership on question_elector (membership, question) where membership is not null;
create unique index question_elector_of_unit on question_elector (unit, question) where unit is not null;
create index question_elector_who_voted on question_elector (question, organisation) where voted is not null;
comment on table question_elector is 'The roll as it was frozen: members, delegates or units. Says whether somebody has voted, not how.';

create table question_ballot (
    question     uuid    not null,
    organisation uuid    not null,
    code         text    not null,
    voice        bytea,
    elector      uuid    references question_elector (id),
    paper        integer,
    answers      text    not null,
    weight       integer not null default 1,
    people       integer not null default 1,
    seal         bytea   not null,
    primary key (question, organisation, code),
    foreign key (question, organisation) references question_party (question, organisation),
    constraint question_ballot_answers_readable check (answers ~ '^[ynas-]+$')
);
create unique index question_ballot_once on question_ballot (question, organisation, voice) where voice is not null;
create unique index question_ballot_of_elector on question_ballot (elector) where elector is not null;
comment on table question_ballot is 'One letter for each item: y, n, a, - where it was left blank, s where it cannot be read. voice, a keyed hash in place of the elector, lets a secret ballot be changed until the close; elector stands only where votes are not secret. seal, a keyed hash of the row, shows whether somebody has changed it in the database.';

create table question_act (
    id           uuid        primary key,
    number       bigint      not null generated always as identity,
    question     uuid        not null references question (id),
    kind         text        not null,
    person       uuid        references person (id),
    organisation uuid        references organisation (id),
    detail       text        not null default '',
    done_at      timestamptz not null
);
create index question_act_of_question on question_act (question, number);
comment on table question_act is 'What was done, and what was tried and refused, in a question; everybody who may see the question sees this.';
