-- What the figures together say: who watches them, and what was raised.

create schema insight;

-- What is known of each series that is watched, so that a week more costs little. It can always be made again from
-- the weekly figures.
create table insight.watched (
  -- "demand|<supplier>|<customer>|<topic>".
  series text primary key,
  measure text not null check (measure in ('demand', 'waiting', 'complaints', 'ratings', 'survey', 'topic')),
  supplier uuid,
  customer uuid,
  topic text,
  -- The last week (its Monday) that is behind the state.
  through date not null,
  state jsonb not null,
  -- How the rules of the watch were called when it was made: others make it anew.
  rules int not null
);
create index on insight.watched (measure, through);
create index on insight.watched (supplier, customer);

create table insight.alert (
  id uuid primary key default uuidv7(),
  series text not null,
  measure text not null check (measure in ('demand', 'waiting', 'complaints', 'ratings', 'survey', 'topic')),
  supplier uuid references organisation.party,
  customer uuid references organisation.party,
  service text not null default '',
  topic text,
  -- The week (its Monday) whose figure raised it, and the week in which the change began, as estimated.
  raised_on date not null,
  since date not null,
  direction text not null check (direction in ('up', 'down')),
  -- The usual level and the one since: a week, hours, or marks from 1 to 5.
  before double precision not null,
  after double precision not null,
  -- What is drawn: per week the figure, what was expected and between which bounds it usually lies.
  picture jsonb not null,
  state text not null default 'open' check (state in ('open', 'acknowledged', 'snoozed', 'need', 'over')),
  -- Snoozed: until then it is not shown.
  until date,
  need uuid references needs.need on delete set null,
  note text not null default '',
  said_by uuid references organisation.party,
  said_at timestamptz,
  over_on date,
  created_at timestamptz not null default now(),
  -- The same change is raised once, however often the weeks are looked at.
  unique (series, raised_on)
);
-- One at a time waits for somebody's word.
create unique index alert_waiting on insight.alert (series) where state in ('open', 'snoozed');
create index on insight.alert (raised_on desc, id desc);
create index on insight.alert (supplier, raised_on desc, id desc);
create index on insight.alert (customer, raised_on desc, id desc);
create index on insight.alert (until) where state = 'snoozed';
