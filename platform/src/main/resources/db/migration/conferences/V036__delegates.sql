create table conference_entitlement (
    conference uuid        primary key references conference (id),
    rule       text        not null,
    act        uuid        not null references conference_joint_act (id),
    adopted_at timestamptz not null,
    frozen_at  timestamptz
);
comment on table conference_entitlement is 'By which rule organisations send delegates: JSON, adopted by two sponsors. From frozen_at on conference_entitled says how many, and the rule is not changed any more.';

create table conference_entitled (
    conference   uuid    not null references conference_entitlement (conference),
    organisation uuid    not null references organisation (id),
    place        integer not null,
    members      integer not null,
    joined       text    not null,
    seats        integer not null,
    primary key (conference, organisation),
    constraint conference_entitled_counts check (members >= 0 and seats >= 0)
);
comment on table conference_entitled is 'What was counted on the roll of each organisation at the moment of freezing, and how many delegates follow from it. joined is JSON: how many of them joined in which month.';

create table conference_attendee (
    id           uuid        primary key,
    conference   uuid        not null references conference (id),
    number       integer     not null,
    kind         text        not null,
    person       uuid        references person (id),
    name         text        not null,
    organisation uuid        references organisation (id),
    sent_by      text        not null default '',
    seat         integer,
    basis        text        not null default '',
    traits       text        not null default '{}',
    issue        integer     not null default 1,
    code         bytea       not null unique,
    named_by     uuid        references person (id),
    named_at     timestamptz not null,
    left_at      timestamptz,
    reason       text        not null default '',
    constraint conference_attendee_number unique (conference, number),
    constraint conference_attendee_kind check (kind in ('delegate', 'alternate', 'observer', 'fraternal', 'guest')),
    constraint conference_attendee_seat check (kind <> 'delegate' or seat is not null)
);
create unique index conference_attendee_one_per_seat on conference_attendee (conference, organisation, seat) nulls not distinct
    where kind = 'delegate' and left_at is null;
create unique index conference_attendee_once on conference_attendee (conference, person) where person is not null and left_at is null;
create index conference_attendee_of_person on conference_attendee (person);
create index conference_attendee_of_organisation on conference_attendee (organisation);
comment on table conference_attendee is 'Whoever takes part in a conference, by a number of its own in the log. seat numbers the delegate seats of one organisation, or those drawn by lot where it is null; an alternate with a seat stands behind that one. sent_by names a body that is not on this server. code is the hash of what stands on the pass; issue rises when a pass is lost. traits is JSON that somebody stated about herself.';

create table conference_draw (
    id            uuid        primary key,
    conference    uuid        not null references conference (id),
    seats         integer     not null,
    closes_at     timestamptz not null,
    secret        text        not null,
    public_number text        not null,
    opened_by     uuid        not null references person (id),
    opened_org    uuid        not null references organisation (id),
    opened_at     timestamptz not null,
    drawn_by      uuid        references person (id),
    drawn_org     uuid        references organisation (id),
    drawn_at      timestamptz,
    public_value  text        not null default '',
    constraint conference_draw_needs_two check (drawn_at is null or drawn_org <> opened_org and drawn_by <> opened_by),
    constraint conference_draw_whole check ((drawn_at is null) = (drawn_by is null) and (drawn_at is null) = (drawn_org is null))
);
create index conference_draw_of_conference on conference_draw (conference);
comment on table conference_draw is 'Seats drawn among people who belong to none of the organisations that send delegates. The hash of secret is shown when the draw opens, the secret itself with the draw, so that anybody draws again.';

create table conference_draw_entry (
    draw       uuid        not null references conference_draw (id),
    number     integer     not null,
    person     uuid        references person (id),
    name       text        not null,
    entered_at timestamptz not null,
    left_at    timestamptz,
    primary key (draw, number)
);
create unique index conference_draw_entry_once on conference_draw_entry (draw, person) where left_at is null;
create index conference_draw_entry_of_person on conference_draw_entry (person);

create table conference_mandate (
    id       uuid        primary key,
    attendee uuid        not null references conference_attendee (id),
    item     integer     not null,
    number   integer     not null,
    way      text        not null,
    position text        not null,
    source   text        not null,
    said_by  uuid        references person (id),
    said_at  timestamptz not null,
    constraint conference_mandate_once unique (attendee, item, number),
    constraint conference_mandate_way check (way in ('instructed', 'free', 'consult'))
);
comment on table conference_mandate is 'The card of a delegate, per item of the agenda by its number there: the highest number is in force, earlier ones stay. source says which meeting or body told her so.';

create table conference_report_back (
    attendee uuid        primary key references conference_attendee (id),
    body     text        not null,
    sent_at  timestamptz not null
);
comment on table conference_report_back is 'What a delegate told those who sent her.';
