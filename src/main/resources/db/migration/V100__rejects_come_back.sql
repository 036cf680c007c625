-- Rows that were refused come back: mended by a person, or by themselves once what they refer to is there.

alter table import_run add column parent_execution bigint;
comment on column import_run.parent_execution is 'the execution whose mended reject file this import takes in; null for an export';

alter table import_file
  add column parked bigint not null default 0,
  add column balance_read numeric(25,6),
  add column balance_loaded numeric(25,6),
  add column balance_rejected numeric(25,6),
  add column balance_parked numeric(25,6);
comment on column import_file.parked is 'rows that wait for what they refer to; accepted + rejected + parked = row_count';
comment on column import_file.balance_read is 'of all rows as they were read; null where the file brings no balances';

alter table reject
  add column balance numeric(19,6),
  add column resolved_by bigint;
comment on column reject.balance is 'what the row says of a contract''s balance; null where it brings none or it cannot be read';
comment on column reject.resolved_by is 'the import with which the row came in after all';
create index reject_file on reject (file_id, line);

-- What each refused row would have brought: the key of its record, or of the owner of its set.
create table refused_key (
  execution_id bigint   not null,
  source       smallint not null references source_system,
  file_id      bigint   not null,
  line         bigint   not null,
  table_name   text     not null,
  key          text     not null,
  holds        boolean  not null
);
create index refused_key_execution on refused_key (execution_id, table_name, key);
create index refused_key_row on refused_key (file_id, line);
comment on column refused_key.key is '* where it cannot be read; with line 0 a record that may be the one that cannot be read';
comment on column refused_key.holds is 'false where another row of the same key was taken: nothing waits for this one';

-- Which refused row each row of a mended reject file is.
create table resubmitted_row (
  file_id        bigint not null references import_file,
  line           bigint not null,
  parent_file_id bigint not null,
  parent_line    bigint not null,
  constraint resubmitted_row_key primary key (file_id, line)
);
create index resubmitted_row_parent on resubmitted_row (parent_file_id, parent_line);

-- Rows that name a record which is not there yet, as they were staged.
create table parked_row (
  parked_id    bigint generated always as identity primary key,
  source       smallint not null references source_system,
  execution_id bigint   not null,
  table_name   text     not null,
  key          text,
  file_id      bigint   not null,
  line         bigint   not null,
  row_hash     uuid     not null,
  staged       jsonb    not null
);
create index parked_row_source on parked_row (source, table_name);

-- What a set would have become, had none of its rows been refused: rows to come, and rows to go.
create table held_row (
  source       smallint not null references source_system,
  execution_id bigint   not null,
  table_name   text     not null,
  owner        text     not null,
  row_hash     uuid     not null,
  staged       jsonb
);
create index held_row_owner on held_row (source, table_name, owner);
comment on column held_row.staged is 'the row to come; null for one that is to go';
