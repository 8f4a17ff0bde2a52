<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "passkeys.ftl" as passkeys>
<#-- In the language it is read in, as login-username.ftl. -->
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username','password'); section>
  <#if section = "header">
    ${msg("loginAccountTitle")}
  <#elseif section = "form">
    <div id="kc-form">
      <form id="kc-form-login" class="form" onsubmit="login.disabled = true; return true;" action="${url.loginAction}&kc_locale=${locale.currentLanguageTag}" method="post" novalidate>
        <#if !usernameHidden??>
        <@field.input name="username" label=msg("email") error=messagesPerField.getFirstError('username','password') autofocus=true autocomplete="${(enableWebAuthnConditionalUI?has_content)?then('username webauthn', 'username')}" value=login.username!'' />
        <@field.password name="password" label=msg("password") error="" forgotPassword=realm.resetPasswordAllowed autocomplete="current-password" />
        <#else>
        <@field.password name="password" label=msg("password") forgotPassword=realm.resetPasswordAllowed autofocus=true autocomplete="current-password" />
        </#if>
        <@buttons.loginButton />
      </form>
    </div>
    <@passkeys.conditionalUIData />
  </#if>
</@layout.registrationLayout>
