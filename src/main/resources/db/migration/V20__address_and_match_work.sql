-- What the address and matching jobs keep between their steps, and what waits for a person.

alter table contract_address add column area text;
alter table contract_address add column room text;
alter table contract_address add column stage text not null default 'done'
  constraint contract_address_stage check (stage in ('missing', 'done'));
create index contract_address_missing on contract_address (contract_id) where stage = 'missing';
comment on column contract_address.stage is 'missing: the street is known and the house is to be created by the next step';
comment on column contract_address.facts_hash is 'of the contract''s address columns as they were read; another hash means read again';

create table address_review (
  contract_id  bigint primary key references contract,
  code         text   not null,
  message      text   not null,
  since        date   not null,
  execution_id bigint not null
);
comment on table address_review is 'addresses that a person should look at, until a later night reads them for sure';

alter table match_decision add column applied boolean not null default true;
create index match_decision_waiting on match_decision (contract_id) where not applied;
comment on column match_decision.applied is 'false between the look-up and the step that links, creates and queues, so that a restart sees the customers as the night found them';

alter table customer add column parameter_group integer;
alter table customer add column title_pattern integer;

create index contract_company on contract (source, company) where company is not null;
