-- What happened on every relationship, week by week (Monday to Sunday on the house's wall clock), counted once and kept.

create schema measures;

create table measures.weekly (
  supplier uuid not null,
  measure text not null check (measure in ('demand', 'complaints', 'suggestions', 'thanks', 'waiting', 'hand_over_waiting',
    'ratings', 'breaches', 'returns')),
  customer uuid not null,
  -- The Monday.
  week date not null,
  -- As its source names it; '' where it names none.
  service text not null default '',
  -- What is counted, or how many values there are: hours waited, marks given. Of breaches those missed, of returns those
  -- that came back.
  n int not null,
  -- The sum of the values; of breaches all that were settled, of returns all hand-overs.
  total float8 not null,
  squares float8 not null,
  -- The sum of ln(1 + value).
  logs float8 not null,
  -- How many values lie in which bucket, for medians of any sum of rows: histogram.ts has their bounds.
  buckets smallint[] not null default '{}',
  counts int[] not null default '{}',
  primary key (supplier, measure, customer, week, service)
);
create index weekly_customer on measures.weekly (customer, measure, week);
create index weekly_week on measures.weekly (week, measure);

-- The same, summed over the other side, and over all: what pages of one party and of the company read.
create table measures.weekly_sum (
  side text not null check (side in ('supplier', 'customer', 'company')),
  -- The nil id for the company.
  party uuid not null,
  measure text not null,
  week date not null,
  n int not null,
  total float8 not null,
  squares float8 not null,
  logs float8 not null,
  buckets smallint[] not null default '{}',
  counts int[] not null default '{}',
  primary key (side, party, measure, week)
);

-- What has to be counted anew: a pair on a day (of UTC: the house's week is looked up when it is counted), or, without
-- one, all of a source. Only ever added to, so that nobody waits for anybody; taken away by whoever counts.
create table measures.stale (
  id bigint primary key generated always as identity,
  source text not null check (source in ('asked', 'hand_overs', 'ratings', 'clocks')),
  supplier uuid,
  customer uuid,
  day date,
  check ((supplier is null) = (customer is null) and (supplier is null) = (day is null))
);
insert into measures.stale (source) values ('asked'), ('hand_overs'), ('ratings'), ('clocks');

create table measures.state (
  only_row boolean primary key default true check (only_row),
  -- Whose weeks they are: another zone, other weeks.
  zone text,
  counted_at timestamptz,
  -- The last nightly look at a sample: how many cells, and how many of them differed.
  checked_at timestamptz,
  checked int not null default 0,
  differed int not null default 0
);
insert into measures.state default values;

-- Units that were merged into others, and where their history is found now.
create view measures.heir as
with recursive way (party, heir) as (
  select party, merged_into from organisation.unit where merged_into is not null
  union
  select w.party, u.merged_into from way w join organisation.unit u on u.party = w.heir where u.merged_into is not null
)
select w.party, w.heir from way w join organisation.unit u on u.party = w.heir
where u.merged_into is null and w.party <> w.heir;

-- The unit a complaint or thanks are about: itself, or where the person belonged on that day.
create function measures.unit_about(about uuid, on_day date) returns uuid language sql stable as $$
  select case when p.kind <> 'person' then p.id else (
    select m.unit from organisation.membership m
    where m.person = p.id and (m.from_on is null or m.from_on <= on_day) and (m.to_on is null or m.to_on >= on_day)
    order by m.from_on desc nulls last, m.id desc limit 1) end
  from organisation.party p where p.id = about
$$;

-- Counting anew looks for what was asked, and what ended, of one pair in one week.
create index request_closed on relationships.request (supplier, customer, closed_at)
  where counts and closed_at is not null;
create index request_feedback on requests.request (opened_at) where kind in ('complaint', 'thanks');
create index clock_settled on requests.clock (settled_at) where state in ('met', 'breached');

-- Rows of requests: of many at once the whole source is marked.
create function measures.note_asked() returns trigger language plpgsql as $$
declare
  most constant int := 5000;
  touched int;
begin
  if tg_op = 'DELETE' then
    select count(*) into touched from (select 1 from gone limit most + 1) g;
  else
    select count(*) into touched from (select 1 from fresh limit most + 1) f;
  end if;
  if touched > most then
    insert into measures.stale (source) values ('asked');
  elsif tg_op = 'INSERT' then
    insert into measures.stale (source, supplier, customer, day)
    select distinct 'asked', supplier, customer, (t.at at time zone 'UTC')::date
    from fresh r, lateral (values (r.at), (r.closed_at)) as t (at)
    where counts and supplier is not null and customer is not null and t.at is not null;
  elsif tg_op = 'DELETE' then
    insert into measures.stale (source, supplier, customer, day)
    select distinct 'asked', supplier, customer, (t.at at time zone 'UTC')::date
    from gone r, lateral (values (r.at), (r.closed_at)) as t (at)
    where counts and supplier is not null and customer is not null and t.at is not null;
  else
    insert into measures.stale (source, supplier, customer, day)
    with before as (select id, supplier, customer, at, closed_at, service, kind, counts from gone),
      later as (select id, supplier, customer, at, closed_at, service, kind, counts from fresh),
      changed as (
        (select * from before except all select * from later)
        union all
        (select * from later except all select * from before))
    select distinct 'asked', supplier, customer, (t.at at time zone 'UTC')::date
    from changed r, lateral (values (r.at), (r.closed_at)) as t (at)
    where counts and supplier is not null and customer is not null and t.at is not null;
  end if;
  return null;
end $$;
create trigger measured_in after insert on relationships.request
  referencing new table as fresh for each statement execute function measures.note_asked();
create trigger measured_anew after update on relationships.request
  referencing old table as gone new table as fresh for each statement execute function measures.note_asked();
create trigger measured_out after delete on relationships.request
  referencing old table as gone for each statement execute function measures.note_asked();

-- Hand-overs come and go by whole logs, and whether one came back is told by what follows in its case.
create function measures.note_hand_overs() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    insert into measures.stale (source) select 'hand_overs' from gone limit 1;
  else
    insert into measures.stale (source) select 'hand_overs' from fresh limit 1;
  end if;
  return null;
end $$;
create trigger measured_in after insert on relationships.hand_over
  referencing new table as fresh for each statement execute function measures.note_hand_overs();
create trigger measured_anew after update on relationships.hand_over
  referencing new table as fresh for each statement execute function measures.note_hand_overs();
create trigger measured_out after delete on relationships.hand_over
  referencing old table as gone for each statement execute function measures.note_hand_overs();

create function measures.note_rating() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.state = 'answered' then
    insert into measures.stale (source, supplier, customer, day)
    values ('ratings', old.supplier, old.customer, (old.answered_at at time zone 'UTC')::date);
  end if;
  if tg_op <> 'DELETE' and new.state = 'answered' then
    insert into measures.stale (source, supplier, customer, day)
    values ('ratings', new.supplier, new.customer, (new.answered_at at time zone 'UTC')::date);
  end if;
  return null;
end $$;
create trigger measured_in after insert on requests.rating for each row
  when (new.state = 'answered') execute function measures.note_rating();
create trigger measured_anew after update on requests.rating for each row
  when ((old.state, old.score, old.answered_at, old.supplier, old.customer, old.rated)
    is distinct from (new.state, new.score, new.answered_at, new.supplier, new.customer, new.rated))
  execute function measures.note_rating();
create trigger measured_out after delete on requests.rating for each row
  when (old.state = 'answered') execute function measures.note_rating();

-- A clock counts for the pair of its work; the chain's, for the pair of the request. When neither is there any more,
-- nobody knows whose it was.
create function measures.mark_clock(of_request uuid, of_work uuid, settled timestamptz) returns void language plpgsql as $$
begin
  if settled is null then return; end if;
  insert into measures.stale (source, supplier, customer, day)
  select 'clocks', case when of_work is null then r.supplier else w.unit end,
    case when of_work is null then r.customer else w.customer end, (settled at time zone 'UTC')::date
  from requests.request r left join requests.work w on w.id = of_work
  where r.id = of_request and case when of_work is null then r.supplier is not null and r.customer is not null
    else w.customer is not null end;
  if not exists (select 1 from requests.request where id = of_request)
    or of_work is not null and not exists (select 1 from requests.work where id = of_work) then
    insert into measures.stale (source) values ('clocks');
  end if;
end $$;
create function measures.note_clock() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.state in ('met', 'breached') then
    perform measures.mark_clock(old.request, old.work, old.settled_at);
  end if;
  if tg_op <> 'DELETE' and new.state in ('met', 'breached') then
    perform measures.mark_clock(new.request, new.work, new.settled_at);
  end if;
  return null;
end $$;
create trigger measured_in after insert on requests.clock for each row
  when (new.state in ('met', 'breached')) execute function measures.note_clock();
create trigger measured_anew after update on requests.clock for each row
  when ((old.state, old.settled_at) is distinct from (new.state, new.settled_at))
  execute function measures.note_clock();
create trigger measured_out after delete on requests.clock for each row
  when (old.state in ('met', 'breached')) execute function measures.note_clock();

create function measures.note_work() returns trigger language plpgsql as $$
begin
  insert into measures.stale (source, supplier, customer, day)
  select distinct 'clocks', p.supplier, p.customer, (c.settled_at at time zone 'UTC')::date
  from requests.clock c, (values (old.unit, old.customer), (new.unit, new.customer)) as p (supplier, customer)
  where c.request = new.request and c.work = new.id and c.settled_at is not null and p.customer is not null;
  return null;
end $$;
create trigger measured_anew after update of unit, customer on requests.work for each row
  when ((old.unit, old.customer) is distinct from (new.unit, new.customer)) execute function measures.note_work();

-- Complaints and thanks are counted from the requests themselves; a person stands for every unit they ever belonged to,
-- since only counting tells which it was on the day.
create function measures.mark_feedback(r requests.request) returns void language sql as $$
  insert into measures.stale (source, supplier, customer, day)
  select 'asked', u.unit, r.customer, (r.opened_at at time zone 'UTC')::date
  from (select p.id as unit from organisation.party p where p.id = coalesce(r.about, r.supplier) and p.kind <> 'person'
    union select m.unit from organisation.membership m where m.person = coalesce(r.about, r.supplier)) u
  where r.customer is not null
$$;
create function measures.note_request() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.kind in ('complaint', 'thanks') then
    perform measures.mark_feedback(old);
  end if;
  if tg_op <> 'DELETE' and new.kind in ('complaint', 'thanks') then
    perform measures.mark_feedback(new);
  end if;
  if tg_op = 'UPDATE' then
    insert into measures.stale (source, supplier, customer, day)
    select distinct 'ratings', g.supplier, g.customer, (g.answered_at at time zone 'UTC')::date
    from requests.rating g where g.request = new.id and g.state = 'answered'
    union
    select 'clocks', p.supplier, p.customer, (c.settled_at at time zone 'UTC')::date
    from requests.clock c left join requests.work w on w.id = c.work,
      lateral (values (coalesce(w.unit, old.supplier), coalesce(w.customer, old.customer)),
        (coalesce(w.unit, new.supplier), coalesce(w.customer, new.customer))) as p (supplier, customer)
    where c.request = new.id and c.settled_at is not null and p.supplier is not null and p.customer is not null;
  end if;
  return null;
end $$;
create trigger measured_in after insert on requests.request for each row
  when (new.kind in ('complaint', 'thanks')) execute function measures.note_request();
create trigger measured_anew after update of service, supplier, customer, about, kind, confidential, outcome, opened_at
  on requests.request for each row
  when ((old.service, old.supplier, old.customer, old.about, old.kind, old.confidential, old.outcome = 'merged',
      old.opened_at)
    is distinct from (new.service, new.supplier, new.customer, new.about, new.kind, new.confidential,
      new.outcome = 'merged', new.opened_at))
  execute function measures.note_request();
create trigger measured_out after delete on requests.request for each row
  when (old.kind in ('complaint', 'thanks')) execute function measures.note_request();

create function measures.note_membership() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into measures.stale (source, supplier, customer, day)
    select distinct 'asked', u.unit, r.customer, (r.opened_at at time zone 'UTC')::date
    from (select distinct person from fresh) p
    join requests.request r on r.about = p.person and r.kind in ('complaint', 'thanks') and r.customer is not null
    cross join lateral (select m.unit from organisation.membership m where m.person = p.person) u;
  elsif tg_op = 'DELETE' then
    insert into measures.stale (source, supplier, customer, day)
    select distinct 'asked', u.unit, r.customer, (r.opened_at at time zone 'UTC')::date
    from (select distinct person from gone) p
    join requests.request r on r.about = p.person and r.kind in ('complaint', 'thanks') and r.customer is not null
    cross join lateral (select m.unit from organisation.membership m where m.person = p.person
      union select g.unit from gone g where g.person = p.person) u;
  else
    insert into measures.stale (source, supplier, customer, day)
    select distinct 'asked', u.unit, r.customer, (r.opened_at at time zone 'UTC')::date
    from (select person from fresh union select person from gone) p
    join requests.request r on r.about = p.person and r.kind in ('complaint', 'thanks') and r.customer is not null
    cross join lateral (select m.unit from organisation.membership m where m.person = p.person
      union select g.unit from gone g where g.person = p.person) u;
  end if;
  return null;
end $$;
create trigger measured_in after insert on organisation.membership
  referencing new table as fresh for each statement execute function measures.note_membership();
create trigger measured_anew after update on organisation.membership
  referencing old table as gone new table as fresh for each statement execute function measures.note_membership();
create trigger measured_out after delete on organisation.membership
  referencing old table as gone for each statement execute function measures.note_membership();

-- A unit became another's, or a service is called otherwise: what was counted under the old name is counted anew.
create function measures.note_all() returns trigger language plpgsql as $$
begin
  insert into measures.stale (source) select unnest(tg_argv);
  return null;
end $$;
create trigger measured_anew after update of merged_into on organisation.unit for each row
  when (old.merged_into is distinct from new.merged_into)
  execute function measures.note_all('asked', 'hand_overs', 'ratings', 'clocks');
create trigger measured_out after delete on organisation.unit for each row
  when (old.merged_into is not null)
  execute function measures.note_all('asked', 'hand_overs', 'ratings', 'clocks');
create trigger measured_anew after update of words on catalogue.service for each row
  when ((old.words -> 'ru' ->> 'name', old.words -> 'en' ->> 'name')
    is distinct from (new.words -> 'ru' ->> 'name', new.words -> 'en' ->> 'name'))
  execute function measures.note_all('ratings', 'clocks');

-- A whole table emptied at once fires no other trigger.
create trigger measured_emptied after truncate on relationships.request
  for each statement execute function measures.note_all('asked');
create trigger measured_emptied after truncate on relationships.hand_over
  for each statement execute function measures.note_all('hand_overs');
create trigger measured_emptied after truncate on requests.request
  for each statement execute function measures.note_all('asked');
create trigger measured_emptied after truncate on requests.rating
  for each statement execute function measures.note_all('ratings');
create trigger measured_emptied after truncate on requests.clock
  for each statement execute function measures.note_all('clocks');
