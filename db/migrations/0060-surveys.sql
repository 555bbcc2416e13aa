-- Asking on purpose: questionnaires, waves, who was asked, and what may be known of what was answered.

create schema surveys;

-- A questionnaire as its author sees it: the draft is worked on, its versions are asked.
create table surveys.questionnaire (
  id uuid primary key default uuidv7(),
  -- What it is for; `own` is one's own. Those of the library are taken as copies.
  purpose text not null check (purpose in ('service_quality', 'nomination', 'needs', 'work', 'communication', 'pulse',
    'after_change', 'leaders', 'partners', 'screener', 'own')),
  -- Whom its questions are about: a supplier, a customer, or nobody in particular.
  about text not null check (about in ('supplier', 'customer', 'general')),
  name jsonb not null,
  -- SurveyJS JSON.
  draft jsonb not null,
  draft_changed_at timestamptz not null default now(),
  draft_changed_by uuid references organisation.party,
  ended_at timestamptz,
  created_at timestamptz not null default now()
);

create table surveys.version (
  id uuid primary key default uuidv7(),
  questionnaire uuid not null references surveys.questionnaire,
  number int not null,
  form jsonb not null,
  -- What can be counted, in order: see `modules/surveys/items.ts`.
  items jsonb not null,
  sha256 text not null,
  published_at timestamptz not null default now(),
  published_by uuid references organisation.party,
  unique (questionnaire, number)
);

-- Waves that return: every so often, or as a standing question whose batches close by rule R4.
create table surveys.series (
  id uuid primary key default uuidv7(),
  name jsonb not null,
  -- What every wave of it is made from.
  plan jsonb not null,
  every text not null check (every in ('week', 'month', 'quarter', 'half_year', 'year', 'standing')),
  next_on date,
  -- How many of the items marked as rotating each wave asks.
  rotate int check (rotate > 0),
  ended_at timestamptz,
  created_at timestamptz not null default now()
);

create table surveys.wave (
  id uuid primary key default uuidv7(),
  series uuid references surveys.series,
  name jsonb not null,
  questionnaire uuid not null references surveys.questionnaire,
  version uuid references surveys.version,
  kind text not null check (kind in ('anonymous', 'identified')),
  -- Customers rate suppliers, suppliers rate customers, suppliers predict their own score, or nobody is rated.
  direction text not null check (direction in ('suppliers', 'customers', 'prediction', 'general')),
  state text not null default 'draft' check (state in ('draft', 'open', 'closing', 'closed')),
  k int not null default 5 check (k >= 4),
  -- Besides the unit tree, at most two: category, tenure.
  cuts text[] not null default '{}' check (cardinality(cuts) <= 2 and cuts <@ array['category', 'tenure']),
  -- Who is asked: see `modules/surveys/schema/waves.ts`.
  audience jsonb not null default '{}',
  -- Only who had at least so many contacts with a supplier in so many months is asked about it.
  min_contacts int not null default 3 check (min_contacts > 0),
  contact_months int not null default 6 check (contact_months between 1 and 24),
  -- At most so many suppliers (or customers) a person.
  subjects_each int not null default 3 check (subjects_each between 1 and 10),
  service uuid,
  -- Who else may read identified answers, by name. Empty for anonymous waves.
  readers uuid[] not null default '{}',
  -- The items this wave asks, where the series rotates; null is all.
  asked text[],
  opens_at timestamptz,
  closes_at timestamptz,
  -- Days after the opening on which those who have not answered are reminded.
  reminders int[] not null default '{3,7}',
  -- Text of the confidentiality contract and its SHA-256, frozen at the launch.
  contract jsonb,
  contract_hash text,
  -- An earlier wave from a file, or asked here.
  source text not null default 'asked' check (source in ('asked', 'imported')),
  created_by uuid references organisation.party,
  created_at timestamptz not null default now(),
  launched_at timestamptz,
  closed_at timestamptz,
  check (kind = 'identified' or readers = '{}'),
  check ((state = 'draft') = (contract_hash is null))
);
create index wave_state on surveys.wave (state, closes_at);
create index wave_newest on surveys.wave (id desc);
create index wave_series on surveys.wave (series);

-- After the launch the promise may only become stronger: k may rise, nothing else of it may change.
create function surveys.keep_promise() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (
    new.state = 'draft' or new.kind <> old.kind or new.k < old.k or new.cuts <> old.cuts
    or new.audience <> old.audience or new.version is distinct from old.version or new.readers <> old.readers
    or new.contract is distinct from old.contract or new.contract_hash is distinct from old.contract_hash
  ) then
    raise exception 'the confidentiality contract of wave % cannot be weakened', old.id using errcode = 'VZ001';
  end if;
  return new;
end $$;
create trigger keep_promise before update on surveys.wave for each row execute function surveys.keep_promise();

-- Everybody asked, with what results are cut by, as it was at the launch. `no` is in random order.
create table surveys.invited (
  wave uuid not null references surveys.wave on delete cascade,
  no int not null,
  person uuid not null references organisation.party,
  unit uuid not null references organisation.party,
  cuts text[] not null,
  language text not null default 'en' check (language in ('en', 'ru')),
  primary key (wave, person),
  unique (wave, no)
);
create index invited_unit on surveys.invited (wave, unit);
create index invited_person on surveys.invited (person, wave);

-- Whom each is asked about, and whether it is done. Nothing here has a time.
create table surveys.participation (
  wave uuid not null,
  person uuid not null,
  -- The party rated; the null uuid where nobody is.
  subject uuid not null default '00000000-0000-0000-0000-000000000000',
  done boolean not null default false,
  primary key (wave, person, subject),
  foreign key (wave, person) references surveys.invited on delete cascade
);
create index participation_subject on surveys.participation (wave, subject);

-- Single-use links and kiosk codes, as hashes; deleted when the person has finished.
create table surveys.token (
  hash bytea primary key,
  wave uuid not null,
  person uuid not null,
  kiosk boolean not null default false,
  foreign key (wave, person) references surveys.invited on delete cascade
);
create index token_person on surveys.token (wave, person);

-- Identified waves: who answered what, for those named in the contract.
create table surveys.answer (
  wave uuid not null,
  person uuid not null,
  subject uuid not null default '00000000-0000-0000-0000-000000000000',
  answers jsonb not null,
  comments jsonb not null default '{}',
  given_at timestamptz not null default now(),
  primary key (wave, person, subject),
  foreign key (wave, person) references surveys.invited on delete cascade
);

-- What was released when a wave closed. It never changes afterwards, and pages read nothing else.

-- Groups of at least k people who answered, for one subject (the null uuid where nobody is rated).
create table surveys.atom (
  wave uuid not null references surveys.wave on delete cascade,
  subject uuid not null,
  no int not null,
  people int not null,
  -- The union with others that histograms (and comments) may be shown of; null is none.
  histogram int,
  comments int,
  -- The cells it is made of: [{"unit": uuid, "cuts": [..]}].
  cells jsonb not null,
  primary key (wave, subject, no)
);

create table surveys.figure (
  wave uuid not null references surveys.wave on delete cascade,
  id int not null,
  scope text not null check (scope in ('company', 'supplier', 'customer', 'relationship', 'cut', 'service')),
  supplier uuid,
  customer uuid,
  -- For the scope `cut`: which one and its value.
  cut text,
  cut_value text,
  -- An item's name, `dimension:<name>`, or `overall`.
  measure text not null,
  method text not null check (method in ('mean', 'satisfied_share', 'net_promoter', 'effort', 'share', 'gap',
    'blind_spot', 'shrunk_mean', 'shrunk_share')),
  -- Null with a reason where it cannot be told.
  value double precision,
  low double precision,
  high double precision,
  n int,
  -- How many of how many answers it covers; null where even that may not be said.
  covered int,
  of_answers int,
  withheld text,
  -- How many gave each answer, from ten people on.
  counts int[],
  -- What it was computed from: atoms as [subject, no] pairs, for the audit.
  atoms jsonb not null default '[]',
  more jsonb,
  primary key (wave, id)
);
create index figure_supplier on surveys.figure (wave, supplier, scope);
create index figure_customer on surveys.figure (wave, customer, scope);
create index figure_scope on surveys.figure (wave, scope, measure);

-- Drivers, reliability, importance and performance, Kano, opportunity: for the whole and for suppliers.
create table surveys.model (
  wave uuid not null references surveys.wave on delete cascade,
  supplier uuid not null default '00000000-0000-0000-0000-000000000000',
  name text not null,
  n int,
  result jsonb not null,
  primary key (wave, supplier, name)
);

-- Words, shuffled, without time, never beside scores. The id is random.
create table surveys.comment (
  id uuid primary key,
  wave uuid not null references surveys.wave on delete cascade,
  supplier uuid,
  item text not null,
  words text not null,
  -- SHA-256 of the key that its author alone keeps, if a conversation is wanted.
  key_hash bytea unique
);
create index comment_wave on surveys.comment (wave, supplier, id);

-- The conversation about a comment: who asked on our side is known, the other side is its author.
create table surveys.comment_reply (
  comment uuid not null references surveys.comment on delete cascade,
  no int not null,
  side text not null check (side in ('author', 'house')),
  person uuid references organisation.party,
  words text not null,
  primary key (comment, no),
  check ((side = 'house') = (person is not null))
);

-- Raw anonymous answers. Nobody but the vault's role reads them, and only while a wave is being closed.
create schema answers;
comment on schema answers is 'Vault: raw anonymous answers; read only while a wave is closed.';

create table answers.response (
  id uuid primary key,
  wave uuid not null,
  subject uuid not null,
  unit uuid not null,
  cuts text[] not null,
  answers jsonb not null
);
create index response_wave on answers.response (wave, subject);

-- Apart from the scores, so that nobody puts the two together again.
create table answers.comment (
  id uuid primary key,
  wave uuid not null,
  subject uuid not null,
  unit uuid not null,
  cuts text[] not null,
  item text not null,
  words text not null,
  key_hash bytea
);
create index comment_wave on answers.comment (wave, subject);

-- The only way in, for a role that cannot look: true when it is kept now, false when it was kept before.
create function surveys.put_response(
  response_id uuid, of_wave uuid, about uuid, from_unit uuid, frozen_cuts text[], given jsonb
) returns boolean language sql security definer set search_path = '' as $$
  with kept as (
    insert into answers.response (id, wave, subject, unit, cuts, answers)
    values (response_id, of_wave, about, from_unit, frozen_cuts, given)
    on conflict (id) do nothing
    returning 1
  )
  select exists (select 1 from kept)
$$;

create function surveys.put_comment(
  comment_id uuid, of_wave uuid, about uuid, from_unit uuid, frozen_cuts text[], of_item text, said text, key bytea
) returns void language sql security definer set search_path = '' as $$
  insert into answers.comment (id, wave, subject, unit, cuts, item, words, key_hash)
  values (comment_id, of_wave, about, from_unit, frozen_cuts, of_item, said, key)
  on conflict (id) do nothing
$$;

-- Whether a response with this id, which only its sender knows, is there.
create function surveys.has_response(response_id uuid) returns boolean
language sql security definer set search_path = '' as $$
  select exists (select 1 from answers.response r where r.id = response_id)
$$;
