create table election (
    id                uuid        primary key,
    organisation      uuid        references organisation (id),
    alliance          uuid        references alliance (id),
    title             text        not null,
    about             text        not null,
    seats             smallint    not null,
    term_ends_on      date        not null,
    recall_rule       text        not null,
    method            text        not null,
    equal_ranks       boolean     not null,
    tie_rule          text        not null,
    public_number     text        not null,
    representation    text[]      not null,
    nominations_until timestamptz not null,
    voting_from       timestamptz not null,
    voting_until      timestamptz not null,
    secret            text        not null,
    proposed_by       uuid        not null references person (id),
    proposed_org      uuid        not null references organisation (id),
    proposed_at       timestamptz not null,
    lapses_at         timestamptz not null,
    confirmed_by      uuid        references person (id),
    confirmed_org     uuid        references organisation (id),
    opened_at         timestamptz,
    roll_size         integer     not null default 0,
    reminded_at       timestamptz,
    counted_by        uuid        references person (id),
    counted_at        timestamptz,
    public_value      text,
    result            text,
    published_by      uuid        references person (id),
    published_at      timestamptz,
    called_off_at     timestamptz,
    constraint election_held_by_one check ((organisation is null) <> (alliance is null)),
    constraint election_needs_two_organisations check (alliance is null or opened_at is null
        or confirmed_org is not null and confirmed_org <> proposed_org and confirmed_by <> proposed_by),
    constraint election_seats_sensible check (seats between 1 and 50),
    constraint election_tie_rule_known check (tie_rule in ('own', 'backwards', 'forwards', 'lot')),
    constraint election_in_order check (voting_from >= nominations_until and voting_until > voting_from),
    constraint election_counted_whole check ((counted_at is null) = (counted_by is null) and (counted_at is null) = (result is null)),
    constraint election_published_by_a_second check (published_at is null or counted_at is not null and published_by <> counted_by)
);
create index election_of_organisation on election (organisation, voting_until) where organisation is not null;
create index election_of_alliance on election (alliance, voting_until) where alliance is not null;
comment on table election is 'Seats to be filled by a vote, with every rule fixed before it; secret is the sealed half of the seed for lots.';

create table election_officer (
    election     uuid        not null references election (id),
    person       uuid        not null references person (id),
    organisation uuid        not null references organisation (id),
    named_at     timestamptz not null,
    primary key (election, person)
);
create index election_officer_of_person on election_officer (person);
comment on table election_officer is 'Who runs and checks an election: at least two people, none of them a candidate.';

create table election_act (
    id           uuid        primary key,
    number       bigint      not null generated always as identity,
    election     uuid        not null references election (id),
    kind         text        not null,
    person       uuid        references person (id),
    organisation uuid        references organisation (id),
    concerns     uuid        references person (id),
    detail       text        not null default '',
    done_at      timestamptz not null
);
create index election_act_of_election on election_act (election, number);
comment on table election_act is 'What was done in an election, by whom and why; everybody who may see the election sees this.';

create table elector (
    election     uuid not null references election (id),
    membership   uuid not null references membership (id),
    organisation uuid not null references organisation (id),
    voted        text,
    primary key (election, membership),
    constraint elector_voted_how_known check (voted in ('online', 'paper'))
);
create index elector_of_membership on elector (membership);
create index elector_who_voted on elector (election) where voted is not null;
comment on table elector is 'The electoral roll as it stood when the election opened; says whether somebody has voted, not how.';

create table nomination (
    id               uuid        primary key,
    election         uuid        not null references election (id),
    person           uuid        not null references person (id),
    organisation     uuid        not null references organisation (id),
    section          text        not null default '',
    gender           text        not null default '',
    statement        text        not null default '',
    nominated_by     uuid        not null references person (id),
    nominated_at     timestamptz not null,
    accepted_at      timestamptz,
    declined_at      timestamptz,
    seconded_by      uuid        references person (id),
    seconded_at      timestamptz,
    withdrawn_at     timestamptz,
    constraint nomination_once unique (election, person),
    constraint nomination_accepted_or_declined check (accepted_at is null or declined_at is null),
    constraint nomination_seconded_by_another check (seconded_by <> person)
);
create index nomination_of_person on nomination (person);
comment on table nomination is 'Somebody proposed for election; stands once accepted and seconded by another.';

create table election_ballot (
    election uuid       not null references election (id),
    code     text       not null,
    voice    bytea,
    paper    integer,
    marks    smallint[] not null,
    primary key (election, code)
);
create unique index election_ballot_once on election_ballot (election, voice) where voice is not null;
comment on table election_ballot is 'A ballot without a name: a mark for each candidate in the order of the ballot paper. voice, a keyed hash in place of the person, lets the ballot be changed and is destroyed at the count.';

create table paper_batch (
    id         uuid        primary key,
    election   uuid        not null references election (id),
    number     integer     not null,
    begun_by   uuid        not null references person (id),
    begun_at   timestamptz not null,
    settled_at timestamptz,
    constraint paper_batch_number_once unique (election, number)
);
comment on table paper_batch is 'A bundle of ballots on paper, entered by two people independently.';

create table paper_entry (
    batch      uuid        not null references paper_batch (id),
    person     uuid        not null references person (id),
    lines      text        not null,
    entered_at timestamptz not null,
    primary key (batch, person)
);
comment on table paper_entry is 'A batch as one person read it, one line for each paper.';

create table paper_decision (
    batch      uuid        not null references paper_batch (id),
    paper      integer     not null,
    marks      smallint[],
    person     uuid        not null references person (id),
    decided_at timestamptz not null,
    primary key (batch, paper)
);
comment on table paper_decision is 'What a third look found on a paper that two people read differently; no marks where there is no such paper.';
