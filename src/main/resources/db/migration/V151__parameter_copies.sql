-- What people sent of customers to the billings of their contracts. Each goes once into the parameters feed of its billing.

create table parameter_copy (
  copy_id     bigint generated always as identity primary key,
  source      smallint    not null references source_system,
  contract_id bigint      not null references contract,
  parameters  text        not null,
  asked_by    text        not null,
  reason      text        not null,
  asked_at    timestamptz not null,
  written     boolean     not null default false
);
create index parameter_copy_waiting on parameter_copy (source, copy_id) where not written;
comment on column parameter_copy.parameters is 'the billing''s code=value, with ; between them';

alter table feed_file drop constraint feed_file_feed;
alter table feed_file add constraint feed_file_feed
  check (feed in ('customers', 'addresses', 'charges', 'helpdesk', 'orders', 'parameters'));
