create table word (
    id        uuid        primary key,
    alliance  uuid        not null references alliance (id),
    name      text        not null,
    spellings text[]      not null,
    language  text        not null,
    added_by  uuid        not null references person (id),
    added_at  timestamptz not null
);
create unique index word_once on word (alliance, lower(name));
comment on table word is 'A term of the glossary of an alliance, with the spellings by which texts are searched for it.';

create table definition (
    id           uuid        primary key,
    number       bigint      not null generated always as identity,
    word         uuid        not null references word (id),
    person       uuid        not null references person (id),
    organisation uuid        references organisation (id),
    capacity     text        not null,
    made_at      timestamptz not null,
    constraint definition_capacity_known check (capacity in ('for', 'member', 'none')),
    constraint definition_badge_as_said check ((organisation is null) = (capacity = 'none'))
);
create unique index definition_of_organisation on definition (word, organisation) where capacity = 'for';
create index definition_of_word on definition (word);
create index definition_by on definition (person);
comment on table definition is 'What somebody, or an organisation, means by a term; an organisation has one, which it may reword.';

create table definition_version (
    definition uuid        not null references definition (id) on delete cascade,
    version    smallint    not null,
    meaning    text        not null,
    tradition  text        not null,
    person     uuid        not null references person (id),
    basis      text        not null,
    detail     text        not null,
    made_at    timestamptz not null,
    primary key (definition, version)
);
create index definition_version_by on definition_version (person);
comment on table definition_version is 'The wordings of a definition, none of which is ever lost; basis and detail say who in the organisation decided.';

create table word_link (
    id           uuid        primary key,
    kind         text        not null,
    one          uuid        not null references definition (id),
    other        uuid        not null references definition (id),
    reason       text        not null,
    person       uuid        not null references person (id),
    organisation uuid        references organisation (id),
    capacity     text        not null,
    made_at      timestamptz not null,
    constraint word_link_kind_known check (kind in ('false_friends', 'same_thing')),
    constraint word_link_of_two check (one <> other),
    constraint word_link_capacity_known check (capacity in ('for', 'member', 'none')),
    constraint word_link_badge_as_said check ((organisation is null) = (capacity = 'none'))
);
create unique index word_link_once on word_link (kind, least(one, other), greatest(one, other));
create index word_link_by on word_link (person);
comment on table word_link is 'Two definitions that share a word but not a thing, or a thing but not a word, and why somebody says so.';

create table motion_word (
    motion     uuid        not null references motion (id),
    word       uuid        not null references word (id),
    definition uuid        references definition (id),
    meaning    text        not null,
    person     uuid        not null references person (id),
    chosen_at  timestamptz not null,
    primary key (motion, word)
);
create index motion_word_by on motion_word (person);
comment on table motion_word is 'What a term means in a motion: the words of a definition as they were when its author chose it, or words of the author''s own.';

create table motion_position (
    motion       uuid        not null references motion (id),
    organisation uuid        not null references organisation (id),
    version      integer     not null,
    stance       text        not null,
    condition    text        not null,
    reasons      text        not null,
    delegates    text        not null,
    who_decided  text        not null,
    how_many     text        not null,
    rule         text        not null,
    until        text        not null,
    person       uuid        not null references person (id),
    published_at timestamptz not null,
    primary key (motion, organisation, version),
    constraint motion_position_known check (stance in ('for', 'against', 'free'))
);
create index motion_position_by on motion_position (person);
comment on table motion_position is 'Where an organisation stands on a motion, under its mandate line; the highest version holds, earlier ones are kept.';

create table minority_report (
    id           uuid        primary key,
    number       integer     not null generated always as identity,
    motion       uuid        not null references motion (id),
    body         text        not null,
    person       uuid        not null references person (id),
    organisation uuid        references organisation (id),
    reasons      text        not null,
    made_at      timestamptz not null,
    constraint minority_report_once unique (motion, person),
    constraint minority_report_body_known check (body in ('mover', 'adviser', 'delegates'))
);
create index minority_report_by on minority_report (person);
comment on table minority_report is 'A reasoned dissent from what a body decided on a motion.';

create table minority_signature (
    report       uuid        not null references minority_report (id),
    person       uuid        not null references person (id),
    organisation uuid        references organisation (id),
    signed_at    timestamptz not null,
    primary key (report, person)
);
create index minority_signature_by on minority_signature (person);
comment on table minority_signature is 'Who signs a minority report with its author.';
