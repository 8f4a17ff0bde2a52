/**
 * Holds an answer on this device from the moment it is given until the server says it has it. Flow sends again what did not get
 * through, as long as the page is open; this is for the page that was loaded anew, the tab that was closed and the session that
 * has ended meanwhile: when the same question is on the screen again, what was given is put in and sent by itself. The server
 * counts the first answer only, so that one sent twice is one answer.
 *
 * Held is what stands in the native fields, by their order, and which of its other buttons were pressed: no wording, no verdict.
 * What is the server's to say comes as event `tandem-answer`: `taken`, `open` (something is missing, or it cannot be given any
 * more) or `unsent` (a fault; it is still held). Signing out empties this storage.
 */
export interface Held {
  path: string;
  at: number;
  pressed: number[];
  fields: (string | boolean)[];
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Outcome = 'taken' | 'open' | 'unsent';

const PREFIX = 'tandem-answer/';
const LONGEST_HELD_MS = 30 * 24 * 60 * 60 * 1000;
/** As soon as the portal itself says that the connection is lost. */
const PATIENCE_MS = 1000;

/** Those whose giver has seen that they wait, and is to see that they arrived. */
const awaited = new Set<string>();

export const isWaiting = () => awaited.size > 0;

/** Another one for everybody: who uses this device next sends nobody else's answer. */
function place(key: string): string {
  return PREFIX + (document.querySelector('tandem-connection')?.getAttribute('person') ?? '') + '/' + key;
}

function read(name: string): Held | null {
  try {
    const held = JSON.parse(localStorage.getItem(name) ?? 'null') as Held | null;
    if (held && Date.now() - held.at < LONGEST_HELD_MS) {
      return held;
    }
    localStorage.removeItem(name);
  } catch {
    // What cannot be read is not held
  }
  return null;
}

function keep(key: string, held: Held): boolean {
  try {
    localStorage.setItem(place(key), JSON.stringify(held));
    return true;
  } catch {
    return false;
  }
}

function drop(name: string) {
  try {
    localStorage.removeItem(name);
  } catch {
    // nothing was held either
  }
}

function names(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}

/** The address of a page to which an answer belongs that waits on this device. */
export function heldElsewhere(): string | undefined {
  return names(place(''))
    .map((name) => read(name)?.path)
    .find((path) => path && path !== location.pathname && /^\/[^/\\]/.test(path));
}

class TandemAnswer extends HTMLElement {
  private pressed: number[] = [];
  private locked: (Field | HTMLButtonElement)[] = [];
  private sending = false;
  private kept = false;
  private timer = 0;

  connectedCallback() {
    this.addEventListener('click', this.clicked, true);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.clicked, true);
    window.clearTimeout(this.timer);
  }

  get key(): string {
    return this.getAttribute('key') ?? '';
  }

  private get fields(): Field[] {
    return [...this.querySelectorAll<Field>('input, select, textarea')];
  }

  private get buttons(): HTMLButtonElement[] {
    return [...this.querySelectorAll('button')];
  }

  private get send(): HTMLButtonElement | null {
    return this.querySelector('button[data-send]');
  }

  private readonly clicked = (event: Event) => {
    const button = (event.target as Element).closest('button');
    if (!button || !this.key) {
      return;
    }
    if (this.sending) {
      event.stopImmediatePropagation();
      event.preventDefault();
    } else if (button === this.send) {
      this.hold();
    } else {
      this.pressed.push(this.buttons.indexOf(button));
    }
  };

  private hold() {
    this.kept = keep(this.key, {
      path: location.pathname,
      at: Date.now(),
      pressed: this.pressed,
      fields: this.fields.map((field) => (isTick(field) ? field.checked : field.value)),
    });
    this.sending = true;
    this.send!.setAttribute('aria-disabled', 'true');
    // The answer is given: what is changed now would not be part of it
    this.locked = [...this.fields, ...this.buttons].filter((one) => one !== this.send && !one.disabled);
    this.locked.forEach((one) => (one.disabled = true));
    this.timer = window.setTimeout(() => this.say(), PATIENCE_MS);
  }

  private say() {
    awaited.add(this.key);
    const words = this.querySelector('.answer__waiting');
    if (words) {
      words.textContent = this.getAttribute(this.kept ? 'waiting' : 'unkept');
    }
    window.dispatchEvent(new Event('tandem-answer-waiting'));
  }

  /** The server has heard of it, and it is still on the screen. */
  release() {
    window.clearTimeout(this.timer);
    this.sending = false;
    this.send?.removeAttribute('aria-disabled');
    this.locked.forEach((one) => (one.disabled = false));
    this.locked = [];
    const words = this.querySelector('.answer__waiting');
    if (words) {
      words.textContent = '';
    }
  }

  /** Called by the server once everything within is there: gives again what was not confirmed. */
  resume() {
    const held = this.key ? read(place(this.key)) : null;
    if (!held) {
      return;
    }
    const { fields, buttons } = this;
    if (fields.length !== held.fields.length || held.pressed.some((index) => !buttons[index])) {
      drop(place(this.key));
      return;
    }
    awaited.add(this.key);
    window.setTimeout(() => {
      held.pressed.forEach((index) => buttons[index].click());
      fields.forEach((field, index) => fill(field, held.fields[index]));
      this.send?.click();
    });
  }
}

function isTick(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox');
}

function fill(field: Field, value: string | boolean) {
  if (isTick(field) ? field.checked === value : field.value === value) {
    return;
  }
  if (isTick(field)) {
    field.checked = value === true;
    if (field.type === 'radio' && !value) {
      return;
    }
  } else {
    field.value = String(value);
  }
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

window.addEventListener('tandem-answer', (event) => {
  const { key, outcome } = (event as CustomEvent<{ key: string; outcome: Outcome }>).detail;
  if (outcome !== 'unsent') {
    drop(place(key));
  }
  if (awaited.delete(key) && outcome === 'taken') {
    window.dispatchEvent(new Event('tandem-answer-arrived'));
  }
  for (const answer of document.querySelectorAll<TandemAnswer>('tandem-answer')) {
    if (answer.key === key) {
      answer.release();
    }
  }
});

// What one is asked is on the screen now: an answer to anything else in the same place is out of date.
window.addEventListener('tandem-answer-asked', (event) => {
  const asked = new Set([...document.querySelectorAll<TandemAnswer>('tandem-answer')].map((answer) => place(answer.key)));
  names(place((event as CustomEvent<string>).detail))
    .filter((name) => !asked.has(name))
    .forEach(drop);
});

customElements.define('tandem-answer', TandemAnswer);
