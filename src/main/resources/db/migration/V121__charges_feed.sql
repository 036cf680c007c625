-- The ledger's lines go back to the billings in numbered files. A file is the lines of the executions that are tied to it: the
-- ledger only grows, so the same file can be made again at any time.
alter table feed_file drop constraint feed_file_feed;
alter table feed_file add constraint feed_file_feed check (feed in ('customers', 'addresses', 'charges'));

create table carried_execution (
  source       smallint not null references source_system,
  execution_id bigint   not null,
  feed_file_id bigint   references feed_file,
  constraint carried_execution_once primary key (source, execution_id)
);
create index carried_execution_file on carried_execution (feed_file_id) where feed_file_id is not null;
comment on table carried_execution is 'executions that had ended and whose lines of the source are in a file; each once';
comment on column carried_execution.feed_file_id is 'null: it posted nothing for the source';
