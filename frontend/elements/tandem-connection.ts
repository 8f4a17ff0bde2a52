/**
 * Says in words, in the page's language, that the server cannot be reached, and falls silent when it is back. Says too what has
 * become of an answer that waited for it, and that one is still held on this device for another page.
 * Flow itself keeps trying; this only listens. The attributes carry the words.
 */
import { heldElsewhere, isWaiting } from './tandem-answer';

type Listener = (previous: string, current: string) => void;
interface ConnectionState {
  state: string;
  addStateChangeListener(listener: Listener): void;
  removeStateChangeListener(listener: Listener): void;
}

/** A hiccup shorter than this is nobody's concern. */
const PATIENCE_MS = 1000;

class TandemConnection extends HTMLElement {
  private timer = 0;
  private lost = false;
  private arrived = false;
  private readonly listener: Listener = (_, current) => this.react(current);

  connectedCallback() {
    this.setAttribute('role', 'status');
    this.state?.addStateChangeListener(this.listener);
    window.addEventListener('offline', this.offline);
    window.addEventListener('online', this.online);
    window.addEventListener('tandem-answer-waiting', this.waits);
    window.addEventListener('tandem-answer-arrived', this.arrives);
  }

  disconnectedCallback() {
    this.state?.removeStateChangeListener(this.listener);
    window.removeEventListener('offline', this.offline);
    window.removeEventListener('online', this.online);
    window.removeEventListener('tandem-answer-waiting', this.waits);
    window.removeEventListener('tandem-answer-arrived', this.arrives);
    window.clearTimeout(this.timer);
    this.timer = 0;
    this.replaceChildren();
  }

  /** Called by the server when another page is on the screen. */
  look() {
    this.back();
    this.arrived = false;
    this.show();
  }

  private readonly offline = () => this.react('connection-lost');
  private readonly online = () => this.react(this.state?.state ?? 'connected');

  private readonly waits = () => {
    this.arrived = false;
    this.show();
  };

  private readonly arrives = () => {
    this.back();
    this.arrived = true;
    this.show();
  };

  private get state() {
    return (window as unknown as { Vaadin?: { connectionState?: ConnectionState } }).Vaadin?.connectionState;
  }

  /** The server has just been heard, whatever Flow still says: it notices with the next request only. */
  private back() {
    window.clearTimeout(this.timer);
    this.timer = 0;
    this.lost = false;
  }

  private react(current: string) {
    if (current === 'reconnecting' || current === 'connection-lost') {
      this.timer ||= window.setTimeout(() => {
        this.lost = true;
        this.show();
      }, PATIENCE_MS);
    } else {
      window.clearTimeout(this.timer);
      this.timer = 0;
      if (this.lost) {
        this.lost = false;
        this.show();
      }
    }
  }

  private show() {
    const elsewhere = heldElsewhere();
    if (this.lost) {
      this.say('offline', 'heading', isWaiting() ? 'waiting' : 'text');
    } else if (this.arrived) {
      this.say('check', 'arrived', undefined, this.button('close', () => this.look()));
    } else if (elsewhere) {
      this.say('offline', 'unsent', undefined, this.link('send', elsewhere));
    } else {
      this.replaceChildren();
    }
  }

  private say(picture: string, title: string, text?: string, action?: HTMLElement) {
    const icon = document.createElement('span');
    icon.className = `icon icon--${picture}`;
    icon.ariaHidden = 'true';
    const heading = document.createElement('strong');
    heading.textContent = this.getAttribute(title);
    const words = document.createElement('div');
    words.append(heading);
    if (text) {
      const more = document.createElement('p');
      more.textContent = this.getAttribute(text);
      words.append(more);
    }
    const box = document.createElement('div');
    box.className = 'connection';
    box.append(icon, words);
    if (action) {
      box.append(action);
    }
    this.replaceChildren(box);
  }

  private button(words: string, act: () => void) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'connection__action';
    button.textContent = this.getAttribute(words);
    button.addEventListener('click', act);
    return button;
  }

  private link(words: string, path: string) {
    const link = document.createElement('a');
    link.className = 'connection__action';
    link.href = path;
    link.textContent = this.getAttribute(words);
    return link;
  }
}

customElements.define('tandem-connection', TandemConnection);
