alter table hall_vote add column absent text not null default '[]';
comment on column hall_vote.absent is 'JSON: of whom nobody, or too few, were here when the vote was closed, with how many have to be by what was agreed.';

create table hall_effect (
    conference uuid        not null references conference (id),
    line       integer     not null,
    vote       uuid        references hall_vote (id),
    motion     uuid        references motion (id),
    problem    text        not null default '',
    at         timestamptz not null,
    primary key (conference, line),
    foreign key (conference, line) references conference_event (conference, number)
);
create index hall_effect_of_vote on hall_effect (vote) where vote is not null;
create index hall_effect_of_motion on hall_effect (motion) where motion is not null;
comment on table hall_effect is 'What became of a line of the log in the room of motions: a result, an annulled vote, an item that ended. A line has its effect once, in the order of the log, after it was entered; what is missing after a stop is made good. motion is empty where the line concerns none; problem is JSON, the reasons why it had no effect.';

create index conference_event_effective on conference_event (conference, number) where act in ('Declared', 'Annulled', 'Disposed');
