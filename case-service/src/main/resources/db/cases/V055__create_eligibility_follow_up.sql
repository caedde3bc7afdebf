create table eligibility_follow_up (
    assessment_id    uuid        primary key references determination,
    advice           text,
    advice_given_on  date,
    what_could_help  text,
    wants_needs_met  boolean,
    residence        text        check (residence in ('ORDINARILY_RESIDENT', 'NO_SETTLED_RESIDENCE_PRESENT', 'RESIDENT_ELSEWHERE')),
    recorded_by      text        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    check ((advice is null) = (advice_given_on is null)),
    check (num_nulls(what_could_help, wants_needs_met, residence) in (0, 3)),
    check ((advice is null) <> (what_could_help is null))
);
comment on table eligibility_follow_up is 'What the council has to do after the decision: written advice where nothing is eligible (Care Act 2014 s13(5)), else the three matters of s13(3).';
comment on column eligibility_follow_up.what_could_help is 's13(3)(a): what could be done to meet the eligible needs.';
comment on column eligibility_follow_up.wants_needs_met is 's13(3)(b): whether the adult wants the council to meet them.';
comment on column eligibility_follow_up.residence is 's13(3)(c): whether the adult is ordinarily resident in the council''s area.';
revoke update, delete, truncate on eligibility_follow_up from ${runtime};
