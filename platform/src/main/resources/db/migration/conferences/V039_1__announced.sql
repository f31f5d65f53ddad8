alter table hall_vote add column announced text not null default '';
comment on column hall_vote.announced is 'What follows from the vote for others, one sentence to a line, as it was announced when the vote was opened.';
