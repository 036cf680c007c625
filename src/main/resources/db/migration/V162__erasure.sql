-- Customers whose person is forgotten: the rows stay, because the ledger refers to them; what they said of the person is gone.
alter table customer add column erased_at timestamptz;
alter table contract add column erased_at timestamptz;
comment on column contract.erased_at is 'since when imports take nothing of it that tells of a person; null: they take everything';
create index contract_erased on contract (source, contract) where erased_at is not null;

alter table customer_edit drop constraint customer_edit_deed;
alter table customer_edit add constraint customer_edit_deed
  check (deed in ('SET', 'UNLOCKED', 'LINKED', 'UNLINKED', 'MERGED', 'SPLIT', 'APART', 'ERASED', 'LIFTED'));
