-- What people decide about customers and addresses. It stands over every later night.

create table kept_apart (
  contract_id bigint      not null references contract,
  customer_id bigint      not null references customer,
  decided_by  text        not null,
  reason      text        not null,
  decided_at  timestamptz not null,
  constraint kept_apart_once primary key (contract_id, customer_id)
);
comment on table kept_apart is 'contracts that a person said are not this customer''s: no engine sees the customer when it decides on the contract';

alter table match_decision add column held boolean not null default false;
comment on column match_decision.held is 'a person unlinked the contract: no night matches it until a person says so';

create table past_customer (
  past_customer_id bigint generated always as identity primary key,
  contract_id bigint not null references contract,
  customer_id bigint not null references customer,
  since       date   not null,
  until       date   not null,
  decided_by  text   not null,
  ended_by    text   not null
);
create index past_customer_contract on past_customer (contract_id);
comment on table past_customer is 'links that stand no more; the one that stands is contract_customer';
comment on column past_customer.until is 'the day on which the link ended';

alter table contract_customer add column imported_hash uuid;
comment on column contract_customer.imported_hash is 'of what the customer last took from the contract; another hash means take it again';

alter table customer add column locked text[] not null default '{}';
comment on column customer.locked is 'fields that a person set: no contract changes them';

create table customer_edit (
  edit_id           bigint generated always as identity primary key,
  customer_id       bigint      not null references customer,
  deed              text        not null constraint customer_edit_deed
    check (deed in ('SET', 'UNLOCKED', 'LINKED', 'UNLINKED', 'MERGED', 'SPLIT', 'APART')),
  field             text,
  old_value         text,
  new_value         text,
  contract_id       bigint references contract,
  other_customer_id bigint references customer,
  edited_by         text        not null,
  reason            text        not null,
  edited_at         timestamptz not null
);
create index customer_edit_customer on customer_edit (customer_id);
comment on column customer_edit.other_customer_id is 'LINKED: from whom; MERGED: into whom; SPLIT: who came of it';

create table review_answer (
  answer_id   bigint generated always as identity primary key,
  contract_id bigint      not null references contract,
  kind        text        not null constraint review_answer_kind check (kind in ('match', 'address')),
  code        text        not null,
  answer      text        not null,
  facts_hash  uuid        not null,
  answered_by text        not null,
  reason      text        not null,
  answered_at timestamptz not null
);
create index review_answer_contract on review_answer (contract_id, kind);
comment on column review_answer.facts_hash is 'of the columns that the answer was given on: an answer about an address stands until they change';
