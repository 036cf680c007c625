-- Facts as the sources tell them. Each row knows which import brought it (brought_by, file_id, line), its hash and its raw text.
-- Dates: valid_from is the first day, valid_to the day after the last; null is open.

create table contract (
  contract_id       bigint generated always as identity primary key,
  source            smallint not null references source_system,
  contract          text     not null,
  number            text,
  title             text     not null,
  kind              text,
  opened            date,
  closed            date,
  status            text,
  status_from       date,
  "group"           text,
  currency          text     not null,
  time_zone         text,
  balance           numeric(19,6),
  balance_as_of     date,
  credit            numeric(19,6),
  credit_until      date,
  extra_balance     numeric(19,6),
  company           text,
  company_credit    numeric(19,6),
  discount_percent  numeric(19,6),
  phones            text,
  emails            text,
  birth_date        date,
  document          text,
  tax_number        text,
  address           text,
  country           text,
  region            text,
  city              text,
  street            text,
  house             text,
  korpus            text,
  building          text,
  flat              text,
  post_code         text,
  house_id          text,
  network_activity  timestamptz,
  internet_activity timestamptz,
  tariff            text,
  ip                text,
  mac               text,
  comment           text,
  missing_since     date,
  grace_over        boolean  not null default false,
  brought_by        bigint   not null,
  file_id           bigint   not null,
  line              bigint   not null,
  row_hash          uuid     not null,
  raw               text     not null,
  constraint contract_natural_key unique (source, contract)
);
comment on column contract.missing_since is 'business date of the first full export that lacked it; null while it is in the billing';
comment on column contract.grace_over is 'its absence has been taken into account by a recalculation; false again when it returns';
comment on column contract.closed is 'the day after the last day';

create table fee (
  fee_id             bigint generated always as identity primary key,
  source             smallint not null references source_system,
  fee                text     not null,
  title              text     not null,
  mode               text     not null,
  period             text,
  "interval"         text,
  rate_basis         text,
  alignment          text,
  anchor_day         text,
  timing             text,
  granularity        text,
  start_stub         text,
  end_stub           text,
  stub_threshold_day text,
  day_basis          text,
  suspension_rule    text,
  on_unused          text,
  price_change       text,
  quantity_change    text,
  funds_check        text,
  funds_scope        text,
  on_no_funds        text,
  catch_up           text,
  max_charges        text,
  trial_days         text,
  setup_fee          text,
  minimum            text,
  priority           text,
  bucket             text,
  use_discount       text,
  category           text,
  manual             text,
  correction_style   text,
  portal             text,
  url                text,
  description        text,
  notify_1           text,
  notify_2           text,
  command            text,
  modules            text,
  internal_name      text,
  missing_since      date,
  brought_by         bigint   not null,
  file_id            bigint   not null,
  line               bigint   not null,
  row_hash           uuid     not null,
  raw                text     not null,
  constraint fee_natural_key unique (source, fee)
);
comment on table fee is 'parameters are kept as written; dues.fee reads them, and an empty one is the preset''s value';

create table tariff (
  tariff_id     bigint generated always as identity primary key,
  source        smallint not null references source_system,
  tariff        text     not null,
  title         text     not null,
  price         numeric(19,6),
  "interval"    text,
  speed_in      bigint,
  speed_out     bigint,
  traffic       bigint,
  missing_since date,
  brought_by    bigint   not null,
  file_id       bigint   not null,
  line          bigint   not null,
  row_hash      uuid     not null,
  raw           text     not null,
  constraint tariff_natural_key unique (source, tariff)
);

create table subscription (
  subscription_id  bigint generated always as identity primary key,
  source           smallint not null references source_system,
  subscription     text     not null,
  contract_id      bigint   not null references contract,
  fee_id           bigint   not null references fee,
  tariff           text,
  valid_from       date     not null,
  valid_to         date,
  object           text,
  comment          text,
  price            numeric(19,6),
  setup_fee        numeric(19,6),
  trial_days       integer,
  max_charges      integer,
  manual           boolean,
  start_stub       text,
  anchor_day       integer,
  timing           text,
  discount_percent numeric(19,6),
  discount_from    date,
  discount_to      date,
  charged_through  date,
  missing_since    date,
  grace_over       boolean  not null default false,
  brought_by       bigint   not null,
  file_id          bigint   not null,
  line             bigint   not null,
  row_hash         uuid     not null,
  raw              text     not null,
  constraint subscription_natural_key unique (source, subscription)
);
create index subscription_contract on subscription (contract_id);
create index subscription_fee on subscription (fee_id);

-- Sets: an owner that is present in an export replaces its whole set; a row no longer there moves to fact_version.

create table contract_status (
  contract_id bigint   not null references contract,
  source      smallint not null references source_system,
  status      text     not null,
  valid_from  date,
  valid_to    date,
  brought_by  bigint   not null,
  file_id     bigint   not null,
  line        bigint   not null,
  row_hash    uuid     not null,
  raw         text     not null
);
create index contract_status_owner on contract_status (contract_id);

-- What contract.status was, for sources that tell only today's: a change seen in the export of D holds from its own date, else from D.
create table contract_status_seen (
  contract_id bigint not null references contract,
  status      text   not null,
  valid_from  date,
  constraint contract_status_seen_key unique nulls not distinct (contract_id, valid_from)
);
comment on table contract_status_seen is 'each row holds until the contract''s next one; dated rows in contract_status take precedence over all of them';
comment on column contract_status_seen.valid_from is 'null: since ever (the first import)';

create table price (
  fee_id     bigint   not null references fee,
  source     smallint not null references source_system,
  tariff     text,
  valid_from date,
  valid_to   date,
  price      numeric(19,6) not null,
  currency   text,
  brought_by bigint   not null,
  file_id    bigint   not null,
  line       bigint   not null,
  row_hash   uuid     not null,
  raw        text     not null
);
create index price_owner on price (fee_id);

create table quantity (
  subscription_id bigint   not null references subscription,
  source          smallint not null references source_system,
  valid_from      date,
  valid_to        date,
  quantity        numeric(19,6) not null,
  brought_by      bigint   not null,
  file_id         bigint   not null,
  line            bigint   not null,
  row_hash        uuid     not null,
  raw             text     not null
);
create index quantity_owner on quantity (subscription_id);

create table contract_discount (
  contract_id bigint   not null references contract,
  source      smallint not null references source_system,
  valid_from  date,
  valid_to    date,
  percent     numeric(19,6) not null,
  brought_by  bigint   not null,
  file_id     bigint   not null,
  line        bigint   not null,
  row_hash    uuid     not null,
  raw         text     not null
);
create index contract_discount_owner on contract_discount (contract_id);

create table subscription_discount (
  subscription_id bigint   not null references subscription,
  source          smallint not null references source_system,
  valid_from      date,
  valid_to        date,
  percent         numeric(19,6) not null,
  brought_by      bigint   not null,
  file_id         bigint   not null,
  line            bigint   not null,
  row_hash        uuid     not null,
  raw             text     not null
);
create index subscription_discount_owner on subscription_discount (subscription_id);

create table contract_tariff (
  contract_id bigint   not null references contract,
  source      smallint not null references source_system,
  tariff      text     not null,
  position    integer,
  valid_from  date,
  valid_to    date,
  brought_by  bigint   not null,
  file_id     bigint   not null,
  line        bigint   not null,
  row_hash    uuid     not null,
  raw         text     not null
);
create index contract_tariff_owner on contract_tariff (contract_id);

create table contract_parameter (
  contract_id bigint   not null references contract,
  source      smallint not null references source_system,
  parameter   text     not null,
  value       text     not null,
  brought_by  bigint   not null,
  file_id     bigint   not null,
  line        bigint   not null,
  row_hash    uuid     not null,
  raw         text     not null
);
create index contract_parameter_owner on contract_parameter (contract_id);

create table payment (
  payment_id    bigint generated always as identity primary key,
  source        smallint not null references source_system,
  payment       text     not null,
  contract_id   bigint   not null references contract,
  paid_at       timestamptz not null,
  amount        numeric(19,6) not null,
  bucket        text,
  comment       text,
  missing_since date,
  brought_by    bigint   not null,
  file_id       bigint   not null,
  line          bigint   not null,
  row_hash      uuid     not null,
  raw           text     not null,
  constraint payment_natural_key unique (source, payment)
);
create index payment_contract on payment (contract_id);

create table billed_charge (
  contract_id bigint   not null references contract,
  source      smallint not null references source_system,
  fee         text     not null,
  valid_from  date     not null,
  valid_to    date     not null,
  amount      numeric(19,6) not null,
  brought_by  bigint   not null,
  file_id     bigint   not null,
  line        bigint   not null,
  row_hash    uuid     not null,
  raw         text     not null
);
create index billed_charge_owner on billed_charge (contract_id);
comment on table billed_charge is 'what the billing itself charged; for comparison, never posted';

-- Contracts whose facts changed since they were last compared with the ledger.
create table changed_contract (
  contract_id  bigint primary key references contract,
  since        date,
  execution_id bigint not null,
  reason       text   not null,
  recalculated boolean not null default false
);
comment on column changed_contract.recalculated is 'its tiles with lines have been compared; those without wait for the next accrual';
comment on column changed_contract.since is 'earliest day a change touches; null: without limit';
