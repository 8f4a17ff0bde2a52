<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("loginChooseAuthenticator")}
  <#elseif section = "form">
    <ul class="providers">
      <#list auth.authenticationSelections as way>
      <li>
        <form action="${url.loginAction}" method="post">
          <input type="hidden" name="authenticationExecution" value="${way.authExecId}">
          <button class="button button--wide button--two-lines" type="submit"><span>${msg(way.displayName)}</span> <span class="quiet">${msg(way.helpText)}</span></button>
        </form>
      </li>
      </#list>
    </ul>
  </#if>
</@layout.registrationLayout>
