-- Who there is: people, units and partners; who belongs where and since when; what they say of themselves.

create schema organisation;

-- Everybody and everything that can serve or be served. What hangs on a party refers to this table.
create table organisation.party (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('person', 'unit', 'partner')),
  -- Its id in the system it comes from; units and partners share one space of ids, people have another.
  external_id text not null,
  space text not null generated always as (case kind when 'person' then 'person' else 'unit' end) stored,
  name text collate "ru-x-icu" not null check (name <> ''),
  category text not null check (category in ('leader', 'employee', 'unit', 'partner')),
  ended_on date,
  -- Everything it can be found by, in lower case, ё as е.
  search text not null default '',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (space, external_id)
);
create index party_name on organisation.party (name, id);
create index party_search on organisation.party using gin (search gin_trgm_ops);

-- Units of the tree, and partners, which stand beside it and may have people as units have.
create table organisation.unit (
  party uuid primary key references organisation.party on delete cascade,
  parent uuid references organisation.unit,
  head uuid references organisation.party on delete set null,
  -- The head as a file named it, when no such person was there yet.
  head_wanted text,
  function text,
  -- Whether the file says that it is there to serve everybody; those it names are in `serves`.
  serves_all boolean not null default false,
  merged_into uuid references organisation.unit
);
create index unit_parent on organisation.unit (parent);
create index unit_head on organisation.unit (head);

-- Every unit with itself and all those above it: made anew whenever the tree changes.
create table organisation.unit_above (
  unit uuid not null references organisation.unit on delete cascade,
  above uuid not null references organisation.unit on delete cascade,
  distance int not null,
  primary key (unit, above)
);
create index unit_above_above on organisation.unit_above (above, unit);

create table organisation.serves (
  supplier uuid not null references organisation.unit on delete cascade,
  customer uuid not null references organisation.unit on delete cascade,
  primary key (supplier, customer)
);
create index serves_customer on organisation.serves (customer);

create table organisation.person (
  party uuid primary key references organisation.party on delete cascade,
  email text unique check (email = lower(email)),
  position text,
  manager uuid references organisation.person on delete set null,
  -- Where the person belongs today; the past is in `membership`.
  unit uuid references organisation.unit,
  account uuid unique references auth."user" on delete set null
);
create index person_unit on organisation.person (unit, party);
create index person_manager on organisation.person (manager);

-- Who belonged where, and when: `to_on` is the last day. Null is open.
create table organisation.membership (
  id uuid primary key default uuidv7(),
  person uuid not null references organisation.person on delete cascade,
  unit uuid not null references organisation.unit,
  from_on date,
  to_on date,
  check (from_on <= to_on)
);
create index membership_person on organisation.membership (person, from_on);
create index membership_unit on organisation.membership (unit, from_on);
create unique index membership_open on organisation.membership (person) where to_on is null;

-- Which unit was under which, and when.
create table organisation.placement (
  id uuid primary key default uuidv7(),
  unit uuid not null references organisation.unit on delete cascade,
  parent uuid references organisation.unit,
  from_on date,
  to_on date,
  check (from_on <= to_on)
);
create index placement_unit on organisation.placement (unit, from_on);
create unique index placement_open on organisation.placement (unit) where to_on is null;

-- What a party says of itself; it belongs to its owner.
create table organisation.profile (
  party uuid primary key references organisation.party on delete cascade,
  duties text,
  tasks text,
  requirements text,
  channel text check (channel in ('web', 'email', 'chat', 'phone', 'meeting')),
  hours_from time,
  hours_to time,
  language text check (language in ('en', 'ru')),
  -- Stated needs: [{"text", "since"}], the latest last.
  needs jsonb not null default '[]',
  updated_at timestamptz not null default now(),
  updated_by text
);

-- An import of units, people or both: what was handed in, what was found, what became of it.
create table organisation.import (
  id uuid primary key default uuidv7(),
  state text not null default 'new' check (state in ('new', 'checked', 'applied')),
  units_file uuid references platform.file,
  people_file uuid references platform.file,
  -- Mappings and choices, as the wizard has them.
  plan jsonb not null default '{}',
  -- Counts of the last check or of the applying.
  report jsonb,
  created_by text,
  created_at timestamptz not null default now(),
  applied_at timestamptz,
  check (units_file is not null or people_file is not null)
);

create table organisation.import_problem (
  import uuid not null references organisation.import on delete cascade,
  number int not null,
  file text not null check (file in ('units', 'people')),
  line int not null,
  column_name text,
  value text not null,
  code text not null,
  severity text not null check (severity in ('refused', 'mended', 'notice')),
  params jsonb not null default '{}',
  primary key (import, number)
);

create table organisation.import_difference (
  import uuid not null references organisation.import on delete cascade,
  number int not null,
  party_kind text not null,
  kind text not null check (kind in ('join', 'move', 'change', 'leave')),
  external_id text not null,
  name text not null,
  -- What it was and what it becomes, field by field.
  before jsonb not null default '{}',
  after jsonb not null default '{}',
  primary key (import, number)
);
create index import_difference_kind on organisation.import_difference (import, kind, number);
