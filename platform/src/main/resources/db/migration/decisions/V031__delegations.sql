create table question_instruction (
    id       uuid        primary key,
    number   bigint      not null generated always as identity,
    elector  uuid        not null references question_elector (id),
    says     text        not null,
    source   text        not null,
    said_by  uuid        not null references person (id),
    said_for uuid        references unit (id),
    said_at  timestamptz not null,
    constraint question_instruction_readable check (says ~ '^[ynafc]+$')
);
create index question_instruction_of_elector on question_instruction (elector, number);
create index question_instruction_of_person on question_instruction (said_by);
comment on table question_instruction is 'What those who mandated a delegate, or a unit, told her to vote: one letter for each item, y, n, a as decided, f free, c to be asked first. The latest holds, those before stay. said_for is the unit in whose name it was said; empty where it was the organisation.';

create table question_report (
    elector uuid        primary key references question_elector (id),
    person  uuid        not null references person (id),
    said    text        not null,
    sent_at timestamptz not null
);
create index question_report_of_person on question_report (person);
comment on table question_report is 'What a delegate, or whoever cast the vote of a unit, reported back to those who mandated her; empty where she took it with her account.';
