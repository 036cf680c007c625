-- A contract that joined a customer through another contract of the same night was left without its link when that other one
-- came behind it. The next night decides on such contracts again.
update match_decision d
   set facts_hash = '00000000-0000-0000-0000-000000000000'
 where d.outcome = 'matched' and d.customer_id is null and d.applied and not d.held
   and not exists (select from contract_customer l where l.contract_id = d.contract_id);
