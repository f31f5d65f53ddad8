alter table question_certificate add column received text not null default '';
alter table question_certificate add column roll text not null default '';
update question_certificate c set received = v.votes ->> 'received', roll = v.votes ->> 'roll'
from (select question, organisation, number, content::jsonb #> '{returns,0,certificates,0,items,0,votes}' votes
    from question_certificate) v
where v.question = c.question and v.organisation = c.organisation and v.number = c.number;
comment on column question_certificate.received is 'How many took part in the vote on the whole, as its content says; here so that every list can tell it.';

create table question_dissent (
    id           uuid        primary key,
    question     uuid        not null references question (id),
    kind         text        not null,
    item         integer     not null,
    organisation uuid,
    person       uuid        not null references person (id),
    title        text        not null,
    words        text        not null,
    made_at      timestamptz not null,
    foreign key (question, organisation) references question_party (question, organisation),
    constraint question_dissent_kind_known check (kind in ('reservation', 'minority_report')),
    constraint question_dissent_reservation_speaks check (kind <> 'reservation' or organisation is not null),
    constraint question_dissent_item_known check (item >= 0)
);
create unique index question_dissent_of_organisation on question_dissent (question, organisation, item) where organisation is not null;
create unique index question_dissent_of_person on question_dissent (question, person, item) where organisation is null;
create index question_dissent_by_person on question_dissent (person);
comment on table question_dissent is 'What stands beside a decision at the same size: the reservation or report of an organisation, or a report that members sign. It is not changed.';

create table question_dissent_signature (
    dissent      uuid        not null references question_dissent (id),
    person       uuid        not null references person (id),
    organisation uuid        not null references organisation (id),
    signed_at    timestamptz not null,
    primary key (dissent, person)
);
create index question_dissent_signature_of_person on question_dissent_signature (person);
comment on table question_dissent_signature is 'Who signs a report of members, its author first, and as whose member.';
