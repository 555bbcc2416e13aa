-- What each released figure was computed of, kept once for all figures of the same group: the audit reads it.

create table surveys.released_union (
  wave uuid not null references surveys.wave on delete cascade,
  no int not null,
  -- Numbers of atoms, which are unique within a wave.
  atoms int[] not null,
  primary key (wave, no)
);

alter table surveys.atom add unique (wave, no);
-- A pool of small suppliers is kept under the unit they belong to; then its cells say which supplier each is of.
comment on column surveys.atom.cells is
  'The cells it is made of: [{"unit": uuid or null, "cuts": [..], "subject": uuid if not that of the atom}].';

alter table surveys.figure drop column atoms;
-- The union of atoms that the value, and the one that the counts, were computed of.
alter table surveys.figure add column told_of int;
alter table surveys.figure add column counted_of int;
alter table surveys.model add column told_of int;
alter table surveys.comment add column told_of int;
