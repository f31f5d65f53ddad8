create table hall_unseconded (
    id         uuid        primary key,
    conference uuid        not null references conference (id),
    kind       text        not null,
    who        text        not null,
    seconders  text        not null,
    calls      integer     not null,
    moved_at   timestamptz not null,
    ended_at   timestamptz
);
create index hall_unseconded_of_conference on hall_unseconded (conference, calls) where ended_at is null;
comment on table hall_unseconded is 'A procedural motion that a delegate would move: it becomes an act of the log when enough others have seconded it, and lapses when another item is called. who and seconders, with commas between them, are numbers of attendees; calls is how many items had been called by then; id is made by whoever sends it.';
