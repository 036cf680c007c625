-- A fee may accrue from the day on which its service came alive.
alter table fee add accrue_from text;
comment on column fee.accrue_from is 'ACTIVE: from service_item.active_from on; else from the subscription''s first day';
