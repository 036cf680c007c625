-- Orders of services: events, so that none is missing when a later export has it no more. Each is carried out once ever.

create table service_order (
  service_order_id bigint generated always as identity primary key,
  source        smallint not null references source_system,
  "order"       text     not null,
  contract_id   bigint   not null references contract,
  fee_id        bigint   not null references fee,
  operation     text     not null,
  ordered_at    timestamptz,
  paid          boolean,
  parameters    text,
  missing_since date,
  brought_by    bigint   not null,
  file_id       bigint   not null,
  line          bigint   not null,
  row_hash      uuid     not null,
  raw           text     not null,
  withdrawn_by  bigint,
  state         text     not null default 'WAITING' constraint service_order_state check (state in ('WAITING', 'OPENED', 'NOTHING')),
  outcome       text     not null default '',
  constraint service_order_natural_key unique (source, "order")
);
create index service_order_waiting on service_order (source, ordered_at) where state = 'WAITING';
create index service_order_contract on service_order (contract_id);
comment on column service_order.state is 'WAITING for its payment or the next run; NOTHING: it asked for what is so already';
