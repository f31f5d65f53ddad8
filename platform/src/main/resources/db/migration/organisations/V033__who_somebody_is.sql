-- whoever has left is still asked for by her person: she votes where her roll was frozen before she left
drop index membership_of_person;
create index membership_of_person on membership (person) where person is not null;
