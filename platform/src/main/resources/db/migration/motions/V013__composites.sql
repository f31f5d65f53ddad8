alter table motion_text add column credits text;
comment on column motion_text.credits is 'Whom each word is owed to, where the text came of several motions; null where all of it is the motion''s own.';
