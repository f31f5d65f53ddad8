alter table paper_batch
    alter column election drop not null,
    add column question uuid,
    add column organisation uuid,
    add foreign key (question, organisation) references question_party (question, organisation),
    add constraint paper_batch_lies_in_one_place check ((election is null) <> (question is null)
        and (question is null) = (organisation is null)),
    add constraint paper_batch_number_once_in_party unique (question, organisation, number);
comment on table paper_batch is 'A bundle of ballots on paper, of an election or of an organisation that answers a question; typed by two people independently.';

-- what a third look found is kept as it is typed, whatever a paper carries; what was half looked at is looked at again
alter table paper_decision add column found text;
delete from paper_decision d using paper_batch b where b.id = d.batch and b.settled_at is null;
update paper_decision set found = array_to_string(marks, ' ') where marks is not null;
alter table paper_decision drop column marks;
comment on table paper_decision is 'What a third look found on a paper that two people read differently; nothing where there is no such paper.';

alter table question_ballot add constraint question_ballot_paper_bears_no_name check (paper is null or voice is null and elector is null);
create unique index question_ballot_paper_once on question_ballot (question, organisation, paper) where paper is not null;
