<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("organization.select")}
  <#elseif section = "form">
    <form id="kc-user-organizations" action="${url.loginAction}" method="post">
      <ul class="providers">
        <#list user.organizations as organization>
        <li><button class="button button--wide" type="submit" id="organization-${organization.alias}" name="kc.org" value="${organization.alias}">${organization.name}</button></li>
        </#list>
      </ul>
    </form>
  </#if>
</@layout.registrationLayout>
