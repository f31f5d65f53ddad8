create table motion_calendar (
    id                 uuid        primary key,
    alliance           uuid        not null references alliance (id),
    title              text        not null,
    zone               text        not null,
    starts_on          date        not null,
    ends_on            date        not null,
    standing_orders    text        not null,
    motions_until      timestamptz not null,
    amendments_until   timestamptz not null,
    composites_until   timestamptz not null,
    emergency_until    timestamptz not null,
    late_until         timestamptz not null,
    minority_until     timestamptz not null,
    emergency_test     text        not null,
    emergency_supporters integer   not null,
    certificate        boolean     not null,
    seconders          integer     not null,
    proposed_by        uuid        not null references person (id),
    proposed_org       uuid        not null references organisation (id),
    proposed_at        timestamptz not null,
    lapses_at          timestamptz not null,
    confirmed_by       uuid        references person (id),
    confirmed_org      uuid        references organisation (id),
    confirmed_at       timestamptz,
    declined_by        uuid        references person (id),
    declined_org       uuid        references organisation (id),
    declined_reason    text,
    declined_at        timestamptz,
    constraint motion_calendar_needs_two_organisations check (confirmed_org <> proposed_org and confirmed_by <> proposed_by),
    constraint motion_calendar_confirmed_whole check ((confirmed_at is null) = (confirmed_by is null)),
    constraint motion_calendar_confirmed_or_declined check (confirmed_at is null or declined_at is null),
    constraint motion_calendar_in_order check (ends_on >= starts_on and amendments_until >= motions_until
        and emergency_until >= motions_until and late_until >= emergency_until),
    constraint motion_calendar_numbers check (emergency_supporters between 2 and 10000 and seconders between 0 and 50)
);
create index motion_calendar_of_alliance on motion_calendar (alliance, ends_on);
comment on table motion_calendar is 'Until when what may be handed in for a conference, as one organisation proposed and another confirmed; late_until closes amendments to emergency motions.';

create table motion (
    id               uuid        primary key,
    alliance         uuid        not null references alliance (id),
    number           integer,
    calendar         uuid        references motion_calendar (id),
    kind             text        not null default 'ordinary',
    stage            text        not null default 'draft',
    outcome          text,
    title            text        not null,
    summary          text        not null,
    reasons          text        not null,
    urgency          text        not null default '',
    language         text        not null,
    started_by       uuid        not null references person (id),
    started_at       timestamptz not null,
    tabled_at        timestamptz,
    closed_at        timestamptz,
    version          text        not null,
    moved_version    text,
    revision         integer     not null default 1,
    constraint motion_number_once unique (alliance, number),
    constraint motion_kind_known check (kind in ('ordinary', 'emergency')),
    constraint motion_stage_known check (stage in ('draft', 'tabled', 'admitted', 'refused', 'withdrawn')),
    constraint motion_outcome_known check (outcome in ('carried', 'fallen', 'remitted', 'composited')),
    constraint motion_outcome_of_admitted check (outcome is null or stage = 'admitted'),
    constraint motion_tabled_whole check ((tabled_at is null) = (number is null) and (tabled_at is null) = (moved_version is null)),
    constraint motion_draft_not_tabled check ((stage = 'draft') <= (tabled_at is null))
);
create index motion_of_alliance on motion (alliance, number);
create index motion_of_calendar on motion (calendar);
create index motion_open on motion (started_at) where outcome is null and stage in ('draft', 'tabled', 'admitted');
comment on table motion is 'A proposal for decision, from first thoughts to what became of it; stage, outcome and recommendation are three separate things.';

create table motion_writer (
    motion   uuid        not null references motion (id),
    person   uuid        not null references person (id),
    added_at timestamptz not null,
    primary key (motion, person)
);
create index motion_writer_of_person on motion_writer (person);
comment on table motion_writer is 'Who writes a draft, the first author included.';

create table motion_text (
    motion  uuid        not null references motion (id),
    seq     integer     not null,
    version text        not null,
    content text        not null,
    made_by uuid        not null references person (id),
    made_at timestamptz not null,
    primary key (motion, seq)
);
create index motion_text_by_version on motion_text (motion, version);
comment on table motion_text is 'The versions of a motion''s text, as blocks and tokens; the highest seq is the text as it stands.';

create table motion_voice (
    id           uuid        primary key,
    motion       uuid        not null references motion (id),
    part         text        not null,
    person       uuid        not null references person (id),
    capacity     text        not null,
    organisation uuid        references organisation (id),
    unit         uuid        references unit (id),
    said_at      timestamptz not null,
    withdrawn_at timestamptz,
    constraint motion_voice_part_known check (part in ('mover', 'seconder', 'supporter')),
    constraint motion_voice_capacity_known check (capacity in ('organisation', 'unit', 'personal', 'unaffiliated')),
    constraint motion_voice_capacity_whole check ((capacity = 'unaffiliated') = (organisation is null) and (capacity = 'unit') = (unit is not null))
);
create unique index motion_voice_once on motion_voice (motion, person) where withdrawn_at is null;
create index motion_voice_of_person on motion_voice (person);
create index motion_voice_of_organisation on motion_voice (organisation, part) where withdrawn_at is null;
comment on table motion_voice is 'Who moves, seconds or supports a motion, and in which capacity.';

create table motion_comment (
    id           uuid        primary key,
    motion       uuid        not null references motion (id),
    seq          integer     not null,
    person       uuid        not null references person (id),
    capacity     text        not null,
    organisation uuid        references organisation (id),
    unit         uuid        references unit (id),
    body         text        not null,
    written_at   timestamptz not null,
    withdrawn_at timestamptz
);
create index motion_comment_of_motion on motion_comment (motion, id);
create index motion_comment_of_person on motion_comment (person);
comment on table motion_comment is 'What somebody said about a version of a draft.';

create table motion_ruling (
    id             uuid        primary key,
    motion         uuid        not null references motion (id),
    kind           text        not null,
    body           text        not null,
    reason         text        not null,
    advice         text,
    remitted_to    text        not null default '',
    answer_by      date,
    proposed_by    uuid        not null references person (id),
    proposed_org   uuid        not null references organisation (id),
    proposed_at    timestamptz not null,
    confirmed_by   uuid        references person (id),
    confirmed_org  uuid        references organisation (id),
    confirmed_at   timestamptz,
    declined_by    uuid        references person (id),
    declined_org   uuid        references organisation (id),
    declined_reason text,
    declined_at    timestamptz,
    constraint motion_ruling_kind_known check (kind in ('admit', 'refuse', 'recommend', 'carry', 'fall', 'remit')),
    constraint motion_ruling_advice_known check (advice in ('adopt', 'adopt_amended', 'remit', 'reject', 'none')),
    constraint motion_ruling_advice_where_due check ((kind = 'recommend') = (advice is not null)),
    constraint motion_ruling_needs_two_organisations check (confirmed_org <> proposed_org and confirmed_by <> proposed_by),
    constraint motion_ruling_confirmed_whole check ((confirmed_at is null) = (confirmed_by is null)),
    constraint motion_ruling_confirmed_or_declined check (confirmed_at is null or declined_at is null)
);
create index motion_ruling_of_motion on motion_ruling (motion, id);
create unique index motion_ruling_waits_once on motion_ruling (motion, (kind in ('admit', 'refuse')), (kind = 'recommend'))
    where confirmed_at is null and declined_at is null;
comment on table motion_ruling is 'What a body ruled, recommended or decided on a motion: entered by one organisation, confirmed by another.';

create table motion_ground (
    ruling uuid    not null references motion_ruling (id),
    place  integer not null,
    ground text    not null,
    cites  text    not null,
    reason text    not null,
    primary key (ruling, place)
);
comment on table motion_ground is 'Why a motion was refused: every ground with the rule it cites.';

create table motion_appeal (
    id           uuid        primary key,
    motion       uuid        not null references motion (id),
    ruling       uuid        not null references motion_ruling (id),
    person       uuid        not null references person (id),
    capacity     text        not null,
    organisation uuid        references organisation (id),
    unit         uuid        references unit (id),
    reason       text        not null,
    appealed_at  timestamptz not null,
    constraint motion_appeal_once unique (ruling, person)
);
create index motion_appeal_of_motion on motion_appeal (motion);
comment on table motion_appeal is 'Somebody appeals against a refusal; a later ruling answers.';

create table motion_certificate (
    id           uuid        primary key,
    motion       uuid        not null references motion (id),
    ruling       uuid        references motion_ruling (id),
    organisation uuid        references organisation (id),
    unit         uuid        references unit (id),
    body         text        not null,
    held_on      date        not null,
    entitled     integer     not null,
    present      integer     not null,
    in_favour    integer     not null,
    against      integer     not null,
    abstained    integer     not null,
    rule         text        not null,
    minute       text        not null,
    entered_by   uuid        not null references person (id),
    entered_at   timestamptz not null,
    constraint motion_certificate_adds_up check (entitled >= present and present >= in_favour + against + abstained
        and in_favour >= 0 and against >= 0 and abstained >= 0),
    constraint motion_certificate_of_organisation_or_ruling check ((ruling is null) <> (organisation is null))
);
create index motion_certificate_of_motion on motion_certificate (motion, id);
comment on table motion_certificate is 'The minute of a body that voted: of the organisation that passed a motion, or of the conference that decided it.';

create table motion_assumption (
    id           uuid        primary key,
    motion       uuid        not null references motion (id),
    place        integer     not null,
    premise      text        not null,
    change_mind  text        not null,
    review_on    date        not null,
    keeper       uuid        not null references person (id),
    keeper_org   uuid        references organisation (id),
    reminded_at  timestamptz,
    found        text,
    holds        boolean,
    looked_by    uuid        references person (id),
    looked_at    timestamptz
);
create index motion_assumption_of_motion on motion_assumption (motion, place);
create index motion_assumption_due on motion_assumption (review_on) where looked_at is null;
comment on table motion_assumption is 'What must stay true for a motion to make sense, what would change our mind, who looks again when, and what was found.';

create table motion_commitment (
    motion uuid    not null references motion (id),
    place  integer not null,
    who    text    not null,
    what   text    not null,
    cost   text    not null,
    primary key (motion, place)
);
comment on table motion_commitment is 'Whom a motion commits to what, and at what cost.';

create table motion_statement (
    motion    uuid        not null references motion (id),
    statement uuid        not null references statement (id),
    linked_by uuid        not null references person (id),
    linked_at timestamptz not null,
    primary key (motion, statement)
);
create index motion_statement_of_statement on motion_statement (statement);
comment on table motion_statement is 'The statements of dialogues that a motion grew from.';

create table motion_act (
    id           uuid        primary key,
    number       bigint      not null generated always as identity,
    motion       uuid        not null references motion (id),
    kind         text        not null,
    person       uuid        references person (id),
    capacity     text        not null,
    organisation uuid        references organisation (id),
    unit         uuid        references unit (id),
    detail       text        not null default '',
    done_at      timestamptz not null
);
create index motion_act_of_motion on motion_act (motion, number);
create index motion_act_of_person on motion_act (person);
comment on table motion_act is 'What was done with a motion, by whom, in which capacity and why; kind is the key of its words.';
