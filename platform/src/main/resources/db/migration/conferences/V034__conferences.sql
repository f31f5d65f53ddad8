create table conference (
    id           uuid        primary key,
    title        text        not null,
    purpose      text        not null,
    place        text        not null,
    zone         text        not null,
    starts_on    date        not null,
    ends_on      date        not null,
    languages    text        not null,
    costs        text        not null,
    alliance     uuid        references alliance (id),
    proposed_by  uuid        not null references person (id),
    proposed_org uuid        not null references organisation (id),
    proposed_at  timestamptz not null,
    lapses_at    timestamptz not null,
    opened_at    timestamptz,
    closed_at    timestamptz,
    constraint conference_ends_after_it_starts check (ends_on >= starts_on and ends_on - starts_on < 30)
);
comment on table conference is 'A meeting of several organisations that nobody owns. It is opened when a second sponsor accepts; whatever concerns the whole takes two sponsors from then on. alliance is that whose motions it deals with, if any.';

create table conference_sponsor (
    conference   uuid        not null references conference (id),
    organisation uuid        not null references organisation (id),
    share        text        not null,
    brings       text        not null,
    invited_by   uuid        not null references person (id),
    invited_at   timestamptz not null,
    answered_by  uuid        references person (id),
    accepted_at  timestamptz,
    declined_at  timestamptz,
    left_at      timestamptz,
    primary key (conference, organisation),
    constraint conference_sponsor_answers_once check (accepted_at is null or declined_at is null),
    constraint conference_sponsor_answered_whole check ((answered_by is null) = (accepted_at is null and declined_at is null))
);
create index conference_sponsor_of_organisation on conference_sponsor (organisation, conference);
comment on table conference_sponsor is 'share is the exact part of the costs that it carries, such as 1/3. Sponsors are shown in an order drawn anew each day.';

create table conference_joint_act (
    id            uuid        primary key,
    conference    uuid        not null references conference (id),
    kind          text        not null,
    content       text        not null,
    proposed_by   uuid        not null references person (id),
    proposed_org  uuid        not null references organisation (id),
    proposed_at   timestamptz not null,
    lapses_at     timestamptz not null,
    answered_by   uuid        references person (id),
    answered_org  uuid        references organisation (id),
    confirmed_at  timestamptz,
    declined_at   timestamptz,
    reason        text        not null default '',
    taken_back_at timestamptz,
    constraint conference_joint_act_needs_two check (confirmed_at is null or answered_org <> proposed_org and answered_by <> proposed_by),
    constraint conference_joint_act_ends_once check (num_nonnulls(confirmed_at, declined_at, taken_back_at) <= 1),
    constraint conference_joint_act_answered_whole check ((answered_by is null) = (confirmed_at is null and declined_at is null))
);
create index conference_joint_act_of_conference on conference_joint_act (conference, id);
comment on table conference_joint_act is 'What one sponsor proposes for the whole and another has to confirm; content is JSON whose meaning the kind gives.';

create table conference_office (
    id           uuid        primary key,
    conference   uuid        not null references conference (id),
    kind         text        not null,
    person       uuid        not null references person (id),
    organisation uuid        references organisation (id),
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    ended_at     timestamptz,
    act          uuid        not null references conference_joint_act (id),
    constraint conference_office_ends check (ends_at > starts_at)
);
create index conference_office_of_conference on conference_office (conference, kind);
create index conference_office_of_person on conference_office (person);
comment on table conference_office is 'Who chairs, keeps the desk, counts, writes or arranges the business, from when until when; given by two sponsors.';

create table conference_event (
    conference uuid        not null references conference (id),
    number     integer     not null,
    at         timestamptz not null,
    person     uuid        references person (id),
    who        text,
    act        text        not null,
    content    text        not null,
    id         uuid        not null unique,
    primary key (conference, number)
);
comment on table conference_event is 'Everything that happened in a conference, in order: state and minutes are read from it, and nothing in it is ever changed. who is the number in this conference of whoever entered it, which names nobody once the line of attendees is erased; id is made by whoever sends it, so that the same act sent twice is entered once.';
