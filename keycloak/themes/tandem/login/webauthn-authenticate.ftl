<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("webauthn-login-title")}
  <#elseif section = "form">
    <form id="webauth" action="${url.loginAction}" method="post" hidden>
      <#list ["clientDataJSON", "authenticatorData", "signature", "credentialId", "userHandle", "error"] as part>
      <input type="hidden" id="${part}" name="${part}">
      </#list>
    </form>
    <#if authenticators??>
    <form id="authn_select" hidden>
      <#list authenticators.authenticators as authenticator>
      <input type="hidden" name="authn_use_chk" value="${authenticator.credentialId}">
      </#list>
    </form>
    </#if>
    <div class="actions">
      <button class="button button--primary button--wide" id="authenticateWebAuthnButton" type="button">${msg("webauthn-doAuthenticate")}</button>
    </div>
    <script type="module">
      <#outputformat "JavaScript">
      import { authenticateByWebAuthn } from ${(url.resourcesPath + "/js/webauthnAuthenticate.js")?c};
      document.getElementById("authenticateWebAuthnButton").addEventListener("click", () => authenticateByWebAuthn({
        isUserIdentified: ${isUserIdentified},
        challenge: ${challenge?c},
        userVerification: ${userVerification?c},
        rpId: ${rpId?c},
        createTimeout: ${createTimeout?c},
        errmsg: ${msg("webauthn-unsupported-browser-text")?c},
      }), { once: true });
      </#outputformat>
    </script>
  </#if>
</@layout.registrationLayout>
