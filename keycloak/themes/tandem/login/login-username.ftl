<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "passkeys.ftl" as passkeys>
<#-- The page stays in the language it is read in. Else the next one would come in the language of the account that
     belongs to the address, and so tell that there is one. -->
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username'); section>
  <#if section = "header">
    ${msg("loginAccountTitle")}
  <#elseif section = "form">
    <div id="kc-form">
      <form id="kc-form-login" class="form" onsubmit="login.disabled = true; return true;" action="${url.loginAction}&kc_locale=${locale.currentLanguageTag}" method="post">
        <@field.input name="username" label=msg("email") value=login.username!'' autofocus=true autocomplete="${(enableWebAuthnConditionalUI?has_content)?then('username webauthn', 'username')}" />
        <@buttons.loginButton />
      </form>
    </div>
    <@passkeys.conditionalUIData />
  </#if>
</@layout.registrationLayout>
