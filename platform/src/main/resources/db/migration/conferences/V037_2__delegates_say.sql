create table business_consent (
    conference uuid        primary key references conference (id),
    pull_until timestamptz not null
);
comment on table business_consent is 'Until when delegates take items off the consent list.';

create table business_pull (
    conference uuid        not null,
    item       integer     not null,
    attendee   integer     not null,
    pulled_at  timestamptz not null,
    primary key (conference, item, attendee),
    foreign key (conference, item) references business_item (conference, number),
    foreign key (conference, attendee) references conference_attendee (conference, number)
);
comment on table business_pull is 'A delegate wants an item debated that is proposed for the consent list.';

create table business_ballot (
    conference uuid        not null references conference (id),
    number     integer     not null,
    choices    integer     not null,
    items      text        not null,
    closes_at  timestamptz not null,
    opened_at  timestamptz not null,
    primary key (conference, number),
    constraint business_ballot_choices check (choices between 1 and 30)
);
comment on table business_ballot is 'A ballot of delegates on which motions they want heard first; items are the numbers that could be ranked when it was opened.';

create table business_ranking (
    conference uuid        not null,
    ballot     integer     not null,
    attendee   integer     not null,
    ranking    text        not null,
    cast_at    timestamptz not null,
    primary key (conference, ballot, attendee),
    foreign key (conference, ballot) references business_ballot (conference, number),
    foreign key (conference, attendee) references conference_attendee (conference, number)
);
comment on table business_ranking is 'What one delegate ranked, the most wanted first.';

create table business_emergency (
    conference uuid        not null references conference (id),
    motion     uuid        not null references motion (id),
    passed     boolean     not null,
    reason     text        not null,
    line       integer,
    ruled_by   uuid        references person (id),
    ruled_at   timestamptz not null,
    primary key (conference, motion),
    foreign key (conference, line) references conference_event (conference, number)
);
create index business_emergency_of_person on business_emergency (ruled_by) where ruled_by is not null;
comment on table business_emergency is 'Whether an emergency motion comes before the conference; line is the vote by which the conference decided otherwise than those who arrange the business.';

create table business_emergency_support (
    conference   uuid        not null,
    motion       uuid        not null references motion (id),
    attendee     integer     not null,
    supported_at timestamptz not null,
    primary key (conference, motion, attendee),
    foreign key (conference, attendee) references conference_attendee (conference, number)
);
comment on table business_emergency_support is 'A delegate wants an emergency motion heard.';

create table business_unheard (
    conference uuid        not null,
    item       integer     not null,
    rule       text        not null,
    addressee  text        not null,
    answer_by  date,
    entered_by uuid        references person (id),
    entered_at timestamptz not null,
    primary key (conference, item),
    foreign key (conference, item) references business_item (conference, number),
    constraint business_unheard_rule_known check (rule in ('remitted', 'next_conference', 'voted_without_debate', 'falls')),
    constraint business_unheard_remitted_whole check ((rule = 'remitted') = (answer_by is not null))
);
create index business_unheard_of_person on business_unheard (entered_by) where entered_by is not null;
comment on table business_unheard is 'What became, by rule, of an item that was not reached.';

create table business_answer (
    conference   uuid        not null,
    item         integer     not null,
    words        text        not null,
    answered_by  uuid        references person (id),
    organisation uuid        not null references organisation (id),
    answered_at  timestamptz not null,
    primary key (conference, item),
    foreign key (conference, item) references business_item (conference, number)
);
create index business_answer_of_person on business_answer (answered_by) where answered_by is not null;
comment on table business_answer is 'What those answer to whom an item was remitted or referred back.';
