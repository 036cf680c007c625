-- The directory: city, street, house; ids of each source and other spellings as aliases.

create table directory_city (
  city_id   bigint generated always as identity primary key,
  country   text,
  region    text,
  area      text,
  type      text,
  title     text not null,
  title_key text not null
);
create unique index directory_city_natural_key on directory_city (coalesce(country, ''), coalesce(region, ''), coalesce(area, ''), coalesce(type, ''), title_key);

create table directory_street (
  street_id bigint generated always as identity primary key,
  city_id   bigint not null references directory_city,
  district  text,
  type      text,
  title     text not null,
  title_key text not null
);
create unique index directory_street_natural_key on directory_street (city_id, coalesce(type, ''), title_key, coalesce(district, ''));

create table directory_house (
  house_id  bigint generated always as identity primary key,
  street_id bigint references directory_street,
  city_id   bigint not null references directory_city,
  house     text   not null,
  post_code text,
  district  text,
  created_by_contract text
);
create unique index directory_house_natural_key on directory_house (coalesce(street_id, 0), city_id, house);
comment on column directory_house.house is 'canonical house string: 12, 12А, 12/3, 12 к3 с2';
comment on column directory_house.created_by_contract is 'source:contract whose address first named the house; null when a directory file brought it';

create table directory_alias (
  alias_id   bigint generated always as identity primary key,
  level      text   not null constraint directory_alias_level check (level in ('city', 'street', 'house')),
  target_id  bigint not null,
  kind       text   not null,
  type       text,
  title      text   not null,
  title_key  text   not null,
  district   text,
  valid_from date,
  valid_to   date
);
create index directory_alias_title on directory_alias (level, title_key);

create table directory_source_id (
  source    smallint not null references source_system,
  level     text     not null,
  key       text     not null,
  target_id bigint   not null,
  constraint directory_source_id_key primary key (source, level, key)
);

-- What the sources' directory files said, kept like every other fact; the directory above is made from it.
create table directory_row (
  directory_row_id bigint generated always as identity primary key,
  source        smallint not null references source_system,
  key           text     not null,
  level         text     not null constraint directory_row_level check (level in ('city', 'street', 'house', 'alias', 'rename')),
  parent        text,
  country       text,
  region        text,
  area          text,
  district      text,
  kind          text,
  type          text,
  title         text,
  old_type      text,
  old_title     text,
  post_code     text,
  valid_from    date,
  valid_to      date,
  missing_since date,
  brought_by    bigint   not null,
  file_id       bigint   not null,
  line          bigint   not null,
  row_hash      uuid     not null,
  raw           text     not null,
  constraint directory_row_natural_key unique (source, key)
);
comment on column directory_row.key is 'level:id for cities, streets and houses (city:12); level:hash for aliases and renames';
comment on column directory_row.parent is 'key of the row above: a street''s city:12, a house''s street:5; what an alias names: street:5; a rename''s city title';
comment on column directory_row.title is 'a house''s number; a rename''s new title';

create table contract_address (
  contract_id bigint primary key references contract,
  facts_hash  uuid   not null,
  raw_text    text   not null,
  quality     text   not null,
  country     text,
  region      text,
  city        text,
  street_type text,
  street      text,
  house       text,
  entrance    text,
  floor       text,
  flat        text,
  post_code   text,
  remainder   text,
  house_id    bigint references directory_house,
  execution_id bigint not null
);
create index contract_address_house on contract_address (house_id, flat);

create table customer (
  customer_id bigint generated always as identity primary key,
  key         text   not null constraint customer_key_unique unique,
  title       text   not null,
  kind        text,
  created_by  bigint not null,
  merged_into bigint references customer
);
comment on column customer.key is 'source:contract that created the customer, so that the key is the same after a rebuild';

create table customer_title (
  customer_id bigint not null references customer,
  title       text   not null,
  title_key   text   not null,
  added_by    bigint not null,
  constraint customer_title_once unique (customer_id, title_key)
);

create table customer_parameter (
  customer_id bigint not null references customer,
  parameter   text   not null,
  value_key   text   not null,
  value       text   not null,
  origin      text   not null,
  added_by    bigint not null,
  constraint customer_parameter_once unique (customer_id, parameter, value_key)
);
create index customer_parameter_value on customer_parameter (parameter, value_key);

create table contract_customer (
  contract_id  bigint primary key references contract,
  customer_id  bigint not null references customer,
  since        date   not null,
  decided_by   text   not null,
  execution_id bigint not null
);
create index contract_customer_customer on contract_customer (customer_id);

create table match_decision (
  contract_id  bigint primary key references contract,
  facts_hash   uuid   not null,
  outcome      text   not null,
  customer_id  bigint references customer,
  rule         text   not null,
  score        numeric,
  evidence     text   not null,
  candidates   text   not null default '',
  review       text   not null default '',
  execution_id bigint not null
);
comment on table match_decision is 'the last decision on each contract; the link itself is contract_customer';
