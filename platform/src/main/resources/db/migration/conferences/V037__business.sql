create table business_sitting (
    id         uuid        primary key,
    conference uuid        not null references conference (id),
    title      text        not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    constraint business_sitting_ends_after_it_starts check (ends_at > starts_at)
);
create index business_sitting_of_conference on business_sitting (conference, starts_at);
comment on table business_sitting is 'A stretch of time in which the conference sits.';

create table business_section (
    id           uuid        primary key,
    conference   uuid        not null references conference (id),
    place        integer     not null,
    title        text        not null,
    guillotine_at timestamptz,
    unreached    text,
    constraint business_section_unreached_known check (unreached in ('remitted', 'next_conference', 'voted_without_debate', 'falls')),
    constraint business_section_in_order unique (conference, place) deferrable initially deferred
);
comment on table business_section is 'A part of the agenda. guillotine_at ends it whatever is left; unreached says what becomes of that, null leaves it to the standing orders.';

create table business_item (
    conference   uuid        not null references conference (id),
    number       integer     not null,
    section      uuid        references business_section (id),
    place        integer     not null,
    kind         text        not null,
    title        text        not null,
    about        text        not null,
    motion       uuid        references motion (id),
    minutes      integer     not null,
    speeches     integer     not null,
    votes        integer     not null,
    longest      integer     not null,
    consent      boolean     not null default false,
    added_by     uuid        references person (id),
    added_at     timestamptz not null,
    off_at       timestamptz,
    off_reason   text        not null default '',
    primary key (conference, number),
    constraint business_item_kind_known check (kind in ('motion', 'report', 'election', 'opening', 'break', 'other')),
    constraint business_item_motion_whole check ((kind = 'motion') = (motion is not null)),
    constraint business_item_stands_in_a_section check (section is not null or off_at is not null),
    constraint business_item_times check (minutes >= 0 and speeches >= 0 and votes >= 0 and longest >= 0),
    constraint business_item_consent_is_of_motions check (not consent or kind = 'motion')
);
create unique index business_item_motion_once on business_item (conference, motion) where off_at is null;
create index business_item_of_section on business_item (section, place);
create index business_item_of_person on business_item (added_by) where added_by is not null;
comment on table business_item is 'What is to be dealt with. number stays with it for good, and the log of the conference names it by that; times are minutes, longest 0 sets no limit.';
