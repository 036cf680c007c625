-- What the billings are told: numbered files, each made of rows that were decided on and committed before it.

create table feed_file (
  feed_file_id bigint generated always as identity primary key,
  source       smallint not null references source_system,
  feed         text     not null constraint feed_file_feed check (feed in ('customers', 'addresses')),
  number       bigint   not null,
  row_count    bigint   not null,
  execution_id bigint   not null,
  written      boolean  not null default false,
  constraint feed_file_number unique (source, feed, number)
);
create index feed_file_waiting on feed_file (source) where not written;
comment on column feed_file.written is 'the file was put in place; one that its reader took away is not written again';

create table feed_row (
  feed_file_id bigint  not null references feed_file,
  source       smallint not null,
  feed         text    not null,
  key          text    not null,
  cells        text[]  not null,
  superseded   boolean not null default false,
  constraint feed_row_once primary key (feed_file_id, key)
);
create unique index feed_row_told on feed_row (source, feed, key) where not superseded;
comment on column feed_row.superseded is 'a later row tells the same key otherwise';
