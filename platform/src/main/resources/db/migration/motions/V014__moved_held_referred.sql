create table motion_calendar_move (
    id              uuid        primary key,
    calendar        uuid        not null references motion_calendar (id),
    reason          text        not null,
    proposed_by     uuid        not null references person (id),
    proposed_org    uuid        not null references organisation (id),
    proposed_at     timestamptz not null,
    lapses_at       timestamptz not null,
    confirmed_by    uuid        references person (id),
    confirmed_org   uuid        references organisation (id),
    confirmed_at    timestamptz,
    declined_by     uuid        references person (id),
    declined_org    uuid        references organisation (id),
    declined_reason text,
    declined_at     timestamptz,
    constraint motion_calendar_move_needs_two_organisations check (confirmed_org <> proposed_org and confirmed_by <> proposed_by),
    constraint motion_calendar_move_confirmed_whole check ((confirmed_at is null) = (confirmed_by is null)),
    constraint motion_calendar_move_confirmed_or_declined check (confirmed_at is null or declined_at is null)
);
create index motion_calendar_move_of_calendar on motion_calendar_move (calendar, id);
comment on table motion_calendar_move is 'Deadlines of a calendar in force changed: one organisation proposes it with its reason, another confirms.';

create table motion_calendar_moved (
    move     uuid        not null references motion_calendar_move (id),
    deadline text        not null,
    was      timestamptz not null,
    becomes  timestamptz not null,
    primary key (move, deadline),
    constraint motion_calendar_moved_known check (deadline in ('motions', 'amendments', 'composites', 'emergency', 'late_amendments', 'minority_reports')),
    constraint motion_calendar_moved_changes check (was <> becomes)
);
comment on table motion_calendar_moved is 'A deadline that a move changes; what it was stays here for ever.';

alter table motion_ruling drop constraint motion_ruling_kind_known;
alter table motion_ruling add constraint motion_ruling_kind_known
    check (kind in ('admit', 'refuse', 'recommend', 'carry', 'fall', 'remit', 'refer'));
alter table motion_ruling add constraint motion_ruling_refer_whole
    check (kind <> 'refer' or (remitted_to <> '' and answer_by is not null));

create table motion_consent (
    ruling       uuid        not null references motion_ruling (id),
    voice        uuid        not null references motion_voice (id),
    person       uuid        not null references person (id),
    consented_at timestamptz not null,
    primary key (ruling, voice)
);
create index motion_consent_of_person on motion_consent (person);
comment on table motion_consent is 'Each mover''s consent to a remittance without a vote; person gave it, for the mover whose voice it is.';

create table motion_hold (
    id           uuid        primary key,
    motion       uuid        not null references motion (id),
    comment      uuid        references motion_comment (id),
    holder       uuid        not null references person (id),
    organisation uuid        not null references organisation (id),
    reason       text        not null,
    placed_at    timestamptz not null,
    ends_at      timestamptz not null,
    lifted_at    timestamptz,
    lifted_by    uuid        references person (id),
    lifted_under uuid        references organisation (id),
    lift_reason  text,
    constraint motion_hold_ends check (ends_at > placed_at),
    constraint motion_hold_is_short check (ends_at <= placed_at + interval '7 days 1 hour'),
    constraint motion_hold_lifted_whole check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
);
create index motion_hold_of_motion on motion_hold (motion, placed_at);
create index motion_hold_of_person on motion_hold (holder);
comment on table motion_hold is 'A temporary stop on a draft, or on a comment on it: who holds it, why, and until when. It ends by the clock.';

create table motion_hold_appeal (
    id           uuid        primary key,
    hold         uuid        not null references motion_hold (id),
    person       uuid        not null references person (id),
    capacity     text        not null,
    organisation uuid        references organisation (id),
    unit         uuid        references unit (id),
    reason       text        not null,
    appealed_at  timestamptz not null,
    constraint motion_hold_appeal_once unique (hold, person)
);
create index motion_hold_appeal_of_person on motion_hold_appeal (person);
comment on table motion_hold_appeal is 'Why somebody asks for a hold on a draft or comment to be lifted.';
