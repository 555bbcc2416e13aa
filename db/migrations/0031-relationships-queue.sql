-- Since when a drawing of the map waits in the queue: a hundred changes at once need one drawing.
alter table relationships.discovery add column queued_at timestamptz;
