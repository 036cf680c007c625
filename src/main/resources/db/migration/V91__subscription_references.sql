-- A subscription's contract and fee come from a join with their tables in the statement that writes it; looking each of them up
-- once more for every row took most of that statement. What they name cannot be removed instead.
alter table subscription
  drop constraint subscription_contract_id_fkey,
  drop constraint subscription_fee_id_fkey;

create function fact_stays() returns trigger language plpgsql as $$
begin
  raise exception '% rows are never deleted: subscriptions and ledger lines refer to them. What a billing no longer has is marked missing.', tg_table_name
    using errcode = 'restrict_violation';
end $$;
create trigger contract_stays before delete or truncate on contract for each statement execute function fact_stays();
create trigger fee_stays before delete or truncate on fee for each statement execute function fact_stays();
