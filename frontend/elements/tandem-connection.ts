/**
 * Says in words that the server cannot be reached, in the page's language, and falls silent when it is back.
 * Flow itself keeps trying; this only listens. Attributes `heading` and `text` carry the words.
 */
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
  private readonly listener: Listener = (_, current) => this.react(current);

  connectedCallback() {
    this.setAttribute('role', 'status');
    this.state?.addStateChangeListener(this.listener);
    window.addEventListener('offline', this.offline);
    window.addEventListener('online', this.online);
  }

  disconnectedCallback() {
    this.state?.removeStateChangeListener(this.listener);
    window.removeEventListener('offline', this.offline);
    window.removeEventListener('online', this.online);
    this.hide();
  }

  private readonly offline = () => this.react('connection-lost');
  private readonly online = () => this.react(this.state?.state ?? 'connected');

  private get state() {
    return (window as unknown as { Vaadin?: { connectionState?: ConnectionState } }).Vaadin?.connectionState;
  }

  private react(current: string) {
    if (current === 'reconnecting' || current === 'connection-lost') {
      this.timer ||= window.setTimeout(() => this.show(), PATIENCE_MS);
    } else {
      this.hide();
    }
  }

  private show() {
    const icon = document.createElement('span');
    icon.className = 'icon icon--offline';
    icon.ariaHidden = 'true';
    const heading = document.createElement('strong');
    heading.textContent = this.getAttribute('heading');
    const text = document.createElement('p');
    text.textContent = this.getAttribute('text');
    const words = document.createElement('div');
    words.append(heading, text);
    const box = document.createElement('div');
    box.className = 'connection';
    box.append(icon, words);
    this.replaceChildren(box);
  }

  private hide() {
    window.clearTimeout(this.timer);
    this.timer = 0;
    this.replaceChildren();
  }
}

customElements.define('tandem-connection', TandemConnection);
