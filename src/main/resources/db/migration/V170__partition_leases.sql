-- A partition that a worker has is a lease of its own, partition:<step execution>, under the lease of its run.

alter table lease add column under bigint;
comment on column lease.under is 'the token of the run whose partition this is; null for a run. Who overtakes or ends the run ends its partitions';
