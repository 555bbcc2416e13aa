-- Past surveys brought in from files: what was handed in, how it is read, what became of it.

create table surveys.import (
  id uuid primary key default uuidv7(),
  state text not null default 'new' check (state in ('new', 'checked', 'applied')),
  -- Deleted with the import's end: it may say who answered what. Then null.
  file uuid references platform.file on delete set null,
  file_name text not null,
  -- A description of the survey beside its answers: a SurveyJS form, LimeSurvey's structure.
  structure uuid references platform.file on delete set null,
  -- See `modules/surveys/importing/plan.ts`; null: as recognised.
  plan jsonb,
  report jsonb,
  wave uuid references surveys.wave on delete set null,
  created_by text,
  created_at timestamptz not null default now(),
  applied_at timestamptz
);

create table surveys.import_problem (
  import uuid not null references surveys.import on delete cascade,
  number int not null,
  line int not null,
  column_name text,
  value text not null,
  code text not null,
  severity text not null check (severity in ('refused', 'mended')),
  primary key (import, number)
);

-- Who answered in an anonymous wave from a file: numbers, which only say that two answers are of one person. They count
-- different people while the wave is closed, and go with the closing.
create table surveys.past_rater (
  wave uuid not null references surveys.wave on delete cascade,
  no int not null,
  subject uuid not null,
  unit uuid not null,
  cuts text[] not null,
  primary key (wave, no, subject)
);
