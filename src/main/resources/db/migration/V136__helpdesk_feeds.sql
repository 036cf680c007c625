-- Billings are told what people did with processes, and which contracts were ordered.

alter table feed_file drop constraint feed_file_feed;
alter table feed_file add constraint feed_file_feed check (feed in ('customers', 'addresses', 'charges', 'helpdesk', 'orders'));
