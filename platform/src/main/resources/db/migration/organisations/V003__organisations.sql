create table organisation (
    id          uuid        primary key,
    name        text        not null,
    monogram    text        not null,
    mark        smallint    not null,
    about       text        not null,
    origin      text        not null,
    public_key  bytea       not null,
    private_key bytea       not null,
    founded_at  timestamptz not null,
    constraint organisation_monogram_short check (char_length(monogram) between 1 and 3),
    constraint organisation_mark_known check (mark between 1 and 12)
);
create unique index organisation_by_name on organisation (lower(name));
comment on table organisation is 'An autonomous body; mark is the number of its colour and outline, its keys sign what it publishes.';

create table unit (
    id           uuid primary key,
    organisation uuid not null references organisation (id),
    name         text not null,
    kind         text not null,
    constraint unit_name_once unique (organisation, name)
);
comment on table unit is 'A branch, co-op or other standing part of an organisation.';

create table membership (
    id           uuid        primary key,
    organisation uuid        not null references organisation (id),
    person       uuid        references person (id),
    unit         uuid        references unit (id),
    standing     text        not null,
    email        text,
    roll_name    text,
    visible      boolean     not null default false,
    source       text        not null,
    joined_at    timestamptz not null,
    left_at      timestamptz,
    constraint membership_standing_known check (standing in ('voting', 'advisory', 'observer')),
    constraint membership_source_known check (source in ('founder', 'invitation', 'roll')),
    constraint membership_of_somebody check (person is not null or email is not null or roll_name is not null or left_at is not null)
);
create unique index membership_once on membership (organisation, person) where left_at is null and person is not null;
create unique index membership_address_once on membership (organisation, lower(email)) where left_at is null and email is not null;
create index membership_of_person on membership (person) where left_at is null;
create index membership_by_address on membership (lower(email)) where person is null and left_at is null;
create index membership_of_unit on membership (unit);
comment on table membership is 'The roll of an organisation; person is empty until the member named on the roll signs in.';

create table invitation (
    id           uuid        primary key,
    organisation uuid        not null references organisation (id),
    token_hash   bytea       not null unique,
    standing     text        not null,
    unit         uuid        references unit (id),
    created_by   uuid        not null references person (id),
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    max_uses     integer     not null,
    uses         integer     not null default 0,
    revoked_at   timestamptz,
    constraint invitation_not_overused check (uses <= max_uses)
);
create index invitation_of_organisation on invitation (organisation);
comment on table invitation is 'A link by which people join an organisation.';

create table mandate (
    id           uuid        primary key,
    organisation uuid        not null references organisation (id),
    person       uuid        not null references person (id),
    role         text        not null,
    source       text        not null,
    recall_rule  text        not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    ended_at     timestamptz,
    ended_reason text,
    granted_by   uuid        references person (id),
    constraint mandate_ends check (ends_at > starts_at)
);
create index mandate_of_person on mandate (person);
create index mandate_of_organisation on mandate (organisation);
comment on table mandate is 'Who may act for an organisation, from which source, until when, and how it can be recalled.';
