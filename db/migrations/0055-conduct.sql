-- Conduct: who hears complaints, confidential reports, thanks in public, how ratings are asked for, what rules have done.

-- Who hears complaints about a unit and those under it, where it is not the house's own team.
create table requests.feedback_team (
  unit uuid primary key references organisation.party on delete cascade,
  team uuid not null references organisation.party,
  set_by text,
  set_at timestamptz not null default now(),
  check (unit <> team)
);

-- What the team asks the complained-about unit to explain: a request of its own in the team's words, without whoever complained.
create table requests.explanation (
  request uuid primary key references requests.request on delete cascade,
  complaint uuid not null references requests.request on delete cascade,
  asked_at timestamptz not null default now()
);
create index explanation_complaint on requests.explanation (complaint);
create index request_complaint on requests.request (about, opened_at) where kind = 'complaint';

-- Thanks said in public, once the thanked person has allowed it; without a row they stay between those they concern.
create table requests.public_thanks (
  request uuid primary key references requests.request on delete cascade,
  allowed_by uuid not null references organisation.party,
  allowed_at timestamptz not null default now()
);

-- Which share of the closed requests a unit (with those under it) asks about; without a row: all.
create table requests.rating_choice (
  unit uuid primary key references organisation.party on delete cascade,
  share numeric not null check (share between 0 and 1),
  set_by text,
  set_at timestamptz not null default now()
);

alter table requests.rating
  -- When the question is shown: later for a request that was reopened before.
  add column due_at timestamptz not null default now(),
  add column told_at timestamptz;
create index rating_due on requests.rating (due_at) where state = 'asked' and told_at is null;
create index rating_asked on requests.rating (asked_at) where state = 'asked';
create index rating_asked_of on requests.rating (rater, supplier, customer, asked_at);
create index rating_request on requests.rating (request);

-- What a rule watches, beside its definition, so that an event finds the rules it sets off.
alter table requests.rule
  add column watches text generated always as (coalesce(definition #>> '{when,event}', 'time')) stored;
create index rule_watches on requests.rule (watches, unit) where enabled;
create index rule_run_request on requests.rule_run (request, at);
