create table question_certificate (
    question     uuid        not null,
    organisation uuid        not null,
    number       integer     not null,
    made_by      uuid        not null references person (id),
    attested_by  uuid        references person (id),
    content      text        not null,
    primary key (question, organisation, number),
    foreign key (question, organisation) references question_party (question, organisation),
    constraint question_certificate_in_turn check (number >= 1),
    constraint question_certificate_needs_two check (attested_by <> made_by)
);
comment on table question_certificate is 'What an organisation certifies, as a file regroup-decision/1 with this one certificate; waits for a second person until it is signed. A later number corrects the one before and says why.';
