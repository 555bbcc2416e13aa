-- Emptying an index's list of what is waiting is its owner's right; the house works as a role that owns nothing.
create function organisation.settle_search() returns bigint
language sql security definer set search_path = '' as $$
  select pg_catalog.gin_clean_pending_list('organisation.party_search')
$$;
