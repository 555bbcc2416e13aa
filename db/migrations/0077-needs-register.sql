-- The register's own book: what was done with each need and how to take it back, who holds it how important, the weights.

-- Its name in both languages while nobody has renamed it.
alter table needs.need add column titles jsonb;

create table needs.weights (
  is_only boolean primary key default true check (is_only),
  weights jsonb not null,
  changed_by uuid references organisation.party,
  changed_at timestamptz not null default now()
);

-- How important somebody holds a need, and how well it is met for them; the means stand on the need.
create table needs.mark (
  need uuid not null references needs.need on delete cascade,
  person uuid not null references organisation.party,
  importance smallint not null check (importance between 1 and 10),
  satisfaction smallint check (satisfaction between 1 and 10),
  marked_at timestamptz not null default now(),
  primary key (need, person)
);

create table needs.change (
  id uuid primary key default uuidv7(),
  need uuid not null references needs.need on delete cascade,
  kind text not null check (kind in ('proposed', 'opened', 'accepted', 'rejected', 'edited', 'moved', 'merged', 'split',
    'closed', 'target_proposed', 'target_agreed', 'target_dropped')),
  -- What it was and what it became, of the columns that changed; of a merger and a split also the signals moved.
  before jsonb not null default '{}',
  after jsonb not null default '{}',
  note text not null default '',
  made_by uuid references organisation.party,
  made_at timestamptz not null default now(),
  undone_by uuid references organisation.party,
  undone_at timestamptz
);
create index on needs.change (need, id desc);
