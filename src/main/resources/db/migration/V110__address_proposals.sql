-- What a doubtful address may mean, and which execution changed an address last.
create table address_proposal (
  contract_id bigint   not null references contract,
  place       smallint not null,
  street_id   bigint   not null references directory_street,
  house_id    bigint   references directory_house,
  text        text     not null,
  why         text     not null,
  effect      text     not null,
  constraint address_proposal_once primary key (contract_id, place)
);
comment on table address_proposal is 'houses that an address under review may mean, the likest first';
comment on column address_proposal.house_id is 'null: the street has no house of this number; taking the proposal adds it';
comment on column address_proposal.effect is 'what taking the proposal would do, in words';

alter table contract_address add column changed_by bigint;
update contract_address set changed_by = execution_id;
create index contract_address_changed on contract_address (changed_by);
comment on column contract_address.changed_by is 'the execution after which the address is what it is; reading it again to the same end leaves it';
