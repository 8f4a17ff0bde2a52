<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "password-commons.ftl" as passwordCommons>
<#-- Three steps on one page; the key stands beside the picture, for whoever signs in on the phone itself. -->
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp','userLabel'); section>
  <#if section = "header">
    ${msg("loginTotpTitle")}
  <#elseif section = "form">
    <ol class="steps">
      <li>${msg("loginTotpStep1")}</li>
      <li>
        ${msg("loginTotpStep2")}
        <img class="code-picture" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("tandemTotpPicture")}" width="180" height="180">
        <span class="quiet">${msg("loginTotpUnableToScan")}</span>
        <code id="kc-totp-secret-key" class="secret">${totp.totpSecretEncoded}</code>
      </li>
      <li>${msg("loginTotpStep3")}</li>
    </ol>
    <form id="kc-totp-settings-form" class="form" action="${url.loginAction}" method="post" novalidate>
      <input type="hidden" id="totpSecret" name="totpSecret" value="${totp.totpSecret}">
      <@field.input name="totp" label=msg("authenticatorCode") autocomplete="one-time-code" />
      <@field.input name="userLabel" label=msg("loginTotpDeviceName") />
      <@passwordCommons.logoutOtherSessions/>
      <div class="actions">
        <button class="button button--primary button--wide" id="saveTOTPBtn" type="submit">${msg("doSave")}</button>
        <#if isAppInitiatedAction??>
        <button class="button button--wide" id="cancelTOTPBtn" name="cancel-aia" value="true" type="submit">${msg("doCancel")}</button>
        </#if>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
