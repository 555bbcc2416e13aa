-- What can be asked of whom, when people work, and what both sides have agreed on.

create schema catalogue;

-- A service: something a supplier provides, in the words of those who ask for it.
create table catalogue.service (
  id uuid primary key default uuidv7(),
  -- Its id in the system it comes from; imports find it by that.
  code text unique,
  supplier uuid not null references organisation.party,
  -- The person who answers for it and keeps its words.
  owner uuid references organisation.party,
  state text not null default 'draft' check (state in ('draft', 'published', 'retired')),
  -- {"ru": {"name", "description", "needed", "promise", "cost", "examples": [""]}, "en": {…}}: one language at least.
  words jsonb not null check (words ? 'ru' or words ? 'en'),
  -- The fields asked for, in order; their shape is `Form` of the room's schema.
  form jsonb not null default '[]',
  -- Working minutes it usually takes, as the supplier says.
  expected_minutes int check (expected_minutes > 0),
  -- Levels of approval before work begins; their shape is `ApprovalRule` of the room's schema.
  approval jsonb not null default '[]',
  -- Without it only the audience sees the service.
  for_everybody boolean not null default true,
  -- One question after closing, or the unit's own set; null is the house's one question.
  rating_questions jsonb,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  updated_by text
);
create index service_supplier on catalogue.service (supplier, state);

-- Who may see and ask for a service that is not for everybody: units (with those under them), persons, partners, categories.
create table catalogue.service_audience (
  service uuid not null references catalogue.service on delete cascade,
  party uuid references organisation.party,
  category text check (category in ('leader', 'employee', 'unit', 'partner')),
  check (num_nonnulls(party, category) = 1),
  unique nulls not distinct (service, party, category)
);

-- Other words for a service, kept by its owner.
create table catalogue.synonym (
  service uuid not null references catalogue.service on delete cascade,
  word text not null check (word <> ''),
  primary key (service, word)
);

-- What people opened after having searched, by the words of the search in their basic form: the search learns from it.
create table catalogue.search_choice (
  query text not null,
  service uuid not null references catalogue.service on delete cascade,
  count int not null default 1,
  last_at timestamptz not null default now(),
  primary key (query, service)
);

-- Searches that found nothing, or nothing that anybody opened: signals of a need. Who searched is not kept.
create table catalogue.search_missed (
  query text primary key,
  -- As it was typed last.
  typed text not null,
  count int not null default 1,
  first_at timestamptz not null default now(),
  last_at timestamptz not null default now()
);

-- When people work. The past of a calendar is never changed, so that every clock can be computed anew.
create table catalogue.calendar (
  id uuid primary key default uuidv7(),
  name text not null unique check (name <> ''),
  time_zone text not null,
  is_default boolean not null default false,
  changed_at timestamptz not null default now(),
  changed_by text
);
create unique index calendar_default on catalogue.calendar (is_default) where is_default;

-- The working week from a day on: seven lists of spans, Monday first: [[{"from": "09:00", "to": "13:00"}, …], …].
create table catalogue.calendar_week (
  calendar uuid not null references catalogue.calendar on delete cascade,
  from_on date not null default '-infinity',
  week jsonb not null,
  primary key (calendar, from_on)
);

-- Days unlike the week: holidays (no hours), shortened and moved working days (their own hours).
create table catalogue.calendar_day (
  calendar uuid not null references catalogue.calendar on delete cascade,
  day date not null,
  name text not null default '',
  hours jsonb not null default '[]',
  primary key (calendar, day)
);

-- What a supplier and a customer agreed on. Without a customer: the supplier's standard towards everybody.
create table catalogue.agreement (
  id uuid primary key default uuidv7(),
  supplier uuid not null references organisation.party,
  customer uuid references organisation.party,
  -- Only for this service, or for this category of customers.
  service uuid references catalogue.service,
  category text check (category in ('leader', 'employee', 'unit', 'partner')),
  name text,
  -- The version in force, if any.
  current int,
  ended_at timestamptz,
  created_at timestamptz not null default now()
);
create index agreement_supplier on catalogue.agreement (supplier, customer);
create index agreement_customer on catalogue.agreement (customer);

-- Proposals and what became of them. An accepted version is never changed: a new one is proposed.
create table catalogue.agreement_version (
  agreement uuid not null references catalogue.agreement on delete cascade,
  number int not null,
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'declined', 'withdrawn', 'replaced', 'ended')),
  proposed_by text,
  proposed_side text not null check (proposed_side in ('supplier', 'customer')),
  proposed_at timestamptz not null default now(),
  supplier_accepted_by text,
  supplier_accepted_at timestamptz,
  customer_accepted_by text,
  customer_accepted_at timestamptz,
  -- In force from the moment both sides have accepted.
  in_force_at timestamptz,
  ended_at timestamptz,
  -- Null: around the clock.
  calendar uuid references catalogue.calendar,
  -- Targets in working minutes: [{"priority": "high" | null, "firstAnswer": 60, "update": 480, "done": 960}].
  targets jsonb not null,
  -- When the clock stands: ["customer", "partner", "approval", "date"]; never while the supplier's own parts are awaited.
  pauses text[] not null default '{customer,approval,date}',
  -- Share of the target after which those who serve are warned, in percent; and who is told at a breach.
  warn_at int not null default 75 check (warn_at between 1 and 99),
  escalate_to text[] not null default '{head}',
  -- What counts as done well, in words.
  quality text,
  review_on date,
  reason text,
  primary key (agreement, number)
);
