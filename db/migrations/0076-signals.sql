-- What keeping the weekly topic counts and the assistant takes.

-- Of those counted, how many are for few (complaints, private requests): only the programme lead sees them counted.
alter table needs.topic_week add column for_few int not null default 0;

-- Weeks whose topics are to be counted anew; one row a change, so that nobody waits for a row.
create table needs.stale_week (
  id bigint primary key generated always as identity,
  week date not null
);

create function needs.mark_weeks() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into needs.stale_week (week) select distinct date_trunc('week', said_on)::date from was where topics is not null;
  end if;
  if tg_op <> 'DELETE' then
    insert into needs.stale_week (week) select distinct date_trunc('week', said_on)::date from became where topics is not null;
  end if;
  return null;
end $$;
create trigger mark_weeks_in after insert on needs.signal
  referencing new table as became for each statement execute function needs.mark_weeks();
create trigger mark_weeks_on after update on needs.signal
  referencing old table as was new table as became for each statement execute function needs.mark_weeks();
create trigger mark_weeks_out after delete on needs.signal
  referencing old table as was for each statement execute function needs.mark_weeks();

-- An assistant outside the house, if the administrator has named one; the key is sealed.
create table needs.assistant (
  id int primary key default 1 check (id = 1),
  is_on boolean not null default false,
  endpoint text not null default '',
  model text not null default '',
  embedding_model text not null default '',
  sealed_key text,
  changed_by uuid references organisation.party,
  changed_at timestamptz not null default now(),
  -- The last answer, so that the page can say what happened.
  last_at timestamptz,
  last_error text
);
