alter table worker
    add column weekly_hours numeric(4, 2) check (weekly_hours > 0 and weekly_hours <= 48);
comment on column worker.weekly_hours is 'Contracted hours a week, the fact from which WTE is worked out on one full-time week for everybody; null where not known.';
