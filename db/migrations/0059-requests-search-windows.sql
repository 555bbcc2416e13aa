-- A range over an inverted index reads all of it up to the bound; equal keys are found at once. So each request carries the
-- window it lies in twice: two thousand of its neighbours, and, as a negative number, sixty-five thousand.
drop index requests.search_words;
drop index requests.search_inside;
alter table requests.search drop column block;
alter table requests.search add column windows int[] not null
  generated always as (array[(number >> 11)::int, (-1 - (number >> 16))::int]) stored;
create index search_words on requests.search using gin (access, words, windows)
  with (fastupdate = on, gin_pending_list_limit = 512);
create index search_inside on requests.search using gin (inside_access, inside, windows)
  with (fastupdate = on, gin_pending_list_limit = 512) where inside is not null;

-- What was merged into a request stands on its page.
create index request_merged on requests.request (merged_into) where merged_into is not null;
