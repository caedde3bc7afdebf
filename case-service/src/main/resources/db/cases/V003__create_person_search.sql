create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;
create extension if not exists unaccent;

create table person_search (
    person_id uuid   primary key references person on delete cascade,
    terms     text[] not null
);
comment on table person_search is 'Everything that a person can be found by, written by index_person in the transaction of the change.';
comment on column person_search.terms is 'n: a word of a name, a: of an alias, i: an initial, d: birth date as far as known, y: year of birth, h: NHS number, l: a local identifier, p: a start of the postcode.';
create index person_search_by_term on person_search using gin (terms) with (fastupdate = off);

create table name_word (
    word        text primary key,
    sound       text not null,
    other_sound text not null
);
comment on table name_word is 'Every word that occurs in a name: what was typed is first matched to these, so that the cost of a misspelling grows with the language and not with the people.';
comment on column name_word.sound is 'Double metaphone; other_sound is its second reading.';
create index name_word_by_start on name_word (word text_pattern_ops);
create index name_word_by_likeness on name_word using gin (word gin_trgm_ops) with (fastupdate = off);
create index name_word_by_sound on name_word (sound);
create index name_word_by_other_sound on name_word (other_sound);

create function name_words(typed text) returns setof text
    language sql stable strict parallel safe as $$
    select word
      from regexp_split_to_table(lower(unaccent(translate(typed, '''’`', ''))), '[^[:alnum:]]+') word
     where word <> ''
$$;
comment on function name_words is 'The words of a name as they are compared: small letters, no accents, no apostrophes.';

create function words_like(typed text) returns table (word text, likeness real)
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
$$;
comment on function words_like is 'Known words that begin with what was typed, are spelt nearly like it (pg_trgm, levenshtein) or sound like it (double metaphone). Depends on nothing but the two words, so who else is on record changes no likeness.';

create function index_person(changed uuid) returns void
    language sql as $$
    with words (mark, word) as (
        select 'n', name_words(concat_ws(' ', given_names, family_name, preferred_name)) from person where id = changed
        union
        select 'a', name_words(name) from person_alias where person_id = changed
    ), known as (
        insert into name_word (word, sound, other_sound)
        select distinct word, dmetaphone(word), dmetaphone_alt(word) from words order by word
        on conflict do nothing
    ), terms (term) as (
        select mark || ':' || word from words
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
comment on function index_person is 'Call after a person, their aliases or their identifiers changed, in the same transaction.';
