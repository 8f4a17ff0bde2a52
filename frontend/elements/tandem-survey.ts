/**
 * A whole survey, answered in the browser: a draft never leaves the device before it is sent, and sending it is one request
 * that carries a pass, answers and nothing about who gave them: no cookie, no session. What the server is to receive:
 * `{"pass": "…", "answers": {"<item>": …}}` with a whole number, a list of chosen ids or a text for each; skipped items,
 * and those not asked after other answers, are absent. The pass is kept in this page alone; a reload brings another one.
 */
import { LitElement, html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** How an item is answered. */
type Field =
  | { kind: 'levels'; lowest: number; labels: string[] }
  | { kind: 'one' | 'many'; choices: { id: string; label: string }[] }
  | { kind: 'amount'; least: number; most: number; unit: string }
  | { kind: 'words'; longest: number };

interface Item {
  id: string;
  text: string;
  field: Field;
  /** Asked only of those who chose one of these at an earlier item. */
  when?: { item: string; anyOf: string[] };
}

type Answer = number | string | string[];

interface Definition {
  waveId: string;
  storageKey: string;
  submitUrl: string;
  language: string;
  homeUrl?: string;
  about: { title: string; lead?: string; points: { title: string; text: string }[] };
  sections: { title: string; intro?: string; items: Item[] }[];
  texts: Record<string, string>;
}

interface Draft {
  step: number;
  answers: Record<string, Answer>;
  skipped: string[];
}

/** What sending has come to; each has its heading and text among the texts, `sent` and `already` as the end page. */
type Sending = 'idle' | 'sending' | 'offline' | 'unreachable' | 'reload' | 'refused' | 'closed' | 'sent' | 'already';

const ABOUT = -1;
const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 30000;
const GIVE_UP_ONE_TRY_MS = 20000;

class TandemSurvey extends LitElement {
  static override properties = {
    definition: { attribute: false },
    step: { state: true },
    sending: { state: true },
    restored: { state: true },
    unsaved: { state: true },
  };

  declare definition?: Definition;
  /** Set by the server when the page is opened. */
  declare pass?: string;
  declare private step: number;
  declare private sending: Sending;
  declare private restored: boolean;
  declare private unsaved: boolean;
  private answers: Record<string, Answer> = {};
  /** Items whose number is none that can be taken; what was typed stays in the field and goes nowhere. */
  private readonly wrong = new Set<string>();
  private skipped = new Set<string>();
  private loadedKey = '';
  private wait = FIRST_WAIT_MS;
  private retry = 0;

  constructor() {
    super();
    this.step = ABOUT;
    this.sending = 'idle';
    this.restored = false;
    this.unsaved = false;
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('online', this.backOnline);
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('online', this.backOnline);
    window.clearTimeout(this.retry);
  }

  protected override willUpdate() {
    if (this.definition && this.definition.storageKey !== this.loadedKey) {
      this.loadedKey = this.definition.storageKey;
      this.load();
    }
  }

  protected override render() {
    if (!this.definition) {
      return nothing;
    }
    if (this.sending === 'sent' || this.sending === 'already' || this.sending === 'closed') {
      return this.end(this.sending);
    }
    return this.step === ABOUT ? this.about() : this.section();
  }

  private about(): TemplateResult {
    const { about } = this.definition!;
    return html`<section class="survey">
      <header class="survey__head">
        <h1 class="survey__title" tabindex="-1">${about.title}</h1>
        ${about.lead ? html`<p class="survey__lead">${about.lead}</p>` : nothing}
      </header>
      <dl class="promises">
        ${about.points.map(
          (point) => html`<div class="promise">
            <dt class="promise__title">${point.title}</dt>
            <dd class="promise__text">${point.text}</dd>
          </div>`,
        )}
      </dl>
      <div class="actions actions--end">
        <button type="button" class="button button--primary" @click=${() => this.go(0)}>${this.text('start')}</button>
      </div>
    </section>`;
  }

  private section(): TemplateResult {
    const sections = this.definition!.sections;
    const section = sections[this.step];
    const last = this.step === sections.length - 1;
    const busy = this.sending === 'sending';
    return html`<section class="survey">
      <header class="survey__head">
        <p class="survey__count">${this.text('count', this.step + 1, sections.length)}</p>
        <progress
          class="progress progress--thin"
          max=${sections.length}
          .value=${this.step + 1}
          aria-label=${this.text('progress')}
        ></progress>
        <h1 class="survey__title" tabindex="-1">${section.title}</h1>
        ${section.intro ? html`<p class="survey__lead">${section.intro}</p>` : nothing}
        ${this.restored ? html`<p class="survey__saved"><span class="icon icon--history" aria-hidden="true"></span>${this.text('restored')}</p>` : nothing}
      </header>
      <div class="survey__items">${section.items.filter((item) => this.asked(item)).map((item) => this.item(item))}</div>
      ${last ? html`<p class="survey__open">${this.text('answered', this.answered, this.items.length)}</p>` : nothing}
      <div role="status">${this.trouble()}</div>
      <div class="actions actions--split">
        <button type="button" class="button button--quiet" ?disabled=${busy} @click=${() => this.go(this.step - 1)}>
          ${this.text('back')}
        </button>
        ${last
          ? html`<button type="button" class="button button--primary" aria-disabled=${busy} @click=${() => this.send()}>
              ${this.text(busy ? 'sending' : 'send')}
            </button>`
          : html`<button type="button" class="button button--primary" @click=${() => this.go(this.step + 1)}>
              ${this.text('next')}
            </button>`}
      </div>
      <p class="survey__saved">
        <span class="icon icon--${this.unsaved ? 'alert' : 'lock'}" aria-hidden="true"></span>${this.text(this.unsaved ? 'unsaved' : 'saved')}
      </p>
    </section>`;
  }

  private item(item: Item): TemplateResult {
    const answered = this.answers[item.id] !== undefined;
    const skipped = this.skipped.has(item.id);
    return html`<fieldset class="item" id="item-${item.id}">
      <legend class="item__text">${item.text}</legend>
      ${this.field(item)}
      <div class="item__foot">
        <span class="item__state">${skipped ? this.text('skipped') : nothing}</span>
        ${!answered
          ? skipped
            ? nothing
            : html`<button type="button" class="button button--plain button--small item__skip" aria-describedby="item-${item.id}" @click=${() => this.skip(item.id)}>
                ${this.text('skip')}
              </button>`
          : html`<button type="button" class="button button--plain button--small item__skip" @click=${() => this.clear(item.id)}>
              ${this.text('clear')}
            </button>`}
      </div>
    </fieldset>`;
  }

  private field(item: Item): TemplateResult {
    switch (item.field.kind) {
      case 'levels':
        return this.levels(item.id, item.field.lowest, item.field.labels);
      case 'one':
      case 'many':
        return this.choices(item.id, item.field.kind === 'many', item.field.choices);
      case 'amount':
        return this.amount(item.id, item.field.least, item.field.most, item.field.unit);
      case 'words':
        return this.words(item.id, item.field.longest);
    }
  }

  /** Steps between the ends of a long scale have no words of their own: there the number speaks. */
  private levels(id: string, lowest: number, labels: string[]): TemplateResult {
    const value = this.answers[id];
    return html`<div class="scale scale--${labels.length}">
      ${labels.map(
        (label, index) => html`<label class="scale__step">
          <input
            type="radio"
            name=${id}
            value=${lowest + index}
            .checked=${live(value === lowest + index)}
            @change=${() => this.answer(id, lowest + index)}
          />
          <span class="scale__number" aria-hidden=${label ? 'true' : nothing}>${lowest + index}</span>
          <span class="scale__word">${label}</span>
        </label>`,
      )}
    </div>`;
  }

  private choices(id: string, many: boolean, choices: { id: string; label: string }[]): TemplateResult {
    const chosen = this.chosen(id);
    return html`<div class="scale scale--words">
      ${many ? html`<p class="item__hint" id="hint-${id}">${this.text('many')}</p>` : nothing}
      ${choices.map(
        (choice) => html`<label class="scale__step">
          <input
            type=${many ? 'checkbox' : 'radio'}
            name=${id}
            value=${choice.id}
            aria-describedby=${many ? `hint-${id}` : nothing}
            .checked=${live(chosen.includes(choice.id))}
            @change=${(event: Event) =>
              this.choose(id, choice.id, many, (event.target as HTMLInputElement).checked)}
          />
          <span class="scale__word">${choice.label}</span>
        </label>`,
      )}
    </div>`;
  }

  private amount(id: string, least: number, most: number, unit: string): TemplateResult {
    const wrong = this.wrong.has(id);
    return html`<div class="amount">
      <label class="amount__field">
        <input
          class="input"
          type="number"
          inputmode="numeric"
          name=${id}
          min=${least}
          max=${most}
          step="1"
          aria-invalid=${wrong ? 'true' : 'false'}
          aria-describedby="bounds-${id}"
          .value=${wrong ? noChange : live(String(this.answers[id] ?? ''))}
          @input=${(event: Event) => this.number(id, least, most, event.target as HTMLInputElement)}
        />
        <span>${unit}</span>
      </label>
      <p class=${wrong ? 'field__error' : 'item__hint'} id="bounds-${id}" role=${wrong ? 'alert' : nothing}>
        ${this.text(wrong ? 'amountWrong' : 'amountHint', least, most)}
      </p>
    </div>`;
  }

  private words(id: string, longest: number): TemplateResult {
    return html`<div class="words">
      <textarea
        class="input"
        rows="4"
        name=${id}
        maxlength=${longest}
        aria-label=${this.text('words')}
        aria-describedby="hint-${id}"
        .value=${live(String(this.answers[id] ?? ''))}
        @input=${(event: Event) => this.write(id, (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p class="item__hint" id="hint-${id}">${this.text('wordsHint', longest)}</p>
    </div>`;
  }

  private trouble() {
    if (this.sending === 'idle' || this.sending === 'sending') {
      return nothing;
    }
    return html`<div class="callout callout--${this.sending === 'refused' ? 'problem' : 'soon'}">
      <span class="icon icon--${this.sending === 'reload' ? 'history' : 'offline'}" aria-hidden="true"></span>
      <div>
        <p class="callout__title">${this.text(this.sending + 'Title')}</p>
        <p>${this.text(this.sending + 'Text')}</p>
        <div class="actions actions--inline">
          ${this.sending === 'reload'
            ? html`<a class="button button--primary" href=${window.location.href} router-ignore>${this.text('reload')}</a>`
            : html`<button type="button" class="button button--quiet" @click=${() => this.send()}>${this.text('retryNow')}</button>`}
        </div>
      </div>
    </div>`;
  }

  private end(how: 'sent' | 'already' | 'closed'): TemplateResult {
    return html`<section class="survey">
      <div class="survey__end">
        <span class="icon icon--${how === 'closed' ? 'lock' : 'check'}" aria-hidden="true"></span>
        <h1 class="survey__title" tabindex="-1">${this.text(how + 'Title')}</h1>
        <p>${this.text(how + 'Text')}</p>
        <a class="button button--quiet" href=${this.definition!.homeUrl ?? ''}>${this.text('home')}</a>
      </div>
    </section>`;
  }

  private get items() {
    return this.definition!.sections.flatMap((section) => section.items).filter((item) => this.asked(item));
  }

  private get answered() {
    return this.items.filter((item) => this.answers[item.id] !== undefined).length;
  }

  /** Without what was answered before an earlier answer changed. */
  private get asAnswered() {
    return Object.fromEntries(this.items.map((item) => [item.id, this.answers[item.id]]));
  }

  private chosen(id: string): string[] {
    const answer = this.answers[id];
    return Array.isArray(answer) ? answer : [];
  }

  /** By the same rule as on the server. */
  private asked({ when }: Item) {
    return !when || this.chosen(when.item).some((id) => when.anyOf.includes(id));
  }

  private text(key: string, ...values: (string | number)[]) {
    const text = this.definition?.texts[key] ?? key;
    return values.reduce<string>((done, value, index) => done.replace(`{${index}}`, String(value)), text);
  }

  private answer(id: string, value: Answer) {
    this.answers[id] = value;
    this.skipped.delete(id);
    this.keep();
  }

  private choose(id: string, choice: string, many: boolean, on: boolean) {
    const others = many ? this.chosen(id).filter((one) => one !== choice) : [];
    this.answerOrNot(id, on ? [...others, choice] : others, others.length > 0 || on);
  }

  private number(id: string, least: number, most: number, field: HTMLInputElement) {
    const value = field.valueAsNumber;
    const empty = field.value === '' && !field.validity.badInput;
    const right = Number.isInteger(value) && least <= value && value <= most;
    this.wrong[empty || right ? 'delete' : 'add'](id);
    this.answerOrNot(id, value, right);
  }

  private write(id: string, text: string) {
    this.answerOrNot(id, text, text.trim() !== '');
  }

  private answerOrNot(id: string, value: Answer, is: boolean) {
    if (is) {
      this.answer(id, value);
    } else {
      delete this.answers[id];
      this.keep();
    }
  }

  private clear(id: string) {
    this.wrong.delete(id);
    delete this.answers[id];
    this.keep();
    this.updateComplete.then(() => this.focusItem(id));
  }

  /** Skipping is a step forward, as answering is. */
  private skip(id: string) {
    this.wrong.delete(id);
    delete this.answers[id];
    this.skipped.add(id);
    this.keep();
    const ids = this.definition!.sections[this.step].items.filter((item) => this.asked(item)).map((item) => item.id);
    const next = ids[ids.indexOf(id) + 1];
    this.updateComplete.then(() => (next ? this.focusItem(next) : this.querySelector<HTMLElement>('.button--primary')?.focus()));
  }

  private focusItem(id: string) {
    const item = this.querySelector<HTMLElement>(`#item-${CSS.escape(id)}`);
    (item?.querySelector<HTMLElement>('input:checked') ?? item?.querySelector<HTMLElement>('input, textarea'))?.focus();
  }

  private go(step: number) {
    this.step = step;
    this.restored = false;
    this.sending = 'idle';
    window.clearTimeout(this.retry);
    this.keep();
    this.arrive();
  }

  /** The heading takes the focus, so that a screen reader says where we are and the keyboard starts at the top. */
  private arrive() {
    this.updateComplete.then(() => {
      window.scrollTo({ top: 0 });
      this.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    });
  }

  private load() {
    const { storageKey, sections } = this.definition!;
    this.answers = {};
    this.skipped = new Set();
    this.step = ABOUT;
    try {
      const draft = JSON.parse(localStorage.getItem(storageKey) ?? 'null') as Draft | null;
      if (draft) {
        const known = new Set(sections.flatMap((section) => section.items).map((item) => item.id));
        this.answers = Object.fromEntries(Object.entries(draft.answers).filter(([id]) => known.has(id)));
        this.skipped = new Set(draft.skipped.filter((id) => known.has(id)));
        this.step = Math.min(draft.step, sections.length - 1);
        this.restored = this.step !== ABOUT;
      }
    } catch {
      // A draft that cannot be read is no draft
    }
  }

  private keep() {
    const draft: Draft = { step: this.step, answers: this.answers, skipped: [...this.skipped] };
    try {
      localStorage.setItem(this.definition!.storageKey, JSON.stringify(draft));
      this.unsaved = false;
    } catch {
      this.unsaved = true;
    }
    this.requestUpdate();
  }

  private forget() {
    try {
      localStorage.removeItem(this.definition!.storageKey);
    } catch {
      // nothing was kept either
    }
  }

  private readonly backOnline = () => {
    if (this.sending === 'offline' || this.sending === 'unreachable') {
      void this.send();
    }
  };

  private async send() {
    if (this.sending === 'sending') {
      return;
    }
    window.clearTimeout(this.retry);
    this.sending = 'sending';
    const outcome = await this.post();
    this.sending = outcome;
    if (outcome === 'offline' || outcome === 'unreachable') {
      this.retry = window.setTimeout(() => void this.send(), this.wait);
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
    } else if (outcome === 'sent' || outcome === 'already' || outcome === 'closed') {
      this.forget();
      this.dispatchEvent(new CustomEvent('tandem-survey-end', { detail: { how: outcome } }));
      this.arrive();
    }
  }

  private async post(): Promise<Sending> {
    const { submitUrl, language } = this.definition!;
    if (!this.pass) {
      return 'reload';
    }
    try {
      const response = await fetch(submitUrl, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
        body: JSON.stringify({ pass: this.pass, answers: this.asAnswered }),
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'manual',
        signal: AbortSignal.timeout(GIVE_UP_ONE_TRY_MS),
      });
      return this.judge(response);
    } catch {
      return navigator.onLine ? 'unreachable' : 'offline';
    }
  }

  private judge(response: Response): Sending {
    // A pass of another key, where the first one was lost before anybody had sent
    if (response.type === 'opaqueredirect' || response.status === 401 || response.status === 403) {
      return 'reload';
    }
    if (response.ok) {
      return 'sent';
    }
    switch (response.status) {
      case 409:
        return 'already';
      case 410:
        return 'closed';
      case 408:
      case 425:
      case 429:
        return 'unreachable';
      default:
        return response.status >= 500 ? 'unreachable' : 'refused';
    }
  }
}

customElements.define('tandem-survey', TandemSurvey);
