-- Contracts that were ordered for customers. Each goes once into the orders feed of its billing, which makes the contract.

create table contract_order (
  order_id        bigint generated always as identity primary key,
  source          smallint    not null references source_system,
  type            text        not null,
  customer        text        not null,
  title           text        not null,
  number          text        not null,
  pattern         text        not null,
  tariffs         text        not null,
  tariff_position integer     not null,
  parameters      text        not null,
  ordered_by      text        not null,
  reason          text        not null,
  ordered_at      timestamptz not null,
  written         boolean     not null default false
);
create index contract_order_waiting on contract_order (source, order_id) where not written;
create index contract_order_customer on contract_order (customer);
comment on column contract_order.number is 'empty: the billing numbers it';
comment on column contract_order.tariffs is 'with ; between them';
comment on column contract_order.tariff_position is 'of the first tariff among the contract''s; -1: it replaces the first current one';
comment on column contract_order.parameters is 'the billing''s code=value, with ; between them';
