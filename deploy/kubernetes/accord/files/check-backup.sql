-- Fails with one sentence where the log of PostgreSQL is not archived, or may grow until the disk is full.
\set ON_ERROR_STOP on
select coalesce(case
    when current_setting('max_slot_wal_keep_size') = '-1' then 'max_slot_wal_keep_size is -1: a connector that is away can fill the disk.'
    when current_setting('archive_mode') = 'off' then 'archive_mode is off: nothing is archived.'
    when last_archived_time is null then 'Nothing was archived yet.'
    when last_failed_time > last_archived_time then 'Archiving fails since ' || last_failed_time || '.'
    when last_archived_time < now() - make_interval(mins => :minutes) then 'Nothing was archived since ' || last_archived_time || '.'
  end, '') as fault
from pg_stat_archiver
\gset
select :'fault' <> '' as broken
\gset
\if :broken
  \warn :fault
  do $$ begin raise exception 'The log is not kept as it must be.'; end $$;
\endif
