-- Event logs as they were imported, and the figures mined from them; every figure can be opened down to its rows.

create schema processes;

-- A process by the name of its log. It outlives its imports: importing the same name again replaces the edition.
create table processes.log (
  id uuid primary key default uuidv7(),
  name text collate "ru-x-icu" not null check (name <> ''),
  -- Who may look: everybody who is signed in, or only those who lead a unit or the programme.
  audience text not null default 'everyone' check (audience in ('everyone', 'leads')),
  created_at timestamptz not null default now()
);
create unique index log_name on processes.log (lower(name));

-- One import of a log: where it came from, how it was read, and what is true of it as a whole.
create table processes.edition (
  id int primary key generated always as identity,
  log uuid not null unique references processes.log on delete cascade,
  file uuid references platform.file on delete set null,
  file_name text not null,
  format text not null,
  -- Role -> column of the file; placeholders for nobody; the lifecycle stage taken; the zone of bare timestamps.
  mapping jsonb not null,
  missing text[] not null,
  stage text,
  zone text not null,
  imported_by text,
  imported_at timestamptz not null default now(),
  rows_read int not null,
  rows_bad int not null,
  rows_filtered int not null,
  bad_by_reason jsonb not null,
  notices jsonb not null,
  -- Between whom work is handed over: units, or people in a log that names no units.
  parties text not null check (parties in ('unit', 'resource', 'none')),
  cases int not null,
  events int not null,
  activities int not null,
  units int not null,
  resources int not null,
  variants int not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  mean_seconds float8 not null,
  median_seconds float8 not null,
  p95_seconds float8 not null,
  -- Sum over all cases, and of it the part that passed between two different parties.
  total_seconds float8 not null,
  waiting_seconds float8 not null,
  -- Of the waiting with known starts of work: all of it, and the part in which the work lay untouched.
  started_seconds float8 not null,
  queue_seconds float8 not null,
  handed_events int not null,
  unhanded_events int not null,
  rework_cases int not null,
  ping_pong_cases int not null
);

-- What the small numbers of an edition stand for, with what is counted of each.
create table processes.name (
  edition int not null references processes.edition on delete cascade,
  kind text not null check (kind in ('activity', 'unit', 'resource')),
  no int not null,
  name text not null,
  events int not null,
  -- Cases with it; that begin with it; that end with it; in which it occurs at least twice (activities only).
  cases int not null,
  starts int not null,
  ends int not null,
  rework int not null,
  primary key (edition, kind, no)
);
create index name_by_name on processes.name (edition, kind, name);

-- Which activity directly follows which, and which party hands over to which.
create table processes.flow (
  edition int not null references processes.edition on delete cascade,
  kind text not null check (kind in ('activity', 'party')),
  from_no int not null,
  to_no int not null,
  count int not null,
  mean_seconds float8 not null,
  median_seconds float8 not null,
  primary key (edition, kind, from_no, to_no)
);

-- Hand-overs a month: the evidence that relationships are found from. Months are counted from January 1970.
create table processes.hand_over (
  edition int not null references processes.edition on delete cascade,
  supplier int not null,
  customer int not null,
  month int not null,
  count int not null,
  wait_seconds float8 not null,
  median_seconds float8 not null,
  primary key (edition, supplier, customer, month)
);

-- Work that comes straight back: a to b to a, or b to a to b.
create table processes.ping_pong (
  edition int not null references processes.edition on delete cascade,
  a int not null,
  b int not null,
  count int not null,
  cases int not null,
  primary key (edition, a, b)
);

-- Ways that cases go, the most frequent first. Ways far down the list are not kept; their cases have no rank.
create table processes.variant (
  edition int not null references processes.edition on delete cascade,
  rank int not null,
  cases int not null,
  covered int not null,
  median_seconds float8 not null,
  activities int[] not null,
  primary key (edition, rank)
);

-- The large tables carry no foreign keys: they are filled by COPY and emptied by edition.
create table processes.case (
  first_at timestamptz not null,
  last_at timestamptz not null,
  seconds float8 not null,
  waiting_seconds float8 not null,
  edition int not null,
  no int not null,
  variant int,
  events int not null,
  first_activity int not null,
  last_activity int not null,
  -- Times that work came straight back; activities that occur more than once.
  returns int not null,
  repeated int not null,
  id text not null,
  primary key (edition, no)
);
create index case_by_seconds on processes.case (edition, seconds desc, no);
create index case_by_start on processes.case (edition, first_at desc, no);
create index case_by_variant on processes.case (edition, variant, seconds desc, no) where variant is not null;
create index case_by_id on processes.case (edition, id text_pattern_ops);

create table processes.event (
  at timestamptz not null,
  edition int not null,
  case_no int not null,
  position int not null,
  activity int not null,
  unit int,
  resource int,
  -- Which occurrence of its activity in the case this is, from 1.
  occurrence int not null,
  primary key (edition, case_no, position)
);
-- Few different keys, so that it stays small and quick to fill; the case is looked up by the table's own key.
create index event_by_activity on processes.event (edition, activity, occurrence);

-- The rows behind the counts of pairs: each time one activity followed another, one party handed over to another,
-- or work came straight back (then from_no < to_no, whichever came first). Ranked by how long it took, the longest
-- first; written in the order of the key, so that a million of them load in seconds and a page of them is one range.
create table processes.passage (
  edition int not null,
  kind "char" not null check (kind in ('f', 'h', 'r')),
  from_no int not null,
  to_no int not null,
  rank int not null,
  case_no int not null,
  -- The event at which it came about.
  position int not null,
  month int not null,
  seconds float8 not null,
  primary key (edition, kind, from_no, to_no, rank)
);

-- Rows of the file that could not be taken, in the order of the file.
create table processes.bad_row (
  edition int not null references processes.edition on delete cascade,
  no int not null,
  line int not null,
  reason text not null,
  column_name text not null,
  value text not null,
  primary key (edition, no)
);
