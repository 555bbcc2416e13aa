-- What a service was asked with before, by which words it is found, and how long it really takes.

-- Which version of the service brought the form as it is.
alter table catalogue.service add column form_version int not null default 1;

-- Every form a service has had, so that old answers are read with the questions they were given to.
create table catalogue.service_form (
  service uuid not null references catalogue.service on delete cascade,
  version int not null,
  form jsonb not null,
  primary key (service, version)
);

-- The words of published services, one row each: a search scores by these. `lexeme` is the word in its basic form, as the
-- full-text dictionaries of its language make it; `weight` says where it stands: A name, B synonyms, C examples, D the rest.
create table catalogue.service_word (
  service uuid not null references catalogue.service on delete cascade,
  word text not null,
  lexeme text not null,
  weight "char" not null,
  primary key (service, word)
);
create index service_word_lexeme on catalogue.service_word (lexeme, service);
create index service_word_word on catalogue.service_word (word);

-- The whole of it as full text, for what only the text as a whole can say.
alter table catalogue.service add column document tsvector not null default '';
create index service_document on catalogue.service using gin (document);

-- Every word once: beginnings and mistyped words are looked for here, among thousands.
create table catalogue.search_word (
  word text primary key,
  lexeme text not null
);
create index search_word_alike on catalogue.search_word using gist (word gist_trgm_ops);
create index search_word_begins on catalogue.search_word (word text_pattern_ops);

create index search_choice_alike on catalogue.search_choice using gist (query gist_trgm_ops);
create index search_choice_service on catalogue.search_choice (service);

-- How often the house has been told of a missed search: it is told when there is more.
alter table catalogue.search_missed add column told int not null default 0;
create index search_missed_recent on catalogue.search_missed (last_at desc);

-- One person counts once a day for one search: a mark that only that day's salt can make again, gone with the day.
create table catalogue.search_day (
  day date primary key,
  salt bytea not null
);
create table catalogue.search_mark (
  day date not null,
  mark bytea not null,
  primary key (day, mark)
);

-- Requests for a service, as they were announced: what a unit asks most, and how long it takes in working minutes.
create table catalogue.service_course (
  request uuid primary key,
  service uuid not null references catalogue.service on delete cascade,
  customer uuid,
  asked_at timestamptz not null,
  done_at timestamptz,
  minutes int
);
create index service_course_customer on catalogue.service_course (customer, asked_at desc);
create index service_course_done on catalogue.service_course (service, done_at desc) where done_at is not null;

create index service_listed on catalogue.service (state, id);
create index service_owner on catalogue.service (owner) where owner is not null;
create index service_audience_party on catalogue.service_audience (party) where party is not null;

-- An import of services: what was handed in, what was found, what became of it.
create table catalogue.import (
  id uuid primary key default uuidv7(),
  state text not null default 'new' check (state in ('new', 'checked', 'applied')),
  file uuid not null references platform.file,
  plan jsonb not null default '{}',
  report jsonb,
  created_by text,
  created_at timestamptz not null default now(),
  applied_at timestamptz
);

create table catalogue.import_problem (
  import uuid not null references catalogue.import on delete cascade,
  number int not null,
  line int not null,
  column_name text,
  value text not null,
  code text not null,
  severity text not null check (severity in ('refused', 'mended', 'notice')),
  params jsonb not null default '{}',
  primary key (import, number)
);
