-- What people set on contracts, and where sources say otherwise than what is kept.

alter table contract add column locked text[] not null default '{}';
comment on column contract.locked is 'columns that a person set: no import writes them, what it says of them is a differing field';

create table contract_edit (
  edit_id     bigint generated always as identity primary key,
  contract_id bigint      not null references contract,
  field       text        not null,
  deed        text        not null constraint contract_edit_deed check (deed in ('SET', 'UNLOCKED')),
  old_value   text,
  new_value   text,
  edited_by   text        not null,
  reason      text        not null,
  edited_at   timestamptz not null
);
create index contract_edit_contract on contract_edit (contract_id);

-- Of each contract, the fields of which its source says otherwise than what is kept. It changes nothing; a person looks at it.
create table differing_field (
  differing_id  bigint generated always as identity primary key,
  contract_id   bigint   not null references contract,
  source        smallint not null references source_system,
  field         text     not null,
  source_value  text     not null,
  kept_value    text     not null,
  why           text     not null constraint differing_field_why check (why in ('keep', 'locked', 'blank')),
  seen_on       date     not null,
  execution_id  bigint,
  superseded_by bigint
);
create index differing_field_current on differing_field (contract_id) where superseded_by is null;
create index differing_field_execution on differing_field (execution_id);
comment on column differing_field.why is 'keep: the sheet''s update policy; locked: a person set it; blank: a value that nothing but another value replaces';
comment on column differing_field.execution_id is 'the import that said it; null: said by the import before a person''s edit';
comment on column differing_field.superseded_by is 'the import or revert after which it was so no more; 0: a person''s edit; null: it is so';
