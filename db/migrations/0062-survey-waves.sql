-- How far a wave's letters are, so that a job that is run again writes nobody twice; and whose scores are predicted.

alter table surveys.wave
  -- Everybody up to this `no` has been told that they are asked.
  add told int not null default 0,
  -- The reminders that have been written.
  add reminded int[] not null default '{}',
  -- The wave whose scores this one predicts.
  add predicts uuid references surveys.wave;
create index wave_latest_of_series on surveys.wave (series, id desc) where series is not null;
