-- The whole database on one page. Generated from db/migrations by `bin/check fix`; never edited.

create table auth."rateLimit" (
  id uuid not null default uuidv7(),
  key text not null,
  count integer not null,
  "lastRequest" bigint not null,
  constraint "rateLimit_key_key" UNIQUE (key),
  constraint "rateLimit_pkey" PRIMARY KEY (id)
);

create table auth."user" (
  id uuid not null default uuidv7(),
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  role text,
  banned boolean,
  "banReason" text,
  "banExpires" timestamp with time zone,
  language text,
  constraint user_email_key UNIQUE (email),
  constraint user_pkey PRIMARY KEY (id)
);

create table auth.account (
  id uuid not null default uuidv7(),
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);

create table auth.session (
  id uuid not null default uuidv7(),
  "expiresAt" timestamp with time zone not null,
  token text not null,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null,
  "impersonatedBy" text,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token),
  constraint "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);

create table auth.verification (
  id uuid not null default uuidv7(),
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  constraint verification_pkey PRIMARY KEY (id)
);

create table organisation.import (
  id uuid not null default uuidv7(),
  state text not null default 'new'::text,
  units_file uuid,
  people_file uuid,
  plan jsonb not null default '{}'::jsonb,
  report jsonb,
  created_by text,
  created_at timestamp with time zone not null default now(),
  applied_at timestamp with time zone,
  constraint import_check CHECK (((units_file IS NOT NULL) OR (people_file IS NOT NULL))),
  constraint import_people_file_fkey FOREIGN KEY (people_file) REFERENCES platform.file(id),
  constraint import_pkey PRIMARY KEY (id),
  constraint import_state_check CHECK ((state = ANY (ARRAY['new'::text, 'checked'::text, 'applied'::text]))),
  constraint import_units_file_fkey FOREIGN KEY (units_file) REFERENCES platform.file(id)
);

create table organisation.import_difference (
  import uuid not null,
  number integer not null,
  party_kind text not null,
  kind text not null,
  external_id text not null,
  name text not null,
  before jsonb not null default '{}'::jsonb,
  after jsonb not null default '{}'::jsonb,
  constraint import_difference_import_fkey FOREIGN KEY (import) REFERENCES organisation.import(id) ON DELETE CASCADE,
  constraint import_difference_kind_check CHECK ((kind = ANY (ARRAY['join'::text, 'move'::text, 'change'::text, 'leave'::text]))),
  constraint import_difference_pkey PRIMARY KEY (import, number)
);

create table organisation.import_problem (
  import uuid not null,
  number integer not null,
  file text not null,
  line integer not null,
  column_name text,
  value text not null,
  code text not null,
  severity text not null,
  params jsonb not null default '{}'::jsonb,
  constraint import_problem_file_check CHECK ((file = ANY (ARRAY['units'::text, 'people'::text]))),
  constraint import_problem_import_fkey FOREIGN KEY (import) REFERENCES organisation.import(id) ON DELETE CASCADE,
  constraint import_problem_pkey PRIMARY KEY (import, number),
  constraint import_problem_severity_check CHECK ((severity = ANY (ARRAY['refused'::text, 'mended'::text, 'notice'::text])))
);

create table organisation.membership (
  id uuid not null default uuidv7(),
  person uuid not null,
  unit uuid not null,
  from_on date,
  to_on date,
  constraint membership_check CHECK ((from_on <= to_on)),
  constraint membership_person_fkey FOREIGN KEY (person) REFERENCES organisation.person(party) ON DELETE CASCADE,
  constraint membership_pkey PRIMARY KEY (id),
  constraint membership_unit_fkey FOREIGN KEY (unit) REFERENCES organisation.unit(party)
);

create table organisation.party (
  id uuid not null default uuidv7(),
  kind text not null,
  external_id text not null,
  space text not null generated always as (
CASE kind
    WHEN 'person'::text THEN 'person'::text
    ELSE 'unit'::text
END),
  name text not null,
  category text not null,
  ended_on date,
  search text not null default ''::text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint party_category_check CHECK ((category = ANY (ARRAY['leader'::text, 'employee'::text, 'unit'::text, 'partner'::text]))),
  constraint party_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'unit'::text, 'partner'::text]))),
  constraint party_name_check CHECK ((name <> ''::text)),
  constraint party_pkey PRIMARY KEY (id),
  constraint party_space_external_id_key UNIQUE (space, external_id)
);

create table organisation.person (
  party uuid not null,
  email text,
  "position" text,
  manager uuid,
  unit uuid,
  account uuid,
  constraint person_account_fkey FOREIGN KEY (account) REFERENCES auth."user"(id) ON DELETE SET NULL,
  constraint person_account_key UNIQUE (account),
  constraint person_email_check CHECK ((email = lower(email))),
  constraint person_email_key UNIQUE (email),
  constraint person_manager_fkey FOREIGN KEY (manager) REFERENCES organisation.person(party) ON DELETE SET NULL,
  constraint person_party_fkey FOREIGN KEY (party) REFERENCES organisation.party(id) ON DELETE CASCADE,
  constraint person_pkey PRIMARY KEY (party),
  constraint person_unit_fkey FOREIGN KEY (unit) REFERENCES organisation.unit(party)
);

create table organisation.placement (
  id uuid not null default uuidv7(),
  unit uuid not null,
  parent uuid,
  from_on date,
  to_on date,
  constraint placement_check CHECK ((from_on <= to_on)),
  constraint placement_parent_fkey FOREIGN KEY (parent) REFERENCES organisation.unit(party),
  constraint placement_pkey PRIMARY KEY (id),
  constraint placement_unit_fkey FOREIGN KEY (unit) REFERENCES organisation.unit(party) ON DELETE CASCADE
);

create table organisation.profile (
  party uuid not null,
  duties text,
  tasks text,
  requirements text,
  channel text,
  hours_from time without time zone,
  hours_to time without time zone,
  language text,
  needs jsonb not null default '[]'::jsonb,
  updated_at timestamp with time zone not null default now(),
  updated_by text,
  constraint profile_channel_check CHECK ((channel = ANY (ARRAY['web'::text, 'email'::text, 'chat'::text, 'phone'::text, 'meeting'::text]))),
  constraint profile_language_check CHECK ((language = ANY (ARRAY['en'::text, 'ru'::text]))),
  constraint profile_party_fkey FOREIGN KEY (party) REFERENCES organisation.party(id) ON DELETE CASCADE,
  constraint profile_pkey PRIMARY KEY (party)
);

create table organisation.search_word (
  word text not null,
  constraint search_word_pkey PRIMARY KEY (word)
);

create table organisation.serves (
  supplier uuid not null,
  customer uuid not null,
  constraint serves_customer_fkey FOREIGN KEY (customer) REFERENCES organisation.unit(party) ON DELETE CASCADE,
  constraint serves_pkey PRIMARY KEY (supplier, customer),
  constraint serves_supplier_fkey FOREIGN KEY (supplier) REFERENCES organisation.unit(party) ON DELETE CASCADE
);

create table organisation.unit (
  party uuid not null,
  parent uuid,
  head uuid,
  head_wanted text,
  function text,
  serves_all boolean not null default false,
  merged_into uuid,
  people integer not null default 0,
  constraint unit_head_fkey FOREIGN KEY (head) REFERENCES organisation.party(id) ON DELETE SET NULL,
  constraint unit_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES organisation.unit(party),
  constraint unit_parent_fkey FOREIGN KEY (parent) REFERENCES organisation.unit(party),
  constraint unit_party_fkey FOREIGN KEY (party) REFERENCES organisation.party(id) ON DELETE CASCADE,
  constraint unit_pkey PRIMARY KEY (party)
);

create table organisation.unit_above (
  unit uuid not null,
  above uuid not null,
  distance integer not null,
  constraint unit_above_above_fkey FOREIGN KEY (above) REFERENCES organisation.unit(party) ON DELETE CASCADE,
  constraint unit_above_pkey PRIMARY KEY (unit, above),
  constraint unit_above_unit_fkey FOREIGN KEY (unit) REFERENCES organisation.unit(party) ON DELETE CASCADE
);

create table platform.event (
  id bigint not null generated as identity,
  tx xid8 not null default pg_current_xact_id(),
  at timestamp with time zone not null default now(),
  actor text,
  kind text not null,
  module text not null,
  subject_kind text not null,
  subject_id text not null,
  case_id text,
  particulars jsonb not null default '{}'::jsonb,
  constraint event_pkey PRIMARY KEY (id)
);

create table platform.file (
  id uuid not null default uuidv7(),
  name text not null,
  size bigint not null,
  sha256 text not null,
  owner text,
  created_at timestamp with time zone not null default now(),
  constraint file_pkey PRIMARY KEY (id)
);

create table platform.idempotency (
  actor text not null,
  key text not null,
  request text not null,
  response jsonb,
  at timestamp with time zone not null default now(),
  constraint idempotency_pkey PRIMARY KEY (actor, key)
);

create table platform.reaction_cursor (
  reaction text not null,
  tx xid8 not null default '0'::xid8,
  event_id bigint not null default 0,
  constraint reaction_cursor_pkey PRIMARY KEY (reaction)
);

create table platform.reaction_failure (
  reaction text not null,
  event_id bigint not null,
  tries integer not null,
  reason text not null,
  at timestamp with time zone not null default now(),
  set_aside boolean not null default false,
  constraint reaction_failure_event_id_fkey FOREIGN KEY (event_id) REFERENCES platform.event(id),
  constraint reaction_failure_pkey PRIMARY KEY (reaction, event_id)
);

create table platform.setting (
  name text not null,
  value jsonb not null,
  changed_by text,
  changed_at timestamp with time zone not null default now(),
  constraint setting_pkey PRIMARY KEY (name)
);

create table platform.task (
  id uuid not null default uuidv7(),
  kind text not null,
  owner text,
  state text not null default 'waiting'::text,
  phase text,
  done bigint not null default 0,
  total bigint,
  subject jsonb not null default '{}'::jsonb,
  result jsonb,
  error jsonb,
  cancel_requested boolean not null default false,
  created_at timestamp with time zone not null default now(),
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint task_pkey PRIMARY KEY (id),
  constraint task_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);

create table processes."case" (
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  seconds double precision not null,
  waiting_seconds double precision not null,
  edition integer not null,
  no integer not null,
  variant integer,
  events integer not null,
  first_activity integer not null,
  last_activity integer not null,
  returns integer not null,
  repeated integer not null,
  id text not null,
  constraint case_pkey PRIMARY KEY (edition, no)
);

create table processes.bad_row (
  edition integer not null,
  no integer not null,
  line integer not null,
  reason text not null,
  column_name text not null,
  value text not null,
  constraint bad_row_edition_fkey FOREIGN KEY (edition) REFERENCES processes.edition(id) ON DELETE CASCADE,
  constraint bad_row_pkey PRIMARY KEY (edition, no)
);

create table processes.edition (
  id integer not null generated as identity,
  log uuid not null,
  file uuid,
  file_name text not null,
  format text not null,
  mapping jsonb not null,
  missing text[] not null,
  stage text,
  zone text not null,
  imported_by text,
  imported_at timestamp with time zone not null default now(),
  rows_read integer not null,
  rows_bad integer not null,
  rows_filtered integer not null,
  bad_by_reason jsonb not null,
  notices jsonb not null,
  parties text not null,
  cases integer not null,
  events integer not null,
  activities integer not null,
  units integer not null,
  resources integer not null,
  variants integer not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone not null,
  mean_seconds double precision not null,
  median_seconds double precision not null,
  p95_seconds double precision not null,
  total_seconds double precision not null,
  waiting_seconds double precision not null,
  started_seconds double precision not null,
  queue_seconds double precision not null,
  handed_events integer not null,
  unhanded_events integer not null,
  rework_cases integer not null,
  ping_pong_cases integer not null,
  constraint edition_file_fkey FOREIGN KEY (file) REFERENCES platform.file(id) ON DELETE SET NULL,
  constraint edition_log_fkey FOREIGN KEY (log) REFERENCES processes.log(id) ON DELETE CASCADE,
  constraint edition_log_key UNIQUE (log),
  constraint edition_parties_check CHECK ((parties = ANY (ARRAY['unit'::text, 'resource'::text, 'none'::text]))),
  constraint edition_pkey PRIMARY KEY (id)
);

create table processes.event (
  at timestamp with time zone not null,
  edition integer not null,
  case_no integer not null,
  "position" integer not null,
  activity integer not null,
  unit integer,
  resource integer,
  occurrence integer not null,
  constraint event_pkey PRIMARY KEY (edition, case_no, "position")
);

create table processes.flow (
  edition integer not null,
  kind text not null,
  from_no integer not null,
  to_no integer not null,
  count integer not null,
  mean_seconds double precision not null,
  median_seconds double precision not null,
  constraint flow_edition_fkey FOREIGN KEY (edition) REFERENCES processes.edition(id) ON DELETE CASCADE,
  constraint flow_kind_check CHECK ((kind = ANY (ARRAY['activity'::text, 'party'::text]))),
  constraint flow_pkey PRIMARY KEY (edition, kind, from_no, to_no)
);

create table processes.hand_over (
  edition integer not null,
  supplier integer not null,
  customer integer not null,
  month integer not null,
  count integer not null,
  wait_seconds double precision not null,
  median_seconds double precision not null,
  constraint hand_over_edition_fkey FOREIGN KEY (edition) REFERENCES processes.edition(id) ON DELETE CASCADE,
  constraint hand_over_pkey PRIMARY KEY (edition, supplier, customer, month)
);

create table processes.log (
  id uuid not null default uuidv7(),
  name text not null,
  audience text not null default 'everyone'::text,
  created_at timestamp with time zone not null default now(),
  constraint log_audience_check CHECK ((audience = ANY (ARRAY['everyone'::text, 'leads'::text]))),
  constraint log_name_check CHECK ((name <> ''::text)),
  constraint log_pkey PRIMARY KEY (id)
);

create table processes.name (
  edition integer not null,
  kind text not null,
  no integer not null,
  name text not null,
  events integer not null,
  cases integer not null,
  starts integer not null,
  ends integer not null,
  rework integer not null,
  constraint name_edition_fkey FOREIGN KEY (edition) REFERENCES processes.edition(id) ON DELETE CASCADE,
  constraint name_kind_check CHECK ((kind = ANY (ARRAY['activity'::text, 'unit'::text, 'resource'::text]))),
  constraint name_pkey PRIMARY KEY (edition, kind, no)
);

create table processes.passage (
  edition integer not null,
  kind "char" not null,
  from_no integer not null,
  to_no integer not null,
  rank integer not null,
  case_no integer not null,
  "position" integer not null,
  month integer not null,
  seconds double precision not null,
  constraint passage_kind_check CHECK ((kind = ANY (ARRAY['f'::"char", 'h'::"char", 'r'::"char"]))),
  constraint passage_pkey PRIMARY KEY (edition, kind, from_no, to_no, rank)
);

create table processes.ping_pong (
  edition integer not null,
  a integer not null,
  b integer not null,
  count integer not null,
  cases integer not null,
  constraint ping_pong_edition_fkey FOREIGN KEY (edition) REFERENCES processes.edition(id) ON DELETE CASCADE,
  constraint ping_pong_pkey PRIMARY KEY (edition, a, b)
);

create table processes.variant (
  edition integer not null,
  rank integer not null,
  cases integer not null,
  covered integer not null,
  median_seconds double precision not null,
  activities integer[] not null,
  constraint variant_edition_fkey FOREIGN KEY (edition) REFERENCES processes.edition(id) ON DELETE CASCADE,
  constraint variant_pkey PRIMARY KEY (edition, rank)
);

create table relationships.contact (
  id bigint not null generated as identity,
  import uuid not null,
  day date not null,
  one uuid not null,
  other uuid not null,
  at timestamp with time zone not null,
  weight real not null,
  supplier uuid,
  customer uuid,
  counts boolean not null,
  constraint contact_one_other_day_key UNIQUE (one, other, day),
  constraint contact_pkey PRIMARY KEY (id)
);

create table relationships.discovery (
  only_row boolean not null default true,
  wanted bigint not null default 0,
  done bigint not null default 0,
  as_of timestamp with time zone,
  found_at timestamp with time zone,
  prior double precision,
  learned jsonb not null default '[]'::jsonb,
  figures jsonb not null default '{}'::jsonb,
  queued_at timestamp with time zone,
  constraint discovery_only_row_check CHECK (only_row),
  constraint discovery_pkey PRIMARY KEY (only_row)
);

create table relationships.evidence (
  source text not null,
  supplier uuid not null,
  customer uuid not null,
  service text not null,
  month integer not null,
  count double precision not null,
  first_at timestamp with time zone,
  last_at timestamp with time zone,
  wait_seconds double precision,
  constraint evidence_pkey PRIMARY KEY (supplier, customer, source, service, month),
  constraint evidence_source_check CHECK ((source = ANY (ARRAY['structure'::text, 'requests'::text, 'processes'::text, 'nomination'::text, 'communication'::text, 'declaration'::text])))
);

create table relationships.hand_over (
  id bigint not null generated as identity,
  log uuid not null,
  case_id text not null,
  activity text not null,
  at timestamp with time zone not null,
  seconds double precision not null,
  supplier uuid not null,
  customer uuid not null,
  constraint hand_over_pkey PRIMARY KEY (id)
);

create table relationships.import (
  id uuid not null default uuidv7(),
  kind text not null,
  state text not null default 'new'::text,
  file uuid not null,
  plan jsonb not null default '{}'::jsonb,
  report jsonb,
  created_by text,
  created_at timestamp with time zone not null default now(),
  applied_at timestamp with time zone,
  constraint import_file_fkey FOREIGN KEY (file) REFERENCES platform.file(id),
  constraint import_kind_check CHECK ((kind = ANY (ARRAY['requests'::text, 'mail'::text, 'nominations'::text]))),
  constraint import_pkey PRIMARY KEY (id),
  constraint import_state_check CHECK ((state = ANY (ARRAY['new'::text, 'checked'::text, 'applied'::text])))
);

create table relationships.import_problem (
  import uuid not null,
  number integer not null,
  line integer not null,
  column_name text,
  value text not null,
  code text not null,
  severity text not null,
  constraint import_problem_import_fkey FOREIGN KEY (import) REFERENCES relationships.import(id) ON DELETE CASCADE,
  constraint import_problem_pkey PRIMARY KEY (import, number),
  constraint import_problem_severity_check CHECK ((severity = ANY (ARRAY['refused'::text, 'mended'::text, 'notice'::text])))
);

create table relationships.nomination (
  id bigint not null generated as identity,
  import uuid not null,
  line integer not null,
  key text not null,
  at timestamp with time zone,
  respondent text not null,
  named text not null,
  frequency text,
  criticality integer,
  said_by uuid,
  supplier uuid,
  customer uuid,
  counts boolean not null,
  constraint nomination_key_key UNIQUE (key),
  constraint nomination_pkey PRIMARY KEY (id)
);

create table relationships.place (
  party uuid not null,
  x double precision not null,
  y double precision not null,
  supplier_rank integer not null,
  customer_rank integer not null,
  constraint place_pkey PRIMARY KEY (party)
);

create table relationships.relationship (
  id uuid not null default uuidv7(),
  supplier uuid not null,
  customer uuid not null,
  word text,
  declared boolean not null default false,
  reason text,
  word_by text,
  word_at timestamp with time zone,
  word_confidence double precision,
  word_count double precision,
  review text,
  name text,
  services text[] not null default '{}'::text[],
  confidence double precision not null default 0,
  of_customer_demand double precision not null default 0,
  of_supplier_work double precision not null default 0,
  work double precision not null default 0,
  hand_overs integer not null default 0,
  mean_wait_seconds double precision,
  median_wait_seconds double precision,
  wait_hours_monthly double precision not null default 0,
  evidence_count double precision not null default 0,
  sources text[] not null default '{}'::text[],
  parts jsonb not null default '[]'::jsonb,
  recent real[] not null default '{}'::real[],
  created_at timestamp with time zone not null default now(),
  constraint relationship_check CHECK ((supplier <> customer)),
  constraint relationship_pkey PRIMARY KEY (id),
  constraint relationship_review_check CHECK ((review = ANY (ARRAY['evidence_grew'::text, 'evidence_vanished'::text]))),
  constraint relationship_supplier_customer_key UNIQUE (supplier, customer),
  constraint relationship_word_check CHECK ((word = ANY (ARRAY['confirmed'::text, 'rejected'::text, 'ended'::text])))
);

create table relationships.request (
  id bigint not null generated as identity,
  import uuid not null,
  line integer not null,
  system text not null,
  key text not null,
  at timestamp with time zone not null,
  closed_at timestamp with time zone,
  requester text not null,
  server text not null,
  service text not null,
  kind text not null,
  asked_by uuid,
  served_by uuid,
  supplier uuid,
  customer uuid,
  counts boolean not null,
  constraint request_pkey PRIMARY KEY (id)
);

create table relationships.self_service (
  party uuid not null,
  evidence jsonb not null,
  constraint self_service_pkey PRIMARY KEY (party)
);

create table relationships.stale (
  source text not null,
  log uuid,
  since timestamp with time zone not null default now(),
  constraint stale_source_log_key UNIQUE NULLS NOT DISTINCT (source, log)
);

CREATE INDEX "account_userId_idx" ON auth.account USING btree ("userId");
CREATE INDEX "session_userId_idx" ON auth.session USING btree ("userId");
CREATE INDEX verification_identifier_idx ON auth.verification USING btree (identifier);
CREATE INDEX import_difference_kind ON organisation.import_difference USING btree (import, kind, number);
CREATE UNIQUE INDEX membership_open ON organisation.membership USING btree (person) WHERE (to_on IS NULL);
CREATE INDEX membership_person ON organisation.membership USING btree (person, from_on);
CREATE INDEX membership_unit ON organisation.membership USING btree (unit, from_on);
CREATE INDEX party_name ON organisation.party USING btree (name, id);
CREATE INDEX party_search ON organisation.party USING gin (search gin_trgm_ops);
CREATE INDEX person_manager ON organisation.person USING btree (manager);
CREATE INDEX person_unit ON organisation.person USING btree (unit, party);
CREATE UNIQUE INDEX placement_open ON organisation.placement USING btree (unit) WHERE (to_on IS NULL);
CREATE INDEX placement_unit ON organisation.placement USING btree (unit, from_on);
CREATE INDEX search_word_alike ON organisation.search_word USING gist (word gist_trgm_ops);
CREATE INDEX serves_customer ON organisation.serves USING btree (customer);
CREATE INDEX unit_head ON organisation.unit USING btree (head);
CREATE INDEX unit_parent ON organisation.unit USING btree (parent);
CREATE INDEX unit_above_above ON organisation.unit_above USING btree (above, unit);
CREATE INDEX event_case ON platform.event USING btree (case_id, id) WHERE (case_id IS NOT NULL);
CREATE INDEX event_delivery ON platform.event USING btree (tx, id);
CREATE INDEX event_subject ON platform.event USING btree (module, subject_kind, subject_id, id DESC);
CREATE INDEX idempotency_at ON platform.idempotency USING btree (at);
CREATE INDEX task_owner ON platform.task USING btree (owner, id DESC);
CREATE INDEX case_by_id ON processes."case" USING btree (edition, id text_pattern_ops);
CREATE INDEX case_by_seconds ON processes."case" USING btree (edition, seconds DESC, no);
CREATE INDEX case_by_start ON processes."case" USING btree (edition, first_at DESC, no);
CREATE INDEX case_by_variant ON processes."case" USING btree (edition, variant, seconds DESC, no) WHERE (variant IS NOT NULL);
CREATE INDEX event_by_activity ON processes.event USING btree (edition, activity, occurrence);
CREATE UNIQUE INDEX log_name ON processes.log USING btree (lower(name));
CREATE INDEX name_by_name ON processes.name USING btree (edition, kind, name);
CREATE INDEX contact_pair ON relationships.contact USING btree (supplier, customer, at DESC, id DESC) WHERE counts;
CREATE INDEX evidence_customer ON relationships.evidence USING btree (customer, supplier);
CREATE INDEX evidence_source ON relationships.evidence USING btree (source, service);
CREATE INDEX hand_over_log ON relationships.hand_over USING btree (log);
CREATE INDEX hand_over_pair ON relationships.hand_over USING btree (supplier, customer, at DESC, id DESC);
CREATE INDEX nomination_pair ON relationships.nomination USING btree (supplier, customer, id DESC) WHERE counts;
CREATE INDEX relationship_confidence ON relationships.relationship USING btree (confidence DESC, id);
CREATE INDEX relationship_customer ON relationships.relationship USING btree (customer, supplier);
CREATE INDEX relationship_review ON relationships.relationship USING btree (id) WHERE (review IS NOT NULL);
CREATE UNIQUE INDEX request_key ON relationships.request USING btree (system, key);
CREATE INDEX request_pair ON relationships.request USING btree (supplier, customer, at DESC, id DESC) WHERE counts;

CREATE OR REPLACE FUNCTION organisation.only_changed(one jsonb, other jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select coalesce(jsonb_object_agg(key, value) filter (where value is distinct from other -> key), '{}')
  from jsonb_each(jsonb_strip_nulls(one))
$function$;

CREATE OR REPLACE FUNCTION platform.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'platform.event is append-only';
end $function$;
