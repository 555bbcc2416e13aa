-- What is done about needs: the plan, what it is expected to change, and whether it did.

create schema solutions;

create table solutions.solution (
  id uuid primary key default uuidv7(),
  number bigint not null generated always as identity unique,
  kind text not null check (kind in ('new_service', 'changed_service', 'training', 'process_change', 'communication',
    'shared_resource')),
  title text not null check (title <> ''),
  description text not null default '',
  -- Whose service is to become better: those it serves are whom the solution is brought to.
  supplier uuid not null references organisation.party,
  -- The service as the measures name it; null: whatever the supplier does.
  service text,
  -- The person who answers for it.
  owner uuid references organisation.party,
  state text not null default 'draft' check (state in ('draft', 'planned', 'running', 'introduced', 'evaluated', 'dropped')),
  -- Where it stood when it was dropped, and why.
  dropped_from text,
  reason text,
  cost_money numeric(14, 2) check (cost_money >= 0),
  currency text not null default 'RUB',
  cost_hours double precision check (cost_hours >= 0),
  -- When the first roll-out day had come: from then on the expectation stands as it is.
  fixed_at timestamptz,
  -- How the effect will be told, chosen by the house at that moment: see plan/design.ts.
  design jsonb,
  created_by uuid references organisation.party,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on solutions.solution (updated_at desc, id desc);
create index on solutions.solution (state, updated_at desc);
create index on solutions.solution (supplier, state);
create index on solutions.solution (owner) where owner is not null;

create table solutions.answers_need (
  solution uuid not null references solutions.solution on delete cascade,
  need uuid not null references needs.need,
  added_at timestamptz not null default now(),
  primary key (solution, need)
);
create index on solutions.answers_need (need);

create table solutions.step (
  id uuid primary key default uuidv7(),
  solution uuid not null references solutions.solution on delete cascade,
  what text not null check (what <> ''),
  owner uuid references organisation.party,
  due_on date,
  done_at timestamptz,
  done_by uuid references organisation.party,
  place int not null default 0,
  -- The day its owner was last told that it is due.
  reminded_on date
);
create index on solutions.step (solution, place);
create index on solutions.step (owner, due_on) where done_at is null;

-- Whom it is brought to, and from which day on.
create table solutions.roll_out (
  solution uuid not null references solutions.solution on delete cascade,
  customer uuid not null references organisation.party,
  starts_on date not null,
  primary key (solution, customer)
);
create index on solutions.roll_out (customer);
create index on solutions.roll_out (starts_on);

-- What it is expected to change, version by version; the last one holds.
create table solutions.expectation (
  solution uuid not null references solutions.solution on delete cascade,
  version int not null,
  -- A measure of the house, or `survey:` with the measure of a questionnaire.
  measure text not null,
  -- Of a survey measure: whose waves are compared.
  questionnaire uuid,
  good text not null check (good in ('higher', 'lower')),
  -- How much is expected to change, in the measure's own unit: negative is less.
  effect double precision not null check (effect <> 0),
  -- The largest change that would not matter.
  margin double precision not null check (margin >= 0),
  evaluate_on date not null,
  -- On how many days, the last being that one, a verdict may be told: the chance of error is shared among them.
  looks smallint not null default 1 check (looks between 1 and 3),
  set_by uuid references organisation.party,
  set_at timestamptz not null default now(),
  primary key (solution, version)
);

create function solutions.keep_expectation() returns trigger language plpgsql as $$
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
end $$;
create trigger keep_expectation before insert or update or delete on solutions.expectation
  for each row execute function solutions.keep_expectation();

-- Added to, never rewritten.
create table solutions.evaluation (
  id uuid primary key default uuidv7(),
  solution uuid not null references solutions.solution on delete cascade,
  at timestamptz not null default now(),
  -- `interim` tells no verdict; `look` is one of the planned days; `further` comes after a planned day that could not tell.
  kind text not null check (kind in ('interim', 'look', 'further')),
  -- Which look of all it is, from 1.
  look smallint,
  -- The last week that was counted in.
  through date not null,
  design text not null check (design in ('comparison', 'series', 'waves', 'none')),
  verdict text check (verdict in ('better', 'worse', 'noDifferenceThatMatters', 'cannotTellYet')),
  because text,
  effect double precision,
  low double precision,
  high double precision,
  -- Of the interval, and of the verdict.
  level double precision not null,
  unit text not null,
  -- What is measured with the solution, and what it would be without.
  with_it double precision,
  without_it double precision,
  detectable double precision,
  more_weeks int,
  treated int not null default 0,
  comparison int not null default 0,
  -- The whole result with its picture: see evaluate/result.ts.
  result jsonb not null,
  -- Of what it was computed from: the same twice is one row.
  digest text not null,
  unique (solution, kind, through, digest),
  check (kind <> 'interim' or verdict is null)
);
create index on solutions.evaluation (solution, at desc);
create unique index one_verdict_a_look on solutions.evaluation (solution, look) where look is not null;

create function solutions.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from solutions.solution s where s.id = old.solution) then return old; end if;
  raise exception 'an evaluation is never rewritten';
end $$;
create trigger evaluation_append_only before update or delete on solutions.evaluation
  for each row execute function solutions.refuse_change();

-- Planned days that could not tell: when it is looked at again.
create table solutions.further_look (
  solution uuid not null references solutions.solution on delete cascade,
  look smallint not null,
  on_day date not null,
  set_by uuid references organisation.party,
  set_at timestamptz not null default now(),
  primary key (solution, look)
);

-- Whether it helped those who had said something, or to whom it was brought.
create table solutions.helped (
  solution uuid not null references solutions.solution on delete cascade,
  person uuid not null references organisation.party,
  answer text not null check (answer in ('yes', 'partly', 'no')),
  words text,
  at timestamptz not null default now(),
  primary key (solution, person)
);
create index on solutions.helped (person);
