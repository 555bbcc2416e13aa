-- What of `one` is not the same in `other`, without nulls.
create function organisation.only_changed(one jsonb, other jsonb) returns jsonb language sql immutable as $$
  select coalesce(jsonb_object_agg(key, value) filter (where value is distinct from other -> key), '{}')
  from jsonb_each(jsonb_strip_nulls(one))
$$;
