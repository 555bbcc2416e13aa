-- Lists, queues, counters and search that stay quick however many requests there are.

create extension if not exists btree_gin;

-- A request changes with every message; what lists are ordered by does not, so that a change touches no index.
alter table requests.request set (fillfactor = 85);
alter table requests.work set (fillfactor = 85);
drop index requests.request_customer;
drop index requests.request_supplier;
create index request_customer on requests.request (customer, id desc);
create index request_customer_open on requests.request (customer, id desc) where state <> 'done';
create index request_supplier on requests.request (supplier, id desc);
create index request_supplier_open on requests.request (supplier, id desc) where state <> 'done';
create index request_pair on requests.request (supplier, customer, id desc);

-- The order that matters in a queue: what is due first; without a target, how long it may reasonably lie by its priority.
alter table requests.work add column queue_at timestamptz not null default now();
create function requests.place_in_queue() returns trigger language plpgsql as $$
begin
  new.queue_at := coalesce(new.due_at, new.opened_at + case new.priority
    when 'urgent' then interval '2 hours' when 'high' then interval '24 hours'
    when 'normal' then interval '72 hours' else interval '240 hours' end);
  return new;
end $$;
create trigger work_place before insert or update of due_at, priority, opened_at on requests.work
  for each row execute function requests.place_in_queue();
update requests.work set priority = priority;
drop index requests.work_queue;
drop index requests.work_assignee;
create index work_queue on requests.work (unit, queue_at, id) where state in ('open', 'waiting');
create index work_newest on requests.work (unit, id desc) where state in ('open', 'waiting');
create index work_ended on requests.work (unit, id desc) where state in ('done', 'handed_over', 'cancelled');
create index work_assignee on requests.work (assignee, queue_at, id) where state in ('open', 'waiting');
create index work_assignee_ended on requests.work (assignee, id desc)
  where state in ('done', 'handed_over', 'cancelled') and assignee is not null;
create index work_part on requests.work (parent) where parent is not null;

-- Whether the request is over, kept beside each of its people: what one has asked and is not over is found at once.
alter table requests.member add column over boolean not null default false;
update requests.member m set over = true from requests.request r where r.id = m.request and r.state = 'done';
create index member_open on requests.member (person, request desc) where not over;

create function requests.note_member() returns trigger language plpgsql as $$
begin
  select state = 'done' into new.over from requests.request where id = new.request;
  new.over := coalesce(new.over, false);
  return new;
end $$;
create trigger member_over before insert on requests.member
  for each row execute function requests.note_member();

-- Counters by party are written as changes, one row each, that a job folds: nobody waits for anybody's row.
create function requests.count_works() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into requests.counter_change (party, name, change)
    select w.unit, c.name, sum(c.n) from fresh w cross join lateral (values
      ('open', (w.state = 'open')::int), ('waiting', (w.state = 'waiting')::int),
      ('unassigned', (w.state in ('open', 'waiting') and w.assignee is null)::int)) as c (name, n)
    group by w.unit, c.name having sum(c.n) <> 0;
  elsif tg_op = 'DELETE' then
    insert into requests.counter_change (party, name, change)
    select w.unit, c.name, sum(c.n) from gone w cross join lateral (values
      ('open', -(w.state = 'open')::int), ('waiting', -(w.state = 'waiting')::int),
      ('unassigned', -(w.state in ('open', 'waiting') and w.assignee is null)::int)) as c (name, n)
    group by w.unit, c.name having sum(c.n) <> 0;
  else
    insert into requests.counter_change (party, name, change)
    select w.unit, c.name, sum(c.n * w.sign) from (
      select unit, state, assignee, 1 as sign from fresh union all select unit, state, assignee, -1 from gone) w
    cross join lateral (values
      ('open', (w.state = 'open')::int), ('waiting', (w.state = 'waiting')::int),
      ('unassigned', (w.state in ('open', 'waiting') and w.assignee is null)::int)) as c (name, n)
    group by w.unit, c.name having sum(c.n * w.sign) <> 0;
  end if;
  return null;
end $$;
create trigger work_counted_in after insert on requests.work
  referencing new table as fresh for each statement execute function requests.count_works();
create trigger work_counted_anew after update on requests.work
  referencing old table as gone new table as fresh for each statement execute function requests.count_works();
create trigger work_counted_out after delete on requests.work
  referencing old table as gone for each statement execute function requests.count_works();

create function requests.count_asked() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into requests.counter_change (party, name, change)
    select customer, 'asked', count(*) from fresh where state <> 'done' and customer is not null group by customer;
  else
    insert into requests.counter_change (party, name, change)
    select customer, 'asked', -count(*) from gone where state <> 'done' and customer is not null group by customer;
  end if;
  return null;
end $$;
create trigger request_counted_in after insert on requests.request
  referencing new table as fresh for each statement execute function requests.count_asked();
create trigger request_counted_out after delete on requests.request
  referencing old table as gone for each statement execute function requests.count_asked();

-- A request ends, begins again or becomes another's: its people's lists and the counters of what is asked follow.
create function requests.follow_request() returns trigger language plpgsql as $$
begin
  if (old.state = 'done') is distinct from (new.state = 'done') then
    update requests.member set over = (new.state = 'done') where request = new.id;
  end if;
  insert into requests.counter_change (party, name, change)
  select party, 'asked', change from (values
    (old.customer, -(old.state <> 'done')::int), (new.customer, (new.state <> 'done')::int)) as v (party, change)
  where party is not null and change <> 0;
  return null;
end $$;
create trigger request_followed after update of state, customer on requests.request for each row
  when ((old.state = 'done') is distinct from (new.state = 'done') or old.customer is distinct from new.customer)
  execute function requests.follow_request();

insert into requests.counter_change (party, name, change)
select w.unit, c.name, sum(c.n) from requests.work w cross join lateral (values
  ('open', (w.state = 'open')::int), ('waiting', (w.state = 'waiting')::int),
  ('unassigned', (w.state in ('open', 'waiting') and w.assignee is null)::int)) as c (name, n)
group by w.unit, c.name having sum(c.n) <> 0;
insert into requests.counter_change (party, name, change)
select customer, 'asked', count(*) from requests.request where state <> 'done' and customer is not null group by customer;

-- What a request is found by, one row each, made anew by a reaction soon after it changed.
create table requests.search (
  request uuid primary key references requests.request on delete cascade,
  number bigint not null,
  -- Two thousand requests each: the newest are looked through first, however common the word.
  block int not null generated always as ((number >> 11)::int) stored,
  -- Parties through whom somebody may see it; the house's programme leads are the nil id.
  access uuid[] not null,
  words tsvector not null,
  -- Those for whom notes inside are, and the words of these notes: another vector, so that nobody else ever finds them.
  inside_access uuid[],
  inside tsvector
);
create index search_words on requests.search using gin (access, words, block)
  with (fastupdate = on, gin_pending_list_limit = 512);
create index search_inside on requests.search using gin (inside_access, inside, block)
  with (fastupdate = on, gin_pending_list_limit = 512) where inside is not null;
create index search_number on requests.search (number);

-- Every word once, in its basic form: begun and mistyped words are looked for here, among thousands.
create table requests.search_word (
  word text primary key
);
create index search_word_begun on requests.search_word (word text_pattern_ops);
create index search_word_alike on requests.search_word using gist (word gist_trgm_ops);

create function requests.plain(text) returns text language sql immutable parallel safe as
  $$ select translate(lower($1), 'ё', 'е') $$;

create function requests.index_requests(ids uuid[]) returns int language plpgsql as $$
declare
  changed int;
begin
  with texts as (
    select r.id, r.number, r.subject, r.answers, r.visibility = 'unit' and not r.confidential as open_to_unit, r.customer,
      (select left(string_agg(left(requests.plain(m.body), 20000), E'\n' order by m.id), 200000)
        from requests.message m where m.request = r.id and m.audience = 'all') as said,
      (select left(string_agg(left(requests.plain(m.body), 20000), E'\n' order by m.id), 200000)
        from requests.message m where m.request = r.id and m.audience = 'inside') as noted
    from requests.request r where r.id = any(ids)
  ), made as (
    select t.id as request, t.number,
      array(select distinct p from (
        select m.person as p from requests.member m where m.request = t.id
        union all select w.unit from requests.work w where w.request = t.id
        union all select w.assignee from requests.work w where w.request = t.id and w.assignee is not null
        union all select a.approver from requests.approval a where a.request = t.id and a.state <> 'planned'
        union all select t.customer where t.open_to_unit and t.customer is not null
        union all select '00000000-0000-0000-0000-000000000000'::uuid where t.open_to_unit) as parties) as access,
      setweight(to_tsvector('russian', requests.plain(t.subject)), 'A')
        || to_tsvector('russian', coalesce(t.said, ''))
        || jsonb_to_tsvector('russian', t.answers, '["string"]') as words,
      case when t.noted is not null then array(select distinct p from (
        select m.person as p from requests.member m where m.request = t.id and m.role = 'helper'
        union all select w.unit from requests.work w where w.request = t.id
        union all select w.assignee from requests.work w where w.request = t.id and w.assignee is not null
      ) as parties) end as inside_access,
      to_tsvector('russian', t.noted) as inside
    from texts t
  ), spoken as (
    insert into requests.search_word
    select distinct lexeme from made, lateral unnest(made.words || coalesce(made.inside, '')) as w (lexeme, p, q)
    where lexeme ~ '^[[:alpha:]]{3,30}$' order by lexeme
    on conflict do nothing
  )
  insert into requests.search (request, number, access, words, inside_access, inside)
  select request, number, access, words, inside_access, inside from made
  on conflict (request) do update set access = excluded.access, words = excluded.words,
    inside_access = excluded.inside_access, inside = excluded.inside
  where (search.access, search.words, search.inside_access, search.inside)
    is distinct from (excluded.access, excluded.words, excluded.inside_access, excluded.inside);
  get diagnostics changed = row_count;
  return changed;
end $$;
