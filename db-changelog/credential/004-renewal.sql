--liquibase formatted sql

--changeset tandem:credential-004-renewal
-- A certificate comes with a completion or with a renewal, which may be in a later version
alter policy issue on credential.certificate with check (
  person_id = (select identity.acting_person())
  and exists (select from learning.proof p
    where p.person_id = certificate.person_id and p.module_version_id = certificate.module_version_id));
