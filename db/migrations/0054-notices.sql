-- What people are told: on the page, by a letter at once, or by the day's digest; and how each of them wants it.

create table platform.notice (
  id bigint primary key generated always as identity,
  -- A party of the organisation, or whatever the rooms call those they tell; the machine room looks at the id only.
  recipient uuid not null,
  -- What kind of news it is: people choose by this.
  source text not null,
  -- The same news is told once.
  key text not null,
  -- The thing it is about: notices of one thing are shown as one line.
  about text not null,
  title jsonb not null check (title ?& array['ru', 'en']),
  text jsonb not null check (text ?& array['ru', 'en']),
  link text not null,
  urgent boolean not null default false,
  -- A letter at once, unless its reader chose otherwise: whoever wrote by letter is answered by letter.
  prompt boolean not null default false,
  -- Heads of the letter, so that an answer to it finds its thread.
  letter jsonb,
  created_at timestamptz not null,
  read_at timestamptz,
  -- What its reader's choice made of it; null until it was looked at.
  way text check (way in ('page', 'digest', 'at_once')),
  -- When its letter is due; null when there is none, or no more.
  due_at timestamptz,
  sent_at timestamptz,
  -- The letter it went in.
  sent_in text,
  unique (recipient, key)
);
create index notice_of on platform.notice (recipient, id desc);
create index notice_unread on platform.notice (recipient, about, id) where read_at is null;
create index notice_new on platform.notice (id) where way is null;
create index notice_due on platform.notice (due_at, recipient) where due_at is not null and sent_at is null;
create index notice_read on platform.notice (read_at) where read_at is not null;

-- When somebody wants to be left alone, and when the day's digest comes.
create table platform.notice_reader (
  recipient uuid primary key,
  -- Null: the house's.
  time_zone text,
  -- 'usual': the hours of the profile, else the house's night; 'own': from and to; 'never': no quiet hours.
  quiet text not null default 'usual' check (quiet in ('usual', 'own', 'never')),
  quiet_from time,
  quiet_to time,
  digest_at time,
  -- The reader's day of the last digest: there is one a day, whenever it is looked for.
  digest_on date,
  changed_at timestamptz,
  check ((quiet = 'own') = (quiet_from is not null and quiet_to is not null))
);

-- How one wants to hear of one kind of news, where that is not the usual way.
create table platform.notice_preference (
  recipient uuid not null,
  source text not null,
  way text not null check (way in ('page', 'digest', 'at_once', 'none')),
  primary key (recipient, source)
);
