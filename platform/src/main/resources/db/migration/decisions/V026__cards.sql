alter table rule_card_procedure add column cards_weigh text not null default 'one';
alter table rule_card_procedure add constraint rule_card_cards_weigh_known check (cards_weigh in ('one', 'members'));
comment on column rule_card_procedure.cards_weigh is 'Of delegates: whether a card is one vote, or one for each member it stands for.';

alter table mandate add column represents integer;
alter table mandate add constraint mandate_represents_somebody check (represents > 0);
comment on column mandate.represents is 'Of a delegate: how many members the card stands for, where it is said by number and not by unit.';

alter table question_party add column cards_weigh text not null default 'one';
alter table question_party add column votes integer not null default 0;
alter table question_party add column people integer not null default 0;
update question_party y set votes = y.roll, people = coalesce((select sum(l.people) from question_elector l
    where l.question = y.question and l.organisation = y.organisation), 0);
comment on column question_party.votes is 'What the lines of the roll weigh together.';
comment on column question_party.people is 'How many members the lines of the roll stand for together; never more than there are.';

alter table question_ballot add column part smallint not null default 0;
drop index question_ballot_once;
drop index question_ballot_of_elector;
create unique index question_ballot_once on question_ballot (question, organisation, voice, part) where voice is not null;
create unique index question_ballot_of_elector on question_ballot (elector, part) where elector is not null;
comment on column question_ballot.part is 'Counts the ballots of one card whose votes are split.';
