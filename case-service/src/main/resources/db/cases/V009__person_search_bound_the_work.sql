create or replace function words_like(typed text) returns table (word text, likeness real)
    language sql stable strict parallel safe
    set pg_trgm.similarity_threshold = 0.25 as $$
    select near.word, max(near.likeness)::real
      from (select w.word, 0.8 as likeness
              from name_word w
             where length(typed) > 1 and w.word like typed || '%'
            union all
            select w.word, 0.7 - 0.1 * levenshtein(w.word, typed)
              from name_word w
             where w.word % typed
               and levenshtein_less_equal(w.word, typed, 1 + length(typed) / 5) <= 1 + length(typed) / 5
            union all
            select w.word, 0.75 - 0.05 * levenshtein(w.word, typed)
              from name_word w
             where length(typed) > 2
               and (w.sound in (dmetaphone(typed), dmetaphone_alt(typed)) or w.other_sound in (dmetaphone(typed), dmetaphone_alt(typed)))
               and levenshtein_less_equal(w.word, typed, 2 + length(typed) / 4) <= 2 + length(typed) / 4) near
     where near.word <> typed
     group by near.word
     order by 2 desc, length(near.word), near.word
     limit 12
$$;
comment on function words_like is 'The known words that are likest to what was typed: they begin with it, are spelt nearly like it (pg_trgm, levenshtein) or sound like it (double metaphone). A dozen at most, so that a short beginning costs no more than a misspelling. Words stay known when a person is restricted, so that hides no change.';

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
        select 'h:' || nhs_number from steward_task where person_id = changed and settled_at is null
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

select index_person(id) from person;
comment on column person_search.terms is 'n: a word of a name or alias, i: an initial, d: birth date as far as known, y: year of birth, h: NHS number, l: a local identifier, p: a start of the postcode.';
