create table dialogue (
    id           uuid        primary key,
    alliance     uuid        not null references alliance (id),
    title        text        not null,
    about        text        not null,
    language     text        not null,
    opened_by    uuid        references person (id),
    opened_under uuid        references organisation (id),
    opened_at    timestamptz not null,
    closes_at    timestamptz,
    closed_at    timestamptz,
    link_token   text        not null unique,
    imported     boolean     not null default false
);
create index dialogue_of_alliance on dialogue (alliance, opened_at);
comment on table dialogue is 'A question opened in an alliance, answered statement by statement.';

create table participant (
    id           uuid        primary key,
    dialogue     uuid        not null references dialogue (id),
    voice        bytea       not null,
    organisation uuid        references organisation (id),
    source       text        not null,
    outside_id   text,
    joined_at    timestamptz not null,
    constraint participant_source_known check (source in ('member', 'link', 'import', 'paper', 'demonstration'))
);
create unique index participant_once on participant (dialogue, voice);
create index participant_of_dialogue on participant (dialogue);
comment on table participant is 'One voice in one dialogue: a keyed hash stands in place of the person.';

create table statement (
    id           uuid        primary key,
    dialogue     uuid        not null references dialogue (id),
    number       integer     not null,
    body         text        not null,
    language     text        not null,
    origin       text        not null,
    organisation uuid        references organisation (id),
    author       uuid        references participant (id) on delete set null,
    moderation   smallint    not null default 1,
    meta         boolean     not null default false,
    written_at   timestamptz not null,
    constraint statement_number_once unique (dialogue, number),
    constraint statement_length check (char_length(body) between 1 and 2000),
    constraint statement_origin_known check (origin in ('seed', 'participant', 'import', 'paper')),
    constraint statement_moderation_known check (moderation in (-1, 0, 1))
);
comment on table statement is 'A single claim to respond to.';

create table statement_hold (
    id           uuid        primary key,
    statement    uuid        not null references statement (id),
    holder       uuid        not null references person (id),
    organisation uuid        not null references organisation (id),
    reason       text        not null,
    placed_at    timestamptz not null,
    ends_at      timestamptz not null,
    lifted_at    timestamptz,
    lifted_by    uuid        references person (id),
    appeal       text,
    appealed_at  timestamptz,
    constraint hold_ends check (ends_at > placed_at)
);
create index statement_hold_of_statement on statement_hold (statement);
comment on table statement_hold is 'A temporary stop on a statement: who holds it, why, and until when.';

create table vote (
    participant uuid        not null references participant (id) on delete cascade,
    statement   uuid        not null references statement (id),
    dialogue    uuid        not null references dialogue (id),
    answer      smallint    not null,
    cast_at     timestamptz not null,
    primary key (participant, statement),
    constraint vote_answer_known check (answer in (-1, 0, 1))
);
create index vote_of_dialogue on vote (dialogue);
comment on table vote is 'One answer of one participant to one statement: 1 agree, -1 disagree, 0 pass.';
