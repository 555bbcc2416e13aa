-- Mail: letters that go out, mailboxes that are read, and what became of every letter that came in.

create table platform.letter (
  -- The order in which letters are sent.
  id bigint generated always as identity primary key,
  -- A letter asked for twice is sent once.
  key text not null unique,
  message_id text not null,
  -- In whose name, as {"name", "address"}; null: the house's.
  sender jsonb,
  -- [{"name", "address"}]
  recipients jsonb not null,
  subject text not null,
  -- {"text", "html", "replyTo", "inReplyTo", "references", "headers", "bulk"}
  content jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed')),
  attempts int not null default 0,
  due_at timestamptz not null default now(),
  -- Which process sends it, and until when nobody else may try.
  claimed_by text,
  claimed_until timestamptz,
  -- It may have been sent before: the process that sent it died before the server's answer was kept.
  resent boolean not null default false,
  -- What the server said when it took the letter; why it refused it or puts it off.
  response text,
  reason text,
  created_at timestamptz not null default now(),
  settled_at timestamptz,
  check ((state in ('sent', 'failed')) = (settled_at is not null)),
  check ((state = 'sending') = (claimed_by is not null))
);
create index letter_due on platform.letter (due_at, id) where state = 'waiting';
create index letter_sending on platform.letter (claimed_until) where state = 'sending';
create index letter_message on platform.letter (message_id);
create index letter_failed on platform.letter (id) where state = 'failed';

-- How the way out is: one row.
create table platform.mail_transport (
  one boolean primary key default true check (one),
  trouble text,
  trouble_at timestamptz,
  failures int not null default 0,
  -- The server did not answer, or did not let us in: nothing is tried before.
  rest_until timestamptz
);
insert into platform.mail_transport default values;

create table platform.mailbox (
  id uuid primary key default uuidv7(),
  address text not null unique check (address = lower(address)),
  host text not null check (host <> ''),
  port int not null check (port between 1 and 65535),
  security text not null check (security in ('tls', 'starttls', 'none')),
  username text not null,
  -- The password, sealed with a key of the house.
  sealed text not null,
  folder text not null default 'INBOX',
  -- Where letters go when they have been read; without it they stay and are marked as seen.
  done_folder text,
  enabled boolean not null default true,
  -- Whether letters that were there before it was connected are read too.
  read_old boolean not null default false,
  -- Grows with every change of the above, so that whoever reads it begins anew.
  revision int not null default 1,
  -- How far it has been read.
  uidvalidity bigint,
  last_uid bigint not null default 0,
  state text not null default 'new' check (state in ('new', 'watching', 'trouble')),
  trouble text,
  since timestamptz not null default now(),
  failures int not null default 0,
  next_try_at timestamptz,
  last_letter_at timestamptz,
  -- Which process reads it; nobody else before then.
  lease_by text,
  lease_until timestamptz,
  created_at timestamptz not null default now()
);

-- Every letter that was ever found in a mailbox, once, with what became of it.
create table platform.mail_taken (
  id bigint generated always as identity primary key,
  mailbox uuid not null references platform.mailbox on delete cascade,
  uidvalidity bigint not null,
  uid bigint not null,
  message_id text,
  -- Of what its sender wrote, without what the way added: the same in every copy of one letter.
  digest text,
  sender text,
  subject text,
  outcome text not null check (outcome in ('taken', 'duplicate', 'ignored', 'aside')),
  -- Why, as a code.
  reason text not null,
  -- What it went to.
  about uuid,
  -- Whether it has been marked or moved on the server.
  settled boolean not null default false,
  at timestamptz not null default now(),
  unique (mailbox, uidvalidity, uid)
);
create index mail_taken_digest on platform.mail_taken (digest) where digest is not null;
create index mail_taken_recent on platform.mail_taken (mailbox, id desc);
create index mail_taken_sender on platform.mail_taken (sender, at);
create index mail_taken_unsettled on platform.mail_taken (mailbox, uid) where not settled;

-- Letters that could not or may not be taken, kept whole until somebody decides.
create table platform.mail_aside (
  id uuid primary key default uuidv7(),
  taken bigint not null unique references platform.mail_taken on delete cascade,
  mailbox uuid not null references platform.mailbox on delete cascade,
  sender text,
  subject text,
  reason text not null,
  detail text,
  file uuid references platform.file,
  size bigint not null,
  state text not null default 'aside' check (state in ('aside', 'taking', 'taken', 'discarded')),
  at timestamptz not null default now(),
  decided_by text,
  decided_at timestamptz
);
create index mail_aside_open on platform.mail_aside (mailbox, id desc) where state in ('aside', 'taking');

-- Whose requests a mailbox brings, and how.
create table requests.mailbox (
  mailbox uuid primary key references platform.mailbox on delete cascade,
  unit uuid not null references organisation.party,
  service uuid references catalogue.service,
  kind text not null default 'request' check (kind in ('request', 'question', 'complaint', 'suggestion', 'thanks')),
  -- Whom it hears: everybody, people of known domains, known people.
  accept text not null default 'everyone' check (accept in ('everyone', 'domains', 'known')),
  -- Whether the server delivers address+anything@ to it, so that replies carry a token in the address.
  plus boolean not null default false,
  made_by text,
  made_at timestamptz not null default now()
);
create index mailbox_unit on requests.mailbox (unit);

-- Whose people write from a domain.
create table requests.mail_domain (
  domain text primary key check (domain = lower(domain)),
  partner uuid not null references organisation.party
);
create index mail_domain_partner on requests.mail_domain (partner);
