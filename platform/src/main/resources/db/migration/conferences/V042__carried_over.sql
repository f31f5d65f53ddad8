alter table business_item
    add column from_conference uuid,
    add column from_item       integer,
    add constraint business_item_from_whole check ((from_conference is null) = (from_item is null)),
    add constraint business_item_from foreign key (from_conference, from_item) references business_unheard (conference, item);
create unique index business_item_taken_up_once on business_item (from_conference, from_item) where from_conference is not null and off_at is null;
comment on column business_item.from_item is 'Which item of which earlier conference this is that was not reached there.';
