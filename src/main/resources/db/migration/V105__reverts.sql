-- Imports that were taken back: what one brought is withdrawn, what it changed goes back to the version before.

alter table import_run
  add column revertible      boolean not null default true,
  add column reverted_by     bigint,
  add column reverted_counts jsonb   not null default '{}',
  add column reverted_left   text[]  not null default '{}';
update import_run set revertible = false;
comment on column import_run.revertible is 'false: published before Dues kept what a revert needs, the marks of missing rows among it';
comment on column import_run.reverted_by is 'the execution that took it back; who asked and why stand among its parameters';
comment on column import_run.reverted_counts is 'per record type: withdrawn, restored';
comment on column import_run.reverted_left is 'what stays because an operator has changed it since, in words';

alter table contract      add column withdrawn_by bigint;
alter table fee           add column withdrawn_by bigint;
alter table tariff        add column withdrawn_by bigint;
alter table subscription  add column withdrawn_by bigint;
alter table payment       add column withdrawn_by bigint;
alter table action        add column withdrawn_by bigint;
alter table directory_row add column withdrawn_by bigint;
alter table contract      add constraint contract_withdrawn_is_missing check (withdrawn_by is null or missing_since is not null);
alter table subscription  add constraint subscription_withdrawn_is_missing check (withdrawn_by is null or missing_since is not null);
comment on column contract.withdrawn_by is 'the execution that reverted the import which brought it: as if it had never come, until an import brings it again';
comment on column subscription.withdrawn_by is 'the execution that reverted the import which brought it: it charges nothing, and what it charged is corrected';
comment on column fact_version.withdrawn is 'no value of any day: a row of a set that is gone, or what a reverted import had said';

-- What an import absorbed is in force again when the import is reverted.
alter table subscription_overlay add column absorbed_by bigint, add column valid_to_before date;
comment on column subscription_overlay.valid_to_before is 'of a value that an import absorbed: valid_to until then';

-- Withdrawn rows are in no report. Their ledger lines are.
do $$
declare
  shown record;
begin
  for shown in select * from (values ('reporting.contract', 'c', 'where'), ('reporting.fee', 'f', 'where'), ('reporting.subscription', 'b', 'and')) as v (name, alias, word) loop
    execute format('create or replace view %s as %s %s %s.withdrawn_by is null',
                   shown.name, rtrim(pg_get_viewdef(shown.name::regclass), ';'), shown.word, shown.alias);
  end loop;
end $$;
