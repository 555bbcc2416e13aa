-- What the house's work leads to and is held against, what leaders do themselves, and what is sent to whom.

-- Outcomes that are brought in by the month.
create table insight.outcome (
  key text primary key,
  name jsonb not null,
  unit text not null default '',
  good text not null check (good in ('higher', 'lower')),
  is_own boolean not null default true,
  created_by uuid references organisation.party,
  created_at timestamptz not null default now()
);
insert into insight.outcome (key, name, good, is_own) values
  ('external_satisfaction', '{"en": "Satisfaction of outside customers", "ru": "Удовлетворённость внешних клиентов"}', 'higher', false),
  ('product_quality', '{"en": "Product quality", "ru": "Качество продукции"}', 'higher', false),
  ('efficiency', '{"en": "Efficiency", "ru": "Эффективность"}', 'higher', false),
  ('climate', '{"en": "Team climate", "ru": "Климат в коллективе"}', 'higher', false),
  ('turnover', '{"en": "Staff turnover", "ru": "Текучесть кадров"}', 'lower', false);

create table insight.outcome_import (
  id uuid primary key default uuidv7(),
  file uuid not null references platform.file,
  state text not null default 'new' check (state in ('new', 'checked', 'applied')),
  plan jsonb not null,
  report jsonb,
  created_by text,
  created_at timestamptz not null default now(),
  applied_at timestamptz
);
create table insight.outcome_problem (
  import uuid not null references insight.outcome_import on delete cascade,
  number int not null,
  line int not null,
  column_name text,
  value text not null,
  code text not null,
  params jsonb not null default '{}',
  primary key (import, number)
);

create table insight.outcome_value (
  outcome text not null references insight.outcome,
  -- Null: the whole company.
  party uuid references organisation.party,
  -- Its first day.
  month date not null check (extract(day from month) = 1),
  value double precision not null,
  -- Where it came from: a file, or somebody's hand.
  import uuid references insight.outcome_import,
  entered_by uuid references organisation.party,
  entered_at timestamptz not null default now(),
  unique nulls not distinct (outcome, party, month)
);
create index on insight.outcome_value (party, month);

-- Figures and practices of outside. They are taken back, not erased.
create table insight.benchmark (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('figure', 'practice')),
  -- What of ours it stands beside: "measure:waiting", "survey:satisfied", "outcome:turnover"; null: nothing is counted here.
  beside text,
  title text not null check (title <> ''),
  source text not null check (source <> ''),
  link text,
  year int not null check (year between 1950 and 2200),
  value double precision,
  unit text not null default '',
  -- How many it was measured on, where the source says so.
  n int check (n > 0),
  note text not null default '',
  created_by uuid references organisation.party,
  created_at timestamptz not null default now(),
  removed_at timestamptz,
  check (kind = 'practice' or value is not null)
);
create index on insight.benchmark (created_at desc, id desc) where removed_at is null;

-- What leaders did themselves. One deed is one row, however often its event is told: what a deed is stands in
-- leadership/deeds.ts.
create table insight.leader_deed (
  person uuid not null references organisation.party on delete cascade,
  deed text not null check (deed in ('answered', 'attended', 'thanked', 'decided')),
  -- What it was: the event, or the row of another room.
  source text not null,
  day date not null,
  primary key (deed, source, person)
);
create index on insight.leader_deed (person, day);
create index on insight.leader_deed (day);

-- What is sent by itself.
create table insight.report (
  id uuid primary key default uuidv7(),
  what text not null check (what in ('company', 'party', 'wave')),
  party uuid references organisation.party,
  -- The questionnaire whose latest closed wave is sent; null: whichever closed last.
  questionnaire uuid,
  title text not null default '',
  rhythm text not null check (rhythm in ('weekly', 'monthly')),
  -- Monday is 1; of a month its day, at most the 28th.
  day int not null check (day between 1 and 28),
  hour int not null default 8 check (hour between 0 and 23),
  formats text[] not null default '{pdf}' check (formats <@ '{pdf,xlsx}' and cardinality(formats) > 0),
  is_paused boolean not null default false,
  owner uuid not null references organisation.party,
  created_at timestamptz not null default now(),
  check ((what = 'party') = (party is not null))
);
create table insight.report_reader (
  report uuid not null references insight.report on delete cascade,
  person uuid not null references organisation.party on delete cascade,
  primary key (report, person)
);
create index on insight.report_reader (person);
-- One letter to one reader a period, however often the job runs.
create table insight.report_sent (
  report uuid not null references insight.report on delete cascade,
  -- The day it was due on, or "by hand" with its moment.
  period text not null,
  person uuid not null references organisation.party on delete cascade,
  -- "sent", or why not: "no_address", "may_not_see", "nothing_to_tell".
  outcome text not null check (outcome in ('sent', 'no_address', 'may_not_see', 'nothing_to_tell')),
  letter bigint,
  at timestamptz not null default now(),
  primary key (report, period, person)
);
create index on insight.report_sent (report, at desc);
