-- Lets weeks pass in the sample company: everything that has happened in it moves back. Only there: in a company of one's
-- own nothing may ever be dated otherwise than it was.

-- A day within JSON, wherever it stands, so many days earlier.
create function platform.days_back(given jsonb, days int) returns jsonb language plpgsql immutable as $$
declare
  told text := given::text;
  found text;
begin
  for found in
    select distinct m[1] from regexp_matches(told, '(\m2\d\d\d-(?:0\d|1[0-2])-(?:[0-2]\d|3[01]))', 'g') as m
  loop
    begin
      -- Written with other signs until all have been found, so that none is moved twice.
      told := replace(told, found, to_char(found::date - days, 'YYYY#MM#DD'));
    exception when datetime_field_overflow or invalid_datetime_format then
      null;
    end;
  end loop;
  return regexp_replace(told, '(2\d\d\d)#(\d\d)#(\d\d)', '\1-\2-\3', 'g')::jsonb;
end $$;

-- All days and times of the schemas named, but of the tables kept; and days within the JSON of the schemas told so.
-- Rules that refuse rewriting stand for people; here history itself moves, whole, so they rest for this transaction.
create function platform.move_sample_back(weeks int, rooms text[], with_json text[], kept text[])
returns void language plpgsql security definer set search_path = '' as $$
declare
  one record;
  -- Far from all days there are, so that no two rows meet on the way.
  far constant int := 7 * 52 * 1000;
begin
  if not exists (select from platform.setting where name = 'sample_company') then
    raise exception 'only the sample company moves in time';
  end if;
  if weeks not between 1 and 26 then
    raise exception 'from 1 to 26 weeks';
  end if;
  for one in
    select format('%I.%I', c.table_schema, c.table_name) as name,
      string_agg(format('%1$I = %1$I + make_interval(days => $1)', c.column_name), ', ')
        filter (where c.data_type <> 'jsonb') as days,
      string_agg(format('%1$I = platform.days_back(%1$I, $1)', c.column_name), ', ')
        filter (where c.data_type = 'jsonb') as documents
    from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
      and t.table_type = 'BASE TABLE'
    where c.table_schema = any(rooms) and c.is_generated = 'NEVER'
      and c.table_schema || '.' || c.table_name <> all(kept)
      and (c.data_type in ('date', 'timestamp with time zone')
        or c.data_type = 'jsonb' and c.table_schema = any(with_json))
    group by 1 order by 1
  loop
    execute format('alter table %s disable trigger user', one.name);
    if one.days is not null then
      execute format('update %s set %s', one.name, one.days) using far;
      execute format('update %s set %s', one.name, one.days) using -far - 7 * weeks;
    end if;
    if one.documents is not null then
      execute format('update %s set %s', one.name, one.documents) using 7 * weeks;
    end if;
    execute format('alter table %s enable trigger user', one.name);
  end loop;
end $$;
revoke execute on function platform.move_sample_back(int, text[], text[], text[]) from public;
