create table conference_call (
    act        uuid        primary key references conference_joint_act (id),
    conference uuid        not null references conference (id),
    words      text        not null,
    opens_at   timestamptz not null,
    closes_at  timestamptz not null,
    anonymous  boolean     not null,
    fewest     integer     not null,
    most       integer     not null,
    made_at    timestamptz not null,
    constraint conference_call_closes check (closes_at > opens_at),
    constraint conference_call_counts check (0 < fewest and fewest <= most)
);
create index conference_call_of_conference on conference_call (conference, made_at);
comment on table conference_call is 'The call for sessions; the latest holds. fewest and most are words. anonymous: organisers read without names first.';

create table conference_stream (
    id         uuid        primary key,
    conference uuid        not null references conference (id),
    number     integer     not null,
    title      text        not null,
    about      text        not null,
    made_at    timestamptz not null,
    unique (conference, number)
);
comment on table conference_stream is 'A theme of a conference with organisers of its own; made by two sponsors, id is that of their joint act.';

create table conference_organiser (
    stream       uuid        not null references conference_stream (id),
    person       uuid        not null references person (id),
    organisation uuid        not null references organisation (id),
    since        timestamptz not null,
    until        timestamptz,
    primary key (stream, person)
);
create index conference_organiser_of_person on conference_organiser (person);

create table conference_room (
    id         uuid    primary key,
    conference uuid    not null references conference (id),
    name       text    not null,
    remote     boolean not null,
    places     integer,
    access     text    not null,
    unique (conference, name)
);
comment on table conference_room is 'access says how to get in: without steps, by which door, or the address of a remote room.';

create table conference_break (
    id         uuid    primary key,
    conference uuid    not null references conference (id),
    day        date    not null,
    starts     time    not null,
    minutes    integer not null,
    title      text    not null,
    constraint conference_break_lasts check (minutes > 0)
);
create index conference_break_of_conference on conference_break (conference, day, starts);

create table conference_session (
    id           uuid        primary key,
    conference   uuid        not null references conference (id),
    number       integer     not null,
    stream       uuid        not null references conference_stream (id),
    title        text        not null,
    about        text        not null,
    kind         text        not null,
    format       text        not null,
    minutes      integer     not null,
    person       uuid        not null references person (id),
    submitted_at timestamptz not null,
    changed_at   timestamptz,
    withdrawn_at timestamptz,
    decided_at   timestamptz,
    decided_by   uuid        references person (id),
    accepted     boolean,
    reason       text        not null default '',
    day          date,
    starts       time,
    room         uuid        references conference_room (id),
    unique (conference, number),
    constraint conference_session_lasts check (minutes > 0),
    constraint conference_session_decided_whole check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (accepted is null)),
    constraint conference_session_placed_whole check ((day is null) = (starts is null) and (day is null) = (room is null))
);
create index conference_session_of_stream on conference_session (stream);
create index conference_session_of_person on conference_session (person);
comment on table conference_session is 'A session from its submission to its place in the programme. day, starts and room are the draft; what is published stands in conference_programme.';

create table session_speaker (
    session uuid    not null references conference_session (id),
    place   integer not null,
    name    text    not null,
    email   text    not null,
    days    date[]  not null,
    primary key (session, place)
);
create index session_speaker_by_email on session_speaker (email);
comment on table session_speaker is 'Who speaks and on which days they can. The address is shown to the organisers only; it tells whether one person stands in two places.';

create table session_reading (
    session uuid        not null references conference_session (id),
    person  uuid        not null references person (id),
    verdict text        not null,
    note    text        not null,
    read_at timestamptz not null,
    primary key (session, person)
);
comment on table session_reading is 'What an organiser thought on first reading; where the call is anonymous, names are shown to an organiser only afterwards.';

create table conference_programme (
    act          uuid        primary key references conference_joint_act (id),
    conference   uuid        not null references conference (id),
    number       integer     not null,
    published_at timestamptz not null,
    content      text        not null,
    unique (conference, number)
);
comment on table conference_programme is 'The programme as two sponsors published it: places and times as JSON, without names of people, which are read from the sessions.';

create table conference_registration (
    id            uuid        primary key,
    conference    uuid        not null references conference (id),
    person        uuid        not null references person (id),
    days          date[]      not null,
    remote        boolean     not null,
    needs         text        not null,
    follow_up     boolean     not null,
    registered_at timestamptz not null,
    agreed_at     timestamptz,
    withdrawn_at  timestamptz,
    unique (conference, person),
    constraint conference_registration_agreed check (follow_up = (agreed_at is not null))
);
create index conference_registration_of_person on conference_registration (person);
comment on table conference_registration is 'Who comes, without joining anything. follow_up: may be written to afterwards; only those who agreed are shown to the sponsors.';

create table session_record (
    session   uuid        primary key references conference_session (id),
    agreed    text        not null,
    disputed  text        not null,
    next      text        not null,
    none      text        not null,
    present   integer,
    format    text        not null,
    minutes   integer     not null,
    aim       text        not null,
    result    text        not null,
    keep      boolean,
    person    uuid        not null references person (id),
    closed_at timestamptz not null,
    constraint session_record_or_reason check (none <> '' or agreed <> '' and disputed <> '' and next <> ''),
    constraint session_record_of_format check (none <> '' or aim <> '' and result <> '' and keep is not null)
);
comment on table session_record is 'What a session leaves: what was agreed, what is disputed, what comes next, or the reason why nothing; and what came of its format.';
