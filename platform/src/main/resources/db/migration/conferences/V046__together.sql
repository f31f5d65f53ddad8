-- by one vote several motions are decided
alter table hall_effect drop constraint hall_effect_pkey;
alter table hall_effect add constraint hall_effect_once unique nulls not distinct (conference, line, motion);
comment on table hall_effect is 'What became of a line of the log in the room of motions: a result, an annulled vote, an item that ended; a row for each motion where several were taken together. A line has its effect once, in the order of the log, after it was entered; what is missing after a stop is made good. motion is empty where the line concerns none; problem is JSON, the reasons why it had no effect.';
