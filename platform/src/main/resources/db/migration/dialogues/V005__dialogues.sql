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
    imported     boolean     not null default false,
    attribution  text        not null default '',
    revision     bigint      not null default 0,
    constraint dialogue_closes check (closes_at is null or closes_at > opened_at)
);
create index dialogue_of_alliance on dialogue (alliance, opened_at);
comment on table dialogue is 'A question opened in an alliance, answered statement by statement; attribution names the source of an imported one.';

create table dialogue_closing (
    id            uuid        primary key,
    dialogue      uuid        not null references dialogue (id),
    closes_at     timestamptz,
    proposed_by   uuid        not null references person (id),
    proposed_org  uuid        not null references organisation (id),
    proposed_at   timestamptz not null,
    lapses_at     timestamptz not null,
    confirmed_by  uuid        references person (id),
    confirmed_org uuid        references organisation (id),
    confirmed_at  timestamptz,
    constraint closing_needs_two_organisations check (confirmed_org is null or confirmed_org <> proposed_org)
);
create index dialogue_closing_of_dialogue on dialogue_closing (dialogue, proposed_at);
comment on table dialogue_closing is 'A proposal to close a dialogue at another time, at once where closes_at is empty; two organisations decide it.';

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
comment on table participant is 'One voice in one dialogue: a keyed hash stands in place of the person.';

create table statement (
    id           uuid        primary key,
    dialogue     uuid        not null references dialogue (id),
    number       integer     not null,
    body         text        not null,
    fold         bytea       not null,
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
create unique index statement_said_once on statement (dialogue, fold) where origin <> 'import';
create index statement_of_author on statement (author);
comment on table statement is 'A single claim to respond to; fold is the hash of its words without case, spacing and punctuation.';

create table statement_count (
    statement uuid    primary key references statement (id) on delete cascade,
    answers   integer not null default 0,
    changes   bigint  not null default 0,
    constraint answers_not_negative check (answers >= 0)
) with (fillfactor = 50);
comment on table statement_count is 'How many answers a statement has, and how often any of them came, changed or went; written with each answer.';

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
    lifted_under uuid        references organisation (id),
    lift_reason  text,
    constraint hold_ends check (ends_at > placed_at),
    constraint hold_is_short check (ends_at <= placed_at + interval '7 days 1 hour'),
    constraint hold_lifted_whole check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
);
create index statement_hold_of_statement on statement_hold (statement, placed_at);
comment on table statement_hold is 'A temporary stop on a statement: who holds it, why, and until when.';

create table hold_appeal (
    id          uuid        primary key,
    hold        uuid        not null references statement_hold (id),
    participant uuid        references participant (id) on delete set null,
    by_author   boolean     not null,
    reason      text        not null,
    written_at  timestamptz not null
);
create index hold_appeal_of_hold on hold_appeal (hold, written_at);
comment on table hold_appeal is 'Why somebody asks for a hold to be lifted.';

create table vote (
    participant uuid        not null references participant (id) on delete cascade,
    statement   uuid        not null references statement (id),
    answer      smallint    not null,
    cast_at     timestamptz not null,
    primary key (participant, statement),
    constraint vote_answer_known check (answer in (-1, 0, 1))
);
create index vote_of_statement on vote (statement);
comment on table vote is 'One answer of one participant to one statement: 1 agree, -1 disagree, 0 pass.';

create table voice_key (
    only_one boolean primary key default true,
    mark     bytea   not null,
    constraint voice_key_is_one check (only_one)
);
comment on table voice_key is 'By which a start recognises whether it has the secret that made the voices.';
