-- An import of requests from another service desk: what was handed in, how it is read, what became of it.
create table requests.import (
  id uuid primary key default uuidv7(),
  desk text not null,
  state text not null default 'new' check (state in ('new', 'checked', 'applied')),
  file uuid not null references platform.file,
  -- Field -> header of its column, where people know better than the guess.
  mapping jsonb not null default '{}',
  taking text not null default 'good' check (taking in ('good', 'nothing')),
  report jsonb,
  created_by text,
  created_at timestamptz not null default now(),
  applied_at timestamptz
);
create table requests.import_problem (
  import uuid not null references requests.import on delete cascade,
  number int not null,
  line int not null,
  column_name text,
  value text not null,
  code text not null,
  severity text not null check (severity in ('refused', 'mended')),
  primary key (import, number)
);
