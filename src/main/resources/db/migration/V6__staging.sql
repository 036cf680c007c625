-- Staging tables live here, one set per import (type_source_instance); they are dropped once their rows are published.
create schema staging;

-- RI checks run with the rights of the table's owner and lock the referenced row, which needs the right to update one column.
-- The identity column cannot be written anyway, and the trigger refuses the statement before that.
grant update (line) on ledger_line to current_user;
