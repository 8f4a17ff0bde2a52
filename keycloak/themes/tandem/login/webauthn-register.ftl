<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "password-commons.ftl" as passwordCommons>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("webauthn-registration-title")}
  <#elseif section = "form">
    <p class="instruction">${msg("tandemPasskeyText")}</p>
    <form id="register" class="form" action="${url.loginAction}" method="post">
      <#list ["clientDataJSON", "attestationObject", "publicKeyCredentialId", "authenticatorLabel", "transports", "authenticatorAttachment", "error"] as part>
      <input type="hidden" id="${part}" name="${part}">
      </#list>
      <@field.input name="passkey-name" label=msg("tandemPasskeyName") value=msg("webauthn-registration-init-label") />
      <@passwordCommons.logoutOtherSessions/>
      <div class="actions">
        <button class="button button--primary button--wide" id="registerWebAuthn" type="button">${msg("doRegisterSecurityKey")}</button>
        <#if !isSetRetry?has_content && isAppInitiatedAction?has_content>
        <button class="button button--wide" id="cancelWebAuthnAIA" name="cancel-aia" value="true" type="submit">${msg("doCancel")}</button>
        </#if>
      </div>
    </form>
    <script type="module">
      <#outputformat "JavaScript">
      import { registerByWebAuthn } from ${(url.resourcesPath + "/js/webauthnRegister.js")?c};
      const name = document.getElementById("passkey-name");
      // Keycloak's script asks for the name in the browser's own box; the field has it already.
      window.prompt = () => name.value.trim() || name.defaultValue;
      document.getElementById("registerWebAuthn").addEventListener("click", () => registerByWebAuthn({
        challenge: ${challenge?c},
        userid: ${userid?c},
        username: ${username?c},
        signatureAlgorithms: [<#list signatureAlgorithms as algorithm>${algorithm?c},</#list>],
        rpEntityName: ${rpEntityName?c},
        rpId: ${rpId?c},
        attestationConveyancePreference: ${attestationConveyancePreference?c},
        authenticatorAttachment: ${authenticatorAttachment?c},
        requireResidentKey: ${requireResidentKey?c},
        residentKey: ${residentKey?c},
        userVerificationRequirement: ${userVerificationRequirement?c},
        createTimeout: ${createTimeout?c},
        excludeCredentialIds: ${excludeCredentialIds?c},
        initLabel: ${msg("webauthn-registration-init-label")?c},
        initLabelPrompt: ${msg("webauthn-registration-init-label-prompt")?c},
        errmsg: ${msg("webauthn-unsupported-browser-text")?c},
      }), { once: true });
      </#outputformat>
    </script>
  </#if>
</@layout.registrationLayout>
