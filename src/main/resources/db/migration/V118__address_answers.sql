-- What a person said about an address. It stands until the source writes the address otherwise.

create table address_answer (
  contract_id bigint      not null constraint address_answer_once primary key references contract,
  facts_hash  uuid        not null,
  house_id    bigint      references directory_house,
  flat        text
);
comment on column address_answer.facts_hash is 'of the contract''s address columns that the person saw; with another hash the answer stands no more';
comment on column address_answer.house_id is 'null: a person said that it is no address of the directory, so nobody asks again';
