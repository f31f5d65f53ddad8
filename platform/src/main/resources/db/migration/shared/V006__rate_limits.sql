create table rate_limit (
    key        bytea       primary key,
    state      bytea,
    expires_at bigint
);
create index rate_limit_by_expiry on rate_limit (expires_at);
comment on table rate_limit is 'How much of a limit is used up; the key is a hash, so that no address is stored here.';
comment on column rate_limit.expires_at is 'Milliseconds since 1970, when the limit is whole again and the row of no more use.';
