-- Operators' actions on subscriptions: facts of their own, applied once ever, laid over what the sources say.

create table action (
  action_id    bigint generated always as identity primary key,
  source       smallint not null references source_system,
  id           text     not null,
  action       text     not null,
  at           timestamptz,
  subscription text,
  contract     text,
  "group"      text,
  fee          text,
  valid_from   date,
  valid_to     text,
  to_contract  text,
  price        numeric(19,6),
  quantity     numeric(19,6),
  amount       numeric(19,6),
  reason       text,
  requested_by text,
  missing_since date,
  brought_by   bigint   not null,
  file_id      bigint   not null,
  line         bigint   not null,
  row_hash     uuid     not null,
  raw          text     not null,
  state        text     not null default 'PENDING'
               constraint action_state check (state in ('PENDING', 'APPLIED', 'REFUSED', 'ABSORBED', 'WITHDRAWN')),
  ordered_at   timestamptz,
  header       text[]   not null default '{}',
  decided_by   bigint,
  code         text,
  constraint action_natural_key unique (source, id)
);
create index action_waiting on action (source, ordered_at) where state in ('PENDING', 'REFUSED');
comment on table action is 'one row ever for each (source, id); an applied one is never applied again, whatever a later file says of its id';
comment on column action.valid_to is 'as written: a last day, open, or nothing';
comment on column action.ordered_at is 'at, or the business date of the import that brought it: actions are applied in the order of ordered_at and id';
comment on column action.header is 'of the file it stood in, for the file of refused rows';
comment on column action.decided_by is 'the execution of apply-actions that applied or refused it last';

-- One row for each member of each action: a member is a subscription, or a contract.
create table action_application (
  application_id  bigint generated always as identity primary key,
  action_id       bigint  not null references action,
  contract_id     bigint  references contract,
  subscription_id bigint  references subscription,
  member          text    not null,
  outcome         text    not null constraint action_application_outcome check (outcome in ('APPLIED', 'REFUSED', 'WITHDRAWN')),
  code            text,
  message         text    not null,
  since           date,
  lines           integer not null default 0,
  applied_on      date    not null,
  execution_id    bigint  not null
);
create index action_application_action on action_application (action_id);
create index action_application_execution on action_application (execution_id);
comment on column action_application.lines is 'ledger lines posted at once; the others are posted by recalculate-fees';
comment on column action_application.applied_on is 'the business date';

-- What applied actions say of a subscription, above the imported row. Laid over it when facts are loaded, in the order of the actions.
create table subscription_overlay (
  overlay_id       bigint generated always as identity primary key,
  action_id        bigint  not null references action,
  subscription_id  bigint  not null references subscription,
  field            text    not null constraint subscription_overlay_field
                   check (field in ('FEE', 'CONTRACT', 'FIRST_DAY', 'END', 'PRICE', 'QUANTITY', 'INTERRUPTION', 'DELETED')),
  valid_from       date,
  valid_to         date,
  value            text    not null,
  amount           numeric(19,6),
  fee_id           bigint  references fee,
  contract_id      bigint  references contract,
  from_contract_id bigint  references contract,
  source_value     text,
  state            text    not null default 'IN_FORCE'
                   constraint subscription_overlay_state check (state in ('IN_FORCE', 'ABSORBED', 'WITHDRAWN')),
  effective        boolean not null default true
);
create index subscription_overlay_subscription on subscription_overlay (subscription_id);
create index subscription_overlay_action on subscription_overlay (action_id);
create index subscription_overlay_left on subscription_overlay (from_contract_id) where field = 'CONTRACT';
comment on column subscription_overlay.valid_from is 'the days for which it holds; FIRST_DAY: the new first day; CONTRACT: the day of the move, null from the beginning';
comment on column subscription_overlay.valid_to is 'END: the day after the new last day, null is open';
comment on column subscription_overlay.value is 'what it says, as subscription_overlay_now writes what the source says';
comment on column subscription_overlay.source_value is 'what the source said when the action was applied';
comment on column subscription_overlay.effective is 'an absorbed value stays effective where the source tells it without its dates';

-- Who holds a subscription that operators moved; the imported contract_id stays as the source says.
alter table subscription add column moved_to bigint references contract;
alter table subscription add column held_by bigint generated always as (coalesce(moved_to, contract_id)) stored;
drop index subscription_contract;
create index subscription_held_by on subscription (held_by);
comment on column subscription.held_by is 'the contract whose fees it is among: the one it was moved to, else the imported one';

-- What each source says today of the fields that actions have set, in the notation of subscription_overlay.value.
create view subscription_overlay_now as
select o.overlay_id, s.source, n.source_now,
       case o.field
         when 'QUANTITY' then coalesce((select range_agg(daterange(q.valid_from, q.valid_to)) from quantity q
                                         where q.subscription_id = o.subscription_id and q.quantity = o.amount)
                                       @> daterange(o.valid_from, o.valid_to), false)
         else n.source_now is not null and n.source_now = o.value
       end as agrees
  from subscription_overlay o
  join subscription s using (subscription_id)
  join contract c on c.contract_id = s.contract_id
  join fee f on f.fee_id = s.fee_id
  cross join lateral (
    select case
             when exists (select 1 from import_file i where i.file_id = s.file_id and i.logical_name = 'actions') then null
             when o.field = 'DELETED' then case when s.missing_since is null then 'present' else 'missing' end
             when o.field = 'FEE' then f.fee
             when o.field = 'CONTRACT' then c.contract
             when o.field = 'FIRST_DAY' then s.valid_from::text
             when o.field = 'END' then coalesce((s.valid_to - 1)::text, 'open')
             when o.field = 'PRICE' then coalesce(trim_scale(s.price)::text, 'none')
             when o.field = 'QUANTITY' then coalesce((
               select string_agg(coalesce(q.valid_from::text, '') || '..' || coalesce((q.valid_to - 1)::text, '') || ' ' || trim_scale(q.quantity), ', '
                                 order by q.valid_from nulls first)
                 from quantity q
                where q.subscription_id = o.subscription_id
                  and daterange(q.valid_from, q.valid_to) && daterange(o.valid_from, o.valid_to)), 'none')
           end as source_now) n;
comment on view subscription_overlay_now is 'source_now is null where the source cannot tell the field, or has not delivered the subscription';

-- A source row that says otherwise than an action in force. It changes nothing; a person looks at it.
create table differing_value (
  differing_id    bigint generated always as identity primary key,
  overlay_id      bigint   not null references subscription_overlay,
  source          smallint not null references source_system,
  subscription_id bigint   not null references subscription,
  field           text     not null,
  source_value    text     not null,
  kept_value      text     not null,
  seen_on         date     not null,
  execution_id    bigint   not null,
  constraint differing_value_once unique (overlay_id, source_value)
);
comment on column differing_value.kept_value is 'what the action says, and what fees are computed with';

-- Subscriptions that an action changed, until they are recalculated and accrued: with which switch of force their lines are booked.
create table changed_subscription (
  subscription_id bigint primary key references subscription,
  since           date,
  cause           text   not null,
  reason          text   not null,
  execution_id    bigint not null
);
comment on column changed_subscription.since is 'earliest day the action touches; null: without limit';

create index subscription_moved on subscription (source) where moved_to is not null;

-- Subscriptions as fees see them: the imported row under what actions say. For exports and reports.
create view subscription_in_force as
select s.subscription_id, s.held_by as contract_id, coalesce(o.fee_id, s.fee_id) as fee_id,
       coalesce(o.first_day, s.valid_from) as valid_from,
       case when o.says_end then o.valid_to else s.valid_to end as valid_to,
       coalesce(o.deleted, false) as deleted
  from subscription s
  left join (
    select subscription_id,
           (array_agg(fee_id order by place desc) filter (where field = 'FEE'))[1] as fee_id,
           (array_agg(valid_from order by place desc) filter (where field = 'FIRST_DAY'))[1] as first_day,
           (array_agg(valid_to order by place desc) filter (where field = 'END'))[1] as valid_to,
           bool_or(field = 'END') as says_end,
           bool_or(field = 'DELETED') as deleted
      from (select o.*, row_number() over (order by a.ordered_at, a.id collate "C", o.overlay_id) as place
              from subscription_overlay o join action a using (action_id) where o.effective) as said
     group by subscription_id) o using (subscription_id);

create or replace view reporting.subscription as
select s.id collate "C" as source,
       b.subscription collate "C" as subscription,
       c.contract collate "C" as contract,
       f.fee collate "C" as fee,
       b.tariff,
       i.valid_from as first_day,
       i.valid_to - 1 as last_day,
       b.object,
       b.comment,
       b.price,
       b.missing_since is null as in_billing,
       a.accrued_through,
       a.charges_made
  from subscription b
  join subscription_in_force i using (subscription_id)
  join source_system s on s.source = b.source
  join contract c on c.contract_id = i.contract_id
  join fee f on f.fee_id = i.fee_id
  left join accrual_state a on a.subscription_id = b.subscription_id
 where not i.deleted;
comment on view reporting.subscription is 'with the dates, the fee and the contract that operators'' actions gave it; without deleted ones';

create view reporting.differing_value as
select s.id collate "C" as source,
       c.contract collate "C" as contract,
       b.subscription collate "C" as subscription,
       a.id collate "C" as action,
       d.field,
       d.source_value,
       d.kept_value,
       d.seen_on,
       o.state = 'IN_FORCE' as in_force
  from differing_value d
  join subscription_overlay o using (overlay_id)
  join action a using (action_id)
  join source_system s on s.source = d.source
  join subscription b on b.subscription_id = d.subscription_id
  join contract c on c.contract_id = b.held_by;
comment on view reporting.differing_value is 'what a source says otherwise than an operator''s action; in force: the action still counts';

create view reporting.action as
select s.id collate "C" as source,
       a.id collate "C" as action,
       upper(a.action) as kind,
       a.at,
       a.reason,
       a.requested_by,
       a.state,
       p.member collate "C" as member,
       p.outcome,
       p.code,
       p.message,
       p.lines,
       p.applied_on,
       p.execution_id as execution
  from action a
  join source_system s on s.source = a.source
  left join action_application p using (action_id);
comment on view reporting.action is 'a row for each member of each action; waiting ones have none';
