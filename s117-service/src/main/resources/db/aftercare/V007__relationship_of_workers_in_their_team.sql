-- Relationships that workers have as members of a team end with the membership from now on; this fills in which team it was.
update relationship r
   set in_team = k.team_id
  from known_allocation k
 where r.kind = 'ALLOCATED_WORKER' and r.until_at is null and r.person_id = k.person_id and r.subject = k.worker_subject;

-- A request let its recorder's team in at the same moment, or an earlier one of that team had.
update relationship r
   set in_team = (select t.team_id from relationship t
                   where t.person_id = r.person_id and t.kind = 'REQUEST_TEAM' and t.from_at <= r.from_at
                   order by t.from_at desc, t.id limit 1)
 where r.kind = 'REQUEST_RECORDER';
