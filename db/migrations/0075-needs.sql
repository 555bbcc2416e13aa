-- Signals, what they say, and the register of needs.

create schema needs;

-- One expression of a need, from any interaction or observed in a process. Its source is a ref of another room.
create table needs.signal (
  id uuid primary key default uuidv7(),
  module text not null,
  kind text not null check (kind in ('request', 'question', 'complaint', 'suggestion', 'thanks', 'rating', 'comment', 'quote',
    'search', 'breach', 'waiting', 'return', 'stated_need', 'note', 'alert')),
  -- With module and kind: where it comes from. One source is one signal, however often it is told.
  source text not null,
  -- What a page opens: the ref's kind and id; null where there is nothing to open (a released comment, a search).
  ref_kind text,
  ref_id text,
  supplier uuid references organisation.party,
  customer uuid references organisation.party,
  service uuid references catalogue.service,
  -- The service as its source names it, also where the catalogue has none.
  service_name text not null default '',
  -- Who said it; null where nobody did (observed) or nobody may know (anonymous).
  person uuid references organisation.party,
  said_on date not null,
  words text,
  -- Who reads the words: both sides, the customer's side with the feedback team (the supplier's side reads them without
  -- a name, by the month, where enough people say alike), or nobody (it is counted only).
  openness text not null check (openness in ('both', 'customer', 'counted')),
  -- Working time lost, in hours, where the source measured it.
  hours double precision,
  -- 1 to 5 where it came with a mark.
  score double precision,
  -- What the analysis said of the words; null until it has run.
  language text,
  topics text[],
  -- Per topic the words that made it so: [{"topic", "score", "because": [..]}].
  reasons jsonb,
  sentiment text check (sentiment in ('positive', 'neutral', 'negative', 'unclear')),
  sentiment_score double precision,
  -- The first signal that says nearly the same.
  same_as uuid references needs.signal on delete set null,
  analysed_with text,
  need uuid,
  -- Somebody moved it here or out of it: no proposal moves it again.
  placed_by uuid references organisation.party,
  created_at timestamptz not null default now(),
  unique (module, kind, source)
);
create index on needs.signal (supplier, customer, said_on desc);
create index on needs.signal (customer, said_on desc);
create index on needs.signal (need, said_on desc, id desc) where need is not null;
create index on needs.signal (said_on desc, id desc);
create index on needs.signal using gin (topics);
create index on needs.signal (person) where person is not null;
create index on needs.signal (same_as) where same_as is not null;
create index on needs.signal (id) where words is not null and analysed_with is null;

-- The taxonomy as the house has edited it; what is not here is as the science ships it.
create table needs.topic (
  key text primary key,
  name jsonb not null,
  seeds jsonb not null default '{}',
  origin text not null check (origin in ('shipped', 'own', 'discovered')),
  is_used boolean not null default true,
  -- Discovered ones: their typical words and quotes, and when they were first seen.
  more jsonb not null default '{}',
  changed_by uuid references organisation.party,
  changed_at timestamptz not null default now()
);

-- What a person corrected: learnt from, and never overwritten by the machine.
create table needs.correction (
  signal uuid not null references needs.signal on delete cascade,
  topic text not null,
  is_right boolean not null,
  corrected_by uuid references organisation.party,
  corrected_at timestamptz not null default now(),
  primary key (signal, topic)
);
create table needs.sentiment_correction (
  signal uuid primary key references needs.signal on delete cascade,
  sentiment text not null check (sentiment in ('positive', 'neutral', 'negative', 'unclear')),
  corrected_by uuid references organisation.party,
  corrected_at timestamptz not null default now()
);

-- What the analysis has learnt: one row a kind.
create table needs.learnt (
  kind text primary key,
  version int not null default 1,
  state jsonb not null,
  learnt_at timestamptz not null default now()
);

-- How many signals a topic has had, by party and week: what is new, what is rising. Kept as signals are analysed.
create table needs.topic_week (
  topic text not null,
  supplier uuid,
  customer uuid,
  week date not null,
  signals int not null,
  negative int not null default 0,
  unique nulls not distinct (topic, supplier, customer, week)
);
create index on needs.topic_week (week, topic);
create index on needs.topic_week (supplier, week);

create table needs.need (
  id uuid primary key default uuidv7(),
  number bigint not null generated always as identity unique,
  title text not null check (title <> ''),
  description text not null default '',
  -- Whose service it asks to be better; null where nobody serves it yet.
  supplier uuid references organisation.party,
  -- Whose need it is where that is one party; null: several, its signals say whose.
  customer uuid references organisation.party,
  service uuid references catalogue.service,
  service_name text not null default '',
  topic text,
  -- The four stages, and the end.
  stage text not null default 'collect' check (stage in ('collect', 'analyse', 'design', 'introduce', 'done')),
  state text not null default 'open' check (state in ('proposed', 'open', 'rejected', 'merged', 'met', 'given_up')),
  reason text,
  owner uuid references organisation.party,
  -- 1 to 10, as people have said; null: nobody has, the house estimates.
  importance double precision check (importance between 1 and 10),
  satisfaction double precision check (satisfaction between 1 and 10),
  -- A measure to be held, agreed by both: {"measure", "value", "unit", "by", "agreed": {party: at}}.
  target jsonb,
  merged_into uuid references needs.need,
  -- What it was proposed of: the same cluster is not proposed twice.
  proposal text unique,
  -- Kept as signals come and go, by needs.recount; see priority.ts for what they add up to.
  signals int not null default 0,
  people int not null default 0,
  units int not null default 0,
  hours_monthly double precision not null default 0,
  -- Signals of the last eight weeks against the eight before, as a rate ratio with its interval.
  trend jsonb not null default '{}',
  priority double precision not null default 0,
  -- The sum in its parts: [{"part", "raw", "points", "weight", "adds"}].
  priority_parts jsonb not null default '[]',
  counted_at timestamptz,
  created_by uuid references organisation.party,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  stage_since timestamptz not null default now()
);
create index on needs.need (state, priority desc, id);
create index on needs.need (supplier, state);
create index on needs.need (customer, state);
create index on needs.need (topic);
create index on needs.need (owner) where owner is not null;
alter table needs.signal add foreign key (need) references needs.need;

-- Those a need concerns, beside whose signals are in it: who is told what becomes of it.
create table needs.concerned (
  need uuid not null references needs.need on delete cascade,
  party uuid not null references organisation.party,
  why text not null check (why in ('said', 'supplier', 'customer', 'owner', 'follows')),
  primary key (need, party)
);
create index on needs.concerned (party);
