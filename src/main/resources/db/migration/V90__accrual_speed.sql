-- Only a run that has just loaded a subscription keeps its state, and facts are never deleted: the two foreign keys cost three
-- quarters of the time of writing a state and could not fail.
alter table accrual_state
  drop constraint accrual_state_subscription_id_fkey,
  drop constraint accrual_state_contract_id_fkey;

-- A changed contract's open tiles, however long its history: the index ends where the tile does.
drop index ledger_line_contract;
create index ledger_line_contract on ledger_line (contract_id, period_to);

-- Lines are only ever appended, so those of an execution or a month lie together: block ranges find them at next to no cost.
drop index ledger_line_execution;
drop index ledger_line_period;
create index ledger_line_execution on ledger_line using brin (execution_id) with (autosummarize = on);
create index ledger_line_period on ledger_line using brin (accounting_period) with (autosummarize = on);
