-- Which contracts have a field that a person set is asked by every import: their parameters are held before they are published.
create index contract_locked on contract (source) where locked <> '{}';
