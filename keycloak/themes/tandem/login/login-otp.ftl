<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp'); section>
  <#if section = "header">
    ${msg("tandemSecondStep")}
  <#elseif section = "form">
    <form id="kc-otp-login-form" class="form" action="${url.loginAction}" method="post">
      <#if otpLogin.userOtpCredentials?size gt 1>
      <fieldset class="choices">
        <legend class="field__label">${msg("tandemWhichApp")}</legend>
        <#list otpLogin.userOtpCredentials as otp>
        <label class="check"><input class="check__box" type="radio" name="selectedCredentialId" value="${otp.id}"<#if otp.id == otpLogin.selectedCredentialId!''> checked</#if>> ${(otp.userLabel!"")?has_content?then(otp.userLabel!"", msg("otp-display-name"))}</label>
        </#list>
      </fieldset>
      <#else>
      <input type="hidden" name="selectedCredentialId" value="${otpLogin.selectedCredentialId!''}">
      </#if>
      <@field.input name="otp" label=msg("loginOtpOneTime") autocomplete="one-time-code" fieldName="totp" autofocus=true />
      <div class="actions"><button class="button button--primary button--wide" id="kc-login" name="login" type="submit">${msg("doLogIn")}</button></div>
    </form>
  </#if>
</@layout.registrationLayout>
