<#import "field.ftl" as field>

<#-- Two circles that overlap: side A solid, side B hatched. -->
<#macro mark id gap="3">
<svg class="mark" viewBox="0 0 32 20" aria-hidden="true" focusable="false">
  <defs>
    <pattern id="${id}" width="${gap}" height="${gap}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M0 0v${gap}" class="mark__hatch"/>
    </pattern>
  </defs>
  <circle cx="21.5" cy="10" r="9.4" fill="url(#${id})" class="mark__b"/>
  <circle cx="10.5" cy="10" r="9.75" class="mark__a"/>
</svg>
</#macro>

<#macro username>
<#assign label>${msg("email")}</#assign>
<@field.group name="kc-attempted-username" label=label>
  <div class="${properties.kcInputGroup}">
    <div class="${properties.kcInputGroupItemClass} ${properties.kcFill}">
      <span class="${properties.kcInputClass} ${properties.kcFormReadOnlyClass}">
        <input id="kc-attempted-username" value="${auth.attemptedUsername}" readonly>
      </span>
    </div>
    <div class="${properties.kcInputGroupItemClass}">
      <a id="reset-login" class="text-button" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a>
    </div>
  </div>
</@field.group>
</#macro>

<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex, nofollow">
  <title>${title!}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/tandem.svg">
  <link rel="preload" as="font" type="font/woff2" href="${url.resourcesPath}/fonts/figtree-5.woff2" crossorigin>
  <#list properties.styles?split(' ') as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <script type="importmap">
    { "imports": { "rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js" } }
  </script>
  <#if scripts??>
  <#list scripts as script>
  <script src="${script}" type="text/javascript"></script>
  </#list>
  </#if>
  <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    </#outputformat>
  </script>
  <#if authenticationSession??>
  <script type="module">
    <#outputformat "JavaScript">
    import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#outputformat>
  </script>
  </#if>
</head>
<body data-page-id="login-${pageId}">
<div class="page">
  <header class="brand">
    <p class="brand__name"><@mark id="hatch"/>${kcSanitize(realm.displayName!"Tandem")?no_esc}</p>
    <div class="brand__promise">
      <p class="brand__claim"><span>${msg("tandemTwo")}</span> <span>${msg("tandemOne")}</span></p>
      <p class="brand__words">${msg("tandemPromise")}</p>
    </div>
    <div class="brand__picture" aria-hidden="true"><@mark id="hatch-large" gap="1.6"/></div>
  </header>

  <div class="entry">
    <#if realm.internationalizationEnabled && locale.supported?size gt 1>
    <nav class="languages" aria-label="${msg("languages")}">
      <#list locale.supported?sort_by("label") as l>
      <a href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}"<#if l.languageTag == locale.currentLanguageTag> aria-current="true"</#if>>${msg("tandemLanguage_" + l.languageTag)}</a>
      </#list>
    </nav>
    </#if>

    <main class="card">
      <h1 id="kc-page-title"><#nested "header"></h1>

      <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <div class="${properties.kcAlertClass} notice--${message.type}" role="<#if message.type = 'error'>alert<#else>status</#if>">
        <span class="${properties.kcAlertTitleClass}">${message.summary}</span>
      </div>
      </#if>

      <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <div class="form"><#nested "show-username"><@username/></div>
      </#if>

      <#nested "form">

      <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post" novalidate>
        <input type="hidden" name="tryAnotherWay" value="on">
        <button class="text-button" type="submit">${msg("doTryAnotherWay")}</button>
      </form>
      </#if>

      <#if switchOrganizationEnabled?? && switchOrganizationEnabled>
      <form id="kc-switch-organization-form" action="${url.loginAction}" method="post" novalidate>
        <input type="hidden" name="switchOrganization" value="true">
        <button class="text-button" type="submit">${msg("doSwitchOrganization")}</button>
      </form>
      </#if>

      <#nested "socialProviders">
      <#if displayInfo>
      <div id="kc-info" class="card__info"><#nested "info"></div>
      </#if>
    </main>

    <#if ["login", "login-username", "login-reset-password"]?seq_contains(pageId)>
    <footer class="foot">
      <p>${msg("tandemNoAccess")}</p>
    </footer>
    </#if>
  </div>
</div>
</body>
</html>
</#macro>
