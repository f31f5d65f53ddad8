create table rule_card (
    id           uuid        primary key,
    organisation uuid        not null references organisation (id),
    version      integer     not null,
    source       text        not null,
    declared_by  uuid        references person (id),
    decision     uuid,
    adopted_at   timestamptz not null,
    constraint rule_card_version_once unique (organisation, version),
    constraint rule_card_declared_or_decided check (version = 1 or decision is not null)
);
comment on table rule_card is 'By which rules an organisation decides; a later version stands only where the organisation decided so by the one before.';

create table rule_card_procedure (
    card        uuid    not null references rule_card (id),
    kind        text    not null,
    electorate  text    not null,
    method      text    not null,
    secrecy     text    not null,
    notice_days integer not null,
    rule        text    not null,
    body        text    not null default '',
    bloc        boolean not null default false,
    primary key (card, kind),
    constraint rule_card_kind_known check (kind in ('statement', 'campaign', 'affiliation', 'basis', 'rule_change', 'fusion')),
    constraint rule_card_electorate_known check (electorate in ('members', 'delegates', 'units', 'body')),
    constraint rule_card_method_known check (method in ('ballot', 'meeting', 'cards', 'paper', 'mixed')),
    constraint rule_card_secrecy_known check (secrecy in ('secret', 'open', 'roll_call')),
    constraint rule_card_notice_sensible check (notice_days between 0 and 365),
    constraint rule_card_body_named check ((electorate = 'body') = (body <> ''))
);
comment on table rule_card_procedure is 'Who decides questions of one kind, how, after how many days of notice and by which majority (rule, in the text form of joint rules).';

alter table mandate add column unit uuid references unit (id);
create index mandate_of_unit on mandate (unit) where unit is not null;
comment on column mandate.unit is 'The branch or co-op for which the mandate was given; empty where it is the organisation as a whole.';
