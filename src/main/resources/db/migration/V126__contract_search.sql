-- What people look contracts up by, as plain lower-case text. It is filled beside the imports, by whoever serves the pages, so that
-- no import waits for its index.
create extension if not exists pg_trgm;

create table contract_search (
  contract_id bigint   primary key,
  source      smallint not null references source_system,
  label       text     not null,
  words       text     not null,
  phones      text     not null,
  street      text     not null,
  dates       text     not null
);
create index contract_search_trigrams on contract_search
  using gin (label gin_trgm_ops, words gin_trgm_ops, phones gin_trgm_ops, street gin_trgm_ops, dates gin_trgm_ops);
comment on column contract_search.label is 'key, number and comment';
comment on column contract_search.words is 'title, e-mails and the values of all parameters';
comment on column contract_search.phones is 'digits alone, a blank between two numbers';

create table contract_search_state (
  through bigint primary key
);
comment on table contract_search_state is 'the imports whose contracts were taken over; the last of them counts';
