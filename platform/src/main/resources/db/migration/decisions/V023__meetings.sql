create table meeting_teller (
    id           uuid        primary key,
    question     uuid        not null,
    organisation uuid        not null,
    belongs      uuid        not null references organisation (id),
    place        smallint    not null,
    person       uuid        not null references person (id),
    named_by     uuid        not null references person (id),
    named_at     timestamptz not null,
    figures      text,
    entered_at   timestamptz,
    foreign key (question, organisation) references question_party (question, organisation),
    constraint meeting_teller_one_of_each unique (question, organisation, belongs, place),
    constraint meeting_teller_counts_once unique (question, organisation, person),
    constraint meeting_teller_entered_whole check ((figures is null) = (entered_at is null))
);
create index meeting_teller_of_person on meeting_teller (person);
comment on table meeting_teller is 'Who counts the hands or cards of an organisation on a question, for which organisation (belongs), and what was counted: how many are entitled, then for each item the votes and, behind a stroke, the members they stand for.';

create table meeting_count (
    question     uuid        not null,
    organisation uuid        not null,
    figures      text        not null,
    first        uuid        not null references meeting_teller (id),
    second       uuid        not null references meeting_teller (id),
    settled_at   timestamptz not null,
    seal         bytea       not null,
    primary key (question, organisation),
    foreign key (question, organisation) references question_party (question, organisation),
    constraint meeting_count_by_two check (first <> second)
);
comment on table meeting_count is 'A count on which two tellers agree; never changed. seal, a keyed hash of the row, shows whether somebody has changed it in the database.';
