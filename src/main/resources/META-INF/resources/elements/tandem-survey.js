/* frontend/pages/tandem-survey.ts sha256 a3d3d901103e2d062fdaa436eec6a826234fd02790b94e7aa5828fefbd8c65f5 */
(()=>{/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var D=globalThis,j=D.ShadowRoot&&(D.ShadyCSS===void 0||D.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,ct=Symbol(),dt=new WeakMap,B=class{constructor(t,e,s){if(this._$cssResult$=!0,s!==ct)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=e}get styleSheet(){let t=this.o,e=this.t;if(j&&t===void 0){let s=e!==void 0&&e.length===1;s&&(t=dt.get(e)),t===void 0&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),s&&dt.set(e,t))}return t}toString(){return this.cssText}},pt=n=>new B(typeof n=="string"?n:n+"",void 0,ct);var ut=(n,t)=>{if(j)n.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let e of t){let s=document.createElement("style"),i=D.litNonce;i!==void 0&&s.setAttribute("nonce",i),s.textContent=e.cssText,n.appendChild(s)}},X=j?n=>n:n=>n instanceof CSSStyleSheet?(t=>{let e="";for(let s of t.cssRules)e+=s.cssText;return pt(e)})(n):n;/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var{is:Ht,defineProperty:It,getOwnPropertyDescriptor:Lt,getOwnPropertyNames:Dt,getOwnPropertySymbols:Bt,getPrototypeOf:jt}=Object,q=globalThis,$t=q.trustedTypes,qt=$t?$t.emptyScript:"",Vt=q.reactiveElementPolyfillSupport,U=(n,t)=>n,tt={toAttribute(n,t){switch(t){case Boolean:n=n?qt:null;break;case Object:case Array:n=n==null?n:JSON.stringify(n)}return n},fromAttribute(n,t){let e=n;switch(t){case Boolean:e=n!==null;break;case Number:e=n===null?null:Number(n);break;case Object:case Array:try{e=JSON.parse(n)}catch{e=null}}return e}},mt=(n,t)=>!Ht(n,t),ft={attribute:!0,type:String,converter:tt,reflect:!1,useDefault:!1,hasChanged:mt};Symbol.metadata??=Symbol("metadata"),q.litPropertyMetadata??=new WeakMap;var _=class extends HTMLElement{static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(t,e=ft){if(e.state&&(e.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((e=Object.create(e)).wrapped=!0),this.elementProperties.set(t,e),!e.noAccessor){let s=Symbol(),i=this.getPropertyDescriptor(t,s,e);i!==void 0&&It(this.prototype,t,i)}}static getPropertyDescriptor(t,e,s){let{get:i,set:r}=Lt(this.prototype,t)??{get(){return this[e]},set(o){this[e]=o}};return{get:i,set(o){let l=i?.call(this);r?.call(this,o),this.requestUpdate(t,l,s)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){return this.elementProperties.get(t)??ft}static _$Ei(){if(this.hasOwnProperty(U("elementProperties")))return;let t=jt(this);t.finalize(),t.l!==void 0&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(U("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(U("properties"))){let e=this.properties,s=[...Dt(e),...Bt(e)];for(let i of s)this.createProperty(i,e[i])}let t=this[Symbol.metadata];if(t!==null){let e=litPropertyMetadata.get(t);if(e!==void 0)for(let[s,i]of e)this.elementProperties.set(s,i)}this._$Eh=new Map;for(let[e,s]of this.elementProperties){let i=this._$Eu(e,s);i!==void 0&&this._$Eh.set(i,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(t){let e=[];if(Array.isArray(t)){let s=new Set(t.flat(1/0).reverse());for(let i of s)e.unshift(X(i))}else t!==void 0&&e.push(X(t));return e}static _$Eu(t,e){let s=e.attribute;return s===!1?void 0:typeof s=="string"?s:typeof t=="string"?t.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))}addController(t){(this._$EO??=new Set).add(t),this.renderRoot!==void 0&&this.isConnected&&t.hostConnected?.()}removeController(t){this._$EO?.delete(t)}_$E_(){let t=new Map,e=this.constructor.elementProperties;for(let s of e.keys())this.hasOwnProperty(s)&&(t.set(s,this[s]),delete this[s]);t.size>0&&(this._$Ep=t)}createRenderRoot(){let t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return ut(t,this.constructor.elementStyles),t}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(t=>t.hostConnected?.())}enableUpdating(t){}disconnectedCallback(){this._$EO?.forEach(t=>t.hostDisconnected?.())}attributeChangedCallback(t,e,s){this._$AK(t,s)}_$ET(t,e){let s=this.constructor.elementProperties.get(t),i=this.constructor._$Eu(t,s);if(i!==void 0&&s.reflect===!0){let r=(s.converter?.toAttribute!==void 0?s.converter:tt).toAttribute(e,s.type);this._$Em=t,r==null?this.removeAttribute(i):this.setAttribute(i,r),this._$Em=null}}_$AK(t,e){let s=this.constructor,i=s._$Eh.get(t);if(i!==void 0&&this._$Em!==i){let r=s.getPropertyOptions(i),o=typeof r.converter=="function"?{fromAttribute:r.converter}:r.converter?.fromAttribute!==void 0?r.converter:tt;this._$Em=i;let l=o.fromAttribute(e,r.type);this[i]=l??this._$Ej?.get(i)??l,this._$Em=null}}requestUpdate(t,e,s,i=!1,r){if(t!==void 0){let o=this.constructor;if(i===!1&&(r=this[t]),s??=o.getPropertyOptions(t),!((s.hasChanged??mt)(r,e)||s.useDefault&&s.reflect&&r===this._$Ej?.get(t)&&!this.hasAttribute(o._$Eu(t,s))))return;this.C(t,e,s)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(t,e,{useDefault:s,reflect:i,wrapped:r},o){s&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,o??e??this[t]),r!==!0||o!==void 0)||(this._$AL.has(t)||(this.hasUpdated||s||(e=void 0),this._$AL.set(t,e)),i===!0&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let t=this.scheduleUpdate();return t!=null&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[i,r]of this._$Ep)this[i]=r;this._$Ep=void 0}let s=this.constructor.elementProperties;if(s.size>0)for(let[i,r]of s){let{wrapped:o}=r,l=this[i];o!==!0||this._$AL.has(i)||l===void 0||this.C(i,void 0,r,l)}}let t=!1,e=this._$AL;try{t=this.shouldUpdate(e),t?(this.willUpdate(e),this._$EO?.forEach(s=>s.hostUpdate?.()),this.update(e)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(e)}willUpdate(t){}_$AE(t){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(t){}firstUpdated(t){}};_.elementStyles=[],_.shadowRootOptions={mode:"open"},_[U("elementProperties")]=new Map,_[U("finalized")]=new Map,Vt?.({ReactiveElement:_}),(q.reactiveElementVersions??=[]).push("2.1.2");/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var st=globalThis,gt=n=>n,V=st.trustedTypes,vt=V?V.createPolicy("lit-html",{createHTML:n=>n}):void 0,it="$lit$",y=`lit$${Math.random().toFixed(9).slice(2)}$`,nt="?"+y,zt=`<${nt}>`,T=document,H=()=>T.createComment(""),I=n=>n===null||typeof n!="object"&&typeof n!="function",rt=Array.isArray,Et=n=>rt(n)||typeof n?.[Symbol.iterator]=="function",et=`[ 	
\f\r]`,N=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,_t=/-->/g,yt=/>/g,S=RegExp(`>|${et}(?:([^\\s"'>=/]+)(${et}*=${et}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),bt=/'/g,At=/"/g,St=/^(?:script|style|textarea|title)$/i,ot=n=>(t,...e)=>({_$litType$:n,strings:t,values:e}),c=ot(1),ne=ot(2),re=ot(3),g=Symbol.for("lit-noChange"),d=Symbol.for("lit-nothing"),wt=new WeakMap,x=T.createTreeWalker(T,129);function xt(n,t){if(!rt(n)||!n.hasOwnProperty("raw"))throw Error("invalid template strings array");return vt!==void 0?vt.createHTML(t):t}var Tt=(n,t)=>{let e=n.length-1,s=[],i,r=t===2?"<svg>":t===3?"<math>":"",o=N;for(let l=0;l<e;l++){let a=n[l],u,f,h=-1,$=0;for(;$<a.length&&(o.lastIndex=$,f=o.exec(a),f!==null);)$=o.lastIndex,o===N?f[1]==="!--"?o=_t:f[1]!==void 0?o=yt:f[2]!==void 0?(St.test(f[2])&&(i=RegExp("</"+f[2],"g")),o=S):f[3]!==void 0&&(o=S):o===S?f[0]===">"?(o=i??N,h=-1):f[1]===void 0?h=-2:(h=o.lastIndex-f[2].length,u=f[1],o=f[3]===void 0?S:f[3]==='"'?At:bt):o===At||o===bt?o=S:o===_t||o===yt?o=N:(o=S,i=void 0);let p=o===S&&n[l+1].startsWith("/>")?" ":"";r+=o===N?a+zt:h>=0?(s.push(u),a.slice(0,h)+it+a.slice(h)+y+p):a+y+(h===-2?l:p)}return[xt(n,r+(n[e]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),s]},L=class n{constructor({strings:t,_$litType$:e},s){let i;this.parts=[];let r=0,o=0,l=t.length-1,a=this.parts,[u,f]=Tt(t,e);if(this.el=n.createElement(u,s),x.currentNode=this.el.content,e===2||e===3){let h=this.el.content.firstChild;h.replaceWith(...h.childNodes)}for(;(i=x.nextNode())!==null&&a.length<l;){if(i.nodeType===1){if(i.hasAttributes())for(let h of i.getAttributeNames())if(h.endsWith(it)){let $=f[o++],p=i.getAttribute(h).split(y),m=/([.?@])?(.*)/.exec($);a.push({type:1,index:r,name:m[2],strings:p,ctor:m[1]==="."?K:m[1]==="?"?W:m[1]==="@"?J:C}),i.removeAttribute(h)}else h.startsWith(y)&&(a.push({type:6,index:r}),i.removeAttribute(h));if(St.test(i.tagName)){let h=i.textContent.split(y),$=h.length-1;if($>0){i.textContent=V?V.emptyScript:"";for(let p=0;p<$;p++)i.append(h[p],H()),x.nextNode(),a.push({type:2,index:++r});i.append(h[$],H())}}}else if(i.nodeType===8)if(i.data===nt)a.push({type:2,index:r});else{let h=-1;for(;(h=i.data.indexOf(y,h+1))!==-1;)a.push({type:7,index:r}),h+=y.length-1}r++}}static createElement(t,e){let s=T.createElement("template");return s.innerHTML=t,s}};function k(n,t,e=n,s){if(t===g)return t;let i=s!==void 0?e._$Co?.[s]:e._$Cl,r=I(t)?void 0:t._$litDirective$;return i?.constructor!==r&&(i?._$AO?.(!1),r===void 0?i=void 0:(i=new r(n),i._$AT(n,e,s)),s!==void 0?(e._$Co??=[])[s]=i:e._$Cl=i),i!==void 0&&(t=k(n,i._$AS(n,t.values),i,s)),t}var z=class{constructor(t,e){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){let{el:{content:e},parts:s}=this._$AD,i=(t?.creationScope??T).importNode(e,!0);x.currentNode=i;let r=x.nextNode(),o=0,l=0,a=s[0];for(;a!==void 0;){if(o===a.index){let u;a.type===2?u=new O(r,r.nextSibling,this,t):a.type===1?u=new a.ctor(r,a.name,a.strings,this,t):a.type===6&&(u=new F(r,this,t)),this._$AV.push(u),a=s[++l]}o!==a?.index&&(r=x.nextNode(),o++)}return x.currentNode=T,i}p(t){let e=0;for(let s of this._$AV)s!==void 0&&(s.strings!==void 0?(s._$AI(t,s,e),e+=s.strings.length-2):s._$AI(t[e])),e++}},O=class n{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,e,s,i){this.type=2,this._$AH=d,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=s,this.options=i,this._$Cv=i?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,e=this._$AM;return e!==void 0&&t?.nodeType===11&&(t=e.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=k(this,t,e),I(t)?t===d||t==null||t===""?(this._$AH!==d&&this._$AR(),this._$AH=d):t!==this._$AH&&t!==g&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):Et(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==d&&I(this._$AH)?this._$AA.nextSibling.data=t:this.T(T.createTextNode(t)),this._$AH=t}$(t){let{values:e,_$litType$:s}=t,i=typeof s=="number"?this._$AC(t):(s.el===void 0&&(s.el=L.createElement(xt(s.h,s.h[0]),this.options)),s);if(this._$AH?._$AD===i)this._$AH.p(e);else{let r=new z(i,this),o=r.u(this.options);r.p(e),this.T(o),this._$AH=r}}_$AC(t){let e=wt.get(t.strings);return e===void 0&&wt.set(t.strings,e=new L(t)),e}k(t){rt(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,s,i=0;for(let r of t)i===e.length?e.push(s=new n(this.O(H()),this.O(H()),this,this.options)):s=e[i],s._$AI(r),i++;i<e.length&&(this._$AR(s&&s._$AB.nextSibling,i),e.length=i)}_$AR(t=this._$AA.nextSibling,e){for(this._$AP?.(!1,!0,e);t!==this._$AB;){let s=gt(t).nextSibling;gt(t).remove(),t=s}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},C=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,e,s,i,r){this.type=1,this._$AH=d,this._$AN=void 0,this.element=t,this.name=e,this._$AM=i,this.options=r,s.length>2||s[0]!==""||s[1]!==""?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=d}_$AI(t,e=this,s,i){let r=this.strings,o=!1;if(r===void 0)t=k(this,t,e,0),o=!I(t)||t!==this._$AH&&t!==g,o&&(this._$AH=t);else{let l=t,a,u;for(t=r[0],a=0;a<r.length-1;a++)u=k(this,l[s+a],e,a),u===g&&(u=this._$AH[a]),o||=!I(u)||u!==this._$AH[a],u===d?t=d:t!==d&&(t+=(u??"")+r[a+1]),this._$AH[a]=u}o&&!i&&this.j(t)}j(t){t===d?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t??"")}},K=class extends C{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===d?void 0:t}},W=class extends C{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==d)}},J=class extends C{constructor(t,e,s,i,r){super(t,e,s,i,r),this.type=5}_$AI(t,e=this){if((t=k(this,t,e,0)??d)===g)return;let s=this._$AH,i=t===d&&s!==d||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,r=t!==d&&(s===d||i);i&&this.element.removeEventListener(this.name,this,s),r&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},F=class{constructor(t,e,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=e,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){k(this,t)}},kt={M:it,P:y,A:nt,C:1,L:Tt,R:z,D:Et,V:k,I:O,H:C,N:W,U:J,B:K,F},Kt=st.litHtmlPolyfillSupport;Kt?.(L,O),(st.litHtmlVersions??=[]).push("3.3.3");var Ct=(n,t,e)=>{let s=e?.renderBefore??t,i=s._$litPart$;if(i===void 0){let r=e?.renderBefore??null;s._$litPart$=i=new O(t.insertBefore(H(),r),r,void 0,e??{})}return i._$AI(n),i};/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var at=globalThis,w=class extends _{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}update(t){let e=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=Ct(e,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return g}};w._$litElement$=!0,w.finalized=!0,at.litElementHydrateSupport?.({LitElement:w});var Wt=at.litElementPolyfillSupport;Wt?.({LitElement:w});(at.litElementVersions??=[]).push("4.2.2");/**
 * @license
 * Copyright 2022 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 *//**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var b={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Y=n=>(...t)=>({_$litDirective$:n,values:t}),P=class{constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,s){this._$Ct=t,this._$AM=e,this._$Ci=s}_$AS(t,e){return this.update(t,e)}update(t,e){return this.render(...e)}};/**
 * @license
 * Copyright 2020 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var{I:Jt}=kt,Ot=n=>n;var Rt=n=>n.strings===void 0,Pt=()=>document.createComment(""),R=(n,t,e)=>{let s=n._$AA.parentNode,i=t===void 0?n._$AB:t._$AA;if(e===void 0){let r=s.insertBefore(Pt(),i),o=s.insertBefore(Pt(),i);e=new Jt(r,o,n,n.options)}else{let r=e._$AB.nextSibling,o=e._$AM,l=o!==n;if(l){let a;e._$AQ?.(n),e._$AM=n,e._$AP!==void 0&&(a=n._$AU)!==o._$AU&&e._$AP(a)}if(r!==i||l){let a=e._$AA;for(;a!==r;){let u=Ot(a).nextSibling;Ot(s).insertBefore(a,i),a=u}}}return e},E=(n,t,e=n)=>(n._$AI(t,e),n),Ft={},G=(n,t=Ft)=>n._$AH=t,Mt=n=>n._$AH,Q=n=>{n._$AR(),n._$AA.remove()};/**
 * @license
 * Copyright 2020 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var M=Y(class extends P{constructor(n){if(super(n),n.type!==b.PROPERTY&&n.type!==b.ATTRIBUTE&&n.type!==b.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Rt(n))throw Error("`live` bindings can only contain a single expression")}render(n){return n}update(n,[t]){if(t===g||t===d)return t;let e=n.element,s=n.name;if(n.type===b.PROPERTY){if(t===e[s])return g}else if(n.type===b.BOOLEAN_ATTRIBUTE){if(!!t===e.hasAttribute(s))return g}else if(n.type===b.ATTRIBUTE&&e.getAttribute(s)===t+"")return g;return G(n),t}});/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Ut=(n,t,e)=>{let s=new Map;for(let i=t;i<=e;i++)s.set(n[i],i);return s},Nt=Y(class extends P{constructor(n){if(super(n),n.type!==b.CHILD)throw Error("repeat() can only be used in text expressions")}dt(n,t,e){let s;e===void 0?e=t:t!==void 0&&(s=t);let i=[],r=[],o=0;for(let l of n)i[o]=s?s(l,o):o,r[o]=e(l,o),o++;return{values:r,keys:i}}render(n,t,e){return this.dt(n,t,e).values}update(n,[t,e,s]){let i=Mt(n),{values:r,keys:o}=this.dt(t,e,s);if(!Array.isArray(i))return this.ut=o,r;let l=this.ut??=[],a=[],u,f,h=0,$=i.length-1,p=0,m=r.length-1;for(;h<=$&&p<=m;)if(i[h]===null)h++;else if(i[$]===null)$--;else if(l[h]===o[p])a[p]=E(i[h],r[p]),h++,p++;else if(l[$]===o[m])a[m]=E(i[$],r[m]),$--,m--;else if(l[h]===o[m])a[m]=E(i[h],r[m]),R(n,a[m+1],i[h]),h++,m--;else if(l[$]===o[p])a[p]=E(i[$],r[p]),R(n,i[h],i[$]),$--,p++;else if(u===void 0&&(u=Ut(o,p,m),f=Ut(l,h,$)),u.has(l[h]))if(u.has(l[$])){let v=f.get(o[p]),Z=v!==void 0?i[v]:null;if(Z===null){let ht=R(n,i[h]);E(ht,r[p]),a[p]=ht}else a[p]=E(Z,r[p]),R(n,i[h],Z),i[v]=null;p++}else Q(i[$]),$--;else Q(i[h]),h++;for(;p<=m;){let v=R(n,a[m+1]);E(v,r[p]),a[p++]=v}for(;h<=$;){let v=i[h++];v!==null&&Q(v)}return this.ut=o,G(n,a),g}});var A=-1,Yt=2e3,Gt=3e4,Qt=2e4,Zt=11,lt=class extends w{static properties={definition:{attribute:!1},step:{state:!0},sending:{state:!0},restored:{state:!0},unsaved:{state:!0}};answers={};wrong=new Map;skipped=new Set;loadedKey="";wait=Yt;retry=0;constructor(){super(),this.step=A,this.sending="idle",this.restored=!1,this.unsaved=!1}createRenderRoot(){return this}connectedCallback(){super.connectedCallback();let t=document.getElementById(this.getAttribute("from")??"")?.textContent;t&&({definition:this.definition,pass:this.pass}=JSON.parse(t)),window.addEventListener("online",this.backOnline),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),window.removeEventListener("online",this.backOnline),window.clearTimeout(this.retry)}willUpdate(){this.definition&&this.definition.storageKey!==this.loadedKey&&(this.loadedKey=this.definition.storageKey,this.load()),this.definition&&this.step>A&&!this.steps.includes(this.step)&&(this.step=this.steps.findLast(t=>t<this.step)??this.steps[0]??A)}render(){return this.definition?this.sending==="sent"||this.sending==="already"||this.sending==="closed"?this.end(this.sending):this.step===A?this.about():this.section():d}about(){let{about:t}=this.definition;return c`<section class="survey">
      <header class="survey__head">
        ${this.heading(t.title)}
        ${t.lead?c`<p class="survey__lead">${t.lead}</p>`:d}
      </header>
      <dl class="promises">
        ${t.points.map(e=>c`<div class="promise">
            <dt class="promise__title">${e.title}</dt>
            <dd class="promise__text">${e.text}</dd>
          </div>`)}
      </dl>
      <div class="actions actions--end">
        <button type="button" class="button button--primary" @click=${()=>this.go(this.steps[0]??A)}>${this.text("start")}</button>
      </div>
    </section>`}heading(t){return this.definition.preview?c`<h2 class="survey__title" tabindex="-1">${t}</h2>`:c`<h1 class="survey__title" tabindex="-1">${t}</h1>`}section(){let t=this.definition.sections[this.step],e=this.steps,s=e.indexOf(this.step),i=s===e.length-1,r=this.sending==="sending";return c`<section class="survey">
      <header class="survey__head">
        <p class="survey__count">${this.text("count",s+1,e.length)}</p>
        <progress
          class="progress progress--thin"
          max=${e.length}
          .value=${s+1}
          aria-label=${this.text("progress")}
        ></progress>
        ${this.heading(t.title)}
        ${t.intro?c`<p class="survey__lead">${t.intro}</p>`:d}
        ${this.restored?c`<p class="survey__saved"><span class="icon icon--history" aria-hidden="true"></span>${this.text("restored")}</p>`:d}
      </header>
      <div class="survey__items">${Nt(this.blocks(t.items.filter(o=>this.asked(o))),([o])=>o.id,o=>o[0].lead?this.matrix(o):this.item(o[0]))}</div>
      ${i?c`<p class="survey__open">${this.text("answered",this.answered,this.items.length)}</p>`:d}
      <div role="status">${this.trouble()}</div>
      <div class="actions actions--split">
        <button type="button" class="button button--quiet" ?disabled=${r} @click=${()=>this.go(e[s-1]??A)}>
          ${this.text("back")}
        </button>
        ${i?c`<button type="button" class="button button--primary" aria-disabled=${r} @click=${()=>this.send()}>
              ${this.text(r?"sending":"send")}
            </button>`:c`<button type="button" class="button button--primary" @click=${()=>this.go(e[s+1])}>
              ${this.text("next")}
            </button>`}
      </div>
      <p class="survey__saved">
        <span class="icon icon--${this.unsaved?"alert":"lock"}" aria-hidden="true"></span>${this.text(this.definition.preview?"preview":this.unsaved?"unsaved":"saved")}
      </p>
    </section>`}blocks(t){let e=[];for(let s of t){let[i]=e.at(-1)??[];s.lead&&i?.lead===s.lead&&JSON.stringify(i.field)===JSON.stringify(s.field)?e.at(-1).push(s):e.push([s])}return e}matrix(t){let[{id:e,lead:s,field:i}]=t,r=i.kind==="levels"?i.labels:i.kind==="one"?i.choices.map(l=>l.label):[],o=r.length&&r.length<=Zt?r:[];return c`<div
      class="matrix ${o.length?`matrix--rows matrix--${o.length}`:""}"
      role="group"
      aria-labelledby="lead-${e}"
    >
      <p class="matrix__lead" id="lead-${e}">${s}</p>
      ${o.length?c`<div class="matrix__words" aria-hidden="true">${o.map(l=>c`<span>${l}</span>`)}</div>`:d}
      ${t.map(l=>this.item(l))}
    </div>`}item(t){let e=this.has(t)||this.order(t.id).length>0,s=this.skipped.has(t.id);return c`<fieldset class="item" id="item-${t.id}">
      <legend class="item__text">${t.text}</legend>
      ${this.field(t)}
      <div class="item__foot">
        <span class="item__state">${s?this.text("skipped"):d}</span>
        ${e?c`<button type="button" class="button button--plain button--small item__skip" @click=${()=>this.clear(t.id)}>
              ${this.text("clear")}
            </button>`:s?d:c`<button type="button" class="button button--plain button--small item__skip" aria-describedby="item-${t.id}" @click=${()=>this.skip(t.id)}>
                ${this.text("skip")}
              </button>`}
      </div>
    </fieldset>`}field(t){switch(t.field.kind){case"levels":return this.levels(t.id,t.field.lowest,t.field.labels);case"one":case"many":return this.choices(t.id,t.field.kind==="many",t.field.choices);case"ranking":return this.ranking(t.id,t.field.choices);case"amount":return this.amount(t.id,t.field.least,t.field.most,t.field.unit);case"words":return this.words(t.id,t.field.longest)}}levels(t,e,s){let i=this.answers[t];return c`<div class="scale scale--${s.length}">
      ${s.map((r,o)=>c`<label class="scale__step">
          <input
            type="radio"
            name=${t}
            value=${e+o}
            .checked=${M(i===e+o)}
            @change=${()=>this.answer(t,e+o)}
          />
          <span class="scale__number" aria-hidden=${r?"true":d}>${e+o}</span>
          <span class="scale__word">${r}</span>
        </label>`)}
    </div>`}choices(t,e,s){let i=this.chosen(t);return c`<div class="scale scale--words">
      ${e?c`<p class="item__hint" id="hint-${t}">${this.text("many")}</p>`:d}
      ${s.map(r=>c`<label class="scale__step">
          <input
            type=${e?"checkbox":"radio"}
            name=${t}
            value=${r.id}
            aria-describedby=${e?`hint-${t}`:d}
            .checked=${M(i.includes(r.id))}
            @change=${o=>this.choose(t,r.id,e,o.target.checked)}
          />
          <span class="scale__word">${r.label}</span>
        </label>`)}
    </div>`}ranking(t,e){let s=this.order(t),i=e.length-s.length;return c`<div class="scale scale--words">
      <p class="item__hint" id="hint-${t}">${this.text("places")}</p>
      ${e.map(r=>{let o=s.indexOf(r.id)+1;return c`<label class="scale__step scale__step--place">
          <input
            type="checkbox"
            name=${t}
            value=${r.id}
            aria-describedby="hint-${t}"
            .checked=${M(o>0)}
            @change=${l=>this.rank(t,r.id,l.target.checked)}
          />
          <span class="scale__word">${r.label}</span>
          <span class="scale__place">${o?this.text("place",o):d}</span>
        </label>`})}
      <p class="item__hint" role="status">
        ${s.map((r,o)=>`${o+1}. ${e.find(l=>l.id===r)?.label}`).join(" \xB7 ")}
        ${s.length&&i?c`<br />${this.text("placesLeft",i)}`:d}
      </p>
    </div>`}amount(t,e,s,i){let r=this.wrong.get(t),o=r!==void 0;return c`<div class="amount">
      <label class="amount__field">
        <input
          class="input"
          type="number"
          inputmode="numeric"
          name=${t}
          min=${e}
          max=${s}
          step="1"
          aria-invalid=${o?"true":"false"}
          aria-describedby="bounds-${t}"
          .value=${M(r??String(this.answers[t]??""))}
          @input=${l=>this.number(t,e,s,l.target)}
        />
        <span>${i}</span>
      </label>
      <p class=${o?"field__error":"item__hint"} id="bounds-${t}" role=${o?"alert":d}>
        ${this.text(o?"amountWrong":"amountHint",e,s)}
      </p>
    </div>`}words(t,e){return c`<div class="words">
      <textarea
        class="input"
        rows="4"
        name=${t}
        maxlength=${e}
        aria-label=${this.text("words")}
        aria-describedby="hint-${t}"
        .value=${M(String(this.answers[t]??""))}
        @input=${s=>this.write(t,s.target.value)}
      ></textarea>
      <p class="item__hint" id="hint-${t}">${this.text("wordsHint",e)}</p>
    </div>`}trouble(){return this.sending==="idle"||this.sending==="sending"?d:c`<div class="callout callout--${this.sending==="refused"?"problem":"soon"}">
      <span class="icon icon--${this.sending==="reload"?"history":"offline"}" aria-hidden="true"></span>
      <div>
        <p class="callout__title">${this.text(this.sending+"Title")}</p>
        <p>${this.text(this.sending+"Text")}</p>
        <div class="actions actions--inline">
          ${this.sending==="reload"?c`<a class="button button--primary" href=${window.location.href} router-ignore>${this.text("reload")}</a>`:c`<button type="button" class="button button--quiet" @click=${()=>this.send()}>${this.text("retryNow")}</button>`}
        </div>
      </div>
    </div>`}end(t){return c`<section class="survey">
      <div class="survey__end">
        <span class="icon icon--${t==="closed"?"lock":"check"}" aria-hidden="true"></span>
        ${this.heading(this.text(t+"Title"))}
        <p>${this.text(this.definition.preview?"preview":t+"Text")}</p>
        ${this.definition.preview?c`<button type="button" class="button button--quiet" @click=${()=>this.go(A)}>${this.text("back")}</button>`:c`<a class="button button--quiet" href=${this.definition.homeUrl??""}>${this.text("home")}</a>`}
      </div>
    </section>`}get items(){return this.definition.sections.flatMap(t=>t.items).filter(t=>this.asked(t))}get answered(){return this.items.filter(t=>this.has(t)).length}get steps(){return[...this.definition.sections.keys()].filter(t=>this.definition.sections[t].items.some(e=>this.asked(e)))}get asAnswered(){return Object.fromEntries(this.items.filter(t=>this.has(t)).map(t=>[t.id,this.answers[t.id]]))}has({id:t,field:e}){return e.kind==="ranking"?this.order(t).length===e.choices.length:this.answers[t]!==void 0}order(t){let e=this.answers[t];return typeof e=="object"&&"ranked"in e?e.ranked:[]}chosen(t){let e=this.answers[t];return Array.isArray(e)?e:[]}asked({when:t}){return!t||this.chosen(t.item).some(e=>t.anyOf.includes(e))}text(t,...e){let s=this.definition?.texts[t]??t;return e.reduce((i,r,o)=>i.replace(`{${o}}`,String(r)),s)}answer(t,e){this.answers[t]=e,this.skipped.delete(t),this.keep()}choose(t,e,s,i){let r=s?this.chosen(t).filter(o=>o!==e):[];this.answerOrNot(t,i?[...r,e]:r,r.length>0||i)}rank(t,e,s){let i=this.order(t).filter(o=>o!==e),r=s?[...i,e]:i;this.answerOrNot(t,{ranked:r},r.length>0)}number(t,e,s,i){let r=i.valueAsNumber,o=i.value===""&&!i.validity.badInput,l=Number.isInteger(r)&&e<=r&&r<=s;o||l?this.wrong.delete(t):this.wrong.set(t,i.value),this.answerOrNot(t,r,l)}write(t,e){this.answerOrNot(t,e,e.trim()!=="")}answerOrNot(t,e,s){s?this.answer(t,e):(delete this.answers[t],this.keep())}clear(t){this.wrong.delete(t),delete this.answers[t],this.keep(),this.updateComplete.then(()=>this.focusItem(t))}skip(t){this.wrong.delete(t),delete this.answers[t],this.skipped.add(t),this.keep();let e=this.definition.sections[this.step].items.filter(i=>this.asked(i)).map(i=>i.id),s=e[e.indexOf(t)+1];this.updateComplete.then(()=>s?this.focusItem(s):this.querySelector(".button--primary")?.focus())}focusItem(t){let e=this.querySelector(`#item-${CSS.escape(t)}`);(e?.querySelector("input:checked")??e?.querySelector("input, textarea"))?.focus()}go(t){this.step=t,this.wrong.forEach((e,s)=>e||this.wrong.delete(s)),this.restored=!1,this.sending="idle",window.clearTimeout(this.retry),this.keep(),this.arrive()}arrive(){this.updateComplete.then(()=>{this.definition?.preview||window.scrollTo({top:0}),this.querySelector(".survey__title")?.focus({preventScroll:!0})})}load(){let{storageKey:t,sections:e}=this.definition;if(this.answers={},this.wrong.clear(),this.skipped=new Set,this.step=A,!this.definition.preview)try{let s=JSON.parse(localStorage.getItem(t)??"null");if(s){let i=new Set(e.flatMap(r=>r.items).map(r=>r.id));this.answers=Object.fromEntries(Object.entries(s.answers).filter(([r])=>i.has(r))),this.skipped=new Set(s.skipped.filter(r=>i.has(r))),this.step=Math.min(s.step,e.length-1),this.restored=this.step!==A}}catch{}}keep(){if(this.definition.preview){this.requestUpdate();return}let t={step:this.step,answers:this.answers,skipped:[...this.skipped]};try{localStorage.setItem(this.definition.storageKey,JSON.stringify(t)),this.unsaved=!1}catch{this.unsaved=!0}this.requestUpdate()}forget(){try{localStorage.removeItem(this.definition.storageKey)}catch{}}backOnline=()=>{(this.sending==="offline"||this.sending==="unreachable")&&this.send()};async send(){if(this.sending==="sending")return;if(window.clearTimeout(this.retry),this.definition.preview){this.sending="sent",this.arrive();return}this.sending="sending";let t=await this.post();this.sending=t,t==="offline"||t==="unreachable"?(this.retry=window.setTimeout(()=>{this.send()},this.wait),this.wait=Math.min(this.wait*2,Gt)):(t==="sent"||t==="already"||t==="closed")&&(this.forget(),this.dispatchEvent(new CustomEvent("tandem-survey-end",{detail:{how:t}})),this.arrive())}async post(){let{submitUrl:t,language:e}=this.definition;if(!this.pass)return"reload";try{let s=await fetch(t,{method:"POST",headers:{"Content-Type":"application/json","Accept-Language":e},body:JSON.stringify({pass:this.pass,answers:this.asAnswered}),credentials:"omit",referrerPolicy:"no-referrer",redirect:"manual",signal:AbortSignal.timeout(Qt)});return this.judge(s)}catch{return navigator.onLine?"unreachable":"offline"}}judge(t){if(t.type==="opaqueredirect"||t.status===401||t.status===403)return"reload";if(t.ok)return"sent";switch(t.status){case 409:return"already";case 410:return"closed";case 408:case 425:case 429:return"unreachable";default:return t.status>=500?"unreachable":"refused"}}};customElements.define("tandem-survey",lt);for(let n of document.querySelectorAll("[data-forget]"))try{localStorage.removeItem(n.dataset.forget)}catch{}})();
