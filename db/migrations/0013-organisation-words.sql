-- Every word of names and positions once: a mistyped word is looked for here, among thousands, not among all parties.
create table organisation.search_word (
  word text primary key
);
create index search_word_alike on organisation.search_word using gist (word gist_trgm_ops);
