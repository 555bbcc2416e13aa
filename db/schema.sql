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

CREATE INDEX "account_userId_idx" ON auth.account USING btree ("userId");
CREATE INDEX "session_userId_idx" ON auth.session USING btree ("userId");
CREATE INDEX verification_identifier_idx ON auth.verification USING btree (identifier);
CREATE INDEX event_case ON platform.event USING btree (case_id, id) WHERE (case_id IS NOT NULL);
CREATE INDEX event_delivery ON platform.event USING btree (tx, id);
CREATE INDEX event_subject ON platform.event USING btree (module, subject_kind, subject_id, id DESC);
CREATE INDEX idempotency_at ON platform.idempotency USING btree (at);
CREATE INDEX task_owner ON platform.task USING btree (owner, id DESC);

CREATE OR REPLACE FUNCTION platform.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'platform.event is append-only';
end $function$;
