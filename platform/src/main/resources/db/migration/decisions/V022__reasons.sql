create table question_reason (
    question     uuid        not null,
    organisation uuid        not null,
    person       uuid        not null references person (id),
    said         text        not null,
    open         boolean     not null,
    says         text,
    said_at      timestamptz not null,
    primary key (question, organisation, person),
    foreign key (question, organisation) references question_party (question, organisation),
    constraint question_reason_says_known check (says in ('y', 'n', 'a'))
);
create index question_reason_of_person on question_reason (person);
comment on table question_reason is 'Why somebody votes as they do, in their own words, for everybody (open) or for their own organisation. says is what they tell of their vote themselves; nothing leads from here to a ballot.';
