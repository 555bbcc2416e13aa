-- Who serves whom: the rows of evidence as they came in, the evidence counted from them, and the relationships.

create schema relationships;

-- An import of requests, mail or nominations: what was handed in, how it is read, what became of it.
create table relationships.import (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('requests', 'mail', 'nominations')),
  state text not null default 'new' check (state in ('new', 'checked', 'applied')),
  file uuid not null references platform.file,
  plan jsonb not null default '{}',
  report jsonb,
  created_by text,
  created_at timestamptz not null default now(),
  applied_at timestamptz
);

create table relationships.import_problem (
  import uuid not null references relationships.import on delete cascade,
  number int not null,
  line int not null,
  column_name text,
  value text not null,
  code text not null,
  severity text not null check (severity in ('refused', 'mended', 'notice')),
  primary key (import, number)
);

-- Rows of evidence. Texts are kept as the file has them, so that rows find their parties when the organisation
-- learns of them later. `counts` says whether the row is evidence: both sides known, and no reporting line.
-- No foreign keys to parties: these tables are filled by COPY and hold millions.
create table relationships.request (
  id bigint primary key generated always as identity,
  import uuid not null,
  line int not null,
  -- Of several systems that number alike: which one this came from.
  system text not null,
  key text not null,
  at timestamptz not null,
  closed_at timestamptz,
  requester text not null,
  server text not null,
  service text not null,
  kind text not null,
  asked_by uuid,
  served_by uuid,
  supplier uuid,
  customer uuid,
  counts boolean not null
);
create unique index request_key on relationships.request (system, key);
create index request_pair on relationships.request (supplier, customer, at desc, id desc) where counts;

create table relationships.nomination (
  id bigint primary key generated always as identity,
  import uuid not null,
  line int not null,
  -- Who says it of whom, in the file's words: said again it is not another nomination.
  key text not null unique,
  at timestamptz,
  respondent text not null,
  named text not null,
  frequency text,
  criticality int,
  said_by uuid,
  supplier uuid,
  customer uuid,
  counts boolean not null
);
create index nomination_pair on relationships.nomination (supplier, customer, id desc) where counts;

-- Contact of two people (or partners) on a day, weighed: of mail nothing else is kept.
create table relationships.contact (
  id bigint primary key generated always as identity,
  import uuid not null,
  day date not null,
  one uuid not null,
  other uuid not null,
  at timestamptz not null,
  weight real not null,
  -- The two parties, the smaller id first: contact has no direction.
  supplier uuid,
  customer uuid,
  counts boolean not null,
  unique (one, other, day)
);
create index contact_pair on relationships.contact (supplier, customer, at desc, id desc) where counts;

-- Work passed from party to party in a log; what a party hands to itself is only counted.
create table relationships.hand_over (
  id bigint primary key generated always as identity,
  log uuid not null,
  case_id text not null,
  activity text not null,
  at timestamptz not null,
  seconds float8 not null,
  supplier uuid not null,
  customer uuid not null
);
create index hand_over_pair on relationships.hand_over (supplier, customer, at desc, id desc);
create index hand_over_log on relationships.hand_over (log);

-- The evidence: counts per pair, source, service and month (from January 1970). Every later window is a sum.
create table relationships.evidence (
  source text not null check (source in ('structure', 'requests', 'processes', 'nomination', 'communication', 'declaration')),
  supplier uuid not null,
  customer uuid not null,
  service text not null,
  month int not null,
  count float8 not null,
  first_at timestamptz,
  last_at timestamptz,
  wait_seconds float8,
  primary key (supplier, customer, source, service, month)
);
create index evidence_customer on relationships.evidence (customer, supplier);
create index evidence_source on relationships.evidence (source, service);

-- What has to be counted anew: whole sources, or single logs; and which state of all that the map shows.
create table relationships.stale (
  source text not null,
  log uuid,
  since timestamptz not null default now(),
  unique nulls not distinct (source, log)
);
create table relationships.discovery (
  only_row boolean primary key default true check (only_row),
  wanted bigint not null default 0,
  done bigint not null default 0,
  as_of timestamptz,
  found_at timestamptz,
  prior float8,
  learned jsonb not null default '[]',
  -- What it took: rows of evidence, pairs, milliseconds.
  figures jsonb not null default '{}'
);
insert into relationships.discovery default values;

-- Every pair with a trace, a human's word, or both.
create table relationships.relationship (
  id uuid primary key default uuidv7(),
  supplier uuid not null,
  customer uuid not null,
  -- The human's word, which imports respect.
  word text check (word in ('confirmed', 'rejected', 'ended')),
  declared boolean not null default false,
  reason text,
  word_by text,
  word_at timestamptz,
  -- Confidence and count of evidence when the word was given: later ones are compared with them.
  word_confidence float8,
  word_count float8,
  review text check (review in ('evidence_grew', 'evidence_vanished')),
  name text,
  services text[] not null default '{}',
  confidence float8 not null default 0,
  of_customer_demand float8 not null default 0,
  of_supplier_work float8 not null default 0,
  -- Pieces of work (requests and hand-overs) that still count today: what shares of larger units are made of.
  work float8 not null default 0,
  hand_overs int not null default 0,
  mean_wait_seconds float8,
  median_wait_seconds float8,
  wait_hours_monthly float8 not null default 0,
  evidence_count float8 not null default 0,
  sources text[] not null default '{}',
  -- Parts of the explanation, one a source.
  parts jsonb not null default '[]',
  -- Evidence of the last twelve months, for a small picture.
  recent real[] not null default '{}',
  created_at timestamptz not null default now(),
  unique (supplier, customer),
  check (supplier <> customer)
);
create index relationship_customer on relationships.relationship (customer, supplier);
create index relationship_confidence on relationships.relationship (confidence desc, id);
create index relationship_review on relationships.relationship (id) where review is not null;

-- What units do for themselves, kept apart.
create table relationships.self_service (
  party uuid primary key,
  evidence jsonb not null
);

-- Where parties stand in the picture of the network, and in the matrix.
create table relationships.place (
  party uuid primary key,
  x float8 not null,
  y float8 not null,
  supplier_rank int not null,
  customer_rank int not null
);
