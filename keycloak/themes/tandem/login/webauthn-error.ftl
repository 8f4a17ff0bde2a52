<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("webauthn-error-title")}
  <#elseif section = "form">
    <form id="kc-error-credential-form" class="actions" action="${url.loginAction}" method="post">
      <input type="hidden" name="authenticationExecution" value="${execution!""}">
      <button class="button button--primary button--wide" id="kc-try-again" name="isSetRetry" value="retry" type="submit">${msg("doTryAgain")}</button>
      <#if isAppInitiatedAction??>
      <button class="button button--wide" id="cancelWebAuthnAIA" name="cancel-aia" value="true" type="submit">${msg("doCancel")}</button>
      </#if>
    </form>
  </#if>
</@layout.registrationLayout>
