create table organisation (
    id          uuid        primary key,
    name        text        not null,
    monogram    text        not null,
    mark        smallint    not null,
    about       text        not null,
    origin      text        not null,
    founded_at  timestamptz not null,
    constraint organisation_monogram_short check (char_length(monogram) between 1 and 12),
    constraint organisation_mark_known check (mark between 1 and 12)
);
create unique index organisation_by_name on organisation (lower(name));
comment on table organisation is 'An autonomous body; mark is the number of its colour and outline.';

create table organisation_key (
    organisation uuid  primary key references organisation (id),
    public_key   bytea not null,
    private_key  bytea not null
);
comment on table organisation_key is 'The Ed25519 pair by which an organisation signs what it publishes; a table of its own, so that no export and no page reads the private half.';

create table unit (
    id           uuid        primary key,
    organisation uuid        not null references organisation (id),
    name         text        not null,
    kind         text        not null,
    added_at     timestamptz not null,
    closed_at    timestamptz,
    constraint unit_kind_known check (kind in ('branch', 'co_op', 'local', 'section'))
);
create unique index unit_name_once on unit (organisation, lower(name)) where closed_at is null;
create index unit_of_organisation on unit (organisation);
comment on table unit is 'A branch, co-op or other standing part of an organisation; members stay when it closes.';

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
    left_reason  text,
    constraint membership_standing_known check (standing in ('voting', 'advisory', 'observer')),
    constraint membership_source_known check (source in ('founder', 'invitation', 'roll')),
    constraint membership_of_somebody check (person is not null or email is not null or roll_name is not null or left_at is not null)
);
create unique index membership_once on membership (organisation, person) where left_at is null and person is not null;
create unique index membership_address_once on membership (organisation, lower(email)) where left_at is null and email is not null;
create index membership_of_person on membership (person) where left_at is null;
create index membership_by_address on membership (lower(email)) where person is null and left_at is null;
create index membership_in_order on membership (organisation, lower(coalesce(roll_name, email, '')), id) where left_at is null;
create index membership_of_unit on membership (unit);
create index membership_current on membership (organisation) where left_at is null;
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
    constraint invitation_not_overused check (uses <= max_uses),
    constraint invitation_standing_known check (standing in ('voting', 'advisory', 'observer'))
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
    constraint mandate_ends check (ends_at > starts_at),
    constraint mandate_role_known check (role in ('convenor', 'roll_keeper', 'delegate', 'moderator', 'spoke')),
    constraint mandate_ended_with_reason check ((ended_at is null) = (ended_reason is null))
);
create index mandate_of_person on mandate (person);
create index mandate_of_organisation on mandate (organisation);
comment on table mandate is 'Who may act for an organisation, from which source, until when, and how it can be recalled.';

create table members_call (
    id           uuid        primary key,
    organisation uuid        not null references organisation (id),
    person       uuid        not null references person (id),
    opened_at    timestamptz not null,
    lapses_at    timestamptz not null,
    closed_at    timestamptz,
    mandate      uuid        references mandate (id)
);
create unique index members_call_once on members_call (organisation, person) where closed_at is null;
comment on table members_call is 'A member who stands as convenor of an organisation that has nobody left to grant a mandate.';

create table members_call_signature (
    organisation uuid        not null references organisation (id),
    person       uuid        not null references person (id),
    call         uuid        not null references members_call (id) on delete cascade,
    signed_at    timestamptz not null,
    primary key (organisation, person)
);
create index members_call_signature_of_call on members_call_signature (call);
comment on table members_call_signature is 'Which open call a voting member supports; one at a time.';

create table roll_import (
    id           uuid        primary key,
    organisation uuid        not null references organisation (id),
    person       uuid        not null references person (id),
    file_name    text        not null,
    content      bytea       not null,
    uploaded_at  timestamptz not null
);
create index roll_import_by_age on roll_import (uploaded_at);
comment on table roll_import is 'A file being looked at before anything of it is added; thrown away when done, and after a day.';

create table roll_access (
    organisation uuid    not null references organisation (id),
    person       uuid    not null references person (id),
    day          date    not null,
    kind         text    not null,
    times        integer not null,
    primary key (organisation, person, day, kind),
    constraint roll_access_kind_known check (kind in ('read', 'export'))
);
comment on table roll_access is 'Who looked at a roll or took a copy of it, on which day; every member may see this.';
