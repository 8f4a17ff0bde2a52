--liquibase formatted sql

-- What the portal's own role may do; it owns nothing, so this page is all of it. Run at every start.
--changeset tandem:grants runAlways:true runOnChange:true
revoke all on all tables in schema identity, audit, notification, privacy, alliance, messaging, media, learning, enablement, credential, search, survey, interchange, insight from "${appRole}";
grant usage on schema identity, audit, notification, privacy, alliance, messaging, media, learning, enablement, credential, search, survey, interchange, insight to "${appRole}";

grant select on identity.company, identity.company_domain, identity.person, identity.company_role to "${appRole}";
grant update (colour) on identity.company to "${appRole}";
grant select, update, delete on identity.account_removal to "${appRole}";
grant select, insert, update, delete on identity.account to "${appRole}";
grant insert, delete on identity.company_role to "${appRole}";
grant insert on identity.person to "${appRole}";
grant update (email, given_name, family_name, locale, external_id, subject, active) on identity.person to "${appRole}";
-- maintain: the planner learns that a file has brought thousands of people
grant maintain on identity.person to "${appRole}";
revoke execute on function identity.erase(uuid) from public;
grant execute on function identity.erase(uuid) to "${appRole}";

grant select, insert, update, delete on privacy.erasure_request, privacy.retention_run to "${appRole}";
grant select, insert, update on privacy.leaver_period to "${appRole}";

-- No more than to add and to read; where an entry stands, when, and under which hash is the database's own doing
grant select on audit.chain, audit.entry to "${appRole}";
grant insert (chain_id, action, person_id, company_id, task, details) on audit.entry to "${appRole}";
grant execute on function audit.forget(boolean, timestamptz, int) to "${appRole}";

grant select on alliance.alliance, alliance.side, alliance.membership to "${appRole}";
grant insert, update, delete on alliance.membership to "${appRole}";
grant select, insert, update, delete on alliance.roster_import, alliance.roster_line to "${appRole}";
-- maintain: the planner learns how many lines a file has brought
grant maintain on alliance.roster_line to "${appRole}";

grant select, insert, update, delete on notification.mail, notification.choice to "${appRole}";

grant select, insert, delete on messaging.value_message, messaging.value_message_version to "${appRole}";
grant update (job_role, audience_side, industries) on messaging.value_message to "${appRole}";
grant update (state, content, edited_by, edited_at, published_at, lock, return_note, note_side, note_at, given_back) on messaging.value_message_version to "${appRole}";
grant select, insert, delete on messaging.approval to "${appRole}";
grant select on messaging.work, messaging.seller_group to "${appRole}";
grant select, insert on messaging.usage to "${appRole}";
grant update (times) on messaging.usage to "${appRole}";

grant select, insert, delete on media.file to "${appRole}";
grant update (alternative, silent) on media.file to "${appRole}";
grant select, insert, update, delete on media.caption to "${appRole}";
grant select, insert, delete on media.upload to "${appRole}";
grant update (touched_at) on media.upload to "${appRole}";
grant select, insert, delete on media.leftover to "${appRole}";

-- A version is only ever added, and set aside by the next one
grant select, insert on learning.module, learning.module_version, learning.lesson, learning.question, learning.pool to "${appRole}";
grant select on learning.selling_region to "${appRole}";
grant update (state) on learning.module_version to "${appRole}";
-- Which module a draft is of, and of which alliance, stays as it began
grant select, insert, delete on learning.module_draft to "${appRole}";
grant update (content, lock, edited_by, edited_at, given_back, given_back_by) on learning.module_draft to "${appRole}";
grant select, insert, delete on learning.module_signature to "${appRole}";
grant select, insert, update, delete on learning.conversation_progress to "${appRole}";
grant select, insert, update on learning.progress, learning.lesson_read, learning.attempt, learning.answer, learning.completion to "${appRole}";
grant delete on learning.lesson_read to "${appRole}";
grant select, insert, delete on learning.renewal to "${appRole}";
grant select on learning.proof to "${appRole}";
grant select, insert, update, delete on learning.video_place to "${appRole}";
grant select, insert, delete on learning.refresher to "${appRole}";
grant update (finished_at, offered_at, lapses_at) on learning.refresher to "${appRole}";
grant select, insert on learning.refresher_question to "${appRole}";
grant update (content, correct, confidence, answered_at) on learning.refresher_question to "${appRole}";

grant select, insert, delete on learning.bank_question to "${appRole}";
grant update (topic, title, content, revision, edited_at) on learning.bank_question to "${appRole}";

grant select, insert, update, delete on enablement.assignment to "${appRole}";

-- What a certificate says is written once; its owner shows it, takes that back, or gives it up
grant select, delete on credential.certificate to "${appRole}";
grant insert (id, person_id, module_version_id, renews, alliance_name, company_name, issued_at, expires_at) on credential.certificate to "${appRole}";
grant update (token, with_name, released_at, revoked_at) on credential.certificate to "${appRole}";
grant select, insert on credential.public_key to "${appRole}";
revoke execute on function credential.shown(text), credential.revoked() from public;
grant execute on function credential.shown(text), credential.revoked() to "${appRole}";

grant select on search.passage, search.word to "${appRole}";

grant select, insert on survey.instrument to "${appRole}";
grant select, insert, update, delete on survey.instrument_draft to "${appRole}";
grant select, insert, delete on survey.instrument_signature to "${appRole}";
grant select, insert, update on survey.wave, survey.wave_cell to "${appRole}";
grant delete on survey.wave to "${appRole}";
grant select, insert, delete on survey.audience to "${appRole}";
grant select, insert on survey.wave_change, survey.reminder_run to "${appRole}";
-- maintain: the closed wave's table is written anew, so that no dead row remembers the order of coming
grant select, insert, delete, maintain on survey.response to "${appRole}";
revoke execute on function survey.take(uuid, bigint, date, bytea, int, jsonb) from public;
grant execute on function survey.take(uuid, bigint, date, bytea, int, jsonb) to "${appRole}";
grant select, insert on survey.remark to "${appRole}";
grant select, insert, delete on survey.publication, survey.published_group, survey.published_figure to "${appRole}";
grant maintain on survey.wave_cell to "${appRole}";
grant select on survey.roster_change, survey.trust_mean to "${appRole}";

grant select, insert, delete on interchange.scim_token to "${appRole}";
grant update (last_used_on) on interchange.scim_token to "${appRole}";
grant select, insert, update, delete on interchange.scim_user to "${appRole}";
grant select, insert, update, delete on interchange.scim_group, interchange.scim_member, interchange.scim_cell to "${appRole}";
grant select, insert on interchange.lss_import to "${appRole}";

grant select on insight.seller, insight.opening, insight.first_answer, insight.answer_day, insight.recall_day, insight.question,
  insight.question_option, insight.first_choice, insight.gain,
  insight.wave_side, insight.wave_item, insight.trust_item, insight.trust_pattern, insight.trust_score,
  insight.pulse_side, insight.pulse_answer to "${appRole}";

--changeset tandem:grants-session runAlways:true runOnChange:true splitStatements:false
-- Nobody brings tables or functions of their own into the sessions the portal works in
do $$ begin
  execute format('revoke temporary on database %I from public', current_database());
end $$;
