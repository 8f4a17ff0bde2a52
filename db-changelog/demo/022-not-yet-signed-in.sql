--liquibase formatted sql

--changeset tandem:demo-022-not-yet-signed-in context:demo
-- Only the thirteen personas have an account in the realm; whoever comes first through their company's own
-- sign-in is bound then, as in production.
update identity.person set subject = null
where id::text like '01900000-0000-7000-8000-0000000100%' and right(id::text, 2)::int > 13
  and subject = id::text;
