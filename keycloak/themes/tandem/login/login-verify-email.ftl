<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("emailVerifyTitle")}
  <#elseif section = "form">
    <p class="instruction">${msg("emailVerifyInstruction1", (verifyEmail!(user.email))!"")}</p>
    <div class="actions"><a class="button button--wide" href="${url.loginAction}">${msg("emailVerifyResend")}</a></div>
  </#if>
</@layout.registrationLayout>
