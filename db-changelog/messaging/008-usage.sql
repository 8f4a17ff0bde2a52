--liquibase formatted sql

--changeset tandem:messaging-008-usage
-- How often, never who: there is no person in here, no day and no session
create table messaging.usage (
  message_id uuid not null references messaging.value_message,
  side_id    uuid not null references alliance.side,
  job_role   text not null check (job_role in ('ACCOUNT_EXECUTIVE', 'PRESALES', 'INSIDE_SALES', 'CUSTOMER_SUCCESS')),
  month      date not null check (extract(day from month) = 1),
  kind       text not null check (kind in ('OPENED', 'SHEET')),
  times      int not null check (times > 0),
  primary key (message_id, side_id, job_role, month, kind)
);
comment on table messaging.usage is 'How often sellers of a group opened a message or took its sheet along. Groups of fewer than five are not counted';
create index usage_side_idx on messaging.usage (side_id);

alter table messaging.usage enable row level security;
create policy read on messaging.usage for select using (
  exists (select from messaging.value_message m where m.id = message_id));
create policy add on messaging.usage for insert with check (
  side_id = any ((select alliance.acting_sides())::uuid[])
  and exists (select from messaging.value_message m where m.id = message_id));
create policy count on messaging.usage for update using (side_id = any ((select alliance.acting_sides())::uuid[]));

-- Both sides' groups, and of none that is so small that its figures would be about somebody
create view messaging.seller_group with (security_barrier) as
select s.alliance_id, m.side_id, m.job_role, count(*)::int as sellers
from alliance.membership m
join alliance.side s on s.id = m.side_id
where m.role = 'SELLER' and m.valid_from <= current_date and (m.valid_until is null or m.valid_until >= current_date)
  and s.alliance_id = any ((select alliance.acting_alliances())::uuid[])
group by s.alliance_id, m.side_id, m.job_role
having count(*) >= 5;
comment on view messaging.seller_group is 'Groups of five sellers and more; reads with its owner''s eyes';
