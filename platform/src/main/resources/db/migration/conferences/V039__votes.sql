create table hall_vote (
    id         uuid        primary key,
    conference uuid        not null references conference (id),
    number     integer     not null,
    item       text        not null,
    subject    text        not null,
    text       text        not null,
    rung       text        not null,
    rule       text        not null,
    on_line    boolean     not null,
    counted    boolean     not null,
    roll       text        not null,
    opened_at  timestamptz not null,
    closed_at  timestamptz,
    held_at    timestamptz,
    constraint hall_vote_number unique (conference, number),
    constraint hall_vote_rung check (rung in ('voices', 'hands', 'cards', 'roll_call', 'secret')),
    constraint hall_vote_ends check (closed_at is null or closed_at >= opened_at)
);
comment on table hall_vote is 'A vote of a conference. roll is JSON: the delegates who could vote when it was opened, by their numbers, and what each delegation weighs; it is never changed. item, subject, text and rule are as they stand in the log. counted: tellers count hands or papers as well. held_at is the time on paper of a vote that was taken without the network.';

create table hall_ballot (
    vote         uuid    not null references hall_vote (id),
    rung         text    not null,
    code         text    not null,
    voice        text,
    organisation text    not null,
    answer       text    not null,
    ids          uuid[]  not null,
    seal         bytea   not null,
    primary key (vote, rung, code),
    constraint hall_ballot_answer check (answer in ('y', 'n', 'a'))
);
create unique index hall_ballot_one_each on hall_ballot (vote, rung, voice);
comment on table hall_ballot is 'One ballot for each delegate, whichever node took it, without a time. voice is the number of the delegate; in a secret vote a keyed hash of it, and null once the result is declared. organisation is that on the roll; empty in a secret vote unless the rule asks for it. ids are made by whoever sends the ballot: sent again, nothing happens. seal is a keyed hash of what stands here.';

create table hall_count (
    vote       uuid        not null references hall_vote (id),
    rung       text        not null,
    teller     uuid        references person (id),
    name       text        not null,
    organisation uuid      references organisation (id),
    sheet      text        not null,
    entered_at timestamptz not null,
    settled    boolean     not null default false,
    dropped_at timestamptz,
    reason     text        not null default ''
);
create unique index hall_count_once on hall_count (vote, rung, teller) where dropped_at is null;
create index hall_count_of_teller on hall_count (teller) where teller is not null;
comment on table hall_count is 'What a teller counted: JSON. Two sheets of two organisations that say the same are settled; dropped_at and reason stand where the count is made anew.';

create table hall_demand (
    vote uuid not null references hall_vote (id),
    rung text not null,
    who  text not null,
    primary key (vote, rung, who)
);
comment on table hall_demand is 'Delegates, by their numbers, who stand up for a surer way of taking a vote; once they are enough, the demand is entered in the log.';
