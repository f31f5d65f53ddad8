create table conference_tendency (
    id            uuid        primary key,
    conference    uuid        not null references conference (id),
    name          text        not null,
    words         text        not null,
    organisation  uuid        references organisation (id),
    founded_by    uuid        references person (id),
    founded_at    timestamptz not null,
    registered_at timestamptz
);
create unique index conference_tendency_called on conference_tendency (conference, lower(name));
create index conference_tendency_founder on conference_tendency (founded_by) where founded_by is not null;
comment on table conference_tendency is 'People who share a view at a conference and say so together. organisation: the one within which it gathers; null where it gathers across. registered_at: when enough stood with it and its words went to everybody who takes part.';

create table conference_tendency_member (
    tendency  uuid        not null references conference_tendency (id),
    person    uuid        not null references person (id),
    joined_at timestamptz not null,
    primary key (tendency, person)
);
create index conference_tendency_member_by on conference_tendency_member (person);
comment on table conference_tendency_member is 'Who stands with a tendency. Nobody is shown who, only how many.';
