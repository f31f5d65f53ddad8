create table business_orders (
    conference uuid        not null references conference (id),
    version    integer     not null,
    text       text        not null,
    parts      text        not null,
    act        uuid        references conference_joint_act (id),
    line       integer,
    adopted_at timestamptz not null,
    primary key (conference, version),
    constraint business_orders_adopted_once check (num_nonnulls(act, line) = 1),
    constraint business_orders_line_once unique (conference, line),
    foreign key (conference, line) references conference_event (conference, number)
);
comment on table business_orders is 'Standing orders as they were adopted: the text, and as JSON the parts that a program keeps to. act is the agreement of two sponsors, line the vote of the conference in its log.';

create table business_order_paper (
    conference  uuid        not null references conference (id),
    number      integer     not null,
    content     text        not null,
    fingerprint text        not null,
    act         uuid        references conference_joint_act (id),
    line        integer,
    adopted_at  timestamptz not null,
    primary key (conference, number),
    constraint business_order_paper_adopted_once check (num_nonnulls(act, line) = 1),
    constraint business_order_paper_line_once unique (conference, line),
    foreign key (conference, line) references conference_event (conference, number)
);
comment on table business_order_paper is 'The agenda as it was adopted, edition by edition; content is JSON, fingerprint the SHA-256 of it.';
