<#import "template.ftl" as layout>
<#-- The end of a link from a mail, or its beginning: what it does, and one button. -->
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    <#if messageHeader??>${kcSanitize(msg(messageHeader))?no_esc}<#elseif requiredActions??>${msg("tandemInvitationTitle")}<#else>${message.summary}</#if>
  <#elseif section = "form">
    <div id="kc-info-message">
      <#if requiredActions??>
      <p class="instruction">${msg("tandemInvitationText")}</p>
      <#elseif messageHeader??>
      <p class="instruction">${message.summary}</p>
      </#if>
      <#if !skipLink??>
        <#if pageRedirectUri?has_content>
        <p><a href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
        <#elseif actionUri?has_content>
        <p><a href="${actionUri}">${msg("proceedWithAction")}</a></p>
        <#elseif (client.baseUrl)?has_content>
        <p><a href="${client.baseUrl}">${msg("backToApplication")}</a></p>
        </#if>
      </#if>
    </div>
  </#if>
</@layout.registrationLayout>
