-- A set-up and its first tile may begin on one day and be decided each for itself: what is decided about the set-up
-- has no day of its own (valid_to = valid_from).
alter table tile_decision drop constraint tile_decision_once;
alter table tile_decision add constraint tile_decision_once
  unique nulls not distinct (subscription_id, kind, valid_from, valid_to, decided_on);
comment on column tile_decision.valid_to is 'the day after; valid_from itself: the set-up of that day';

create or replace view reporting.decision as
select s.id collate "C" as source,
       c.contract collate "C" as contract,
       b.subscription collate "C" as subscription,
       f.fee collate "C" as fee,
       d.kind,
       d.valid_from as first_day,
       case when d.valid_to = d.valid_from then d.valid_from else d.valid_to - 1 end as last_day,
       d.decided_on,
       d.detail
  from tile_decision d
  join contract c using (contract_id)
  join source_system s on s.source = c.source
  join subscription b on b.subscription_id = d.subscription_id
  join fee f on f.fee_id = b.fee_id
 where d.execution_id <= (select execution from reporting.as_of);
