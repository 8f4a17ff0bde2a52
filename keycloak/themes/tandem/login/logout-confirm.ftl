<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("logoutConfirmTitle")}
  <#elseif section = "form">
    <p class="instruction">${msg("logoutConfirmHeader")}</p>
    <form class="actions" action="${url.logoutConfirmAction}" method="post">
      <input type="hidden" name="session_code" value="${logoutConfirm.code}">
      <button class="button button--primary button--wide" name="confirmLogout" id="kc-logout" type="submit" value="true">${msg("doLogout")}</button>
      <#if !logoutConfirm.skipLink && (client.baseUrl)?has_content>
      <a class="button button--wide" href="${client.baseUrl}">${msg("backToApplication")}</a>
      </#if>
    </form>
  </#if>
</@layout.registrationLayout>
