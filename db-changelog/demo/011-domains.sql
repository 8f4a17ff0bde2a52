--liquibase formatted sql

--changeset tandem:demo-011-domains context:demo
insert into identity.company_domain (domain, company_id)
select d.domain, c.id from identity.company c
join (values ('kessler.example', 'Kessler Systeme GmbH'), ('nordwind.example', 'Nordwind AG'), ('halden.example', 'Halden Logistik GmbH'))
  as d (domain, name) on d.name = c.name;
