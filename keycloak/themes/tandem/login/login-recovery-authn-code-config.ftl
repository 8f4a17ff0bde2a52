<#import "template.ftl" as layout>
<#import "password-commons.ftl" as passwordCommons>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("recovery-code-config-header")}
  <#elseif section = "form">
    <p class="instruction">${msg("recovery-code-config-warning-message")}</p>
    <ol id="kc-recovery-codes-list" class="codes">
      <#list recoveryAuthnCodesConfigBean.generatedRecoveryAuthnCodesList as code>
      <li>${code[0..3]}-${code[4..7]}-${code[8..]}</li>
      </#list>
    </ol>
    <div class="actions actions--tools">
      <button class="button" id="printRecoveryCodes" type="button">${msg("recovery-codes-print")}</button>
      <button class="button" id="downloadRecoveryCodes" type="button">${msg("recovery-codes-download")}</button>
    </div>
    <form id="kc-recovery-codes-settings-form" class="form" action="${url.loginAction}" method="post">
      <input type="hidden" name="generatedRecoveryAuthnCodes" value="${recoveryAuthnCodesConfigBean.generatedRecoveryAuthnCodesAsString}">
      <input type="hidden" name="generatedAt" value="${recoveryAuthnCodesConfigBean.generatedAt?c}">
      <input type="hidden" name="userLabel" value="${msg("recovery-codes-label-default")}">
      <label class="check"><input class="check__box" id="kcRecoveryCodesConfirmationCheck" type="checkbox"> ${msg("recovery-codes-confirmation-message")}</label>
      <@passwordCommons.logoutOtherSessions/>
      <div class="actions">
        <button class="button button--primary button--wide" id="saveRecoveryAuthnCodesBtn" type="submit" disabled>${msg("recovery-codes-action-complete")}</button>
        <#if isAppInitiatedAction??>
        <button class="button button--wide" id="cancelRecoveryAuthnCodesBtn" name="cancel-aia" value="true" type="submit">${msg("recovery-codes-action-cancel")}</button>
        </#if>
      </div>
    </form>
    <script type="module">
      <#outputformat "JavaScript">
      const byId = id => document.getElementById(id);
      byId("kcRecoveryCodesConfirmationCheck").addEventListener("change", event => {
        byId("saveRecoveryAuthnCodesBtn").disabled = !event.target.checked;
      });
      byId("printRecoveryCodes").addEventListener("click", () => window.print());
      byId("downloadRecoveryCodes").addEventListener("click", () => {
        const codes = [...document.querySelectorAll("#kc-recovery-codes-list li")];
        const lines = [${msg("recovery-codes-download-file-header")?c}, "", ...codes.map((code, i) => (i + 1) + ": " + code.textContent.trim()), ""];
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([lines.join("\r\n")], { type: "text/plain" }));
        link.download = ${msg("tandemCodesFile")?c};
        link.click();
        URL.revokeObjectURL(link.href);
      });
      </#outputformat>
    </script>
  </#if>
</@layout.registrationLayout>
