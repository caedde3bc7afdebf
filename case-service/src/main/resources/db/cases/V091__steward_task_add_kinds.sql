alter table steward_task
    drop constraint steward_task_kind_check,
    alter column other_person_id drop not null,
    alter column nhs_number drop not null,
    alter column number_status drop not null,
    add column record_id uuid,
    add column source text,
    add column field text,
    add column received text check (length(received) <= 100),
    add column settled_reason text check (length(settled_reason) <= 500),
    add constraint steward_task_kind_check check (kind in ('NHS_NUMBER_HELD', 'IDENTIFIER_HELD', 'UNKNOWN_CODE')),
    add constraint steward_task_number check (num_nulls(nhs_number, number_status) = case kind when 'NHS_NUMBER_HELD' then 0 else 2 end),
    add constraint steward_task_other_person check ((kind = 'UNKNOWN_CODE') = (other_person_id is null)),
    add constraint steward_task_source check ((kind = 'NHS_NUMBER_HELD') = (source is null)),
    add constraint steward_task_code check (num_nulls(record_id, field, received) = case kind when 'UNKNOWN_CODE' then 0 else 3 end);
comment on table steward_task is 'Differences that a steward settles. NHS_NUMBER_HELD: person_id was given a number that other_person_id holds. IDENTIFIER_HELD: a system sent person_id by a number that stands with other_person_id. UNKNOWN_CODE: a system sent a code that is none of ours.';
comment on column steward_task.record_id is 'The person or request that the field is of.';
comment on column steward_task.field is 'As in the API.';
comment on column steward_task.received is 'The code as received.';

drop index steward_task_open;
create unique index steward_task_open on steward_task (kind, coalesce(record_id, person_id), coalesce(field, '')) where settled_at is null;
create index steward_task_by_age on steward_task (made_at, id) where settled_at is null;
create index steward_task_by_person on steward_task (person_id) where settled_at is null;

-- A person is found by a number that waits for the steward; other tasks have none.
create or replace function index_person(changed uuid) returns void
    language sql as $$
    with words (word) as (
        select name_words(concat_ws(' ', given_names, family_name, preferred_name)) from person where id = changed
        union
        select name_words(name) from person_alias where person_id = changed
    ), known as (
        insert into name_word (word, sound, other_sound)
        select word, dmetaphone(word), dmetaphone_alt(word) from words order by word
        on conflict do nothing
    ), terms (term) as (
        select 'n:' || word from words
        union
        select 'i:' || left(word, 1) from words
        union
        select 'd:' || born_on from person where id = changed and born_on is not null
        union
        select 'y:' || left(born_on, 4) from person where id = changed and born_on is not null
        union
        select 'h:' || nhs_number from person where id = changed and nhs_number is not null
        union
        select 'h:' || nhs_number from steward_task where person_id = changed and kind = 'NHS_NUMBER_HELD' and settled_at is null
        union
        select 'l:' || regexp_replace(upper(value), '[^A-Z0-9]', '', 'g') from person_identifier where person_id = changed
        union
        select 'p:' || left(replace(postcode, ' ', ''), letters)
          from person, generate_series(2, length(replace(postcode, ' ', ''))) letters
         where id = changed and postcode is not null
    )
    insert into person_search (person_id, terms)
    select changed, array_agg(term order by term) from terms
    on conflict (person_id) do update set terms = excluded.terms
$$;
