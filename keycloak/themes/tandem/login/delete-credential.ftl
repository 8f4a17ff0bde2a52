<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("deleteCredentialTitle", credentialLabel)}
  <#elseif section = "form">
    <p class="instruction" id="kc-delete-text">${msg("deleteCredentialMessage", credentialLabel)}</p>
    <form class="actions" action="${url.loginAction}" method="post">
      <button class="button button--primary button--wide" id="kc-accept" name="accept" type="submit">${msg("doConfirmDelete")}</button>
      <button class="button button--wide" id="kc-decline" name="cancel-aia" value="true" type="submit">${msg("doCancel")}</button>
    </form>
  </#if>
</@layout.registrationLayout>
