create table person (
    id         uuid        primary key,
    email      text,
    name       text        not null,
    pseudonym  text        not null,
    language   text        not null default 'en',
    created_at timestamptz not null,
    erased_at  timestamptz,
    constraint person_has_address_until_erased check ((email is null) = (erased_at is not null))
);
create unique index person_by_email on person (lower(email));
create index person_by_pseudonym on person (lower(pseudonym));
comment on table person is 'Somebody who has signed in at least once; after erasure only the identifier stays.';

create table sign_in_link (
    token_hash   bytea       primary key,
    browser_hash bytea       not null,
    email        text        not null,
    next_path    text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz
);
create index sign_in_link_of_browser on sign_in_link (browser_hash, created_at);
comment on table sign_in_link is 'A one-time link sent by mail; bound to the browser that asked for it.';

create table outgoing_mail (
    id         uuid        primary key,
    number     bigint      generated always as identity,
    recipient  text        not null,
    subject    text        not null,
    body       text        not null,
    created_at timestamptz not null,
    sent_at    timestamptz,
    attempts   integer     not null default 0,
    next_try_at timestamptz not null,
    useless_at timestamptz,
    last_error text
);
create index outgoing_mail_to_send on outgoing_mail (next_try_at) where sent_at is null;
comment on table outgoing_mail is 'Mail to be sent; without a mail server the mail tray shows it.';

-- passkeys: the columns Spring Security reads and writes; the owner is the person's id as base64url
create table user_credentials (
    credential_id                varchar(1000) primary key,
    user_entity_user_id          varchar(1000) not null,
    public_key                   bytea         not null,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean       not null,
    authenticator_transports     varchar(1000),
    public_key_credential_type   varchar(100),
    backup_state                 boolean       not null,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamp,
    last_used                    timestamp,
    label                        varchar(1000) not null
);
create index user_credentials_of_owner on user_credentials (user_entity_user_id);
comment on table user_credentials is 'One row per passkey.';

create table network_secret (
    day date  primary key,
    key bytea not null
);
comment on table network_secret is 'The secret with which networks are hashed on one day, so that rate limits need no addresses.';
