-- Only a run that has just loaded a subscription keeps its state, and facts are never deleted: the two foreign keys cost three
-- quarters of the time of writing a state and could not fail. What is due is found by looking at every state, which is cheaper
-- than an index that every night rewrites; without it an update touches no index at all.
alter table accrual_state
  drop constraint accrual_state_subscription_id_fkey,
  drop constraint accrual_state_contract_id_fkey;
drop index accrual_state_due;
alter table accrual_state set (fillfactor = 80);

-- One index refuses a second line of a key and finds the lines of a subscription's open tiles, however long its history.
alter table ledger_line drop constraint ledger_line_live_key;
drop index ledger_line_contract;
alter table ledger_line add constraint ledger_line_live_key
  unique nulls not distinct (contract_id, subscription_id, period_to, period_from, charged_fee_id, kind, service_from, bucket, revision);

-- Lines are only ever appended, so those of an execution or a month lie together: block ranges find them at next to no cost.
drop index ledger_line_execution;
drop index ledger_line_period;
create index ledger_line_execution on ledger_line using brin (execution_id) with (autosummarize = on);
create index ledger_line_period on ledger_line using brin (accounting_period) with (autosummarize = on);

-- A set-up is charged once in a subscription's life, so its line is looked for however old it is.
create index ledger_line_setup on ledger_line (subscription_id) where kind = 'SETUP';
