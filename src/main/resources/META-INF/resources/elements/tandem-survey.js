/* frontend/pages/tandem-survey.ts sha256 4a069db899b758c58994443df0ed234d874047f9905d952e4b2fda1ea9170f57 */
(()=>{/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var N=globalThis,I=N.ShadowRoot&&(N.ShadyCSS===void 0||N.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,it=Symbol(),st=new WeakMap,H=class{constructor(t,e,s){if(this._$cssResult$=!0,s!==it)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=e}get styleSheet(){let t=this.o,e=this.t;if(I&&t===void 0){let s=e!==void 0&&e.length===1;s&&(t=st.get(e)),t===void 0&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),s&&st.set(e,t))}return t}toString(){return this.cssText}},nt=r=>new H(typeof r=="string"?r:r+"",void 0,it);var rt=(r,t)=>{if(I)r.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let e of t){let s=document.createElement("style"),i=N.litNonce;i!==void 0&&s.setAttribute("nonce",i),s.textContent=e.cssText,r.appendChild(s)}},W=I?r=>r:r=>r instanceof CSSStyleSheet?(t=>{let e="";for(let s of t.cssRules)e+=s.cssText;return nt(e)})(r):r;/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var{is:Et,defineProperty:xt,getOwnPropertyDescriptor:Tt,getOwnPropertyNames:kt,getOwnPropertySymbols:Ct,getPrototypeOf:Ot}=Object,L=globalThis,at=L.trustedTypes,Rt=at?at.emptyScript:"",Pt=L.reactiveElementPolyfillSupport,C=(r,t)=>r,J={toAttribute(r,t){switch(t){case Boolean:r=r?Rt:null;break;case Object:case Array:r=r==null?r:JSON.stringify(r)}return r},fromAttribute(r,t){let e=r;switch(t){case Boolean:e=r!==null;break;case Number:e=r===null?null:Number(r);break;case Object:case Array:try{e=JSON.parse(r)}catch{e=null}}return e}},lt=(r,t)=>!Et(r,t),ot={attribute:!0,type:String,converter:J,reflect:!1,useDefault:!1,hasChanged:lt};Symbol.metadata??=Symbol("metadata"),L.litPropertyMetadata??=new WeakMap;var m=class extends HTMLElement{static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(t,e=ot){if(e.state&&(e.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((e=Object.create(e)).wrapped=!0),this.elementProperties.set(t,e),!e.noAccessor){let s=Symbol(),i=this.getPropertyDescriptor(t,s,e);i!==void 0&&xt(this.prototype,t,i)}}static getPropertyDescriptor(t,e,s){let{get:i,set:n}=Tt(this.prototype,t)??{get(){return this[e]},set(a){this[e]=a}};return{get:i,set(a){let d=i?.call(this);n?.call(this,a),this.requestUpdate(t,d,s)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){return this.elementProperties.get(t)??ot}static _$Ei(){if(this.hasOwnProperty(C("elementProperties")))return;let t=Ot(this);t.finalize(),t.l!==void 0&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(C("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(C("properties"))){let e=this.properties,s=[...kt(e),...Ct(e)];for(let i of s)this.createProperty(i,e[i])}let t=this[Symbol.metadata];if(t!==null){let e=litPropertyMetadata.get(t);if(e!==void 0)for(let[s,i]of e)this.elementProperties.set(s,i)}this._$Eh=new Map;for(let[e,s]of this.elementProperties){let i=this._$Eu(e,s);i!==void 0&&this._$Eh.set(i,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(t){let e=[];if(Array.isArray(t)){let s=new Set(t.flat(1/0).reverse());for(let i of s)e.unshift(W(i))}else t!==void 0&&e.push(W(t));return e}static _$Eu(t,e){let s=e.attribute;return s===!1?void 0:typeof s=="string"?s:typeof t=="string"?t.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))}addController(t){(this._$EO??=new Set).add(t),this.renderRoot!==void 0&&this.isConnected&&t.hostConnected?.()}removeController(t){this._$EO?.delete(t)}_$E_(){let t=new Map,e=this.constructor.elementProperties;for(let s of e.keys())this.hasOwnProperty(s)&&(t.set(s,this[s]),delete this[s]);t.size>0&&(this._$Ep=t)}createRenderRoot(){let t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return rt(t,this.constructor.elementStyles),t}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(t=>t.hostConnected?.())}enableUpdating(t){}disconnectedCallback(){this._$EO?.forEach(t=>t.hostDisconnected?.())}attributeChangedCallback(t,e,s){this._$AK(t,s)}_$ET(t,e){let s=this.constructor.elementProperties.get(t),i=this.constructor._$Eu(t,s);if(i!==void 0&&s.reflect===!0){let n=(s.converter?.toAttribute!==void 0?s.converter:J).toAttribute(e,s.type);this._$Em=t,n==null?this.removeAttribute(i):this.setAttribute(i,n),this._$Em=null}}_$AK(t,e){let s=this.constructor,i=s._$Eh.get(t);if(i!==void 0&&this._$Em!==i){let n=s.getPropertyOptions(i),a=typeof n.converter=="function"?{fromAttribute:n.converter}:n.converter?.fromAttribute!==void 0?n.converter:J;this._$Em=i;let d=a.fromAttribute(e,n.type);this[i]=d??this._$Ej?.get(i)??d,this._$Em=null}}requestUpdate(t,e,s,i=!1,n){if(t!==void 0){let a=this.constructor;if(i===!1&&(n=this[t]),s??=a.getPropertyOptions(t),!((s.hasChanged??lt)(n,e)||s.useDefault&&s.reflect&&n===this._$Ej?.get(t)&&!this.hasAttribute(a._$Eu(t,s))))return;this.C(t,e,s)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(t,e,{useDefault:s,reflect:i,wrapped:n},a){s&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,a??e??this[t]),n!==!0||a!==void 0)||(this._$AL.has(t)||(this.hasUpdated||s||(e=void 0),this._$AL.set(t,e)),i===!0&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let t=this.scheduleUpdate();return t!=null&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[i,n]of this._$Ep)this[i]=n;this._$Ep=void 0}let s=this.constructor.elementProperties;if(s.size>0)for(let[i,n]of s){let{wrapped:a}=n,d=this[i];a!==!0||this._$AL.has(i)||d===void 0||this.C(i,void 0,n,d)}}let t=!1,e=this._$AL;try{t=this.shouldUpdate(e),t?(this.willUpdate(e),this._$EO?.forEach(s=>s.hostUpdate?.()),this.update(e)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(e)}willUpdate(t){}_$AE(t){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(t){}firstUpdated(t){}};m.elementStyles=[],m.shadowRootOptions={mode:"open"},m[C("elementProperties")]=new Map,m[C("finalized")]=new Map,Pt?.({ReactiveElement:m}),(L.reactiveElementVersions??=[]).push("2.1.2");/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Y=globalThis,ht=r=>r,D=Y.trustedTypes,dt=D?D.createPolicy("lit-html",{createHTML:r=>r}):void 0,G="$lit$",g=`lit$${Math.random().toFixed(9).slice(2)}$`,Q="?"+g,Mt=`<${Q}>`,w=document,R=()=>w.createComment(""),P=r=>r===null||typeof r!="object"&&typeof r!="function",Z=Array.isArray,mt=r=>Z(r)||typeof r?.[Symbol.iterator]=="function",F=`[ 	
\f\r]`,O=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,ct=/-->/g,pt=/>/g,b=RegExp(`>|${F}(?:([^\\s"'>=/]+)(${F}*=${F}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),ut=/'/g,$t=/"/g,gt=/^(?:script|style|textarea|title)$/i,X=r=>(t,...e)=>({_$litType$:r,strings:t,values:e}),h=X(1),Wt=X(2),Jt=X(3),$=Symbol.for("lit-noChange"),o=Symbol.for("lit-nothing"),ft=new WeakMap,A=w.createTreeWalker(w,129);function _t(r,t){if(!Z(r)||!r.hasOwnProperty("raw"))throw Error("invalid template strings array");return dt!==void 0?dt.createHTML(t):t}var vt=(r,t)=>{let e=r.length-1,s=[],i,n=t===2?"<svg>":t===3?"<math>":"",a=O;for(let d=0;d<e;d++){let l=r[d],p,u,c=-1,f=0;for(;f<l.length&&(a.lastIndex=f,u=a.exec(l),u!==null);)f=a.lastIndex,a===O?u[1]==="!--"?a=ct:u[1]!==void 0?a=pt:u[2]!==void 0?(gt.test(u[2])&&(i=RegExp("</"+u[2],"g")),a=b):u[3]!==void 0&&(a=b):a===b?u[0]===">"?(a=i??O,c=-1):u[1]===void 0?c=-2:(c=a.lastIndex-u[2].length,p=u[1],a=u[3]===void 0?b:u[3]==='"'?$t:ut):a===$t||a===ut?a=b:a===ct||a===pt?a=O:(a=b,i=void 0);let v=a===b&&r[d+1].startsWith("/>")?" ":"";n+=a===O?l+Mt:c>=0?(s.push(p),l.slice(0,c)+G+l.slice(c)+g+v):l+g+(c===-2?d:v)}return[_t(r,n+(r[e]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),s]},M=class r{constructor({strings:t,_$litType$:e},s){let i;this.parts=[];let n=0,a=0,d=t.length-1,l=this.parts,[p,u]=vt(t,e);if(this.el=r.createElement(p,s),A.currentNode=this.el.content,e===2||e===3){let c=this.el.content.firstChild;c.replaceWith(...c.childNodes)}for(;(i=A.nextNode())!==null&&l.length<d;){if(i.nodeType===1){if(i.hasAttributes())for(let c of i.getAttributeNames())if(c.endsWith(G)){let f=u[a++],v=i.getAttribute(c).split(g),U=/([.?@])?(.*)/.exec(f);l.push({type:1,index:n,name:U[2],strings:v,ctor:U[1]==="."?j:U[1]==="?"?q:U[1]==="@"?V:E}),i.removeAttribute(c)}else c.startsWith(g)&&(l.push({type:6,index:n}),i.removeAttribute(c));if(gt.test(i.tagName)){let c=i.textContent.split(g),f=c.length-1;if(f>0){i.textContent=D?D.emptyScript:"";for(let v=0;v<f;v++)i.append(c[v],R()),A.nextNode(),l.push({type:2,index:++n});i.append(c[f],R())}}}else if(i.nodeType===8)if(i.data===Q)l.push({type:2,index:n});else{let c=-1;for(;(c=i.data.indexOf(g,c+1))!==-1;)l.push({type:7,index:n}),c+=g.length-1}n++}}static createElement(t,e){let s=w.createElement("template");return s.innerHTML=t,s}};function S(r,t,e=r,s){if(t===$)return t;let i=s!==void 0?e._$Co?.[s]:e._$Cl,n=P(t)?void 0:t._$litDirective$;return i?.constructor!==n&&(i?._$AO?.(!1),n===void 0?i=void 0:(i=new n(r),i._$AT(r,e,s)),s!==void 0?(e._$Co??=[])[s]=i:e._$Cl=i),i!==void 0&&(t=S(r,i._$AS(r,t.values),i,s)),t}var B=class{constructor(t,e){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){let{el:{content:e},parts:s}=this._$AD,i=(t?.creationScope??w).importNode(e,!0);A.currentNode=i;let n=A.nextNode(),a=0,d=0,l=s[0];for(;l!==void 0;){if(a===l.index){let p;l.type===2?p=new T(n,n.nextSibling,this,t):l.type===1?p=new l.ctor(n,l.name,l.strings,this,t):l.type===6&&(p=new z(n,this,t)),this._$AV.push(p),l=s[++d]}a!==l?.index&&(n=A.nextNode(),a++)}return A.currentNode=w,i}p(t){let e=0;for(let s of this._$AV)s!==void 0&&(s.strings!==void 0?(s._$AI(t,s,e),e+=s.strings.length-2):s._$AI(t[e])),e++}},T=class r{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,e,s,i){this.type=2,this._$AH=o,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=s,this.options=i,this._$Cv=i?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,e=this._$AM;return e!==void 0&&t?.nodeType===11&&(t=e.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=S(this,t,e),P(t)?t===o||t==null||t===""?(this._$AH!==o&&this._$AR(),this._$AH=o):t!==this._$AH&&t!==$&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):mt(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==o&&P(this._$AH)?this._$AA.nextSibling.data=t:this.T(w.createTextNode(t)),this._$AH=t}$(t){let{values:e,_$litType$:s}=t,i=typeof s=="number"?this._$AC(t):(s.el===void 0&&(s.el=M.createElement(_t(s.h,s.h[0]),this.options)),s);if(this._$AH?._$AD===i)this._$AH.p(e);else{let n=new B(i,this),a=n.u(this.options);n.p(e),this.T(a),this._$AH=n}}_$AC(t){let e=ft.get(t.strings);return e===void 0&&ft.set(t.strings,e=new M(t)),e}k(t){Z(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,s,i=0;for(let n of t)i===e.length?e.push(s=new r(this.O(R()),this.O(R()),this,this.options)):s=e[i],s._$AI(n),i++;i<e.length&&(this._$AR(s&&s._$AB.nextSibling,i),e.length=i)}_$AR(t=this._$AA.nextSibling,e){for(this._$AP?.(!1,!0,e);t!==this._$AB;){let s=ht(t).nextSibling;ht(t).remove(),t=s}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},E=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,e,s,i,n){this.type=1,this._$AH=o,this._$AN=void 0,this.element=t,this.name=e,this._$AM=i,this.options=n,s.length>2||s[0]!==""||s[1]!==""?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=o}_$AI(t,e=this,s,i){let n=this.strings,a=!1;if(n===void 0)t=S(this,t,e,0),a=!P(t)||t!==this._$AH&&t!==$,a&&(this._$AH=t);else{let d=t,l,p;for(t=n[0],l=0;l<n.length-1;l++)p=S(this,d[s+l],e,l),p===$&&(p=this._$AH[l]),a||=!P(p)||p!==this._$AH[l],p===o?t=o:t!==o&&(t+=(p??"")+n[l+1]),this._$AH[l]=p}a&&!i&&this.j(t)}j(t){t===o?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t??"")}},j=class extends E{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===o?void 0:t}},q=class extends E{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==o)}},V=class extends E{constructor(t,e,s,i,n){super(t,e,s,i,n),this.type=5}_$AI(t,e=this){if((t=S(this,t,e,0)??o)===$)return;let s=this._$AH,i=t===o&&s!==o||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,n=t!==o&&(s===o||i);i&&this.element.removeEventListener(this.name,this,s),n&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},z=class{constructor(t,e,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=e,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){S(this,t)}},yt={M:G,P:g,A:Q,C:1,L:vt,R:B,D:mt,V:S,I:T,H:E,N:q,U:V,B:j,F:z},Ut=Y.litHtmlPolyfillSupport;Ut?.(M,T),(Y.litHtmlVersions??=[]).push("3.3.3");var bt=(r,t,e)=>{let s=e?.renderBefore??t,i=s._$litPart$;if(i===void 0){let n=e?.renderBefore??null;s._$litPart$=i=new T(t.insertBefore(R(),n),n,void 0,e??{})}return i._$AI(r),i};/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var tt=globalThis,y=class extends m{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}update(t){let e=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=bt(e,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return $}};y._$litElement$=!0,y.finalized=!0,tt.litElementHydrateSupport?.({LitElement:y});var Nt=tt.litElementPolyfillSupport;Nt?.({LitElement:y});(tt.litElementVersions??=[]).push("4.2.2");/**
 * @license
 * Copyright 2022 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 *//**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var x={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},At=r=>(...t)=>({_$litDirective$:r,values:t}),K=class{constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,s){this._$Ct=t,this._$AM=e,this._$Ci=s}_$AS(t,e){return this.update(t,e)}update(t,e){return this.render(...e)}};/**
 * @license
 * Copyright 2020 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var{I:le}=yt;var wt=r=>r.strings===void 0;var Ht={},St=(r,t=Ht)=>r._$AH=t;/**
 * @license
 * Copyright 2020 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var k=At(class extends K{constructor(r){if(super(r),r.type!==x.PROPERTY&&r.type!==x.ATTRIBUTE&&r.type!==x.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!wt(r))throw Error("`live` bindings can only contain a single expression")}render(r){return r}update(r,[t]){if(t===$||t===o)return t;let e=r.element,s=r.name;if(r.type===x.PROPERTY){if(t===e[s])return $}else if(r.type===x.BOOLEAN_ATTRIBUTE){if(!!t===e.hasAttribute(s))return $}else if(r.type===x.ATTRIBUTE&&e.getAttribute(s)===t+"")return $;return St(r),t}});var _=-1,It=2e3,Lt=3e4,Dt=2e4,Bt=11,et=class extends y{static properties={definition:{attribute:!1},step:{state:!0},sending:{state:!0},restored:{state:!0},unsaved:{state:!0}};answers={};wrong=new Set;skipped=new Set;loadedKey="";wait=It;retry=0;constructor(){super(),this.step=_,this.sending="idle",this.restored=!1,this.unsaved=!1}createRenderRoot(){return this}connectedCallback(){super.connectedCallback();let t=document.getElementById(this.getAttribute("from")??"")?.textContent;t&&({definition:this.definition,pass:this.pass}=JSON.parse(t)),window.addEventListener("online",this.backOnline),this.requestUpdate()}disconnectedCallback(){super.disconnectedCallback(),window.removeEventListener("online",this.backOnline),window.clearTimeout(this.retry)}willUpdate(){this.definition&&this.definition.storageKey!==this.loadedKey&&(this.loadedKey=this.definition.storageKey,this.load()),this.definition&&this.step>_&&!this.steps.includes(this.step)&&(this.step=this.steps.findLast(t=>t<this.step)??this.steps[0]??_)}render(){return this.definition?this.sending==="sent"||this.sending==="already"||this.sending==="closed"?this.end(this.sending):this.step===_?this.about():this.section():o}about(){let{about:t}=this.definition;return h`<section class="survey">
      <header class="survey__head">
        ${this.heading(t.title)}
        ${t.lead?h`<p class="survey__lead">${t.lead}</p>`:o}
      </header>
      <dl class="promises">
        ${t.points.map(e=>h`<div class="promise">
            <dt class="promise__title">${e.title}</dt>
            <dd class="promise__text">${e.text}</dd>
          </div>`)}
      </dl>
      <div class="actions actions--end">
        <button type="button" class="button button--primary" @click=${()=>this.go(this.steps[0]??_)}>${this.text("start")}</button>
      </div>
    </section>`}heading(t){return this.definition.preview?h`<h2 class="survey__title" tabindex="-1">${t}</h2>`:h`<h1 class="survey__title" tabindex="-1">${t}</h1>`}section(){let t=this.definition.sections[this.step],e=this.steps,s=e.indexOf(this.step),i=s===e.length-1,n=this.sending==="sending";return h`<section class="survey">
      <header class="survey__head">
        <p class="survey__count">${this.text("count",s+1,e.length)}</p>
        <progress
          class="progress progress--thin"
          max=${e.length}
          .value=${s+1}
          aria-label=${this.text("progress")}
        ></progress>
        ${this.heading(t.title)}
        ${t.intro?h`<p class="survey__lead">${t.intro}</p>`:o}
        ${this.restored?h`<p class="survey__saved"><span class="icon icon--history" aria-hidden="true"></span>${this.text("restored")}</p>`:o}
      </header>
      <div class="survey__items">${this.blocks(t.items.filter(a=>this.asked(a))).map(a=>a[0].lead?this.matrix(a):this.item(a[0]))}</div>
      ${i?h`<p class="survey__open">${this.text("answered",this.answered,this.items.length)}</p>`:o}
      <div role="status">${this.trouble()}</div>
      <div class="actions actions--split">
        <button type="button" class="button button--quiet" ?disabled=${n} @click=${()=>this.go(e[s-1]??_)}>
          ${this.text("back")}
        </button>
        ${i?h`<button type="button" class="button button--primary" aria-disabled=${n} @click=${()=>this.send()}>
              ${this.text(n?"sending":"send")}
            </button>`:h`<button type="button" class="button button--primary" @click=${()=>this.go(e[s+1])}>
              ${this.text("next")}
            </button>`}
      </div>
      <p class="survey__saved">
        <span class="icon icon--${this.unsaved?"alert":"lock"}" aria-hidden="true"></span>${this.text(this.definition.preview?"preview":this.unsaved?"unsaved":"saved")}
      </p>
    </section>`}blocks(t){let e=[];for(let s of t){let[i]=e.at(-1)??[];s.lead&&i?.lead===s.lead&&JSON.stringify(i.field)===JSON.stringify(s.field)?e.at(-1).push(s):e.push([s])}return e}matrix(t){let[{id:e,lead:s,field:i}]=t,n=i.kind==="levels"?i.labels:i.kind==="one"?i.choices.map(d=>d.label):[],a=n.length&&n.length<=Bt?n:[];return h`<div
      class="matrix ${a.length?`matrix--rows matrix--${a.length}`:""}"
      role="group"
      aria-labelledby="lead-${e}"
    >
      <p class="matrix__lead" id="lead-${e}">${s}</p>
      ${a.length?h`<div class="matrix__words" aria-hidden="true">${a.map(d=>h`<span>${d}</span>`)}</div>`:o}
      ${t.map(d=>this.item(d))}
    </div>`}item(t){let e=this.has(t)||this.order(t.id).length>0,s=this.skipped.has(t.id);return h`<fieldset class="item" id="item-${t.id}">
      <legend class="item__text">${t.text}</legend>
      ${this.field(t)}
      <div class="item__foot">
        <span class="item__state">${s?this.text("skipped"):o}</span>
        ${e?h`<button type="button" class="button button--plain button--small item__skip" @click=${()=>this.clear(t.id)}>
              ${this.text("clear")}
            </button>`:s?o:h`<button type="button" class="button button--plain button--small item__skip" aria-describedby="item-${t.id}" @click=${()=>this.skip(t.id)}>
                ${this.text("skip")}
              </button>`}
      </div>
    </fieldset>`}field(t){switch(t.field.kind){case"levels":return this.levels(t.id,t.field.lowest,t.field.labels);case"one":case"many":return this.choices(t.id,t.field.kind==="many",t.field.choices);case"ranking":return this.ranking(t.id,t.field.choices);case"amount":return this.amount(t.id,t.field.least,t.field.most,t.field.unit);case"words":return this.words(t.id,t.field.longest)}}levels(t,e,s){let i=this.answers[t];return h`<div class="scale scale--${s.length}">
      ${s.map((n,a)=>h`<label class="scale__step">
          <input
            type="radio"
            name=${t}
            value=${e+a}
            .checked=${k(i===e+a)}
            @change=${()=>this.answer(t,e+a)}
          />
          <span class="scale__number" aria-hidden=${n?"true":o}>${e+a}</span>
          <span class="scale__word">${n}</span>
        </label>`)}
    </div>`}choices(t,e,s){let i=this.chosen(t);return h`<div class="scale scale--words">
      ${e?h`<p class="item__hint" id="hint-${t}">${this.text("many")}</p>`:o}
      ${s.map(n=>h`<label class="scale__step">
          <input
            type=${e?"checkbox":"radio"}
            name=${t}
            value=${n.id}
            aria-describedby=${e?`hint-${t}`:o}
            .checked=${k(i.includes(n.id))}
            @change=${a=>this.choose(t,n.id,e,a.target.checked)}
          />
          <span class="scale__word">${n.label}</span>
        </label>`)}
    </div>`}ranking(t,e){let s=this.order(t),i=e.length-s.length;return h`<div class="scale scale--words">
      <p class="item__hint" id="hint-${t}">${this.text("places")}</p>
      ${e.map(n=>{let a=s.indexOf(n.id)+1;return h`<label class="scale__step scale__step--place">
          <input
            type="checkbox"
            name=${t}
            value=${n.id}
            aria-describedby="hint-${t}"
            .checked=${k(a>0)}
            @change=${d=>this.rank(t,n.id,d.target.checked)}
          />
          <span class="scale__word">${n.label}</span>
          <span class="scale__place">${a?this.text("place",a):o}</span>
        </label>`})}
      <p class="item__hint" role="status">
        ${s.map((n,a)=>`${a+1}. ${e.find(d=>d.id===n)?.label}`).join(" \xB7 ")}
        ${s.length&&i?h`<br />${this.text("placesLeft",i)}`:o}
      </p>
    </div>`}amount(t,e,s,i){let n=this.wrong.has(t);return h`<div class="amount">
      <label class="amount__field">
        <input
          class="input"
          type="number"
          inputmode="numeric"
          name=${t}
          min=${e}
          max=${s}
          step="1"
          aria-invalid=${n?"true":"false"}
          aria-describedby="bounds-${t}"
          .value=${n?$:k(String(this.answers[t]??""))}
          @input=${a=>this.number(t,e,s,a.target)}
        />
        <span>${i}</span>
      </label>
      <p class=${n?"field__error":"item__hint"} id="bounds-${t}" role=${n?"alert":o}>
        ${this.text(n?"amountWrong":"amountHint",e,s)}
      </p>
    </div>`}words(t,e){return h`<div class="words">
      <textarea
        class="input"
        rows="4"
        name=${t}
        maxlength=${e}
        aria-label=${this.text("words")}
        aria-describedby="hint-${t}"
        .value=${k(String(this.answers[t]??""))}
        @input=${s=>this.write(t,s.target.value)}
      ></textarea>
      <p class="item__hint" id="hint-${t}">${this.text("wordsHint",e)}</p>
    </div>`}trouble(){return this.sending==="idle"||this.sending==="sending"?o:h`<div class="callout callout--${this.sending==="refused"?"problem":"soon"}">
      <span class="icon icon--${this.sending==="reload"?"history":"offline"}" aria-hidden="true"></span>
      <div>
        <p class="callout__title">${this.text(this.sending+"Title")}</p>
        <p>${this.text(this.sending+"Text")}</p>
        <div class="actions actions--inline">
          ${this.sending==="reload"?h`<a class="button button--primary" href=${window.location.href} router-ignore>${this.text("reload")}</a>`:h`<button type="button" class="button button--quiet" @click=${()=>this.send()}>${this.text("retryNow")}</button>`}
        </div>
      </div>
    </div>`}end(t){return h`<section class="survey">
      <div class="survey__end">
        <span class="icon icon--${t==="closed"?"lock":"check"}" aria-hidden="true"></span>
        ${this.heading(this.text(t+"Title"))}
        <p>${this.text(this.definition.preview?"preview":t+"Text")}</p>
        ${this.definition.preview?h`<button type="button" class="button button--quiet" @click=${()=>this.go(_)}>${this.text("back")}</button>`:h`<a class="button button--quiet" href=${this.definition.homeUrl??""}>${this.text("home")}</a>`}
      </div>
    </section>`}get items(){return this.definition.sections.flatMap(t=>t.items).filter(t=>this.asked(t))}get answered(){return this.items.filter(t=>this.has(t)).length}get steps(){return[...this.definition.sections.keys()].filter(t=>this.definition.sections[t].items.some(e=>this.asked(e)))}get asAnswered(){return Object.fromEntries(this.items.filter(t=>this.has(t)).map(t=>[t.id,this.answers[t.id]]))}has({id:t,field:e}){return e.kind==="ranking"?this.order(t).length===e.choices.length:this.answers[t]!==void 0}order(t){let e=this.answers[t];return typeof e=="object"&&"ranked"in e?e.ranked:[]}chosen(t){let e=this.answers[t];return Array.isArray(e)?e:[]}asked({when:t}){return!t||this.chosen(t.item).some(e=>t.anyOf.includes(e))}text(t,...e){let s=this.definition?.texts[t]??t;return e.reduce((i,n,a)=>i.replace(`{${a}}`,String(n)),s)}answer(t,e){this.answers[t]=e,this.skipped.delete(t),this.keep()}choose(t,e,s,i){let n=s?this.chosen(t).filter(a=>a!==e):[];this.answerOrNot(t,i?[...n,e]:n,n.length>0||i)}rank(t,e,s){let i=this.order(t).filter(a=>a!==e),n=s?[...i,e]:i;this.answerOrNot(t,{ranked:n},n.length>0)}number(t,e,s,i){let n=i.valueAsNumber,a=i.value===""&&!i.validity.badInput,d=Number.isInteger(n)&&e<=n&&n<=s;this.wrong[a||d?"delete":"add"](t),this.answerOrNot(t,n,d)}write(t,e){this.answerOrNot(t,e,e.trim()!=="")}answerOrNot(t,e,s){s?this.answer(t,e):(delete this.answers[t],this.keep())}clear(t){this.wrong.delete(t),delete this.answers[t],this.keep(),this.updateComplete.then(()=>this.focusItem(t))}skip(t){this.wrong.delete(t),delete this.answers[t],this.skipped.add(t),this.keep();let e=this.definition.sections[this.step].items.filter(i=>this.asked(i)).map(i=>i.id),s=e[e.indexOf(t)+1];this.updateComplete.then(()=>s?this.focusItem(s):this.querySelector(".button--primary")?.focus())}focusItem(t){let e=this.querySelector(`#item-${CSS.escape(t)}`);(e?.querySelector("input:checked")??e?.querySelector("input, textarea"))?.focus()}go(t){this.step=t,this.restored=!1,this.sending="idle",window.clearTimeout(this.retry),this.keep(),this.arrive()}arrive(){this.updateComplete.then(()=>{this.definition?.preview||window.scrollTo({top:0}),this.querySelector(".survey__title")?.focus({preventScroll:!0})})}load(){let{storageKey:t,sections:e}=this.definition;if(this.answers={},this.skipped=new Set,this.step=_,!this.definition.preview)try{let s=JSON.parse(localStorage.getItem(t)??"null");if(s){let i=new Set(e.flatMap(n=>n.items).map(n=>n.id));this.answers=Object.fromEntries(Object.entries(s.answers).filter(([n])=>i.has(n))),this.skipped=new Set(s.skipped.filter(n=>i.has(n))),this.step=Math.min(s.step,e.length-1),this.restored=this.step!==_}}catch{}}keep(){if(this.definition.preview){this.requestUpdate();return}let t={step:this.step,answers:this.answers,skipped:[...this.skipped]};try{localStorage.setItem(this.definition.storageKey,JSON.stringify(t)),this.unsaved=!1}catch{this.unsaved=!0}this.requestUpdate()}forget(){try{localStorage.removeItem(this.definition.storageKey)}catch{}}backOnline=()=>{(this.sending==="offline"||this.sending==="unreachable")&&this.send()};async send(){if(this.sending==="sending")return;if(window.clearTimeout(this.retry),this.definition.preview){this.sending="sent",this.arrive();return}this.sending="sending";let t=await this.post();this.sending=t,t==="offline"||t==="unreachable"?(this.retry=window.setTimeout(()=>{this.send()},this.wait),this.wait=Math.min(this.wait*2,Lt)):(t==="sent"||t==="already"||t==="closed")&&(this.forget(),this.dispatchEvent(new CustomEvent("tandem-survey-end",{detail:{how:t}})),this.arrive())}async post(){let{submitUrl:t,language:e}=this.definition;if(!this.pass)return"reload";try{let s=await fetch(t,{method:"POST",headers:{"Content-Type":"application/json","Accept-Language":e},body:JSON.stringify({pass:this.pass,answers:this.asAnswered}),credentials:"omit",referrerPolicy:"no-referrer",redirect:"manual",signal:AbortSignal.timeout(Dt)});return this.judge(s)}catch{return navigator.onLine?"unreachable":"offline"}}judge(t){if(t.type==="opaqueredirect"||t.status===401||t.status===403)return"reload";if(t.ok)return"sent";switch(t.status){case 409:return"already";case 410:return"closed";case 408:case 425:case 429:return"unreachable";default:return t.status>=500?"unreachable":"refused"}}};customElements.define("tandem-survey",et);for(let r of document.querySelectorAll("[data-forget]"))try{localStorage.removeItem(r.dataset.forget)}catch{}})();
