-- Which agreements hold for a piece of work. Asked once, when it begins and when its service changes: later moves of
-- units or new agreements do not reach what was asked before, so that every clock can be computed anew at any time.

create table requests.clock_term (
  request uuid not null references requests.request on delete cascade,
  work uuid not null references requests.work on delete cascade,
  agreement uuid not null,
  version int not null,
  since timestamptz not null,
  -- From when on it holds no more: the service has changed.
  until timestamptz,
  primary key (work, agreement, since)
);
create index clock_term_request on requests.clock_term (request);

alter table requests.clock
  -- When it stopped counting: what was owed was done, or nothing is owed any more.
  add column ended_at timestamptz,
  -- An update begins a round with every word to whoever asked: how many there were, and how many were missed.
  add column rounds int not null default 1,
  add column missed int not null default 0;
