-- The contracts that belong to nobody are few among very many: they are kept, not looked for. New contracts come in with the
-- search's texts, beside the imports; links and their ends are followed here. One that was linked meanwhile may stay for a while,
-- so that whoever reads this asks contract_customer, too.
create table contract_search_single (
  contract_id bigint constraint contract_search_single_pk primary key
);
comment on table contract_search_single is 'contracts of contract_search without a customer, and perhaps a few that have one';
insert into contract_search_single
select s.contract_id from contract_search s where not exists (select from contract_customer k where k.contract_id = s.contract_id);

create function contracts_linked() returns trigger language plpgsql as $$
begin
  delete from contract_search_single s using linked l where s.contract_id = l.contract_id;
  return null;
end $$;
create trigger contract_customer_linked after insert on contract_customer
  referencing new table as linked for each statement execute function contracts_linked();

create function contracts_unlinked() returns trigger language plpgsql as $$
begin
  insert into contract_search_single select contract_id from unlinked on conflict do nothing;
  return null;
end $$;
create trigger contract_customer_unlinked after delete on contract_customer
  referencing old table as unlinked for each statement execute function contracts_unlinked();
