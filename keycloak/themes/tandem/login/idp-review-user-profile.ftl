<#import "template.ftl" as layout>
<#-- A company's sign-in vouched for an address that is not the company's, or left something out. Nobody can mend
     that here, so there is no form: the page says what is wrong and whom to ask. -->
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("tandemForeignTitle")}
  <#elseif section = "form">
    <p class="instruction" id="kc-foreign">${msg("tandemForeignText")}</p>
    <div class="actions">
      <a class="button button--primary button--wide" href="${url.loginRestartFlowUrl}">${msg("tandemRestart")}</a>
    </div>
  </#if>
</@layout.registrationLayout>
