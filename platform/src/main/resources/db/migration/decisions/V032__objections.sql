create table question_objection (
    id           uuid        primary key,
    question     uuid        not null,
    organisation uuid        not null,
    person       uuid        not null references person (id),
    item         integer     not null,
    said         text        not null,
    lodged_at    timestamptz not null,
    withdrawn_at timestamptz,
    foreign key (question, organisation) references question_party (question, organisation)
);
create unique index question_objection_once on question_objection (question, organisation, person, item) where withdrawn_at is null;
create index question_objection_of_person on question_objection (person);
comment on table question_objection is 'A formal objection of a member, with the harm to common aims that she sees. Where an organisation decides by consent, one that is not withdrawn by the close is an objection of the organisation.';
