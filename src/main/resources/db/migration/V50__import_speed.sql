-- What an import paid for once a row and needs once a statement, or not at all.

-- The source of a fact is one bound value for all rows of a statement, registered before in the same transaction; looking it
-- up again for every row took as long as writing the row. Sources can no longer be removed instead.
alter table contract drop constraint contract_source_fkey;
alter table fee drop constraint fee_source_fkey;
alter table tariff drop constraint tariff_source_fkey;
alter table subscription drop constraint subscription_source_fkey;
alter table contract_status drop constraint contract_status_source_fkey;
alter table price drop constraint price_source_fkey;
alter table quantity drop constraint quantity_source_fkey;
alter table contract_discount drop constraint contract_discount_source_fkey;
alter table subscription_discount drop constraint subscription_discount_source_fkey;
alter table contract_tariff drop constraint contract_tariff_source_fkey;
alter table contract_parameter drop constraint contract_parameter_source_fkey;
alter table payment drop constraint payment_source_fkey;
alter table billed_charge drop constraint billed_charge_source_fkey;
alter table directory_row drop constraint directory_row_source_fkey;
alter table fact_version drop constraint fact_version_source_fkey;

create function source_system_stays() returns trigger language plpgsql as $$
begin
  raise exception 'source % cannot be removed or renumbered: its facts refer to it', old.id;
end $$;
create trigger source_system_stays before delete or update of source on source_system
  for each row execute function source_system_stays();

comment on table contract_status_seen is 'statuses of contracts whose status has changed; each row holds until the contract''s next one. A contract without rows has had contract.status from contract.status_from on, else since ever. Dated rows in contract_status take precedence over all of them';
