-- Interviews: guides, planned conversations, consent, notes that can be taken back, and quotes under codes.

-- What is asked in a conversation. An interview keeps the questions it was planned with.
create table surveys.guide (
  id uuid primary key default uuidv7(),
  -- The ready guide it was taken from.
  library_key text,
  name jsonb not null,
  -- When to take it.
  lead jsonb not null,
  -- [{key, ask, purpose}], in both languages.
  questions jsonb not null,
  version int not null default 1,
  changed_at timestamptz not null default now(),
  changed_by uuid references organisation.party,
  ended_at timestamptz
);

create table surveys.interview (
  id uuid primary key default uuidv7(),
  guide uuid not null references surveys.guide,
  guide_version int not null,
  name jsonb not null,
  questions jsonb not null,
  interviewer uuid not null references organisation.party,
  interviewed uuid not null references organisation.party,
  -- What it is about: one party, or a relationship.
  supplier uuid references organisation.party,
  customer uuid references organisation.party,
  state text not null default 'planned' check (state in ('planned', 'held', 'concluded', 'cancelled', 'withdrawn')),
  starts_at timestamptz not null,
  minutes int not null check (minutes between 5 and 600),
  zone text not null,
  place text not null default '',
  message text not null default '',
  -- RFC 5545: how often the invitation has changed.
  sequence int not null default 0,
  -- Null until somebody has asked.
  consent text check (consent in ('given', 'declined', 'withdrawn')),
  consent_at timestamptz,
  -- The interviewed person, or the interviewer who asked aloud.
  consent_by uuid references organisation.party,
  -- Who was said to read it when consent was given.
  told_readers uuid[] not null default '{}',
  -- Whether quotes may carry the name of who said them.
  named boolean not null default false,
  concluded_at timestamptz,
  withdrawn_at timestamptz,
  created_at timestamptz not null default now(),
  created_by uuid references organisation.party,
  check (interviewer <> interviewed),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
create index interview_latest on surveys.interview (starts_at desc, id desc);
create index interview_of_interviewer on surveys.interview (interviewer, starts_at desc);
create index interview_of_interviewed on surveys.interview (interviewed, starts_at desc);
create index interview_about on surveys.interview (supplier, customer, starts_at desc);
create index interview_about_customer on surveys.interview (customer, starts_at desc);

-- Who besides the two reads the notes.
create table surveys.interview_reader (
  interview uuid not null references surveys.interview on delete cascade,
  person uuid not null references organisation.party,
  primary key (interview, person)
);
create index interview_reader_person on surveys.interview_reader (person);

-- One text a question; '' is what belongs to none. Withdrawing deletes these rows.
create table surveys.interview_note (
  interview uuid not null references surveys.interview on delete cascade,
  question text not null,
  words text not null,
  version int not null default 1,
  changed_at timestamptz not null default now(),
  primary key (interview, question)
);

-- The code book of the organisation.
create table surveys.code (
  id uuid primary key default uuidv7(),
  name text not null check (name <> ''),
  -- By this two spellings of one name are known.
  name_key text not null,
  -- It means the same as this one since.
  merged_into uuid references surveys.code,
  created_at timestamptz not null default now(),
  created_by uuid references organisation.party
);
create unique index code_name on surveys.code (name_key) where merged_into is null;

-- Words of the notes, as they were marked.
create table surveys.quote (
  id uuid primary key,
  interview uuid not null references surveys.interview on delete cascade,
  question text not null,
  starts int not null check (starts >= 0),
  words text not null check (words <> ''),
  supplier uuid references organisation.party,
  customer uuid references organisation.party,
  created_at timestamptz not null default now(),
  created_by uuid references organisation.party
);
create index quote_of_interview on surveys.quote (interview);
create index quote_about on surveys.quote (supplier, customer);

create table surveys.quote_code (
  quote uuid not null references surveys.quote on delete cascade,
  code uuid not null references surveys.code,
  primary key (quote, code)
);
create index quote_code_code on surveys.quote_code (code, quote);
