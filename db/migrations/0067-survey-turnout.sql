-- How many were asked and took part, by unit, kept when a wave closes: with the tree of its launch, which stays as it was
-- whatever is said later of that time.

create table surveys.turnout (
  wave uuid not null references surveys.wave on delete cascade,
  unit uuid not null references organisation.party,
  -- The unit above at the launch.
  parent uuid,
  -- Of the unit itself, without those below it.
  invited int not null,
  took int not null,
  primary key (wave, unit)
);

insert into surveys.turnout (wave, unit, parent, invited, took)
with recursive took as (
  select i.wave, i.unit, count(*) as invited, count(*) filter (where exists (
    select 1 from surveys.participation p where p.wave = i.wave and p.person = i.person and p.done)) as took
  from surveys.invited i join surveys.wave w on w.id = i.wave and w.state = 'closed' group by 1, 2
), tree as (
  select w.id as wave, u.party as unit, case when l.unit is null then u.parent else l.parent end as parent
  from surveys.wave w cross join organisation.unit u
  left join lateral (
    select unit, parent from organisation.placement l
    where l.unit = u.party and (l.from_on is null or l.from_on <= w.launched_at::date)
      and (l.to_on is null or l.to_on >= w.launched_at::date)
    order by l.from_on desc nulls last limit 1
  ) l on true
  where w.state = 'closed'
), shown as (
  select wave, unit from took
  union select s.wave, t.parent from shown s join tree t on t.wave = s.wave and t.unit = s.unit where t.parent is not null
)
select shown.wave, shown.unit, tree.parent, coalesce(took.invited, 0), coalesce(took.took, 0)
from shown
left join tree on tree.wave = shown.wave and tree.unit = shown.unit
left join took on took.wave = shown.wave and took.unit = shown.unit;
