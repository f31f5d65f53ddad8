alter table mandate drop constraint mandate_role_known;
alter table mandate add constraint mandate_role_known
    check (role in ('convenor', 'roll_keeper', 'delegate', 'moderator', 'spoke', 'representative'));
update mandate set role = 'representative' where unit is not null;
alter table mandate add constraint mandate_represents_a_unit check (role <> 'representative' or unit is not null);
comment on column mandate.unit is 'The branch or co-op for which the mandate was given; empty where it is the organisation as a whole. Only the latter permits anything in the organisation’s name; a representative casts the vote of the unit.';

alter table rule_card_procedure add column seats integer not null default 0;
alter table rule_card_procedure add constraint rule_card_seats_of_a_body check (seats = 0 or seats > 0 and electorate = 'body');
comment on column rule_card_procedure.seats is 'How many sit in the body that decides; 0 where members, delegates or units do, and on cards from before this was asked.';
