-- Requests of the house itself come from no import.
alter table relationships.request alter column import drop not null;

-- What people note of calls, meetings and conversations: on a relationship, or with one party.
create table relationships.interaction (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('call', 'meeting', 'letter', 'conversation', 'note')),
  -- Whose note it is: the unit (or the person alone) that had the contact.
  ours uuid not null references organisation.party,
  -- With whom.
  theirs uuid not null references organisation.party,
  at timestamptz not null,
  words text not null check (words <> ''),
  -- What was promised, by which side, and until when.
  promise text,
  promised_by text check (promised_by in ('ours', 'theirs')),
  promise_due date,
  promise_kept_at timestamptz,
  -- 'ours': our own side reads it; 'both': the other side too.
  audience text not null default 'ours' check (audience in ('ours', 'both')),
  author uuid references organisation.party,
  created_at timestamptz not null default now(),
  check ((promise is null) = (promised_by is null)),
  check (ours <> theirs)
);
create index interaction_ours on relationships.interaction (ours, at desc, id desc);
create index interaction_theirs on relationships.interaction (theirs, at desc, id desc);
create index interaction_promise on relationships.interaction (promise_due) where promise is not null and promise_kept_at is null;
