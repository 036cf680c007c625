-- Decisions, links and titles come by the hundred thousand in statements whose ids were read in the same transaction: looking
-- each contract and customer up once more took most of their time. Neither can be removed instead (contract_stays,
-- customer_stays).
alter table match_decision drop constraint match_decision_contract_id_fkey, drop constraint match_decision_customer_id_fkey;
alter table contract_customer drop constraint contract_customer_contract_id_fkey, drop constraint contract_customer_customer_id_fkey;
alter table customer_title drop constraint customer_title_customer_id_fkey;
