-- What the machine room keeps: events, their delivery, long work, uploads, and keys that make writes idempotent.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create schema platform;

-- The one append-only table: outbox, history on the page, audit, and the log that process mining reads.
create table platform.event (
  id bigint generated always as identity primary key,
  -- Which transaction wrote it: delivery waits until all earlier transactions have ended, so no event is skipped.
  tx xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now(),
  actor text,
  kind text not null,
  module text not null,
  subject_kind text not null,
  subject_id text not null,
  case_id text,
  particulars jsonb not null default '{}'
);
create index event_delivery on platform.event (tx, id);
create index event_subject on platform.event (module, subject_kind, subject_id, id desc);
create index event_case on platform.event (case_id, id) where case_id is not null;

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'platform.event is append-only';
end $$;
create trigger event_append_only before update or delete on platform.event
  for each row execute function platform.refuse_change();

-- How far each reaction has read.
create table platform.reaction_cursor (
  reaction text primary key,
  tx xid8 not null default '0',
  event_id bigint not null default 0
);

-- Events a reaction could not digest after several tries: set aside with the reason, so that the rest goes on.
create table platform.reaction_failure (
  reaction text not null,
  event_id bigint not null references platform.event,
  tries int not null,
  reason text not null,
  at timestamptz not null default now(),
  set_aside boolean not null default false,
  primary key (reaction, event_id)
);

-- Long work that somebody watches.
create table platform.task (
  id uuid primary key default uuidv7(),
  kind text not null,
  owner text,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  phase text,
  done bigint not null default 0,
  total bigint,
  subject jsonb not null default '{}',
  result jsonb,
  error jsonb,
  cancel_requested boolean not null default false,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz
);
create index task_owner on platform.task (owner, id desc);

create table platform.file (
  id uuid primary key default uuidv7(),
  name text not null,
  size bigint not null,
  sha256 text not null,
  owner text,
  created_at timestamptz not null default now()
);

create table platform.idempotency (
  actor text not null,
  key text not null,
  -- Fingerprint of what was asked: the same key for something else is a mistake, and said so.
  request text not null,
  response jsonb,
  at timestamptz not null default now(),
  primary key (actor, key)
);
create index idempotency_at on platform.idempotency (at);

-- What the company chose: name, half-life of evidence, thresholds. One row a name.
create table platform.setting (
  name text primary key,
  value jsonb not null,
  changed_by text,
  changed_at timestamptz not null default now()
);
