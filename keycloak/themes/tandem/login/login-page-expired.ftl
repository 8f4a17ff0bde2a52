<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("pageExpiredTitle")}
  <#elseif section = "form">
    <p class="instruction">${msg("pageExpiredMsg1")}</p>
    <div class="actions">
      <a id="loginContinueLink" class="button button--primary button--wide" href="${url.loginAction}">${msg("tandemContinue")}</a>
      <a id="loginRestartLink" class="button button--wide" href="${url.loginRestartFlowUrl}">${msg("tandemRestart")}</a>
    </div>
  </#if>
</@layout.registrationLayout>
