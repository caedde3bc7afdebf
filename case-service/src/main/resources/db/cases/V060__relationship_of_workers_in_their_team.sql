-- Relationships that workers have as members of a team end with the membership from now on; this fills in which team it was.
update relationship r
   set in_team = a.team_id
  from allocation a join case_episode e on e.id = a.episode_id
 where r.kind = 'ALLOCATED_WORKER' and r.until_at is null and r.person_id = e.person_id
   and a.until_at is null and a.worker_subject = r.subject;

update relationship r
   set in_team = (select q.team_id from request q
                   where q.person_id = r.person_id and q.recorded_by = r.subject
                   order by q.recorded_at, q.id limit 1)
 where r.kind = 'REQUEST_RECORDER';
