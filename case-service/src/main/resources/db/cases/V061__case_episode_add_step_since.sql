alter table case_episode add column step_since date;
comment on column case_episode.step_since is 'The day from which the step that the state waits for is due, as it happened and not as it was recorded; null when no step is. The law sets no time limit for these steps: how long each may take is configuration.';

update case_episode e
   set step_since = coalesce(
         case e.state
           when 'OPEN_REQUEST' then
             (select min(q.received_on) from request q where q.episode_id = e.id)
           when 'ASSESSMENT_DUE' then greatest(
             (select min(q.decided_on) from request q where q.episode_id = e.id),
             (select max(r.revived_on) from assessment_revival r join assessment a on a.id = r.assessment_id where a.episode_id = e.id),
             (select max((a.started_at at time zone 'Europe/London')::date) from assessment a where a.episode_id = e.id and a.state = 'CANCELLED'))
           when 'ASSESSING' then
             (select max((a.started_at at time zone 'Europe/London')::date) from assessment a where a.episode_id = e.id and a.state in ('DRAFT', 'IN_PROGRESS'))
           when 'ASSESSED' then
             (select max((a.completed_at at time zone 'Europe/London')::date) from assessment a where a.episode_id = e.id)
           else
             (select max(d.decided_on) from determination d where d.episode_id = e.id)
         end,
         (e.opened_at at time zone 'Europe/London')::date)
 where e.state in ('OPEN_REQUEST', 'ASSESSMENT_DUE', 'ASSESSING', 'ASSESSED', 'ELIGIBLE', 'NOT_ELIGIBLE')
   and not exists (select 1 from determination d join eligibility_follow_up f using (assessment_id)
                    where d.episode_id = e.id and e.state = 'ELIGIBLE');

alter table case_episode add constraint case_episode_step_awaited
  check (step_since is null or state in ('OPEN_REQUEST', 'ASSESSMENT_DUE', 'ASSESSING', 'ASSESSED', 'ELIGIBLE', 'NOT_ELIGIBLE'));
