<#-- The passkey is offered beside the address, where nobody is known yet, and never beside the password: there it would
     be shown for some addresses and not for others, and so tell which of them have an account. -->
<#macro conditionalUIData>
<#if enableWebAuthnConditionalUI?has_content && !usernameHidden??>
<form id="webauth" action="${url.loginAction}" method="post" hidden>
  <#list ["clientDataJSON", "authenticatorData", "signature", "credentialId", "userHandle", "error"] as part>
  <input type="hidden" id="${part}" name="${part}">
  </#list>
</form>
<p class="passkey"><button id="passkey" class="button button--wide" type="button">${msg("tandemPasskey")}</button></p>
<script type="module">
  <#outputformat "JavaScript">
  import { authenticateByWebAuthn } from ${(url.resourcesPath + "/js/webauthnAuthenticate.js")?c};
  import { initAuthenticate } from ${(url.resourcesPath + "/js/passkeysConditionalAuth.js")?c};
  const request = {
    isUserIdentified: ${isUserIdentified},
    challenge: ${challenge?c},
    userVerification: ${userVerification?c},
    rpId: ${rpId?c},
    createTimeout: ${createTimeout?c},
    mediation: ${(mediation!"conditional")?c},
    errmsg: ${msg("passkey-unsupported-browser-text")?c},
  };
  initAuthenticate(request);
  document.getElementById("passkey").addEventListener("click", () => authenticateByWebAuthn(request), { once: true });
  </#outputformat>
</script>
</#if>
</#macro>
