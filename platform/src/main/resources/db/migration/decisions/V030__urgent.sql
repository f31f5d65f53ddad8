create table urgent (
    id           uuid        primary key,
    alliance     uuid        not null references alliance (id),
    number       integer     not null,
    title        text        not null,
    event        text        not null,
    event_on     date        not null,
    urgency      text        not null,
    words        text        not null,
    words_hash   text        not null,
    language     text        not null,
    days         integer     not null,
    proposed_by  uuid        not null references person (id),
    proposed_org uuid        not null references organisation (id),
    proposed_at  timestamptz not null,
    waits_until  timestamptz not null,
    withdrawn_at timestamptz,
    seconded_by  uuid        references person (id),
    seconded_org uuid        references organisation (id),
    published_at timestamptz,
    lapses_at    timestamptz,
    confirmed_at timestamptz,
    decision     uuid        references question (id),
    fell_at      timestamptz,
    constraint urgent_lapses_within_30_days check (days between 1 and 30 and lapses_at <= published_at + interval '30 days'),
    constraint urgent_published_whole check ((published_at is null) = (lapses_at is null) and (published_at is null) = (seconded_by is null)),
    constraint urgent_needs_two_organisations check (published_at is null or seconded_org is not null
        and seconded_org <> proposed_org and seconded_by <> proposed_by),
    constraint urgent_confirmed_in_time check (confirmed_at < lapses_at),
    unique (alliance, number)
);
create index urgent_same_words on urgent (alliance, words_hash);
comment on table urgent is 'A statement that cannot wait for the members: it speaks for the organisations that signed and lapses unless their members confirm it.';

create table urgent_voice (
    id           uuid        primary key,
    number       bigint      not null generated always as identity,
    urgent       uuid        not null references urgent (id),
    organisation uuid        not null references organisation (id),
    person       uuid        not null references person (id),
    name         text        not null,
    kind         text        not null,
    role         text        not null,
    since        timestamptz not null,
    basis        text        not null,
    detail       text        not null,
    said         text        not null default '',
    said_at      timestamptz not null,
    ended_at     timestamptz,
    ended_how    text,
    ended_why    text        not null default '',
    question     uuid        references question (id),
    members      text,
    votes        text,
    answered_at  timestamptz,
    constraint urgent_voice_kind_known check (kind in ('signs', 'dissents', 'declines')),
    constraint urgent_voice_basis_known check (basis in ('convenor', 'committee')),
    constraint urgent_voice_ended_how_known check (ended_how in ('withdrawn', 'rejected')),
    constraint urgent_voice_ended_whole check ((ended_at is null) = (ended_how is null)),
    constraint urgent_voice_members_known check (members in ('yes', 'no')),
    constraint urgent_voice_members_whole check ((members is null) = (answered_at is null) and (members is null) = (question is null)
        and (members is null) = (votes is null))
);
create unique index urgent_voice_of_organisation on urgent_voice (urgent, organisation) where ended_at is null;
create unique index urgent_voice_of_person on urgent_voice (urgent, person) where ended_at is null;
create index urgent_voice_in_order on urgent_voice (urgent, number);
create index urgent_voice_signing on urgent_voice (organisation) where kind = 'signs' and ended_at is null;
create index urgent_voice_by_person on urgent_voice (person);
comment on table urgent_voice is 'Who signs, dissents or declines for an organisation, under which mandate and since when; and what its members answered. A voice that ended stays, with the date.';

create table urgent_act (
    id           uuid        primary key,
    number       bigint      not null generated always as identity,
    urgent       uuid        not null references urgent (id),
    kind         text        not null,
    person       uuid        references person (id),
    organisation uuid        references organisation (id),
    detail       text        not null default '',
    done_at      timestamptz not null
);
create index urgent_act_of_urgent on urgent_act (urgent, number);
create index urgent_act_of_person on urgent_act (person);
comment on table urgent_act is 'What was done with an urgent statement, and what was tried and refused.';

create index question_about_urgent on question (payload) where subject = 'urgent';
