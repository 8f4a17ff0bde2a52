/**
 * A whole survey, answered in the browser: a draft never leaves the device before it is sent, and sending it is one request
 * that carries a pass, answers and nothing about who gave them: no cookie, no session. What the server is to receive:
 * `{"pass": "…", "answers": {"<item>": …}}` with a whole number, a list of chosen ids, a text or `{"ranked": [ids]}` for each;
 * skipped items, and those not asked after other answers, are absent. The pass is kept in this page alone; a reload brings
 * another one. As a preview it plays the same, keeps nothing and sends nothing.
 *
 * It stands in two places: in a page of its own, which brings what it shows as JSON in the element named by `from`, and in
 * the editor, where Flow sets `definition`. Both load the one script that `./tandem bundle` makes of this file.
 */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';

/** How an item is answered. */
type Field =
  | { kind: 'levels'; lowest: number; labels: string[] }
  | { kind: 'one' | 'many' | 'ranking'; choices: Choice[] }
  | { kind: 'amount'; least: number; most: number; unit: string }
  | { kind: 'words'; longest: number };

interface Choice {
  id: string;
  label: string;
}

interface Item {
  id: string;
  /** Stands once above neighbours that share it and their field. */
  lead?: string;
  text: string;
  field: Field;
  /** Asked only of those who chose one of these at an earlier item. */
  when?: { item: string; anyOf: string[] };
}

type Answer = number | string | string[] | { ranked: string[] };

interface Definition {
  waveId: string;
  storageKey: string;
  submitUrl: string;
  language: string;
  homeUrl?: string;
  preview?: boolean;
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
/** More words do not fit beside each other. */
const MOST_COLUMNS = 11;

class TandemSurvey extends LitElement {
  static override properties = {
    definition: { attribute: false },
    step: { state: true },
    sending: { state: true },
    restored: { state: true },
    unsaved: { state: true },
  };

  declare definition?: Definition;
  /** Brought by the page each time it is opened. */
  declare pass?: string;
  declare private step: number;
  declare private sending: Sending;
  declare private restored: boolean;
  declare private unsaved: boolean;
  private answers: Record<string, Answer> = {};
  /** What was typed where it is no number that can be taken: it stays in its field and goes nowhere. */
  private readonly wrong = new Map<string, string>();
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
    const from = document.getElementById(this.getAttribute('from') ?? '')?.textContent;
    if (from) {
      ({ definition: this.definition, pass: this.pass } = JSON.parse(from) as { definition: Definition; pass?: string });
    }
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
    if (this.definition && this.step > ABOUT && !this.steps.includes(this.step)) {
      this.step = this.steps.findLast((step) => step < this.step) ?? this.steps[0] ?? ABOUT;
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
        ${this.heading(about.title)}
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
        <button type="button" class="button button--primary" @click=${() => this.go(this.steps[0] ?? ABOUT)}>${this.text('start')}</button>
      </div>
    </section>`;
  }

  /** A preview stands within a page that has its heading already. */
  private heading(text: string): TemplateResult {
    return this.definition!.preview
      ? html`<h2 class="survey__title" tabindex="-1">${text}</h2>`
      : html`<h1 class="survey__title" tabindex="-1">${text}</h1>`;
  }

  private section(): TemplateResult {
    const section = this.definition!.sections[this.step];
    const steps = this.steps;
    const at = steps.indexOf(this.step);
    const last = at === steps.length - 1;
    const busy = this.sending === 'sending';
    return html`<section class="survey">
      <header class="survey__head">
        <p class="survey__count">${this.text('count', at + 1, steps.length)}</p>
        <progress
          class="progress progress--thin"
          max=${steps.length}
          .value=${at + 1}
          aria-label=${this.text('progress')}
        ></progress>
        ${this.heading(section.title)}
        ${section.intro ? html`<p class="survey__lead">${section.intro}</p>` : nothing}
        ${this.restored ? html`<p class="survey__saved"><span class="icon icon--history" aria-hidden="true"></span>${this.text('restored')}</p>` : nothing}
      </header>
      <div class="survey__items">${repeat(
        this.blocks(section.items.filter((item) => this.asked(item))),
        ([first]) => first.id,
        (block) => (block[0].lead ? this.matrix(block) : this.item(block[0])),
      )}</div>
      ${last ? html`<p class="survey__open">${this.text('answered', this.answered, this.items.length)}</p>` : nothing}
      <div role="status">${this.trouble()}</div>
      <div class="actions actions--split">
        <button type="button" class="button button--quiet" ?disabled=${busy} @click=${() => this.go(steps[at - 1] ?? ABOUT)}>
          ${this.text('back')}
        </button>
        ${last
          ? html`<button type="button" class="button button--primary" aria-disabled=${busy} @click=${() => this.send()}>
              ${this.text(busy ? 'sending' : 'send')}
            </button>`
          : html`<button type="button" class="button button--primary" @click=${() => this.go(steps[at + 1])}>
              ${this.text('next')}
            </button>`}
      </div>
      <p class="survey__saved">
        <span class="icon icon--${this.unsaved ? 'alert' : 'lock'}" aria-hidden="true"></span>${this.text(
          this.definition!.preview ? 'preview' : this.unsaved ? 'unsaved' : 'saved',
        )}
      </p>
    </section>`;
  }

  /** Neighbours with the same lead and the same way of answering belong together. */
  private blocks(items: Item[]): Item[][] {
    const blocks: Item[][] = [];
    for (const item of items) {
      const [first] = blocks.at(-1) ?? [];
      if (item.lead && first?.lead === item.lead && JSON.stringify(first.field) === JSON.stringify(item.field)) {
        blocks.at(-1)!.push(item);
      } else {
        blocks.push([item]);
      }
    }
    return blocks;
  }

  /** Rows of radios where there is room: each row stays a group of its own with its legend. */
  private matrix(items: Item[]): TemplateResult {
    const [{ id, lead, field }] = items;
    const words = field.kind === 'levels' ? field.labels : field.kind === 'one' ? field.choices.map((one) => one.label) : [];
    const columns = words.length && words.length <= MOST_COLUMNS ? words : [];
    return html`<div
      class="matrix ${columns.length ? `matrix--rows matrix--${columns.length}` : ''}"
      role="group"
      aria-labelledby="lead-${id}"
    >
      <p class="matrix__lead" id="lead-${id}">${lead}</p>
      ${columns.length
        ? html`<div class="matrix__words" aria-hidden="true">${columns.map((word) => html`<span>${word}</span>`)}</div>`
        : nothing}
      ${items.map((item) => this.item(item))}
    </div>`;
  }

  private item(item: Item): TemplateResult {
    const answered = this.has(item) || this.order(item.id).length > 0;
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
      case 'ranking':
        return this.ranking(item.id, item.field.choices);
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

  private choices(id: string, many: boolean, choices: Choice[]): TemplateResult {
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

  /** One after the other is given the next place; who loses theirs makes room for the ones behind. */
  private ranking(id: string, choices: Choice[]): TemplateResult {
    const order = this.order(id);
    const left = choices.length - order.length;
    return html`<div class="scale scale--words">
      <p class="item__hint" id="hint-${id}">${this.text('places')}</p>
      ${choices.map((choice) => {
        const place = order.indexOf(choice.id) + 1;
        return html`<label class="scale__step scale__step--place">
          <input
            type="checkbox"
            name=${id}
            value=${choice.id}
            aria-describedby="hint-${id}"
            .checked=${live(place > 0)}
            @change=${(event: Event) => this.rank(id, choice.id, (event.target as HTMLInputElement).checked)}
          />
          <span class="scale__word">${choice.label}</span>
          <span class="scale__place">${place ? this.text('place', place) : nothing}</span>
        </label>`;
      })}
      <p class="item__hint" role="status">
        ${order.map((one, index) => `${index + 1}. ${choices.find((choice) => choice.id === one)?.label}`).join(' · ')}
        ${order.length && left ? html`<br />${this.text('placesLeft', left)}` : nothing}
      </p>
    </div>`;
  }

  private amount(id: string, least: number, most: number, unit: string): TemplateResult {
    const typed = this.wrong.get(id);
    const wrong = typed !== undefined;
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
          .value=${live(typed ?? String(this.answers[id] ?? ''))}
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
        ${this.heading(this.text(how + 'Title'))}
        <p>${this.text(this.definition!.preview ? 'preview' : how + 'Text')}</p>
        ${this.definition!.preview
          ? html`<button type="button" class="button button--quiet" @click=${() => this.go(ABOUT)}>${this.text('back')}</button>`
          : html`<a class="button button--quiet" href=${this.definition!.homeUrl ?? ''}>${this.text('home')}</a>`}
      </div>
    </section>`;
  }

  private get items() {
    return this.definition!.sections.flatMap((section) => section.items).filter((item) => this.asked(item));
  }

  private get answered() {
    return this.items.filter((item) => this.has(item)).length;
  }

  /** The sections in which something is asked. */
  private get steps() {
    return [...this.definition!.sections.keys()].filter((step) =>
      this.definition!.sections[step].items.some((item) => this.asked(item)),
    );
  }

  /** Without what was answered before an earlier answer changed, and without half an order. */
  private get asAnswered() {
    return Object.fromEntries(this.items.filter((item) => this.has(item)).map((item) => [item.id, this.answers[item.id]]));
  }

  private has({ id, field }: Item) {
    return field.kind === 'ranking' ? this.order(id).length === field.choices.length : this.answers[id] !== undefined;
  }

  private order(id: string): string[] {
    const answer = this.answers[id];
    return typeof answer === 'object' && 'ranked' in answer ? answer.ranked : [];
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

  private rank(id: string, choice: string, on: boolean) {
    const others = this.order(id).filter((one) => one !== choice);
    const ranked = on ? [...others, choice] : others;
    this.answerOrNot(id, { ranked }, ranked.length > 0);
  }

  private number(id: string, least: number, most: number, field: HTMLInputElement) {
    const value = field.valueAsNumber;
    const empty = field.value === '' && !field.validity.badInput;
    const right = Number.isInteger(value) && least <= value && value <= most;
    if (empty || right) {
      this.wrong.delete(id);
    } else {
      this.wrong.set(id, field.value);
    }
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
    // A browser does not tell what was typed where it is no number at all: nobody could see it again
    this.wrong.forEach((typed, id) => typed || this.wrong.delete(id));
    this.restored = false;
    this.sending = 'idle';
    window.clearTimeout(this.retry);
    this.keep();
    this.arrive();
  }

  /** The heading takes the focus, so that a screen reader says where we are and the keyboard starts at the top. */
  private arrive() {
    this.updateComplete.then(() => {
      if (!this.definition?.preview) {
        window.scrollTo({ top: 0 });
      }
      this.querySelector<HTMLElement>('.survey__title')?.focus({ preventScroll: true });
    });
  }

  private load() {
    const { storageKey, sections } = this.definition!;
    this.answers = {};
    this.wrong.clear();
    this.skipped = new Set();
    this.step = ABOUT;
    if (this.definition!.preview) {
      return;
    }
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
    if (this.definition!.preview) {
      this.requestUpdate();
      return;
    }
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
    if (this.definition!.preview) {
      this.sending = 'sent';
      this.arrive();
      return;
    }
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

// A page that asks nothing any more leaves nothing behind on this device.
for (const page of document.querySelectorAll<HTMLElement>('[data-forget]')) {
  try {
    localStorage.removeItem(page.dataset.forget!);
  } catch {
    // nothing was kept either
  }
}
