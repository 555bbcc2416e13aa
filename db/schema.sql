-- The whole database on one page. Generated from db/migrations by `bin/check fix`; never edited.

create table answers.comment (
  id uuid not null,
  wave uuid not null,
  subject uuid not null,
  unit uuid not null,
  cuts text[] not null,
  item text not null,
  words text not null,
  key_hash bytea,
  constraint comment_pkey PRIMARY KEY (id)
);

create table answers.response (
  id uuid not null,
  wave uuid not null,
  subject uuid not null,
  unit uuid not null,
  cuts text[] not null,
  answers jsonb not null,
  constraint response_pkey PRIMARY KEY (id)
);

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

create table catalogue.agreement (
  id uuid not null default uuidv7(),
  supplier uuid not null,
  customer uuid,
  service uuid,
  category text,
  name text,
  current integer,
  ended_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  ended_by text,
  ended_side text,
  end_reason text,
  updated_at timestamp with time zone not null default now(),
  constraint agreement_category_check CHECK ((category = ANY (ARRAY['leader'::text, 'employee'::text, 'unit'::text, 'partner'::text]))),
  constraint agreement_customer_fkey FOREIGN KEY (customer) REFERENCES organisation.party(id),
  constraint agreement_ended_side_check CHECK ((ended_side = ANY (ARRAY['supplier'::text, 'customer'::text]))),
  constraint agreement_pkey PRIMARY KEY (id),
  constraint agreement_service_fkey FOREIGN KEY (service) REFERENCES catalogue.service(id),
  constraint agreement_supplier_fkey FOREIGN KEY (supplier) REFERENCES organisation.party(id)
);

create table catalogue.agreement_version (
  agreement uuid not null,
  number integer not null,
  state text not null default 'proposed'::text,
  proposed_by text,
  proposed_side text not null,
  proposed_at timestamp with time zone not null default now(),
  supplier_accepted_by text,
  supplier_accepted_at timestamp with time zone,
  customer_accepted_by text,
  customer_accepted_at timestamp with time zone,
  in_force_at timestamp with time zone,
  ended_at timestamp with time zone,
  calendar uuid,
  targets jsonb not null,
  pauses text[] not null default '{customer,approval,date}'::text[],
  warn_at integer not null default 75,
  escalate_to text[] not null default '{head}'::text[],
  quality text,
  review_on date,
  reason text,
  note text,
  decided_by text,
  decided_at timestamp with time zone,
  review_told_on date,
  constraint agreement_version_agreement_fkey FOREIGN KEY (agreement) REFERENCES catalogue.agreement(id) ON DELETE CASCADE,
  constraint agreement_version_calendar_fkey FOREIGN KEY (calendar) REFERENCES catalogue.calendar(id),
  constraint agreement_version_pkey PRIMARY KEY (agreement, number),
  constraint agreement_version_proposed_side_check CHECK ((proposed_side = ANY (ARRAY['supplier'::text, 'customer'::text]))),
  constraint agreement_version_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text, 'replaced'::text, 'ended'::text]))),
  constraint agreement_version_warn_at_check CHECK (((warn_at >= 1) AND (warn_at <= 99)))
);

create table catalogue.calendar (
  id uuid not null default uuidv7(),
  name text not null,
  time_zone text not null,
  is_default boolean not null default false,
  changed_at timestamp with time zone not null default now(),
  changed_by text,
  description text not null default ''::text,
  created_at timestamp with time zone not null default now(),
  created_by text,
  constraint calendar_name_check CHECK ((name <> ''::text)),
  constraint calendar_name_key UNIQUE (name),
  constraint calendar_pkey PRIMARY KEY (id)
);

create table catalogue.calendar_day (
  calendar uuid not null,
  day date not null,
  name text not null default ''::text,
  hours jsonb not null default '[]'::jsonb,
  constraint calendar_day_calendar_fkey FOREIGN KEY (calendar) REFERENCES catalogue.calendar(id) ON DELETE CASCADE,
  constraint calendar_day_pkey PRIMARY KEY (calendar, day)
);

create table catalogue.calendar_week (
  calendar uuid not null,
  from_on date not null default '-infinity'::date,
  week jsonb not null,
  constraint calendar_week_calendar_fkey FOREIGN KEY (calendar) REFERENCES catalogue.calendar(id) ON DELETE CASCADE,
  constraint calendar_week_pkey PRIMARY KEY (calendar, from_on)
);

create table catalogue.import (
  id uuid not null default uuidv7(),
  state text not null default 'new'::text,
  file uuid not null,
  plan jsonb not null default '{}'::jsonb,
  report jsonb,
  created_by text,
  created_at timestamp with time zone not null default now(),
  applied_at timestamp with time zone,
  constraint import_file_fkey FOREIGN KEY (file) REFERENCES platform.file(id),
  constraint import_pkey PRIMARY KEY (id),
  constraint import_state_check CHECK ((state = ANY (ARRAY['new'::text, 'checked'::text, 'applied'::text])))
);

create table catalogue.import_problem (
  import uuid not null,
  number integer not null,
  line integer not null,
  column_name text,
  value text not null,
  code text not null,
  severity text not null,
  params jsonb not null default '{}'::jsonb,
  constraint import_problem_import_fkey FOREIGN KEY (import) REFERENCES catalogue.import(id) ON DELETE CASCADE,
  constraint import_problem_pkey PRIMARY KEY (import, number),
  constraint import_problem_severity_check CHECK ((severity = ANY (ARRAY['refused'::text, 'mended'::text, 'notice'::text])))
);

create table catalogue.search_choice (
  query text not null,
  service uuid not null,
  count integer not null default 1,
  last_at timestamp with time zone not null default now(),
  constraint search_choice_pkey PRIMARY KEY (query, service),
  constraint search_choice_service_fkey FOREIGN KEY (service) REFERENCES catalogue.service(id) ON DELETE CASCADE
);

create table catalogue.search_day (
  day date not null,
  salt bytea not null,
  constraint search_day_pkey PRIMARY KEY (day)
);

create table catalogue.search_mark (
  day date not null,
  mark bytea not null,
  constraint search_mark_pkey PRIMARY KEY (day, mark)
);

create table catalogue.search_missed (
  query text not null,
  typed text not null,
  count integer not null default 1,
  first_at timestamp with time zone not null default now(),
  last_at timestamp with time zone not null default now(),
  told integer not null default 0,
  constraint search_missed_pkey PRIMARY KEY (query)
);

create table catalogue.search_word (
  word text not null,
  lexeme text not null,
  constraint search_word_pkey PRIMARY KEY (word)
);

create table catalogue.service (
  id uuid not null default uuidv7(),
  code text,
  supplier uuid not null,
  owner uuid,
  state text not null default 'draft'::text,
  words jsonb not null,
  form jsonb not null default '[]'::jsonb,
  expected_minutes integer,
  approval jsonb not null default '[]'::jsonb,
  for_everybody boolean not null default true,
  rating_questions jsonb,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  updated_by text,
  form_version integer not null default 1,
  document tsvector not null default ''::tsvector,
  constraint service_code_key UNIQUE (code),
  constraint service_expected_minutes_check CHECK ((expected_minutes > 0)),
  constraint service_owner_fkey FOREIGN KEY (owner) REFERENCES organisation.party(id),
  constraint service_pkey PRIMARY KEY (id),
  constraint service_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'retired'::text]))),
  constraint service_supplier_fkey FOREIGN KEY (supplier) REFERENCES organisation.party(id),
  constraint service_words_check CHECK (((words ? 'ru'::text) OR (words ? 'en'::text)))
);

create table catalogue.service_audience (
  service uuid not null,
  party uuid,
  category text,
  constraint service_audience_category_check CHECK ((category = ANY (ARRAY['leader'::text, 'employee'::text, 'unit'::text, 'partner'::text]))),
  constraint service_audience_check CHECK ((num_nonnulls(party, category) = 1)),
  constraint service_audience_party_fkey FOREIGN KEY (party) REFERENCES organisation.party(id),
  constraint service_audience_service_fkey FOREIGN KEY (service) REFERENCES catalogue.service(id) ON DELETE CASCADE,
  constraint service_audience_service_party_category_key UNIQUE NULLS NOT DISTINCT (service, party, category)
);

create table catalogue.service_course (
  request uuid not null,
  service uuid not null,
  customer uuid,
  asked_at timestamp with time zone not null,
  done_at timestamp with time zone,
  minutes integer,
  constraint service_course_pkey PRIMARY KEY (request),
  constraint service_course_service_fkey FOREIGN KEY (service) REFERENCES catalogue.service(id) ON DELETE CASCADE
);

create table catalogue.service_form (
  service uuid not null,
  version integer not null,
  form jsonb not null,
  constraint service_form_pkey PRIMARY KEY (service, version),
  constraint service_form_service_fkey FOREIGN KEY (service) REFERENCES catalogue.service(id) ON DELETE CASCADE
);

create table catalogue.service_word (
  service uuid not null,
  word text not null,
  lexeme text not null,
  weight "char" not null,
  constraint service_word_pkey PRIMARY KEY (service, word),
  constraint service_word_service_fkey FOREIGN KEY (service) REFERENCES catalogue.service(id) ON DELETE CASCADE
);

create table catalogue.synonym (
  service uuid not null,
  word text not null,
  constraint synonym_pkey PRIMARY KEY (service, word),
  constraint synonym_service_fkey FOREIGN KEY (service) REFERENCES catalogue.service(id) ON DELETE CASCADE,
  constraint synonym_word_check CHECK ((word <> ''::text))
);

create table insight.alert (
  id uuid not null default uuidv7(),
  series text not null,
  measure text not null,
  supplier uuid,
  customer uuid,
  service text not null default ''::text,
  topic text,
  raised_on date not null,
  since date not null,
  direction text not null,
  before double precision not null,
  after double precision not null,
  picture jsonb not null,
  state text not null default 'open'::text,
  until date,
  need uuid,
  note text not null default ''::text,
  said_by uuid,
  said_at timestamp with time zone,
  over_on date,
  created_at timestamp with time zone not null default now(),
  constraint alert_customer_fkey FOREIGN KEY (customer) REFERENCES organisation.party(id),
  constraint alert_direction_check CHECK ((direction = ANY (ARRAY['up'::text, 'down'::text]))),
  constraint alert_measure_check CHECK ((measure = ANY (ARRAY['demand'::text, 'waiting'::text, 'complaints'::text, 'ratings'::text, 'survey'::text, 'topic'::text]))),
  constraint alert_need_fkey FOREIGN KEY (need) REFERENCES needs.need(id) ON DELETE SET NULL,
  constraint alert_pkey PRIMARY KEY (id),
  constraint alert_said_by_fkey FOREIGN KEY (said_by) REFERENCES organisation.party(id),
  constraint alert_series_raised_on_key UNIQUE (series, raised_on),
  constraint alert_state_check CHECK ((state = ANY (ARRAY['open'::text, 'acknowledged'::text, 'snoozed'::text, 'need'::text, 'over'::text]))),
  constraint alert_supplier_fkey FOREIGN KEY (supplier) REFERENCES organisation.party(id)
);

create table insight.benchmark (
  id uuid not null default uuidv7(),
  kind text not null,
  beside text,
  title text not null,
  source text not null,
  link text,
  year integer not null,
  value double precision,
  unit text not null default ''::text,
  n integer,
  note text not null default ''::text,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  removed_at timestamp with time zone,
  constraint benchmark_check CHECK (((kind = 'practice'::text) OR (value IS NOT NULL))),
  constraint benchmark_created_by_fkey FOREIGN KEY (created_by) REFERENCES organisation.party(id),
  constraint benchmark_kind_check CHECK ((kind = ANY (ARRAY['figure'::text, 'practice'::text]))),
  constraint benchmark_n_check CHECK ((n > 0)),
  constraint benchmark_pkey PRIMARY KEY (id),
  constraint benchmark_source_check CHECK ((source <> ''::text)),
  constraint benchmark_title_check CHECK ((title <> ''::text)),
  constraint benchmark_year_check CHECK (((year >= 1950) AND (year <= 2200)))
);

create table insight.leader_deed (
  person uuid not null,
  deed text not null,
  source text not null,
  day date not null,
  constraint leader_deed_deed_check CHECK ((deed = ANY (ARRAY['answered'::text, 'attended'::text, 'thanked'::text, 'decided'::text]))),
  constraint leader_deed_person_fkey FOREIGN KEY (person) REFERENCES organisation.party(id) ON DELETE CASCADE,
  constraint leader_deed_pkey PRIMARY KEY (deed, source, person)
);

create table insight.outcome (
  key text not null,
  name jsonb not null,
  unit text not null default ''::text,
  good text not null,
  is_own boolean not null default true,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  constraint outcome_created_by_fkey FOREIGN KEY (created_by) REFERENCES organisation.party(id),
  constraint outcome_good_check CHECK ((good = ANY (ARRAY['higher'::text, 'lower'::text]))),
  constraint outcome_pkey PRIMARY KEY (key)
);

create table insight.outcome_import (
  id uuid not null default uuidv7(),
  file uuid not null,
  state text not null default 'new'::text,
  plan jsonb not null,
  report jsonb,
  created_by text,
  created_at timestamp with time zone not null default now(),
  applied_at timestamp with time zone,
  constraint outcome_import_file_fkey FOREIGN KEY (file) REFERENCES platform.file(id),
  constraint outcome_import_pkey PRIMARY KEY (id),
  constraint outcome_import_state_check CHECK ((state = ANY (ARRAY['new'::text, 'checked'::text, 'applied'::text])))
);

create table insight.outcome_problem (
  import uuid not null,
  number integer not null,
  line integer not null,
  column_name text,
  value text not null,
  code text not null,
  params jsonb not null default '{}'::jsonb,
  constraint outcome_problem_import_fkey FOREIGN KEY (import) REFERENCES insight.outcome_import(id) ON DELETE CASCADE,
  constraint outcome_problem_pkey PRIMARY KEY (import, number)
);

create table insight.outcome_value (
  outcome text not null,
  party uuid,
  month date not null,
  value double precision not null,
  import uuid,
  entered_by uuid,
  entered_at timestamp with time zone not null default now(),
  constraint outcome_value_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES organisation.party(id),
  constraint outcome_value_import_fkey FOREIGN KEY (import) REFERENCES insight.outcome_import(id),
  constraint outcome_value_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint outcome_value_outcome_fkey FOREIGN KEY (outcome) REFERENCES insight.outcome(key),
  constraint outcome_value_outcome_party_month_key UNIQUE NULLS NOT DISTINCT (outcome, party, month),
  constraint outcome_value_party_fkey FOREIGN KEY (party) REFERENCES organisation.party(id)
);

create table insight.report (
  id uuid not null default uuidv7(),
  what text not null,
  party uuid,
  questionnaire uuid,
  title text not null default ''::text,
  rhythm text not null,
  day integer not null,
  hour integer not null default 8,
  formats text[] not null default '{pdf}'::text[],
  is_paused boolean not null default false,
  owner uuid not null,
  created_at timestamp with time zone not null default now(),
  constraint report_check CHECK (((what = 'party'::text) = (party IS NOT NULL))),
  constraint report_day_check CHECK (((day >= 1) AND (day <= 28))),
  constraint report_formats_check CHECK (((formats <@ '{pdf,xlsx}'::text[]) AND (cardinality(formats) > 0))),
  constraint report_hour_check CHECK (((hour >= 0) AND (hour <= 23))),
  constraint report_owner_fkey FOREIGN KEY (owner) REFERENCES organisation.party(id),
  constraint report_party_fkey FOREIGN KEY (party) REFERENCES organisation.party(id),
  constraint report_pkey PRIMARY KEY (id),
  constraint report_rhythm_check CHECK ((rhythm = ANY (ARRAY['weekly'::text, 'monthly'::text]))),
  constraint report_what_check CHECK ((what = ANY (ARRAY['company'::text, 'party'::text, 'wave'::text])))
);

create table insight.report_reader (
  report uuid not null,
  person uuid not null,
  constraint report_reader_person_fkey FOREIGN KEY (person) REFERENCES organisation.party(id) ON DELETE CASCADE,
  constraint report_reader_pkey PRIMARY KEY (report, person),
  constraint report_reader_report_fkey FOREIGN KEY (report) REFERENCES insight.report(id) ON DELETE CASCADE
);

create table insight.report_sent (
  report uuid not null,
  period text not null,
  person uuid not null,
  outcome text not null,
  letter bigint,
  at timestamp with time zone not null default now(),
  constraint report_sent_outcome_check CHECK ((outcome = ANY (ARRAY['sent'::text, 'no_address'::text, 'may_not_see'::text, 'nothing_to_tell'::text]))),
  constraint report_sent_person_fkey FOREIGN KEY (person) REFERENCES organisation.party(id) ON DELETE CASCADE,
  constraint report_sent_pkey PRIMARY KEY (report, period, person),
  constraint report_sent_report_fkey FOREIGN KEY (report) REFERENCES insight.report(id) ON DELETE CASCADE
);

create table insight.watched (
  series text not null,
  measure text not null,
  supplier uuid,
  customer uuid,
  topic text,
  through date not null,
  state jsonb not null,
  rules integer not null,
  constraint watched_measure_check CHECK ((measure = ANY (ARRAY['demand'::text, 'waiting'::text, 'complaints'::text, 'ratings'::text, 'survey'::text, 'topic'::text]))),
  constraint watched_pkey PRIMARY KEY (series)
);

create table measures.stale (
  id bigint not null generated as identity,
  source text not null,
  supplier uuid,
  customer uuid,
  day date,
  constraint stale_check CHECK ((((supplier IS NULL) = (customer IS NULL)) AND ((supplier IS NULL) = (day IS NULL)))),
  constraint stale_pkey PRIMARY KEY (id),
  constraint stale_source_check CHECK ((source = ANY (ARRAY['asked'::text, 'hand_overs'::text, 'ratings'::text, 'clocks'::text])))
);

create table measures.state (
  only_row boolean not null default true,
  zone text,
  counted_at timestamp with time zone,
  checked_at timestamp with time zone,
  checked integer not null default 0,
  differed integer not null default 0,
  constraint state_only_row_check CHECK (only_row),
  constraint state_pkey PRIMARY KEY (only_row)
);

create table measures.weekly (
  supplier uuid not null,
  measure text not null,
  customer uuid not null,
  week date not null,
  service text not null default ''::text,
  n integer not null,
  total double precision not null,
  squares double precision not null,
  logs double precision not null,
  buckets smallint[] not null default '{}'::smallint[],
  counts integer[] not null default '{}'::integer[],
  constraint weekly_measure_check CHECK ((measure = ANY (ARRAY['demand'::text, 'complaints'::text, 'suggestions'::text, 'thanks'::text, 'waiting'::text, 'hand_over_waiting'::text, 'ratings'::text, 'breaches'::text, 'returns'::text]))),
  constraint weekly_pkey PRIMARY KEY (supplier, measure, customer, week, service)
);

create table measures.weekly_sum (
  side text not null,
  party uuid not null,
  measure text not null,
  week date not null,
  n integer not null,
  total double precision not null,
  squares double precision not null,
  logs double precision not null,
  buckets smallint[] not null default '{}'::smallint[],
  counts integer[] not null default '{}'::integer[],
  constraint weekly_sum_pkey PRIMARY KEY (side, party, measure, week),
  constraint weekly_sum_side_check CHECK ((side = ANY (ARRAY['supplier'::text, 'customer'::text, 'company'::text])))
);

create table needs.assistant (
  id integer not null default 1,
  is_on boolean not null default false,
  endpoint text not null default ''::text,
  model text not null default ''::text,
  embedding_model text not null default ''::text,
  sealed_key text,
  changed_by uuid,
  changed_at timestamp with time zone not null default now(),
  last_at timestamp with time zone,
  last_error text,
  constraint assistant_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES organisation.party(id),
  constraint assistant_id_check CHECK ((id = 1)),
  constraint assistant_pkey PRIMARY KEY (id)
);

create table needs.change (
  id uuid not null default uuidv7(),
  need uuid not null,
  kind text not null,
  before jsonb not null default '{}'::jsonb,
  after jsonb not null default '{}'::jsonb,
  note text not null default ''::text,
  made_by uuid,
  made_at timestamp with time zone not null default now(),
  undone_by uuid,
  undone_at timestamp with time zone,
  constraint change_kind_check CHECK ((kind = ANY (ARRAY['proposed'::text, 'opened'::text, 'accepted'::text, 'rejected'::text, 'edited'::text, 'moved'::text, 'merged'::text, 'split'::text, 'closed'::text, 'target_proposed'::text, 'target_agreed'::text, 'target_dropped'::text]))),
  constraint change_made_by_fkey FOREIGN KEY (made_by) REFERENCES organisation.party(id),
  constraint change_need_fkey FOREIGN KEY (need) REFERENCES needs.need(id) ON DELETE CASCADE,
  constraint change_pkey PRIMARY KEY (id),
  constraint change_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES organisation.party(id)
);

create table needs.concerned (
  need uuid not null,
  party uuid not null,
  why text not null,
  constraint concerned_need_fkey FOREIGN KEY (need) REFERENCES needs.need(id) ON DELETE CASCADE,
  constraint concerned_party_fkey FOREIGN KEY (party) REFERENCES organisation.party(id),
  constraint concerned_pkey PRIMARY KEY (need, party),
  constraint concerned_why_check CHECK ((why = ANY (ARRAY['said'::text, 'supplier'::text, 'customer'::text, 'owner'::text, 'follows'::text])))
);

create table needs.correction (
  signal uuid not null,
  topic text not null,
  is_right boolean not null,
  corrected_by uuid,
  corrected_at timestamp with time zone not null default now(),
  constraint correction_corrected_by_fkey FOREIGN KEY (corrected_by) REFERENCES organisation.party(id),
  constraint correction_pkey PRIMARY KEY (signal, topic),
  constraint correction_signal_fkey FOREIGN KEY (signal) REFERENCES needs.signal(id) ON DELETE CASCADE
);

create table needs.learnt (
  kind text not null,
  version integer not null default 1,
  state jsonb not null,
  learnt_at timestamp with time zone not null default now(),
  constraint learnt_pkey PRIMARY KEY (kind)
);

create table needs.mark (
  need uuid not null,
  person uuid not null,
  importance smallint not null,
  satisfaction smallint,
  marked_at timestamp with time zone not null default now(),
  constraint mark_importance_check CHECK (((importance >= 1) AND (importance <= 10))),
  constraint mark_need_fkey FOREIGN KEY (need) REFERENCES needs.need(id) ON DELETE CASCADE,
  constraint mark_person_fkey FOREIGN KEY (person) REFERENCES organisation.party(id),
  constraint mark_pkey PRIMARY KEY (need, person),
  constraint mark_satisfaction_check CHECK (((satisfaction >= 1) AND (satisfaction <= 10)))
);

create table needs.need (
  id uuid not null default uuidv7(),
  number bigint not null generated as identity,
  title text not null,
  description text not null default ''::text,
  supplier uuid,
  customer uuid,
  service uuid,
  service_name text not null default ''::text,
  topic text,
  stage text not null default 'collect'::text,
  state text not null default 'open'::text,
  reason text,
  owner uuid,
  importance double precision,
  satisfaction double precision,
  target jsonb,
  merged_into uuid,
  proposal text,
  signals integer not null default 0,
  people integer not null default 0,
  units integer not null default 0,
  hours_monthly double precision not null default 0,
  trend jsonb not null default '{}'::jsonb,
  priority double precision not null default 0,
  priority_parts jsonb not null default '[]'::jsonb,
  counted_at timestamp with time zone,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  stage_since timestamp with time zone not null default now(),
  titles jsonb,
  constraint need_created_by_fkey FOREIGN KEY (created_by) REFERENCES organisation.party(id),
  constraint need_customer_fkey FOREIGN KEY (customer) REFERENCES organisation.party(id),
  constraint need_importance_check CHECK (((importance >= (1)::double precision) AND (importance <= (10)::double precision))),
  constraint need_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES needs.need(id),
  constraint need_number_key UNIQUE (number),
  constraint need_owner_fkey FOREIGN KEY (owner) REFERENCES organisation.party(id),
  constraint need_pkey PRIMARY KEY (id),
  constraint need_proposal_key UNIQUE (proposal),
  constraint need_satisfaction_check CHECK (((satisfaction >= (1)::double precision) AND (satisfaction <= (10)::double precision))),
  constraint need_service_fkey FOREIGN KEY (service) REFERENCES catalogue.service(id),
  constraint need_stage_check CHECK ((stage = ANY (ARRAY['collect'::text, 'analyse'::text, 'design'::text, 'introduce'::text, 'done'::text]))),
  constraint need_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'open'::text, 'rejected'::text, 'merged'::text, 'met'::text, 'given_up'::text]))),
  constraint need_supplier_fkey FOREIGN KEY (supplier) REFERENCES organisation.party(id),
  constraint need_title_check CHECK ((title <> ''::text))
);

create table needs.sentiment_correction (
  signal uuid not null,
  sentiment text not null,
  corrected_by uuid,
  corrected_at timestamp with time zone not null default now(),
  constraint sentiment_correction_corrected_by_fkey FOREIGN KEY (corrected_by) REFERENCES organisation.party(id),
  constraint sentiment_correction_pkey PRIMARY KEY (signal),
  constraint sentiment_correction_sentiment_check CHECK ((sentiment = ANY (ARRAY['positive'::text, 'neutral'::text, 'negative'::text, 'unclear'::text]))),
  constraint sentiment_correction_signal_fkey FOREIGN KEY (signal) REFERENCES needs.signal(id) ON DELETE CASCADE
);

create table needs.signal (
  id uuid not null default uuidv7(),
  module text not null,
  kind text not null,
  source text not null,
  ref_kind text,
  ref_id text,
  supplier uuid,
  customer uuid,
  service uuid,
  service_name text not null default ''::text,
  person uuid,
  said_on date not null,
  words text,
  openness text not null,
  hours double precision,
  score double precision,
  language text,
  topics text[],
  reasons jsonb,
  sentiment text,
  sentiment_score double precision,
  same_as uuid,
  analysed_with text,
  need uuid,
  placed_by uuid,
  created_at timestamp with time zone not null default now(),
  constraint signal_customer_fkey FOREIGN KEY (customer) REFERENCES organisation.party(id),
  constraint signal_kind_check CHECK ((kind = ANY (ARRAY['request'::text, 'question'::text, 'complaint'::text, 'suggestion'::text, 'thanks'::text, 'rating'::text, 'comment'::text, 'quote'::text, 'search'::text, 'breach'::text, 'waiting'::text, 'return'::text, 'stated_need'::text, 'note'::text, 'alert'::text]))),
  constraint signal_module_kind_source_key UNIQUE (module, kind, source),
  constraint signal_need_fkey FOREIGN KEY (need) REFERENCES needs.need(id),
  constraint signal_openness_check CHECK ((openness = ANY (ARRAY['both'::text, 'customer'::text, 'counted'::text]))),
  constraint signal_person_fkey FOREIGN KEY (person) REFERENCES organisation.party(id),
  constraint signal_pkey PRIMARY KEY (id),
  constraint signal_placed_by_fkey FOREIGN KEY (placed_by) REFERENCES organisation.party(id),
  constraint signal_same_as_fkey FOREIGN KEY (same_as) REFERENCES needs.signal(id) ON DELETE SET NULL,
  constraint signal_sentiment_check CHECK ((sentiment = ANY (ARRAY['positive'::text, 'neutral'::text, 'negative'::text, 'unclear'::text]))),
  constraint signal_service_fkey FOREIGN KEY (service) REFERENCES catalogue.service(id),
  constraint signal_supplier_fkey FOREIGN KEY (supplier) REFERENCES organisation.party(id)
);

create table needs.stale_week (
  id bigint not null generated as identity,
  week date not null,
  constraint stale_week_pkey PRIMARY KEY (id)
);

create table needs.topic (
  key text not null,
  name jsonb not null,
  seeds jsonb not null default '{}'::jsonb,
  origin text not null,
  is_used boolean not null default true,
  more jsonb not null default '{}'::jsonb,
  changed_by uuid,
  changed_at timestamp with time zone not null default now(),
  constraint topic_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES organisation.party(id),
  constraint topic_origin_check CHECK ((origin = ANY (ARRAY['shipped'::text, 'own'::text, 'discovered'::text]))),
  constraint topic_pkey PRIMARY KEY (key)
);

create table needs.topic_week (
  topic text not null,
  supplier uuid,
  customer uuid,
  week date not null,
  signals integer not null,
  negative integer not null default 0,
  for_few integer not null default 0,
  constraint topic_week_topic_supplier_customer_week_key UNIQUE NULLS NOT DISTINCT (topic, supplier, customer, week)
);

create table needs.weights (
  is_only boolean not null default true,
  weights jsonb not null,
  changed_by uuid,
  changed_at timestamp with time zone not null default now(),
  constraint weights_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES organisation.party(id),
  constraint weights_is_only_check CHECK (is_only),
  constraint weights_pkey PRIMARY KEY (is_only)
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

create table platform.letter (
  id bigint not null generated as identity,
  key text not null,
  message_id text not null,
  sender jsonb,
  recipients jsonb not null,
  subject text not null,
  content jsonb not null,
  state text not null default 'waiting'::text,
  attempts integer not null default 0,
  due_at timestamp with time zone not null default now(),
  claimed_by text,
  claimed_until timestamp with time zone,
  resent boolean not null default false,
  response text,
  reason text,
  created_at timestamp with time zone not null default now(),
  settled_at timestamp with time zone,
  constraint letter_check CHECK (((state = ANY (ARRAY['sent'::text, 'failed'::text])) = (settled_at IS NOT NULL))),
  constraint letter_check1 CHECK (((state = 'sending'::text) = (claimed_by IS NOT NULL))),
  constraint letter_key_key UNIQUE (key),
  constraint letter_pkey PRIMARY KEY (id),
  constraint letter_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'failed'::text])))
);

create table platform.mail_aside (
  id uuid not null default uuidv7(),
  taken bigint not null,
  mailbox uuid not null,
  sender text,
  subject text,
  reason text not null,
  detail text,
  file uuid,
  size bigint not null,
  state text not null default 'aside'::text,
  at timestamp with time zone not null default now(),
  decided_by text,
  decided_at timestamp with time zone,
  constraint mail_aside_file_fkey FOREIGN KEY (file) REFERENCES platform.file(id),
  constraint mail_aside_mailbox_fkey FOREIGN KEY (mailbox) REFERENCES platform.mailbox(id) ON DELETE CASCADE,
  constraint mail_aside_pkey PRIMARY KEY (id),
  constraint mail_aside_state_check CHECK ((state = ANY (ARRAY['aside'::text, 'taking'::text, 'taken'::text, 'discarded'::text]))),
  constraint mail_aside_taken_fkey FOREIGN KEY (taken) REFERENCES platform.mail_taken(id) ON DELETE CASCADE,
  constraint mail_aside_taken_key UNIQUE (taken)
);

create table platform.mail_taken (
  id bigint not null generated as identity,
  mailbox uuid not null,
  uidvalidity bigint not null,
  uid bigint not null,
  message_id text,
  digest text,
  sender text,
  subject text,
  outcome text not null,
  reason text not null,
  about uuid,
  settled boolean not null default false,
  at timestamp with time zone not null default now(),
  constraint mail_taken_mailbox_fkey FOREIGN KEY (mailbox) REFERENCES platform.mailbox(id) ON DELETE CASCADE,
  constraint mail_taken_mailbox_uidvalidity_uid_key UNIQUE (mailbox, uidvalidity, uid),
  constraint mail_taken_outcome_check CHECK ((outcome = ANY (ARRAY['taken'::text, 'duplicate'::text, 'ignored'::text, 'aside'::text]))),
  constraint mail_taken_pkey PRIMARY KEY (id)
);

create table platform.mail_transport (
  one boolean not null default true,
  trouble text,
  trouble_at timestamp with time zone,
  failures integer not null default 0,
  rest_until timestamp with time zone,
  constraint mail_transport_one_check CHECK (one),
  constraint mail_transport_pkey PRIMARY KEY (one)
);

create table platform.mailbox (
  id uuid not null default uuidv7(),
  address text not null,
  host text not null,
  port integer not null,
  security text not null,
  username text not null,
  sealed text not null,
  folder text not null default 'INBOX'::text,
  done_folder text,
  enabled boolean not null default true,
  read_old boolean not null default false,
  revision integer not null default 1,
  uidvalidity bigint,
  last_uid bigint not null default 0,
  state text not null default 'new'::text,
  trouble text,
  since timestamp with time zone not null default now(),
  failures integer not null default 0,
  next_try_at timestamp with time zone,
  last_letter_at timestamp with time zone,
  lease_by text,
  lease_until timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint mailbox_address_check CHECK ((address = lower(address))),
  constraint mailbox_address_key UNIQUE (address),
  constraint mailbox_host_check CHECK ((host <> ''::text)),
  constraint mailbox_pkey PRIMARY KEY (id),
  constraint mailbox_port_check CHECK (((port >= 1) AND (port <= 65535))),
  constraint mailbox_security_check CHECK ((security = ANY (ARRAY['tls'::text, 'starttls'::text, 'none'::text]))),
  constraint mailbox_state_check CHECK ((state = ANY (ARRAY['new'::text, 'watching'::text, 'trouble'::text])))
);

create table platform.notice (
  id bigint not null generated as identity,
  recipient uuid not null,
  source text not null,
  key text not null,
  about text not null,
  title jsonb not null,
  text jsonb not null,
  link text not null,
  urgent boolean not null default false,
  prompt boolean not null default false,
  letter jsonb,
  created_at timestamp with time zone not null,
  read_at timestamp with time zone,
  way text,
  due_at timestamp with time zone,
  sent_at timestamp with time zone,
  sent_in text,
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_recipient_key_key UNIQUE (recipient, key),
  constraint notice_text_check CHECK ((text ?& ARRAY['ru'::text, 'en'::text])),
  constraint notice_title_check CHECK ((title ?& ARRAY['ru'::text, 'en'::text])),
  constraint notice_way_check CHECK ((way = ANY (ARRAY['page'::text, 'digest'::text, 'at_once'::text])))
);

create table platform.notice_preference (
  recipient uuid not null,
  source text not null,
  way text not null,
  constraint notice_preference_pkey PRIMARY KEY (recipient, source),
  constraint notice_preference_way_check CHECK ((way = ANY (ARRAY['page'::text, 'digest'::text, 'at_once'::text, 'none'::text])))
);

create table platform.notice_reader (
  recipient uuid not null,
  time_zone text,
  quiet text not null default 'usual'::text,
  quiet_from time without time zone,
  quiet_to time without time zone,
  digest_at time without time zone,
  digest_on date,
  changed_at timestamp with time zone,
  constraint notice_reader_check CHECK (((quiet = 'own'::text) = ((quiet_from IS NOT NULL) AND (quiet_to IS NOT NULL)))),
  constraint notice_reader_pkey PRIMARY KEY (recipient),
  constraint notice_reader_quiet_check CHECK ((quiet = ANY (ARRAY['usual'::text, 'own'::text, 'never'::text])))
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

create table relationships.interaction (
  id uuid not null default uuidv7(),
  kind text not null,
  ours uuid not null,
  theirs uuid not null,
  at timestamp with time zone not null,
  words text not null,
  promise text,
  promised_by text,
  promise_due date,
  promise_kept_at timestamp with time zone,
  audience text not null default 'ours'::text,
  author uuid,
  created_at timestamp with time zone not null default now(),
  constraint interaction_audience_check CHECK ((audience = ANY (ARRAY['ours'::text, 'both'::text]))),
  constraint interaction_author_fkey FOREIGN KEY (author) REFERENCES organisation.party(id),
  constraint interaction_check CHECK (((promise IS NULL) = (promised_by IS NULL))),
  constraint interaction_check1 CHECK ((ours <> theirs)),
  constraint interaction_kind_check CHECK ((kind = ANY (ARRAY['call'::text, 'meeting'::text, 'letter'::text, 'conversation'::text, 'note'::text]))),
  constraint interaction_ours_fkey FOREIGN KEY (ours) REFERENCES organisation.party(id),
  constraint interaction_pkey PRIMARY KEY (id),
  constraint interaction_promised_by_check CHECK ((promised_by = ANY (ARRAY['ours'::text, 'theirs'::text]))),
  constraint interaction_theirs_fkey FOREIGN KEY (theirs) REFERENCES organisation.party(id),
  constraint interaction_words_check CHECK ((words <> ''::text))
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
  import uuid,
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

create table requests.approval (
  id uuid not null default uuidv7(),
  request uuid not null,
  level integer not null,
  needs text not null default 'one'::text,
  approver uuid not null,
  instead_of uuid,
  state text not null default 'planned'::text,
  reason text,
  asked_at timestamp with time zone,
  decided_at timestamp with time zone,
  constraint approval_approver_fkey FOREIGN KEY (approver) REFERENCES organisation.party(id),
  constraint approval_instead_of_fkey FOREIGN KEY (instead_of) REFERENCES organisation.party(id),
  constraint approval_needs_check CHECK ((needs = ANY (ARRAY['one'::text, 'all'::text]))),
  constraint approval_pkey PRIMARY KEY (id),
  constraint approval_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id) ON DELETE CASCADE,
  constraint approval_request_level_approver_key UNIQUE (request, level, approver),
  constraint approval_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'asked'::text, 'approved'::text, 'declined'::text, 'not_needed'::text])))
);

create table requests.attachment (
  id uuid not null default uuidv7(),
  request uuid not null,
  message uuid,
  file uuid not null,
  name text not null,
  size bigint not null,
  media_type text not null,
  content_id text,
  created_at timestamp with time zone not null default now(),
  constraint attachment_file_fkey FOREIGN KEY (file) REFERENCES platform.file(id),
  constraint attachment_message_fkey FOREIGN KEY (message) REFERENCES requests.message(id) ON DELETE CASCADE,
  constraint attachment_pkey PRIMARY KEY (id),
  constraint attachment_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id) ON DELETE CASCADE
);

create table requests.check_item (
  id uuid not null default uuidv7(),
  request uuid not null,
  work uuid not null,
  "position" integer not null,
  words text not null,
  done_by uuid,
  done_at timestamp with time zone,
  constraint check_item_pkey PRIMARY KEY (id),
  constraint check_item_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id) ON DELETE CASCADE,
  constraint check_item_work_fkey FOREIGN KEY (work) REFERENCES requests.work(id) ON DELETE CASCADE
);

create table requests.clock (
  id bigint not null generated as identity,
  request uuid not null,
  work uuid,
  agreement uuid not null,
  version integer not null,
  target text not null,
  state text not null,
  target_minutes integer not null,
  elapsed_seconds bigint not null,
  due_at timestamp with time zone,
  warn_at timestamp with time zone,
  started_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  warned_at timestamp with time zone,
  escalated_at timestamp with time zone,
  computed_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  rounds integer not null default 1,
  missed integer not null default 0,
  constraint clock_pkey PRIMARY KEY (id),
  constraint clock_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id) ON DELETE CASCADE,
  constraint clock_request_work_agreement_version_target_key UNIQUE NULLS NOT DISTINCT (request, work, agreement, version, target),
  constraint clock_state_check CHECK ((state = ANY (ARRAY['running'::text, 'paused'::text, 'met'::text, 'breached'::text, 'cancelled'::text]))),
  constraint clock_target_check CHECK ((target = ANY (ARRAY['firstAnswer'::text, 'update'::text, 'done'::text]))),
  constraint clock_work_fkey FOREIGN KEY (work) REFERENCES requests.work(id) ON DELETE CASCADE
);

create table requests.clock_term (
  request uuid not null,
  work uuid not null,
  agreement uuid not null,
  version integer not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  constraint clock_term_pkey PRIMARY KEY (work, agreement, since),
  constraint clock_term_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id) ON DELETE CASCADE,
  constraint clock_term_work_fkey FOREIGN KEY (work) REFERENCES requests.work(id) ON DELETE CASCADE
);

create table requests.confidential_key (
  request uuid not null,
  hash text not null,
  constraint confidential_key_hash_key UNIQUE (hash),
  constraint confidential_key_pkey PRIMARY KEY (request),
  constraint confidential_key_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id) ON DELETE CASCADE
);

create table requests.counter (
  party uuid not null,
  name text not null,
  value bigint not null,
  constraint counter_name_check CHECK ((name = ANY (ARRAY['open'::text, 'waiting'::text, 'unassigned'::text, 'asked'::text]))),
  constraint counter_pkey PRIMARY KEY (party, name)
);

create table requests.counter_change (
  id bigint not null generated as identity,
  party uuid not null,
  name text not null,
  change integer not null,
  constraint counter_change_pkey PRIMARY KEY (id)
);

create table requests.deed (
  id uuid not null default uuidv7(),
  request uuid not null,
  kind text not null,
  done_by uuid,
  done_at timestamp with time zone not null default now(),
  back jsonb not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  constraint deed_pkey PRIMARY KEY (id),
  constraint deed_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id) ON DELETE CASCADE
);

create table requests.explanation (
  request uuid not null,
  complaint uuid not null,
  asked_at timestamp with time zone not null default now(),
  constraint explanation_complaint_fkey FOREIGN KEY (complaint) REFERENCES requests.request(id) ON DELETE CASCADE,
  constraint explanation_pkey PRIMARY KEY (request),
  constraint explanation_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id) ON DELETE CASCADE
);

create table requests.feedback_team (
  unit uuid not null,
  team uuid not null,
  set_by text,
  set_at timestamp with time zone not null default now(),
  constraint feedback_team_check CHECK ((unit <> team)),
  constraint feedback_team_pkey PRIMARY KEY (unit),
  constraint feedback_team_team_fkey FOREIGN KEY (team) REFERENCES organisation.party(id),
  constraint feedback_team_unit_fkey FOREIGN KEY (unit) REFERENCES organisation.party(id) ON DELETE CASCADE
);

create table requests.import (
  id uuid not null default uuidv7(),
  desk text not null,
  state text not null default 'new'::text,
  file uuid not null,
  mapping jsonb not null default '{}'::jsonb,
  taking text not null default 'good'::text,
  report jsonb,
  created_by text,
  created_at timestamp with time zone not null default now(),
  applied_at timestamp with time zone,
  constraint import_file_fkey FOREIGN KEY (file) REFERENCES platform.file(id),
  constraint import_pkey PRIMARY KEY (id),
  constraint import_state_check CHECK ((state = ANY (ARRAY['new'::text, 'checked'::text, 'applied'::text]))),
  constraint import_taking_check CHECK ((taking = ANY (ARRAY['good'::text, 'nothing'::text])))
);

create table requests.import_problem (
  import uuid not null,
  number integer not null,
  line integer not null,
  column_name text,
  value text not null,
  code text not null,
  severity text not null,
  constraint import_problem_import_fkey FOREIGN KEY (import) REFERENCES requests.import(id) ON DELETE CASCADE,
  constraint import_problem_pkey PRIMARY KEY (import, number),
  constraint import_problem_severity_check CHECK ((severity = ANY (ARRAY['refused'::text, 'mended'::text])))
);

create table requests.link (
  one uuid not null,
  other uuid not null,
  kind text not null,
  made_by uuid,
  made_at timestamp with time zone not null default now(),
  constraint link_check CHECK ((one <> other)),
  constraint link_kind_check CHECK ((kind = ANY (ARRAY['related'::text, 'duplicate'::text, 'split'::text, 'caused_by'::text]))),
  constraint link_one_fkey FOREIGN KEY (one) REFERENCES requests.request(id) ON DELETE CASCADE,
  constraint link_other_fkey FOREIGN KEY (other) REFERENCES requests.request(id) ON DELETE CASCADE,
  constraint link_pkey PRIMARY KEY (one, other, kind)
);

create table requests.mail_domain (
  domain text not null,
  partner uuid not null,
  constraint mail_domain_domain_check CHECK ((domain = lower(domain))),
  constraint mail_domain_partner_fkey FOREIGN KEY (partner) REFERENCES organisation.party(id),
  constraint mail_domain_pkey PRIMARY KEY (domain)
);

create table requests.mailbox (
  mailbox uuid not null,
  unit uuid not null,
  service uuid,
  kind text not null default 'request'::text,
  accept text not null default 'everyone'::text,
  plus boolean not null default false,
  made_by text,
  made_at timestamp with time zone not null default now(),
  constraint mailbox_accept_check CHECK ((accept = ANY (ARRAY['everyone'::text, 'domains'::text, 'known'::text]))),
  constraint mailbox_kind_check CHECK ((kind = ANY (ARRAY['request'::text, 'question'::text, 'complaint'::text, 'suggestion'::text, 'thanks'::text]))),
  constraint mailbox_mailbox_fkey FOREIGN KEY (mailbox) REFERENCES platform.mailbox(id) ON DELETE CASCADE,
  constraint mailbox_pkey PRIMARY KEY (mailbox),
  constraint mailbox_service_fkey FOREIGN KEY (service) REFERENCES catalogue.service(id),
  constraint mailbox_unit_fkey FOREIGN KEY (unit) REFERENCES organisation.party(id)
);

create table requests.member (
  request uuid not null,
  person uuid not null,
  role text not null,
  consent text not null default 'own'::text,
  added_by uuid,
  added_at timestamp with time zone not null default now(),
  read_at timestamp with time zone,
  over boolean not null default false,
  constraint member_added_by_fkey FOREIGN KEY (added_by) REFERENCES organisation.party(id),
  constraint member_consent_check CHECK ((consent = ANY (ARRAY['own'::text, 'asked'::text, 'given'::text, 'refused'::text]))),
  constraint member_person_fkey FOREIGN KEY (person) REFERENCES organisation.party(id),
  constraint member_pkey PRIMARY KEY (request, person),
  constraint member_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id) ON DELETE CASCADE,
  constraint member_role_check CHECK ((role = ANY (ARRAY['requester'::text, 'watcher'::text, 'helper'::text])))
);

create table requests.message (
  id uuid not null default uuidv7(),
  request uuid not null,
  work uuid,
  author uuid,
  side text not null,
  audience text not null default 'all'::text,
  channel text not null default 'web'::text,
  body text not null,
  quoted text,
  signature text,
  attachments integer not null default 0,
  created_at timestamp with time zone not null default now(),
  constraint message_audience_check CHECK ((audience = ANY (ARRAY['all'::text, 'inside'::text]))),
  constraint message_author_fkey FOREIGN KEY (author) REFERENCES organisation.party(id),
  constraint message_channel_check CHECK ((channel = ANY (ARRAY['web'::text, 'mail'::text, 'api'::text, 'chat'::text, 'import'::text]))),
  constraint message_pkey PRIMARY KEY (id),
  constraint message_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id) ON DELETE CASCADE,
  constraint message_side_check CHECK ((side = ANY (ARRAY['customer'::text, 'supplier'::text, 'house'::text]))),
  constraint message_work_fkey FOREIGN KEY (work) REFERENCES requests.work(id)
);

create table requests.public_thanks (
  request uuid not null,
  allowed_by uuid not null,
  allowed_at timestamp with time zone not null default now(),
  constraint public_thanks_allowed_by_fkey FOREIGN KEY (allowed_by) REFERENCES organisation.party(id),
  constraint public_thanks_pkey PRIMARY KEY (request),
  constraint public_thanks_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id) ON DELETE CASCADE
);

create table requests.rating (
  id uuid not null default uuidv7(),
  request uuid not null,
  work uuid not null,
  rated text not null,
  supplier uuid not null,
  customer uuid not null,
  rater uuid not null,
  state text not null default 'asked'::text,
  questions jsonb not null,
  score integer,
  answers jsonb not null default '{}'::jsonb,
  comment text,
  asked_at timestamp with time zone not null default now(),
  answered_at timestamp with time zone,
  due_at timestamp with time zone not null default now(),
  told_at timestamp with time zone,
  constraint rating_check CHECK (((state = 'answered'::text) = (answered_at IS NOT NULL))),
  constraint rating_pkey PRIMARY KEY (id),
  constraint rating_rated_check CHECK ((rated = ANY (ARRAY['supplier'::text, 'customer'::text]))),
  constraint rating_rater_fkey FOREIGN KEY (rater) REFERENCES organisation.party(id),
  constraint rating_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id) ON DELETE CASCADE,
  constraint rating_score_check CHECK (((score >= 1) AND (score <= 5))),
  constraint rating_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'answered'::text, 'declined'::text, 'expired'::text]))),
  constraint rating_work_fkey FOREIGN KEY (work) REFERENCES requests.work(id) ON DELETE CASCADE,
  constraint rating_work_rated_rater_key UNIQUE (work, rated, rater)
);

create table requests.rating_choice (
  unit uuid not null,
  share numeric not null,
  set_by text,
  set_at timestamp with time zone not null default now(),
  constraint rating_choice_pkey PRIMARY KEY (unit),
  constraint rating_choice_share_check CHECK (((share >= (0)::numeric) AND (share <= (1)::numeric))),
  constraint rating_choice_unit_fkey FOREIGN KEY (unit) REFERENCES organisation.party(id) ON DELETE CASCADE
);

create table requests.request (
  id uuid not null default uuidv7(),
  number bigint not null generated as identity,
  kind text not null,
  state text not null default 'open'::text,
  outcome text,
  subject text not null,
  priority text not null default 'normal'::text,
  service uuid,
  supplier uuid,
  customer uuid,
  requester uuid,
  about uuid,
  visibility text not null default 'unit'::text,
  confidential boolean not null default false,
  channel text not null default 'web'::text,
  answers jsonb not null default '{}'::jsonb,
  form_version integer,
  merged_into uuid,
  origin text,
  origin_key text,
  opened_at timestamp with time zone not null default now(),
  first_answered_at timestamp with time zone,
  done_at timestamp with time zone,
  updated_at timestamp with time zone not null default now(),
  last_side text,
  messages integer not null default 0,
  attachments integer not null default 0,
  works integer not null default 0,
  open_works integer not null default 0,
  constraint request_about_fkey FOREIGN KEY (about) REFERENCES organisation.party(id),
  constraint request_channel_check CHECK ((channel = ANY (ARRAY['web'::text, 'mail'::text, 'api'::text, 'chat'::text, 'import'::text]))),
  constraint request_check CHECK (((state = 'done'::text) = (done_at IS NOT NULL))),
  constraint request_check1 CHECK (((state = 'done'::text) = (outcome IS NOT NULL))),
  constraint request_customer_fkey FOREIGN KEY (customer) REFERENCES organisation.party(id),
  constraint request_kind_check CHECK ((kind = ANY (ARRAY['request'::text, 'question'::text, 'complaint'::text, 'suggestion'::text, 'thanks'::text]))),
  constraint request_last_side_check CHECK ((last_side = ANY (ARRAY['customer'::text, 'supplier'::text, 'house'::text]))),
  constraint request_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES requests.request(id),
  constraint request_number_key UNIQUE (number),
  constraint request_origin_origin_key_key UNIQUE (origin, origin_key),
  constraint request_outcome_check CHECK ((outcome = ANY (ARRAY['served'::text, 'declined'::text, 'withdrawn'::text, 'merged'::text]))),
  constraint request_pkey PRIMARY KEY (id),
  constraint request_priority_check CHECK ((priority = ANY (ARRAY['low'::text, 'normal'::text, 'high'::text, 'urgent'::text]))),
  constraint request_requester_fkey FOREIGN KEY (requester) REFERENCES organisation.party(id),
  constraint request_service_fkey FOREIGN KEY (service) REFERENCES catalogue.service(id),
  constraint request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'waiting'::text, 'done'::text]))),
  constraint request_subject_check CHECK ((subject <> ''::text)),
  constraint request_supplier_fkey FOREIGN KEY (supplier) REFERENCES organisation.party(id),
  constraint request_visibility_check CHECK ((visibility = ANY (ARRAY['unit'::text, 'people'::text])))
);

create table requests.rule (
  id uuid not null default uuidv7(),
  unit uuid,
  name text not null,
  enabled boolean not null default false,
  "position" integer not null default 0,
  definition jsonb not null,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  watches text generated always as (COALESCE((definition #>> '{when,event}'::text[]), 'time'::text)),
  constraint rule_pkey PRIMARY KEY (id),
  constraint rule_unit_fkey FOREIGN KEY (unit) REFERENCES organisation.party(id)
);

create table requests.rule_run (
  id bigint not null generated as identity,
  rule uuid not null,
  request uuid not null,
  cause text not null,
  at timestamp with time zone not null default now(),
  done jsonb not null,
  constraint rule_run_pkey PRIMARY KEY (id),
  constraint rule_run_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id) ON DELETE CASCADE,
  constraint rule_run_rule_fkey FOREIGN KEY (rule) REFERENCES requests.rule(id) ON DELETE CASCADE,
  constraint rule_run_rule_request_cause_key UNIQUE (rule, request, cause)
);

create table requests.search (
  request uuid not null,
  number bigint not null,
  access uuid[] not null,
  words tsvector not null,
  inside_access uuid[],
  inside tsvector,
  windows integer[] not null generated always as (ARRAY[((number >> 11))::integer, (('-1'::integer - (number >> 16)))::integer]),
  constraint search_pkey PRIMARY KEY (request),
  constraint search_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id) ON DELETE CASCADE
);

create table requests.search_word (
  word text not null,
  constraint search_word_pkey PRIMARY KEY (word)
);

create table requests.substitute (
  id uuid not null default uuidv7(),
  person uuid not null,
  substitute uuid not null,
  from_on date not null,
  to_on date not null,
  made_by uuid,
  made_at timestamp with time zone not null default now(),
  constraint substitute_check CHECK ((person <> substitute)),
  constraint substitute_check1 CHECK ((from_on <= to_on)),
  constraint substitute_person_fkey FOREIGN KEY (person) REFERENCES organisation.party(id),
  constraint substitute_pkey PRIMARY KEY (id),
  constraint substitute_substitute_fkey FOREIGN KEY (substitute) REFERENCES organisation.party(id)
);

create table requests.template (
  id uuid not null default uuidv7(),
  unit uuid,
  kind text not null,
  name text not null,
  content jsonb not null,
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  constraint template_kind_check CHECK ((kind = ANY (ARRAY['answer'::text, 'checklist'::text]))),
  constraint template_pkey PRIMARY KEY (id),
  constraint template_unit_fkey FOREIGN KEY (unit) REFERENCES organisation.party(id)
);

create table requests.view (
  id uuid not null default uuidv7(),
  person uuid,
  unit uuid,
  name text not null,
  filter jsonb not null,
  "position" integer not null default 0,
  constraint view_check CHECK ((num_nonnulls(person, unit) = 1)),
  constraint view_person_fkey FOREIGN KEY (person) REFERENCES organisation.party(id),
  constraint view_pkey PRIMARY KEY (id),
  constraint view_unit_fkey FOREIGN KEY (unit) REFERENCES organisation.party(id)
);

create table requests.work (
  id uuid not null default uuidv7(),
  request uuid not null,
  role text not null default 'face'::text,
  parent uuid,
  previous uuid,
  unit uuid not null,
  customer uuid,
  assignee uuid,
  state text not null default 'open'::text,
  waiting_for text,
  waiting_until timestamp with time zone,
  task text,
  reason text,
  priority text not null default 'normal'::text,
  opened_at timestamp with time zone not null default now(),
  first_answered_at timestamp with time zone,
  done_at timestamp with time zone,
  due_at timestamp with time zone,
  updated_at timestamp with time zone not null default now(),
  queue_at timestamp with time zone not null default now(),
  constraint work_assignee_fkey FOREIGN KEY (assignee) REFERENCES organisation.party(id),
  constraint work_check CHECK (((state = 'waiting'::text) = (waiting_for IS NOT NULL))),
  constraint work_check1 CHECK (((state = ANY (ARRAY['done'::text, 'handed_over'::text, 'cancelled'::text])) = (done_at IS NOT NULL))),
  constraint work_customer_fkey FOREIGN KEY (customer) REFERENCES organisation.party(id),
  constraint work_parent_fkey FOREIGN KEY (parent) REFERENCES requests.work(id),
  constraint work_pkey PRIMARY KEY (id),
  constraint work_previous_fkey FOREIGN KEY (previous) REFERENCES requests.work(id),
  constraint work_priority_check CHECK ((priority = ANY (ARRAY['low'::text, 'normal'::text, 'high'::text, 'urgent'::text]))),
  constraint work_request_fkey FOREIGN KEY (request) REFERENCES requests.request(id) ON DELETE CASCADE,
  constraint work_role_check CHECK ((role = ANY (ARRAY['face'::text, 'part'::text]))),
  constraint work_state_check CHECK ((state = ANY (ARRAY['open'::text, 'waiting'::text, 'done'::text, 'handed_over'::text, 'cancelled'::text]))),
  constraint work_unit_fkey FOREIGN KEY (unit) REFERENCES organisation.party(id),
  constraint work_waiting_for_check CHECK ((waiting_for = ANY (ARRAY['customer'::text, 'partner'::text, 'part'::text, 'approval'::text, 'date'::text])))
);

create table solutions.answers_need (
  solution uuid not null,
  need uuid not null,
  added_at timestamp with time zone not null default now(),
  constraint answers_need_need_fkey FOREIGN KEY (need) REFERENCES needs.need(id),
  constraint answers_need_pkey PRIMARY KEY (solution, need),
  constraint answers_need_solution_fkey FOREIGN KEY (solution) REFERENCES solutions.solution(id) ON DELETE CASCADE
);

create table solutions.evaluation (
  id uuid not null default uuidv7(),
  solution uuid not null,
  at timestamp with time zone not null default now(),
  kind text not null,
  look smallint,
  through date not null,
  design text not null,
  verdict text,
  because text,
  effect double precision,
  low double precision,
  high double precision,
  level double precision not null,
  unit text not null,
  with_it double precision,
  without_it double precision,
  detectable double precision,
  more_weeks integer,
  treated integer not null default 0,
  comparison integer not null default 0,
  result jsonb not null,
  digest text not null,
  constraint evaluation_check CHECK (((kind <> 'interim'::text) OR (verdict IS NULL))),
  constraint evaluation_design_check CHECK ((design = ANY (ARRAY['comparison'::text, 'series'::text, 'waves'::text, 'none'::text]))),
  constraint evaluation_kind_check CHECK ((kind = ANY (ARRAY['interim'::text, 'look'::text, 'further'::text]))),
  constraint evaluation_pkey PRIMARY KEY (id),
  constraint evaluation_solution_fkey FOREIGN KEY (solution) REFERENCES solutions.solution(id) ON DELETE CASCADE,
  constraint evaluation_solution_kind_through_digest_key UNIQUE (solution, kind, through, digest),
  constraint evaluation_verdict_check CHECK ((verdict = ANY (ARRAY['better'::text, 'worse'::text, 'noDifferenceThatMatters'::text, 'cannotTellYet'::text])))
);

create table solutions.expectation (
  solution uuid not null,
  version integer not null,
  measure text not null,
  questionnaire uuid,
  good text not null,
  effect double precision not null,
  margin double precision not null,
  evaluate_on date not null,
  looks smallint not null default 1,
  set_by uuid,
  set_at timestamp with time zone not null default now(),
  constraint expectation_effect_check CHECK ((effect <> (0)::double precision)),
  constraint expectation_good_check CHECK ((good = ANY (ARRAY['higher'::text, 'lower'::text]))),
  constraint expectation_looks_check CHECK (((looks >= 1) AND (looks <= 3))),
  constraint expectation_margin_check CHECK ((margin >= (0)::double precision)),
  constraint expectation_pkey PRIMARY KEY (solution, version),
  constraint expectation_set_by_fkey FOREIGN KEY (set_by) REFERENCES organisation.party(id),
  constraint expectation_solution_fkey FOREIGN KEY (solution) REFERENCES solutions.solution(id) ON DELETE CASCADE
);

create table solutions.further_look (
  solution uuid not null,
  look smallint not null,
  on_day date not null,
  set_by uuid,
  set_at timestamp with time zone not null default now(),
  constraint further_look_pkey PRIMARY KEY (solution, look),
  constraint further_look_set_by_fkey FOREIGN KEY (set_by) REFERENCES organisation.party(id),
  constraint further_look_solution_fkey FOREIGN KEY (solution) REFERENCES solutions.solution(id) ON DELETE CASCADE
);

create table solutions.helped (
  solution uuid not null,
  person uuid not null,
  answer text not null,
  words text,
  at timestamp with time zone not null default now(),
  constraint helped_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text]))),
  constraint helped_person_fkey FOREIGN KEY (person) REFERENCES organisation.party(id),
  constraint helped_pkey PRIMARY KEY (solution, person),
  constraint helped_solution_fkey FOREIGN KEY (solution) REFERENCES solutions.solution(id) ON DELETE CASCADE
);

create table solutions.roll_out (
  solution uuid not null,
  customer uuid not null,
  starts_on date not null,
  constraint roll_out_customer_fkey FOREIGN KEY (customer) REFERENCES organisation.party(id),
  constraint roll_out_pkey PRIMARY KEY (solution, customer),
  constraint roll_out_solution_fkey FOREIGN KEY (solution) REFERENCES solutions.solution(id) ON DELETE CASCADE
);

create table solutions.solution (
  id uuid not null default uuidv7(),
  number bigint not null generated as identity,
  kind text not null,
  title text not null,
  description text not null default ''::text,
  supplier uuid not null,
  service text,
  owner uuid,
  state text not null default 'draft'::text,
  dropped_from text,
  reason text,
  cost_money numeric(14,2),
  currency text not null default 'RUB'::text,
  cost_hours double precision,
  fixed_at timestamp with time zone,
  design jsonb,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint solution_cost_hours_check CHECK ((cost_hours >= (0)::double precision)),
  constraint solution_cost_money_check CHECK ((cost_money >= (0)::numeric)),
  constraint solution_created_by_fkey FOREIGN KEY (created_by) REFERENCES organisation.party(id),
  constraint solution_kind_check CHECK ((kind = ANY (ARRAY['new_service'::text, 'changed_service'::text, 'training'::text, 'process_change'::text, 'communication'::text, 'shared_resource'::text]))),
  constraint solution_number_key UNIQUE (number),
  constraint solution_owner_fkey FOREIGN KEY (owner) REFERENCES organisation.party(id),
  constraint solution_pkey PRIMARY KEY (id),
  constraint solution_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'planned'::text, 'running'::text, 'introduced'::text, 'evaluated'::text, 'dropped'::text]))),
  constraint solution_supplier_fkey FOREIGN KEY (supplier) REFERENCES organisation.party(id),
  constraint solution_title_check CHECK ((title <> ''::text))
);

create table solutions.step (
  id uuid not null default uuidv7(),
  solution uuid not null,
  what text not null,
  owner uuid,
  due_on date,
  done_at timestamp with time zone,
  done_by uuid,
  place integer not null default 0,
  reminded_on date,
  constraint step_done_by_fkey FOREIGN KEY (done_by) REFERENCES organisation.party(id),
  constraint step_owner_fkey FOREIGN KEY (owner) REFERENCES organisation.party(id),
  constraint step_pkey PRIMARY KEY (id),
  constraint step_solution_fkey FOREIGN KEY (solution) REFERENCES solutions.solution(id) ON DELETE CASCADE,
  constraint step_what_check CHECK ((what <> ''::text))
);

create table surveys.answer (
  wave uuid not null,
  person uuid not null,
  subject uuid not null default '00000000-0000-0000-0000-000000000000'::uuid,
  answers jsonb not null,
  comments jsonb not null default '{}'::jsonb,
  given_at timestamp with time zone not null default now(),
  constraint answer_pkey PRIMARY KEY (wave, person, subject),
  constraint answer_wave_person_fkey FOREIGN KEY (wave, person) REFERENCES surveys.invited(wave, person) ON DELETE CASCADE
);

create table surveys.atom (
  wave uuid not null,
  subject uuid not null,
  no integer not null,
  people integer not null,
  histogram integer,
  comments integer,
  cells jsonb not null,
  constraint atom_pkey PRIMARY KEY (wave, subject, no),
  constraint atom_wave_fkey FOREIGN KEY (wave) REFERENCES surveys.wave(id) ON DELETE CASCADE,
  constraint atom_wave_no_key UNIQUE (wave, no)
);

create table surveys.code (
  id uuid not null default uuidv7(),
  name text not null,
  name_key text not null,
  merged_into uuid,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  constraint code_created_by_fkey FOREIGN KEY (created_by) REFERENCES organisation.party(id),
  constraint code_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES surveys.code(id),
  constraint code_name_check CHECK ((name <> ''::text)),
  constraint code_pkey PRIMARY KEY (id)
);

create table surveys.comment (
  id uuid not null,
  wave uuid not null,
  supplier uuid,
  item text not null,
  words text not null,
  key_hash bytea,
  told_of integer,
  constraint comment_key_hash_key UNIQUE (key_hash),
  constraint comment_pkey PRIMARY KEY (id),
  constraint comment_wave_fkey FOREIGN KEY (wave) REFERENCES surveys.wave(id) ON DELETE CASCADE
);

create table surveys.comment_reply (
  comment uuid not null,
  no integer not null,
  side text not null,
  person uuid,
  words text not null,
  handed boolean not null default true,
  constraint comment_reply_check CHECK (((side = 'house'::text) = (person IS NOT NULL))),
  constraint comment_reply_comment_fkey FOREIGN KEY (comment) REFERENCES surveys.comment(id) ON DELETE CASCADE,
  constraint comment_reply_person_fkey FOREIGN KEY (person) REFERENCES organisation.party(id),
  constraint comment_reply_pkey PRIMARY KEY (comment, no),
  constraint comment_reply_side_check CHECK ((side = ANY (ARRAY['author'::text, 'house'::text])))
);

create table surveys.figure (
  wave uuid not null,
  id integer not null,
  scope text not null,
  supplier uuid,
  customer uuid,
  cut text,
  cut_value text,
  measure text not null,
  method text not null,
  value double precision,
  low double precision,
  high double precision,
  n integer,
  covered integer,
  of_answers integer,
  withheld text,
  counts integer[],
  more jsonb,
  told_of integer,
  counted_of integer,
  constraint figure_method_check CHECK ((method = ANY (ARRAY['mean'::text, 'satisfied_share'::text, 'net_promoter'::text, 'effort'::text, 'share'::text, 'gap'::text, 'blind_spot'::text, 'shrunk_mean'::text, 'shrunk_share'::text]))),
  constraint figure_pkey PRIMARY KEY (wave, id),
  constraint figure_scope_check CHECK ((scope = ANY (ARRAY['company'::text, 'supplier'::text, 'customer'::text, 'relationship'::text, 'cut'::text, 'service'::text]))),
  constraint figure_wave_fkey FOREIGN KEY (wave) REFERENCES surveys.wave(id) ON DELETE CASCADE
);

create table surveys.guide (
  id uuid not null default uuidv7(),
  library_key text,
  name jsonb not null,
  lead jsonb not null,
  questions jsonb not null,
  version integer not null default 1,
  changed_at timestamp with time zone not null default now(),
  changed_by uuid,
  ended_at timestamp with time zone,
  constraint guide_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES organisation.party(id),
  constraint guide_pkey PRIMARY KEY (id)
);

create table surveys.import (
  id uuid not null default uuidv7(),
  state text not null default 'new'::text,
  file uuid,
  file_name text not null,
  structure uuid,
  plan jsonb,
  report jsonb,
  wave uuid,
  created_by text,
  created_at timestamp with time zone not null default now(),
  applied_at timestamp with time zone,
  constraint import_file_fkey FOREIGN KEY (file) REFERENCES platform.file(id) ON DELETE SET NULL,
  constraint import_pkey PRIMARY KEY (id),
  constraint import_state_check CHECK ((state = ANY (ARRAY['new'::text, 'checked'::text, 'applied'::text]))),
  constraint import_structure_fkey FOREIGN KEY (structure) REFERENCES platform.file(id) ON DELETE SET NULL,
  constraint import_wave_fkey FOREIGN KEY (wave) REFERENCES surveys.wave(id) ON DELETE SET NULL
);

create table surveys.import_problem (
  import uuid not null,
  number integer not null,
  line integer not null,
  column_name text,
  value text not null,
  code text not null,
  severity text not null,
  constraint import_problem_import_fkey FOREIGN KEY (import) REFERENCES surveys.import(id) ON DELETE CASCADE,
  constraint import_problem_pkey PRIMARY KEY (import, number),
  constraint import_problem_severity_check CHECK ((severity = ANY (ARRAY['refused'::text, 'mended'::text])))
);

create table surveys.interview (
  id uuid not null default uuidv7(),
  guide uuid not null,
  guide_version integer not null,
  name jsonb not null,
  questions jsonb not null,
  interviewer uuid not null,
  interviewed uuid not null,
  supplier uuid,
  customer uuid,
  state text not null default 'planned'::text,
  starts_at timestamp with time zone not null,
  minutes integer not null,
  zone text not null,
  place text not null default ''::text,
  message text not null default ''::text,
  sequence integer not null default 0,
  consent text,
  consent_at timestamp with time zone,
  consent_by uuid,
  told_readers uuid[] not null default '{}'::uuid[],
  named boolean not null default false,
  concluded_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  constraint interview_check CHECK ((interviewer <> interviewed)),
  constraint interview_check1 CHECK (((state = 'withdrawn'::text) = (withdrawn_at IS NOT NULL))),
  constraint interview_consent_by_fkey FOREIGN KEY (consent_by) REFERENCES organisation.party(id),
  constraint interview_consent_check CHECK ((consent = ANY (ARRAY['given'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint interview_created_by_fkey FOREIGN KEY (created_by) REFERENCES organisation.party(id),
  constraint interview_customer_fkey FOREIGN KEY (customer) REFERENCES organisation.party(id),
  constraint interview_guide_fkey FOREIGN KEY (guide) REFERENCES surveys.guide(id),
  constraint interview_interviewed_fkey FOREIGN KEY (interviewed) REFERENCES organisation.party(id),
  constraint interview_interviewer_fkey FOREIGN KEY (interviewer) REFERENCES organisation.party(id),
  constraint interview_minutes_check CHECK (((minutes >= 5) AND (minutes <= 600))),
  constraint interview_pkey PRIMARY KEY (id),
  constraint interview_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'concluded'::text, 'cancelled'::text, 'withdrawn'::text]))),
  constraint interview_supplier_fkey FOREIGN KEY (supplier) REFERENCES organisation.party(id)
);

create table surveys.interview_note (
  interview uuid not null,
  question text not null,
  words text not null,
  version integer not null default 1,
  changed_at timestamp with time zone not null default now(),
  constraint interview_note_interview_fkey FOREIGN KEY (interview) REFERENCES surveys.interview(id) ON DELETE CASCADE,
  constraint interview_note_pkey PRIMARY KEY (interview, question)
);

create table surveys.interview_reader (
  interview uuid not null,
  person uuid not null,
  constraint interview_reader_interview_fkey FOREIGN KEY (interview) REFERENCES surveys.interview(id) ON DELETE CASCADE,
  constraint interview_reader_person_fkey FOREIGN KEY (person) REFERENCES organisation.party(id),
  constraint interview_reader_pkey PRIMARY KEY (interview, person)
);

create table surveys.invited (
  wave uuid not null,
  no integer not null,
  person uuid not null,
  unit uuid not null,
  cuts text[] not null,
  language text not null default 'en'::text,
  constraint invited_language_check CHECK ((language = ANY (ARRAY['en'::text, 'ru'::text]))),
  constraint invited_person_fkey FOREIGN KEY (person) REFERENCES organisation.party(id),
  constraint invited_pkey PRIMARY KEY (wave, person),
  constraint invited_unit_fkey FOREIGN KEY (unit) REFERENCES organisation.party(id),
  constraint invited_wave_fkey FOREIGN KEY (wave) REFERENCES surveys.wave(id) ON DELETE CASCADE,
  constraint invited_wave_no_key UNIQUE (wave, no)
);

create table surveys.model (
  wave uuid not null,
  supplier uuid not null default '00000000-0000-0000-0000-000000000000'::uuid,
  name text not null,
  n integer,
  result jsonb not null,
  told_of integer,
  constraint model_pkey PRIMARY KEY (wave, supplier, name),
  constraint model_wave_fkey FOREIGN KEY (wave) REFERENCES surveys.wave(id) ON DELETE CASCADE
);

create table surveys.participation (
  wave uuid not null,
  person uuid not null,
  subject uuid not null default '00000000-0000-0000-0000-000000000000'::uuid,
  done boolean not null default false,
  constraint participation_pkey PRIMARY KEY (wave, person, subject),
  constraint participation_wave_person_fkey FOREIGN KEY (wave, person) REFERENCES surveys.invited(wave, person) ON DELETE CASCADE
);

create table surveys.past_rater (
  wave uuid not null,
  no integer not null,
  subject uuid not null,
  unit uuid not null,
  cuts text[] not null,
  constraint past_rater_pkey PRIMARY KEY (wave, no, subject),
  constraint past_rater_wave_fkey FOREIGN KEY (wave) REFERENCES surveys.wave(id) ON DELETE CASCADE
);

create table surveys.questionnaire (
  id uuid not null default uuidv7(),
  purpose text not null,
  about text not null,
  name jsonb not null,
  draft jsonb not null,
  draft_changed_at timestamp with time zone not null default now(),
  draft_changed_by uuid,
  ended_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint questionnaire_about_check CHECK ((about = ANY (ARRAY['supplier'::text, 'customer'::text, 'general'::text]))),
  constraint questionnaire_draft_changed_by_fkey FOREIGN KEY (draft_changed_by) REFERENCES organisation.party(id),
  constraint questionnaire_pkey PRIMARY KEY (id),
  constraint questionnaire_purpose_check CHECK ((purpose = ANY (ARRAY['service_quality'::text, 'nomination'::text, 'needs'::text, 'work'::text, 'communication'::text, 'pulse'::text, 'after_change'::text, 'leaders'::text, 'partners'::text, 'screener'::text, 'own'::text])))
);

create table surveys.quote (
  id uuid not null,
  interview uuid not null,
  question text not null,
  starts integer not null,
  words text not null,
  supplier uuid,
  customer uuid,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  constraint quote_created_by_fkey FOREIGN KEY (created_by) REFERENCES organisation.party(id),
  constraint quote_customer_fkey FOREIGN KEY (customer) REFERENCES organisation.party(id),
  constraint quote_interview_fkey FOREIGN KEY (interview) REFERENCES surveys.interview(id) ON DELETE CASCADE,
  constraint quote_pkey PRIMARY KEY (id),
  constraint quote_starts_check CHECK ((starts >= 0)),
  constraint quote_supplier_fkey FOREIGN KEY (supplier) REFERENCES organisation.party(id),
  constraint quote_words_check CHECK ((words <> ''::text))
);

create table surveys.quote_code (
  quote uuid not null,
  code uuid not null,
  constraint quote_code_code_fkey FOREIGN KEY (code) REFERENCES surveys.code(id),
  constraint quote_code_pkey PRIMARY KEY (quote, code),
  constraint quote_code_quote_fkey FOREIGN KEY (quote) REFERENCES surveys.quote(id) ON DELETE CASCADE
);

create table surveys.released_union (
  wave uuid not null,
  no integer not null,
  atoms integer[] not null,
  constraint released_union_pkey PRIMARY KEY (wave, no),
  constraint released_union_wave_fkey FOREIGN KEY (wave) REFERENCES surveys.wave(id) ON DELETE CASCADE
);

create table surveys.series (
  id uuid not null default uuidv7(),
  name jsonb not null,
  plan jsonb not null,
  every text not null,
  next_on date,
  rotate integer,
  ended_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint series_every_check CHECK ((every = ANY (ARRAY['week'::text, 'month'::text, 'quarter'::text, 'half_year'::text, 'year'::text, 'standing'::text]))),
  constraint series_pkey PRIMARY KEY (id),
  constraint series_rotate_check CHECK ((rotate > 0))
);

create table surveys.token (
  hash bytea not null,
  wave uuid not null,
  person uuid not null,
  kiosk boolean not null default false,
  constraint token_pkey PRIMARY KEY (hash),
  constraint token_wave_person_fkey FOREIGN KEY (wave, person) REFERENCES surveys.invited(wave, person) ON DELETE CASCADE
);

create table surveys.turnout (
  wave uuid not null,
  unit uuid not null,
  parent uuid,
  invited integer not null,
  took integer not null,
  constraint turnout_pkey PRIMARY KEY (wave, unit),
  constraint turnout_unit_fkey FOREIGN KEY (unit) REFERENCES organisation.party(id),
  constraint turnout_wave_fkey FOREIGN KEY (wave) REFERENCES surveys.wave(id) ON DELETE CASCADE
);

create table surveys.version (
  id uuid not null default uuidv7(),
  questionnaire uuid not null,
  number integer not null,
  form jsonb not null,
  items jsonb not null,
  sha256 text not null,
  published_at timestamp with time zone not null default now(),
  published_by uuid,
  constraint version_pkey PRIMARY KEY (id),
  constraint version_published_by_fkey FOREIGN KEY (published_by) REFERENCES organisation.party(id),
  constraint version_questionnaire_fkey FOREIGN KEY (questionnaire) REFERENCES surveys.questionnaire(id),
  constraint version_questionnaire_number_key UNIQUE (questionnaire, number)
);

create table surveys.wave (
  id uuid not null default uuidv7(),
  series uuid,
  name jsonb not null,
  questionnaire uuid not null,
  version uuid,
  kind text not null,
  direction text not null,
  state text not null default 'draft'::text,
  k integer not null default 5,
  cuts text[] not null default '{}'::text[],
  audience jsonb not null default '{}'::jsonb,
  min_contacts integer not null default 3,
  contact_months integer not null default 6,
  subjects_each integer not null default 3,
  service uuid,
  readers uuid[] not null default '{}'::uuid[],
  asked text[],
  opens_at timestamp with time zone,
  closes_at timestamp with time zone,
  reminders integer[] not null default '{3,7}'::integer[],
  contract jsonb,
  contract_hash text,
  source text not null default 'asked'::text,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  launched_at timestamp with time zone,
  closed_at timestamp with time zone,
  told integer not null default 0,
  reminded integer[] not null default '{}'::integer[],
  predicts uuid,
  constraint wave_check CHECK (((kind = 'identified'::text) OR (readers = '{}'::uuid[]))),
  constraint wave_check1 CHECK (((state = 'draft'::text) = (contract_hash IS NULL))),
  constraint wave_contact_months_check CHECK (((contact_months >= 1) AND (contact_months <= 24))),
  constraint wave_created_by_fkey FOREIGN KEY (created_by) REFERENCES organisation.party(id),
  constraint wave_cuts_check CHECK (((cardinality(cuts) <= 2) AND (cuts <@ ARRAY['category'::text, 'tenure'::text]))),
  constraint wave_direction_check CHECK ((direction = ANY (ARRAY['suppliers'::text, 'customers'::text, 'prediction'::text, 'general'::text]))),
  constraint wave_k_check CHECK ((k >= 4)),
  constraint wave_kind_check CHECK ((kind = ANY (ARRAY['anonymous'::text, 'identified'::text]))),
  constraint wave_min_contacts_check CHECK ((min_contacts > 0)),
  constraint wave_pkey PRIMARY KEY (id),
  constraint wave_predicts_fkey FOREIGN KEY (predicts) REFERENCES surveys.wave(id),
  constraint wave_questionnaire_fkey FOREIGN KEY (questionnaire) REFERENCES surveys.questionnaire(id),
  constraint wave_series_fkey FOREIGN KEY (series) REFERENCES surveys.series(id),
  constraint wave_source_check CHECK ((source = ANY (ARRAY['asked'::text, 'imported'::text]))),
  constraint wave_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'closing'::text, 'closed'::text]))),
  constraint wave_subjects_each_check CHECK (((subjects_each >= 1) AND (subjects_each <= 10))),
  constraint wave_version_fkey FOREIGN KEY (version) REFERENCES surveys.version(id)
);

CREATE INDEX comment_wave ON answers.comment USING btree (wave, subject);
CREATE INDEX response_wave ON answers.response USING btree (wave, subject);
CREATE INDEX "account_userId_idx" ON auth.account USING btree ("userId");
CREATE INDEX "session_userId_idx" ON auth.session USING btree ("userId");
CREATE INDEX verification_identifier_idx ON auth.verification USING btree (identifier);
CREATE INDEX agreement_customer ON catalogue.agreement USING btree (customer);
CREATE INDEX agreement_recent ON catalogue.agreement USING btree (updated_at DESC, id DESC);
CREATE INDEX agreement_service ON catalogue.agreement USING btree (service) WHERE (service IS NOT NULL);
CREATE INDEX agreement_supplier ON catalogue.agreement USING btree (supplier, customer);
CREATE UNIQUE INDEX agreement_version_accepted ON catalogue.agreement_version USING btree (agreement) WHERE (state = 'accepted'::text);
CREATE INDEX agreement_version_calendar ON catalogue.agreement_version USING btree (calendar) WHERE (calendar IS NOT NULL);
CREATE UNIQUE INDEX agreement_version_proposed ON catalogue.agreement_version USING btree (agreement) WHERE (state = 'proposed'::text);
CREATE INDEX agreement_version_review ON catalogue.agreement_version USING btree (review_on) WHERE ((state = 'accepted'::text) AND (review_on IS NOT NULL));
CREATE UNIQUE INDEX calendar_default ON catalogue.calendar USING btree (is_default) WHERE is_default;
CREATE INDEX search_choice_alike ON catalogue.search_choice USING gist (query gist_trgm_ops);
CREATE INDEX search_choice_service ON catalogue.search_choice USING btree (service);
CREATE INDEX search_missed_recent ON catalogue.search_missed USING btree (last_at DESC);
CREATE INDEX search_word_alike ON catalogue.search_word USING gist (word gist_trgm_ops);
CREATE INDEX search_word_begins ON catalogue.search_word USING btree (word text_pattern_ops);
CREATE INDEX service_document ON catalogue.service USING gin (document);
CREATE INDEX service_listed ON catalogue.service USING btree (state, id);
CREATE INDEX service_owner ON catalogue.service USING btree (owner) WHERE (owner IS NOT NULL);
CREATE INDEX service_supplier ON catalogue.service USING btree (supplier, state);
CREATE INDEX service_audience_party ON catalogue.service_audience USING btree (party) WHERE (party IS NOT NULL);
CREATE INDEX service_course_customer ON catalogue.service_course USING btree (customer, asked_at DESC);
CREATE INDEX service_course_done ON catalogue.service_course USING btree (service, done_at DESC) WHERE (done_at IS NOT NULL);
CREATE INDEX service_word_lexeme ON catalogue.service_word USING btree (lexeme, service);
CREATE INDEX service_word_word ON catalogue.service_word USING btree (word);
CREATE INDEX alert_customer_raised_on_id_idx ON insight.alert USING btree (customer, raised_on DESC, id DESC);
CREATE INDEX alert_raised_on_id_idx ON insight.alert USING btree (raised_on DESC, id DESC);
CREATE INDEX alert_supplier_raised_on_id_idx ON insight.alert USING btree (supplier, raised_on DESC, id DESC);
CREATE INDEX alert_until_idx ON insight.alert USING btree (until) WHERE (state = 'snoozed'::text);
CREATE UNIQUE INDEX alert_waiting ON insight.alert USING btree (series) WHERE (state = ANY (ARRAY['open'::text, 'snoozed'::text]));
CREATE INDEX benchmark_created_at_id_idx ON insight.benchmark USING btree (created_at DESC, id DESC) WHERE (removed_at IS NULL);
CREATE INDEX leader_deed_day_idx ON insight.leader_deed USING btree (day);
CREATE INDEX leader_deed_person_day_idx ON insight.leader_deed USING btree (person, day);
CREATE INDEX outcome_value_party_month_idx ON insight.outcome_value USING btree (party, month);
CREATE INDEX report_reader_person_idx ON insight.report_reader USING btree (person);
CREATE INDEX report_sent_report_at_idx ON insight.report_sent USING btree (report, at DESC);
CREATE INDEX watched_measure_through_idx ON insight.watched USING btree (measure, through);
CREATE INDEX watched_supplier_customer_idx ON insight.watched USING btree (supplier, customer);
CREATE INDEX weekly_customer ON measures.weekly USING btree (customer, measure, week);
CREATE INDEX weekly_week ON measures.weekly USING btree (week, measure);
CREATE INDEX change_need_id_idx ON needs.change USING btree (need, id DESC);
CREATE INDEX concerned_party_idx ON needs.concerned USING btree (party);
CREATE INDEX need_customer_state_idx ON needs.need USING btree (customer, state);
CREATE INDEX need_owner_idx ON needs.need USING btree (owner) WHERE (owner IS NOT NULL);
CREATE INDEX need_state_priority_id_idx ON needs.need USING btree (state, priority DESC, id);
CREATE INDEX need_supplier_state_idx ON needs.need USING btree (supplier, state);
CREATE INDEX need_topic_idx ON needs.need USING btree (topic);
CREATE INDEX signal_customer_said_on_idx ON needs.signal USING btree (customer, said_on DESC);
CREATE INDEX signal_id_idx ON needs.signal USING btree (id) WHERE ((words IS NOT NULL) AND (analysed_with IS NULL));
CREATE INDEX signal_need_said_on_id_idx ON needs.signal USING btree (need, said_on DESC, id DESC) WHERE (need IS NOT NULL);
CREATE INDEX signal_person_idx ON needs.signal USING btree (person) WHERE (person IS NOT NULL);
CREATE INDEX signal_said_on_id_idx ON needs.signal USING btree (said_on DESC, id DESC);
CREATE INDEX signal_same_as_idx ON needs.signal USING btree (same_as) WHERE (same_as IS NOT NULL);
CREATE INDEX signal_supplier_customer_said_on_idx ON needs.signal USING btree (supplier, customer, said_on DESC);
CREATE INDEX signal_topics_idx ON needs.signal USING gin (topics);
CREATE INDEX topic_week_supplier_week_idx ON needs.topic_week USING btree (supplier, week);
CREATE INDEX topic_week_week_topic_idx ON needs.topic_week USING btree (week, topic);
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
CREATE INDEX letter_due ON platform.letter USING btree (due_at, id) WHERE (state = 'waiting'::text);
CREATE INDEX letter_failed ON platform.letter USING btree (id) WHERE (state = 'failed'::text);
CREATE INDEX letter_message ON platform.letter USING btree (message_id);
CREATE INDEX letter_sending ON platform.letter USING btree (claimed_until) WHERE (state = 'sending'::text);
CREATE INDEX mail_aside_open ON platform.mail_aside USING btree (mailbox, id DESC) WHERE (state = ANY (ARRAY['aside'::text, 'taking'::text]));
CREATE INDEX mail_taken_digest ON platform.mail_taken USING btree (digest) WHERE (digest IS NOT NULL);
CREATE INDEX mail_taken_recent ON platform.mail_taken USING btree (mailbox, id DESC);
CREATE INDEX mail_taken_sender ON platform.mail_taken USING btree (sender, at);
CREATE INDEX mail_taken_unsettled ON platform.mail_taken USING btree (mailbox, uid) WHERE (NOT settled);
CREATE INDEX notice_due ON platform.notice USING btree (due_at, recipient) WHERE ((due_at IS NOT NULL) AND (sent_at IS NULL));
CREATE INDEX notice_new ON platform.notice USING btree (id) WHERE (way IS NULL);
CREATE INDEX notice_of ON platform.notice USING btree (recipient, id DESC);
CREATE INDEX notice_read ON platform.notice USING btree (read_at) WHERE (read_at IS NOT NULL);
CREATE INDEX notice_unread ON platform.notice USING btree (recipient, about, id) WHERE (read_at IS NULL);
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
CREATE INDEX hand_over_at ON relationships.hand_over USING btree (at DESC, id DESC);
CREATE INDEX hand_over_log ON relationships.hand_over USING btree (log);
CREATE INDEX hand_over_pair ON relationships.hand_over USING btree (supplier, customer, at DESC, id DESC);
CREATE INDEX interaction_ours ON relationships.interaction USING btree (ours, at DESC, id DESC);
CREATE INDEX interaction_promise ON relationships.interaction USING btree (promise_due) WHERE ((promise IS NOT NULL) AND (promise_kept_at IS NULL));
CREATE INDEX interaction_theirs ON relationships.interaction USING btree (theirs, at DESC, id DESC);
CREATE INDEX nomination_pair ON relationships.nomination USING btree (supplier, customer, id DESC) WHERE counts;
CREATE INDEX relationship_confidence ON relationships.relationship USING btree (confidence DESC, id);
CREATE INDEX relationship_customer ON relationships.relationship USING btree (customer, supplier);
CREATE INDEX relationship_review ON relationships.relationship USING btree (id) WHERE (review IS NOT NULL);
CREATE INDEX request_asked ON relationships.request USING btree (at DESC, id DESC) WHERE counts;
CREATE INDEX request_closed ON relationships.request USING btree (supplier, customer, closed_at) WHERE (counts AND (closed_at IS NOT NULL));
CREATE INDEX request_ended ON relationships.request USING btree (closed_at DESC, id DESC) WHERE (counts AND (closed_at IS NOT NULL));
CREATE UNIQUE INDEX request_key ON relationships.request USING btree (system, key);
CREATE INDEX request_pair ON relationships.request USING btree (supplier, customer, at DESC, id DESC) WHERE counts;
CREATE INDEX approval_approver ON requests.approval USING btree (approver, id DESC) WHERE (state = 'asked'::text);
CREATE INDEX attachment_message ON requests.attachment USING btree (message);
CREATE INDEX attachment_request ON requests.attachment USING btree (request);
CREATE INDEX check_item_work ON requests.check_item USING btree (work, "position");
CREATE INDEX clock_due ON requests.clock USING btree (due_at) WHERE ((state = 'running'::text) AND (escalated_at IS NULL));
CREATE INDEX clock_settled ON requests.clock USING btree (settled_at) WHERE (state = ANY (ARRAY['met'::text, 'breached'::text]));
CREATE INDEX clock_warn ON requests.clock USING btree (warn_at) WHERE ((state = 'running'::text) AND (warned_at IS NULL));
CREATE INDEX clock_term_request ON requests.clock_term USING btree (request);
CREATE INDEX counter_change_party ON requests.counter_change USING btree (party, name);
CREATE INDEX deed_request ON requests.deed USING btree (request, id DESC);
CREATE INDEX explanation_complaint ON requests.explanation USING btree (complaint);
CREATE INDEX link_other ON requests.link USING btree (other);
CREATE INDEX mail_domain_partner ON requests.mail_domain USING btree (partner);
CREATE INDEX mailbox_unit ON requests.mailbox USING btree (unit);
CREATE INDEX member_open ON requests.member USING btree (person, request DESC) WHERE (NOT over);
CREATE INDEX member_person ON requests.member USING btree (person, request DESC);
CREATE INDEX message_request ON requests.message USING btree (request, id);
CREATE INDEX rating_asked ON requests.rating USING btree (asked_at) WHERE (state = 'asked'::text);
CREATE INDEX rating_asked_of ON requests.rating USING btree (rater, supplier, customer, asked_at);
CREATE INDEX rating_due ON requests.rating USING btree (due_at) WHERE ((state = 'asked'::text) AND (told_at IS NULL));
CREATE INDEX rating_party ON requests.rating USING btree (customer, answered_at DESC) WHERE (state = 'answered'::text);
CREATE INDEX rating_rater ON requests.rating USING btree (rater, id DESC) WHERE (state = 'asked'::text);
CREATE INDEX rating_relationship ON requests.rating USING btree (supplier, customer, answered_at DESC) WHERE (state = 'answered'::text);
CREATE INDEX rating_request ON requests.rating USING btree (request);
CREATE INDEX request_about ON requests.request USING btree (about, id DESC) WHERE (about IS NOT NULL);
CREATE INDEX request_complaint ON requests.request USING btree (about, opened_at) WHERE (kind = 'complaint'::text);
CREATE INDEX request_customer ON requests.request USING btree (customer, id DESC);
CREATE INDEX request_customer_open ON requests.request USING btree (customer, id DESC) WHERE (state <> 'done'::text);
CREATE INDEX request_feedback ON requests.request USING btree (opened_at) WHERE (kind = ANY (ARRAY['complaint'::text, 'thanks'::text]));
CREATE INDEX request_merged ON requests.request USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX request_pair ON requests.request USING btree (supplier, customer, id DESC);
CREATE INDEX request_service ON requests.request USING btree (service, id DESC) WHERE (service IS NOT NULL);
CREATE INDEX request_supplier ON requests.request USING btree (supplier, id DESC);
CREATE INDEX request_supplier_open ON requests.request USING btree (supplier, id DESC) WHERE (state <> 'done'::text);
CREATE INDEX rule_unit ON requests.rule USING btree (unit) WHERE enabled;
CREATE INDEX rule_watches ON requests.rule USING btree (watches, unit) WHERE enabled;
CREATE INDEX rule_run_recent ON requests.rule_run USING btree (rule, id DESC);
CREATE INDEX rule_run_request ON requests.rule_run USING btree (request, at);
CREATE INDEX search_inside ON requests.search USING gin (inside_access, inside, windows) WITH (fastupdate='on', gin_pending_list_limit='512') WHERE (inside IS NOT NULL);
CREATE INDEX search_number ON requests.search USING btree (number);
CREATE INDEX search_words ON requests.search USING gin (access, words, windows) WITH (fastupdate='on', gin_pending_list_limit='512');
CREATE INDEX search_word_alike ON requests.search_word USING gist (word gist_trgm_ops);
CREATE INDEX search_word_begun ON requests.search_word USING btree (word text_pattern_ops);
CREATE INDEX substitute_person ON requests.substitute USING btree (person, from_on);
CREATE INDEX template_unit ON requests.template USING btree (unit, kind);
CREATE INDEX view_person ON requests.view USING btree (person);
CREATE INDEX view_unit ON requests.view USING btree (unit);
CREATE INDEX work_assignee ON requests.work USING btree (assignee, queue_at, id) WHERE (state = ANY (ARRAY['open'::text, 'waiting'::text]));
CREATE INDEX work_assignee_ended ON requests.work USING btree (assignee, id DESC) WHERE ((state = ANY (ARRAY['done'::text, 'handed_over'::text, 'cancelled'::text])) AND (assignee IS NOT NULL));
CREATE INDEX work_customer ON requests.work USING btree (customer, opened_at DESC);
CREATE INDEX work_ended ON requests.work USING btree (unit, id DESC) WHERE (state = ANY (ARRAY['done'::text, 'handed_over'::text, 'cancelled'::text]));
CREATE UNIQUE INDEX work_face ON requests.work USING btree (request) WHERE ((role = 'face'::text) AND (state = ANY (ARRAY['open'::text, 'waiting'::text])));
CREATE INDEX work_newest ON requests.work USING btree (unit, id DESC) WHERE (state = ANY (ARRAY['open'::text, 'waiting'::text]));
CREATE INDEX work_pair ON requests.work USING btree (unit, customer, opened_at DESC);
CREATE INDEX work_part ON requests.work USING btree (parent) WHERE (parent IS NOT NULL);
CREATE INDEX work_queue ON requests.work USING btree (unit, queue_at, id) WHERE (state = ANY (ARRAY['open'::text, 'waiting'::text]));
CREATE INDEX work_request ON requests.work USING btree (request, opened_at, id);
CREATE INDEX work_waking ON requests.work USING btree (waiting_until) WHERE ((waiting_until IS NOT NULL) AND (state = 'waiting'::text));
CREATE INDEX answers_need_need_idx ON solutions.answers_need USING btree (need);
CREATE INDEX evaluation_solution_at_idx ON solutions.evaluation USING btree (solution, at DESC);
CREATE UNIQUE INDEX one_verdict_a_look ON solutions.evaluation USING btree (solution, look) WHERE (look IS NOT NULL);
CREATE INDEX helped_person_idx ON solutions.helped USING btree (person);
CREATE INDEX roll_out_customer_idx ON solutions.roll_out USING btree (customer);
CREATE INDEX roll_out_starts_on_idx ON solutions.roll_out USING btree (starts_on);
CREATE INDEX solution_owner_idx ON solutions.solution USING btree (owner) WHERE (owner IS NOT NULL);
CREATE INDEX solution_state_updated_at_idx ON solutions.solution USING btree (state, updated_at DESC);
CREATE INDEX solution_supplier_state_idx ON solutions.solution USING btree (supplier, state);
CREATE INDEX solution_updated_at_id_idx ON solutions.solution USING btree (updated_at DESC, id DESC);
CREATE INDEX step_owner_due_on_idx ON solutions.step USING btree (owner, due_on) WHERE (done_at IS NULL);
CREATE INDEX step_solution_place_idx ON solutions.step USING btree (solution, place);
CREATE UNIQUE INDEX code_name ON surveys.code USING btree (name_key) WHERE (merged_into IS NULL);
CREATE INDEX comment_wave ON surveys.comment USING btree (wave, supplier, id);
CREATE INDEX comment_reply_waiting ON surveys.comment_reply USING btree (comment, no) WHERE (NOT handed);
CREATE INDEX figure_customer ON surveys.figure USING btree (wave, customer, scope);
CREATE INDEX figure_scope ON surveys.figure USING btree (wave, scope, measure);
CREATE INDEX figure_supplier ON surveys.figure USING btree (wave, supplier, scope);
CREATE INDEX interview_about ON surveys.interview USING btree (supplier, customer, starts_at DESC);
CREATE INDEX interview_about_customer ON surveys.interview USING btree (customer, starts_at DESC);
CREATE INDEX interview_latest ON surveys.interview USING btree (starts_at DESC, id DESC);
CREATE INDEX interview_of_interviewed ON surveys.interview USING btree (interviewed, starts_at DESC);
CREATE INDEX interview_of_interviewer ON surveys.interview USING btree (interviewer, starts_at DESC);
CREATE INDEX interview_reader_person ON surveys.interview_reader USING btree (person);
CREATE INDEX invited_person ON surveys.invited USING btree (person, wave);
CREATE INDEX invited_unit ON surveys.invited USING btree (wave, unit);
CREATE INDEX participation_subject ON surveys.participation USING btree (wave, subject);
CREATE INDEX quote_about ON surveys.quote USING btree (supplier, customer);
CREATE INDEX quote_of_interview ON surveys.quote USING btree (interview);
CREATE INDEX quote_code_code ON surveys.quote_code USING btree (code, quote);
CREATE INDEX token_person ON surveys.token USING btree (wave, person);
CREATE INDEX wave_latest_of_series ON surveys.wave USING btree (series, id DESC) WHERE (series IS NOT NULL);
CREATE INDEX wave_newest ON surveys.wave USING btree (id DESC);
CREATE INDEX wave_series ON surveys.wave USING btree (series);
CREATE INDEX wave_state ON surveys.wave USING btree (state, closes_at);

create view measures.heir as
WITH RECURSIVE way(party, heir) AS (
         SELECT unit.party,
            unit.merged_into
           FROM organisation.unit
          WHERE (unit.merged_into IS NOT NULL)
        UNION
         SELECT w_1.party,
            u_1.merged_into
           FROM (way w_1
             JOIN organisation.unit u_1 ON ((u_1.party = w_1.heir)))
          WHERE (u_1.merged_into IS NOT NULL)
        )
 SELECT w.party,
    w.heir
   FROM (way w
     JOIN organisation.unit u ON ((u.party = w.heir)))
  WHERE ((u.merged_into IS NULL) AND (w.party <> w.heir));

CREATE OR REPLACE FUNCTION measures.mark_clock(of_request uuid, of_work uuid, settled timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if settled is null then return; end if;
  insert into measures.stale (source, supplier, customer, day)
  select 'clocks', case when of_work is null then r.supplier else w.unit end,
    case when of_work is null then r.customer else w.customer end, (settled at time zone 'UTC')::date
  from requests.request r left join requests.work w on w.id = of_work
  where r.id = of_request and case when of_work is null then r.supplier is not null and r.customer is not null
    else w.customer is not null end;
  if not exists (select 1 from requests.request where id = of_request)
    or of_work is not null and not exists (select 1 from requests.work where id = of_work) then
    insert into measures.stale (source) values ('clocks');
  end if;
end $function$;

CREATE OR REPLACE FUNCTION measures.mark_feedback(r requests.request)
 RETURNS void
 LANGUAGE sql
AS $function$
  insert into measures.stale (source, supplier, customer, day)
  select 'asked', u.unit, r.customer, (r.opened_at at time zone 'UTC')::date
  from (select p.id as unit from organisation.party p where p.id = coalesce(r.about, r.supplier) and p.kind <> 'person'
    union select m.unit from organisation.membership m where m.person = coalesce(r.about, r.supplier)) u
  where r.customer is not null
$function$;

CREATE OR REPLACE FUNCTION measures.note_all()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measures.stale (source) select unnest(tg_argv);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION measures.note_asked()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  most constant int := 5000;
  touched int;
begin
  if tg_op = 'DELETE' then
    select count(*) into touched from (select 1 from gone limit most + 1) g;
  else
    select count(*) into touched from (select 1 from fresh limit most + 1) f;
  end if;
  if touched > most then
    insert into measures.stale (source) values ('asked');
  elsif tg_op = 'INSERT' then
    insert into measures.stale (source, supplier, customer, day)
    select distinct 'asked', supplier, customer, (t.at at time zone 'UTC')::date
    from fresh r, lateral (values (r.at), (r.closed_at)) as t (at)
    where counts and supplier is not null and customer is not null and t.at is not null;
  elsif tg_op = 'DELETE' then
    insert into measures.stale (source, supplier, customer, day)
    select distinct 'asked', supplier, customer, (t.at at time zone 'UTC')::date
    from gone r, lateral (values (r.at), (r.closed_at)) as t (at)
    where counts and supplier is not null and customer is not null and t.at is not null;
  else
    insert into measures.stale (source, supplier, customer, day)
    with before as (select id, supplier, customer, at, closed_at, service, kind, counts from gone),
      later as (select id, supplier, customer, at, closed_at, service, kind, counts from fresh),
      changed as (
        (select * from before except all select * from later)
        union all
        (select * from later except all select * from before))
    select distinct 'asked', supplier, customer, (t.at at time zone 'UTC')::date
    from changed r, lateral (values (r.at), (r.closed_at)) as t (at)
    where counts and supplier is not null and customer is not null and t.at is not null;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION measures.note_clock()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' and old.state in ('met', 'breached') then
    perform measures.mark_clock(old.request, old.work, old.settled_at);
  end if;
  if tg_op <> 'DELETE' and new.state in ('met', 'breached') then
    perform measures.mark_clock(new.request, new.work, new.settled_at);
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION measures.note_hand_overs()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' then
    insert into measures.stale (source) select 'hand_overs' from gone limit 1;
  else
    insert into measures.stale (source) select 'hand_overs' from fresh limit 1;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION measures.note_membership()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    insert into measures.stale (source, supplier, customer, day)
    select distinct 'asked', u.unit, r.customer, (r.opened_at at time zone 'UTC')::date
    from (select distinct person from fresh) p
    join requests.request r on r.about = p.person and r.kind in ('complaint', 'thanks') and r.customer is not null
    cross join lateral (select m.unit from organisation.membership m where m.person = p.person) u;
  elsif tg_op = 'DELETE' then
    insert into measures.stale (source, supplier, customer, day)
    select distinct 'asked', u.unit, r.customer, (r.opened_at at time zone 'UTC')::date
    from (select distinct person from gone) p
    join requests.request r on r.about = p.person and r.kind in ('complaint', 'thanks') and r.customer is not null
    cross join lateral (select m.unit from organisation.membership m where m.person = p.person
      union select g.unit from gone g where g.person = p.person) u;
  else
    insert into measures.stale (source, supplier, customer, day)
    select distinct 'asked', u.unit, r.customer, (r.opened_at at time zone 'UTC')::date
    from (select person from fresh union select person from gone) p
    join requests.request r on r.about = p.person and r.kind in ('complaint', 'thanks') and r.customer is not null
    cross join lateral (select m.unit from organisation.membership m where m.person = p.person
      union select g.unit from gone g where g.person = p.person) u;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION measures.note_rating()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' and old.state = 'answered' then
    insert into measures.stale (source, supplier, customer, day)
    values ('ratings', old.supplier, old.customer, (old.answered_at at time zone 'UTC')::date);
  end if;
  if tg_op <> 'DELETE' and new.state = 'answered' then
    insert into measures.stale (source, supplier, customer, day)
    values ('ratings', new.supplier, new.customer, (new.answered_at at time zone 'UTC')::date);
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION measures.note_request()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' and old.kind in ('complaint', 'thanks') then
    perform measures.mark_feedback(old);
  end if;
  if tg_op <> 'DELETE' and new.kind in ('complaint', 'thanks') then
    perform measures.mark_feedback(new);
  end if;
  if tg_op = 'UPDATE' then
    insert into measures.stale (source, supplier, customer, day)
    select distinct 'ratings', g.supplier, g.customer, (g.answered_at at time zone 'UTC')::date
    from requests.rating g where g.request = new.id and g.state = 'answered'
    union
    select 'clocks', p.supplier, p.customer, (c.settled_at at time zone 'UTC')::date
    from requests.clock c left join requests.work w on w.id = c.work,
      lateral (values (coalesce(w.unit, old.supplier), coalesce(w.customer, old.customer)),
        (coalesce(w.unit, new.supplier), coalesce(w.customer, new.customer))) as p (supplier, customer)
    where c.request = new.id and c.settled_at is not null and p.supplier is not null and p.customer is not null;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION measures.note_work()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measures.stale (source, supplier, customer, day)
  select distinct 'clocks', p.supplier, p.customer, (c.settled_at at time zone 'UTC')::date
  from requests.clock c, (values (old.unit, old.customer), (new.unit, new.customer)) as p (supplier, customer)
  where c.request = new.request and c.work = new.id and c.settled_at is not null and p.customer is not null;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION needs.mark_weeks()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' then
    insert into needs.stale_week (week) select distinct date_trunc('week', said_on)::date from was where topics is not null;
  end if;
  if tg_op <> 'DELETE' then
    insert into needs.stale_week (week) select distinct date_trunc('week', said_on)::date from became where topics is not null;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION organisation.only_changed(one jsonb, other jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select coalesce(jsonb_object_agg(key, value) filter (where value is distinct from other -> key), '{}')
  from jsonb_each(jsonb_strip_nulls(one))
$function$;

CREATE OR REPLACE FUNCTION organisation.settle_search()
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select pg_catalog.gin_clean_pending_list('organisation.party_search')
$function$;

CREATE OR REPLACE FUNCTION platform.days_back(given jsonb, days integer)
 RETURNS jsonb
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
declare
  told text := given::text;
  found text;
begin
  for found in
    select distinct m[1] from regexp_matches(told, '(\m2\d\d\d-(?:0\d|1[0-2])-(?:[0-2]\d|3[01]))', 'g') as m
  loop
    begin
      -- Written with other signs until all have been found, so that none is moved twice.
      told := replace(told, found, to_char(found::date - days, 'YYYY#MM#DD'));
    exception when datetime_field_overflow or invalid_datetime_format then
      null;
    end;
  end loop;
  return regexp_replace(told, '(2\d\d\d)#(\d\d)#(\d\d)', '\1-\2-\3', 'g')::jsonb;
end $function$;

CREATE OR REPLACE FUNCTION platform.move_sample_back(weeks integer, rooms text[], with_json text[], kept text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  one record;
  -- Far from all days there are, so that no two rows meet on the way.
  far constant int := 7 * 52 * 1000;
begin
  if not exists (select from platform.setting where name = 'sample_company') then
    raise exception 'only the sample company moves in time';
  end if;
  if weeks not between 1 and 26 then
    raise exception 'from 1 to 26 weeks';
  end if;
  for one in
    select format('%I.%I', c.table_schema, c.table_name) as name,
      string_agg(format('%1$I = %1$I + make_interval(days => $1)', c.column_name), ', ')
        filter (where c.data_type <> 'jsonb') as days,
      string_agg(format('%1$I = platform.days_back(%1$I, $1)', c.column_name), ', ')
        filter (where c.data_type = 'jsonb') as documents
    from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
      and t.table_type = 'BASE TABLE'
    where c.table_schema = any(rooms) and c.is_generated = 'NEVER'
      and c.table_schema || '.' || c.table_name <> all(kept)
      and (c.data_type in ('date', 'timestamp with time zone')
        or c.data_type = 'jsonb' and c.table_schema = any(with_json))
    group by 1 order by 1
  loop
    execute format('alter table %s disable trigger user', one.name);
    if one.days is not null then
      execute format('update %s set %s', one.name, one.days) using far;
      execute format('update %s set %s', one.name, one.days) using -far - 7 * weeks;
    end if;
    if one.documents is not null then
      execute format('update %s set %s', one.name, one.documents) using 7 * weeks;
    end if;
    execute format('alter table %s enable trigger user', one.name);
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION platform.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'platform.event is append-only';
end $function$;

CREATE OR REPLACE FUNCTION requests.count_asked()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    insert into requests.counter_change (party, name, change)
    select customer, 'asked', count(*) from fresh where state <> 'done' and customer is not null group by customer;
  else
    insert into requests.counter_change (party, name, change)
    select customer, 'asked', -count(*) from gone where state <> 'done' and customer is not null group by customer;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION requests.count_works()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    insert into requests.counter_change (party, name, change)
    select w.unit, c.name, sum(c.n) from fresh w cross join lateral (values
      ('open', (w.state = 'open')::int), ('waiting', (w.state = 'waiting')::int),
      ('unassigned', (w.state in ('open', 'waiting') and w.assignee is null)::int)) as c (name, n)
    group by w.unit, c.name having sum(c.n) <> 0;
  elsif tg_op = 'DELETE' then
    insert into requests.counter_change (party, name, change)
    select w.unit, c.name, sum(c.n) from gone w cross join lateral (values
      ('open', -(w.state = 'open')::int), ('waiting', -(w.state = 'waiting')::int),
      ('unassigned', -(w.state in ('open', 'waiting') and w.assignee is null)::int)) as c (name, n)
    group by w.unit, c.name having sum(c.n) <> 0;
  else
    insert into requests.counter_change (party, name, change)
    select w.unit, c.name, sum(c.n * w.sign) from (
      select unit, state, assignee, 1 as sign from fresh union all select unit, state, assignee, -1 from gone) w
    cross join lateral (values
      ('open', (w.state = 'open')::int), ('waiting', (w.state = 'waiting')::int),
      ('unassigned', (w.state in ('open', 'waiting') and w.assignee is null)::int)) as c (name, n)
    group by w.unit, c.name having sum(c.n * w.sign) <> 0;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION requests.follow_request()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (old.state = 'done') is distinct from (new.state = 'done') then
    update requests.member set over = (new.state = 'done') where request = new.id;
  end if;
  insert into requests.counter_change (party, name, change)
  select party, 'asked', change from (values
    (old.customer, -(old.state <> 'done')::int), (new.customer, (new.state <> 'done')::int)) as v (party, change)
  where party is not null and change <> 0;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION requests.index_requests(ids uuid[])
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare
  changed int;
begin
  with texts as (
    select r.id, r.number, r.subject, r.answers, r.visibility = 'unit' and not r.confidential as open_to_unit, r.customer,
      (select left(string_agg(left(requests.plain(m.body), 20000), E'\n' order by m.id), 200000)
        from requests.message m where m.request = r.id and m.audience = 'all') as said,
      (select left(string_agg(left(requests.plain(m.body), 20000), E'\n' order by m.id), 200000)
        from requests.message m where m.request = r.id and m.audience = 'inside') as noted
    from requests.request r where r.id = any(ids)
  ), made as (
    select t.id as request, t.number,
      array(select distinct p from (
        select m.person as p from requests.member m where m.request = t.id
        union all select w.unit from requests.work w where w.request = t.id
        union all select w.assignee from requests.work w where w.request = t.id and w.assignee is not null
        union all select a.approver from requests.approval a where a.request = t.id and a.state <> 'planned'
        union all select t.customer where t.open_to_unit and t.customer is not null
        union all select '00000000-0000-0000-0000-000000000000'::uuid where t.open_to_unit) as parties) as access,
      setweight(to_tsvector('russian', requests.plain(t.subject)), 'A')
        || to_tsvector('russian', coalesce(t.said, ''))
        || jsonb_to_tsvector('russian', t.answers, '["string"]') as words,
      case when t.noted is not null then array(select distinct p from (
        select m.person as p from requests.member m where m.request = t.id and m.role = 'helper'
        union all select w.unit from requests.work w where w.request = t.id
        union all select w.assignee from requests.work w where w.request = t.id and w.assignee is not null
      ) as parties) end as inside_access,
      to_tsvector('russian', t.noted) as inside
    from texts t
  ), spoken as (
    insert into requests.search_word
    select distinct lexeme from made, lateral unnest(made.words || coalesce(made.inside, '')) as w (lexeme, p, q)
    where lexeme ~ '^[[:alpha:]]{3,30}$' order by lexeme
    on conflict do nothing
  )
  insert into requests.search (request, number, access, words, inside_access, inside)
  select request, number, access, words, inside_access, inside from made
  on conflict (request) do update set access = excluded.access, words = excluded.words,
    inside_access = excluded.inside_access, inside = excluded.inside
  where (search.access, search.words, search.inside_access, search.inside)
    is distinct from (excluded.access, excluded.words, excluded.inside_access, excluded.inside);
  get diagnostics changed = row_count;
  return changed;
end $function$;

CREATE OR REPLACE FUNCTION requests.note_member()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select state = 'done' into new.over from requests.request where id = new.request;
  new.over := coalesce(new.over, false);
  return new;
end $function$;

CREATE OR REPLACE FUNCTION requests.place_in_queue()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.queue_at := coalesce(new.due_at, new.opened_at + case new.priority
    when 'urgent' then interval '2 hours' when 'high' then interval '24 hours'
    when 'normal' then interval '72 hours' else interval '240 hours' end);
  return new;
end $function$;

CREATE OR REPLACE FUNCTION requests.plain(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select translate(lower($1), 'ё', 'е') $function$;

CREATE OR REPLACE FUNCTION solutions.keep_expectation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' then
    -- Together with its solution it may go; alone it may not.
    if tg_op = 'DELETE' and not exists (select from solutions.solution s where s.id = old.solution) then return old; end if;
    raise exception 'what was expected is never rewritten';
  end if;
  if exists (select from solutions.solution s where s.id = new.solution and s.fixed_at is not null) then
    raise exception 'what is expected stands from the first roll-out day on';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION solutions.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and not exists (select from solutions.solution s where s.id = old.solution) then return old; end if;
  raise exception 'an evaluation is never rewritten';
end $function$;

CREATE OR REPLACE FUNCTION surveys.has_response(response_id uuid)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select 1 from answers.response r where r.id = response_id)
$function$;

CREATE OR REPLACE FUNCTION surveys.keep_promise()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.state <> 'draft' and (
    new.state = 'draft' or new.kind <> old.kind or new.k < old.k or new.cuts <> old.cuts
    or new.audience <> old.audience or new.version is distinct from old.version or new.readers <> old.readers
    or new.contract is distinct from old.contract or new.contract_hash is distinct from old.contract_hash
  ) then
    raise exception 'the confidentiality contract of wave % cannot be weakened', old.id using errcode = 'VZ001';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION surveys.put_comment(comment_id uuid, of_wave uuid, about uuid, from_unit uuid, frozen_cuts text[], of_item text, said text, key bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  insert into answers.comment (id, wave, subject, unit, cuts, item, words, key_hash)
  values (comment_id, of_wave, about, from_unit, frozen_cuts, of_item, said, key)
  on conflict (id) do nothing
$function$;

CREATE OR REPLACE FUNCTION surveys.put_response(response_id uuid, of_wave uuid, about uuid, from_unit uuid, frozen_cuts text[], given jsonb)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with kept as (
    insert into answers.response (id, wave, subject, unit, cuts, answers)
    values (response_id, of_wave, about, from_unit, frozen_cuts, given)
    on conflict (id) do nothing
    returning 1
  )
  select exists (select 1 from kept)
$function$;
