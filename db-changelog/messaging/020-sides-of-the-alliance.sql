--liquibase formatted sql

--changeset tandem:messaging-020-sides-of-the-alliance
-- A company may sit in several alliances: its side in another one is not the other side of this one. And it is
-- partner managers who sign and take back, whatever else somebody of their company may do
alter policy sign on messaging.approval with check (
  person_id = (select identity.acting_person())
  and exists (
    select from messaging.value_message_version v
    join messaging.value_message m on m.id = v.message_id
    join alliance.side s on s.alliance_id = m.alliance_id
    join alliance.membership seat on seat.side_id = s.id
    where v.id = version_id and s.id = approval.side_id and s.id = any ((select alliance.acting_sides())::uuid[])
      and seat.person_id = (select identity.acting_person()) and seat.role = 'PARTNER_MANAGER'
      and seat.valid_from <= current_date and coalesce(seat.valid_until >= current_date, true)));
alter policy withdraw on messaging.approval using (
  exists (
    select from messaging.value_message_version v
    join messaging.value_message m on m.id = v.message_id
    join alliance.side s on s.alliance_id = m.alliance_id
    join alliance.membership seat on seat.side_id = s.id
    where v.id = version_id
      and seat.person_id = (select identity.acting_person()) and seat.role = 'PARTNER_MANAGER'
      and seat.valid_from <= current_date and coalesce(seat.valid_until >= current_date, true)));
