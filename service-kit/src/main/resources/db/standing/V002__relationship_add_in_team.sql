alter table relationship add column in_team uuid;
alter table relationship add check (in_team is null or subject is not null);
comment on column relationship.in_team is 'The team as whose member a worker has it: on a day on which they are not in that team it opens nothing. Null for one that is a worker''s in no team''s name, such as an AMHP''s duty.';
