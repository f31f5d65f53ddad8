alter table conference_attendee add column taken integer not null default 0;
alter table conference_attendee add column taken_at timestamptz;
comment on column conference_attendee.taken is 'How often the pass that counts was taken into a browser, taken_at the last time: its holder reads it, and sees whether somebody else has.';
