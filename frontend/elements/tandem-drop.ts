/**
 * Takes one file, by its button or dropped on it, and sends it as it is: the server never holds it in a screen's state.
 * `definition` says where to and how it is worded; `tandem-taken` carries the id the server has given the file.
 * A large one goes in pieces (`tandem-pieces`).
 */
import { Refused, sendInPieces } from './tandem-pieces';

interface Definition {
  url: string;
  csrfHeader?: string;
  csrfToken?: string;
  mostBytes: number;
  accept: string;
  inPieces?: boolean;
  texts: Record<
    | 'drop'
    | 'choose'
    | 'hint'
    | 'progress'
    | 'sending'
    | 'goingOn'
    | 'waiting'
    | 'stopped'
    | 'insecure'
    | 'reading'
    | 'tooLarge'
    | 'signedOut'
    | 'unreachable',
    string
  >;
}

const TAKEN = 202;
const TOO_LARGE = 413;

class TandemDrop extends HTMLElement {
  private known?: Definition;
  private box?: HTMLElement;
  private readonly input = document.createElement('input');
  private readonly line = document.createElement('progress');
  private readonly status = document.createElement('p');
  private readonly error = document.createElement('p');

  set definition(definition: Definition) {
    this.known = definition;
    this.build();
  }

  connectedCallback() {
    this.build();
  }

  private build() {
    if (this.box || !this.known || !this.isConnected) {
      return;
    }
    const { texts, accept } = this.known;
    const icon = document.createElement('span');
    icon.className = 'icon icon--up';
    icon.ariaHidden = 'true';
    const words = document.createElement('p');
    words.className = 'drop__text';
    words.textContent = texts.drop;
    this.input.type = 'file';
    this.input.accept = accept;
    this.input.addEventListener('change', () => this.take(this.input.files));
    const choose = document.createElement('label');
    choose.className = 'button button--primary drop__choose';
    choose.append(texts.choose, this.input);
    const hint = document.createElement('p');
    hint.className = 'field__help';
    hint.textContent = texts.hint;
    this.line.className = 'progress';
    this.line.max = 100;
    this.line.hidden = true;
    this.line.ariaLabel = texts.progress;
    this.status.className = 'field__help';
    this.status.role = 'status';
    this.error.className = 'field__error';
    this.error.role = 'alert';
    this.box = document.createElement('div');
    this.box.className = 'drop';
    this.box.append(icon, words, choose, hint, this.line, this.status, this.error);
    this.box.addEventListener('dragover', (event) => this.hover(event, true));
    this.box.addEventListener('dragleave', (event) => this.hover(event, false));
    this.box.addEventListener('drop', (event) => {
      this.hover(event, false);
      this.take(event.dataTransfer?.files ?? null);
    });
    this.replaceChildren(this.box);
  }

  private hover(event: DragEvent, over: boolean) {
    event.preventDefault();
    this.box?.classList.toggle('drop--over', over);
  }

  private take(files: FileList | null) {
    const file = files?.[0];
    if (!file || this.input.disabled) {
      return;
    }
    this.error.textContent = '';
    if (file.size > this.known!.mostBytes) {
      this.settle(this.known!.texts.tooLarge);
      return;
    }
    if (this.known!.inPieces) {
      this.sendPieces(file);
    } else {
      this.send(file);
    }
  }

  private async sendPieces(file: File) {
    const { url, csrfHeader, csrfToken, texts } = this.known!;
    let percent = 0;
    this.busy();
    try {
      const id = await sendInPieces(file, {
        url,
        headers: csrfHeader && csrfToken ? { [csrfHeader]: csrfToken } : {},
        sent: (bytes, goingOn) => {
          percent = Math.floor((bytes / file.size) * 100);
          this.sent(bytes, file.size);
          if (goingOn) {
            this.status.textContent = texts.goingOn.replace('{0}', String(percent));
          }
        },
        waiting: () => (this.status.textContent = texts.waiting.replace('{0}', String(percent))),
        cancelled: () => !this.isConnected,
      });
      this.settle('');
      this.dispatchEvent(new CustomEvent('tandem-taken', { detail: { id } }));
    } catch (problem) {
      this.settle(this.why(problem, percent));
    }
  }

  private why(problem: unknown, percent: number) {
    const { texts } = this.known!;
    if (!(problem instanceof Refused)) {
      return texts.stopped.replace('{0}', String(percent));
    }
    switch (problem.kind) {
      case 'signedOut':
        return texts.signedOut;
      case 'insecure':
        return texts.insecure;
      case 'said':
        return problem.detail || texts.unreachable;
    }
  }

  private busy() {
    this.input.disabled = true;
    this.line.hidden = false;
    this.sent(0, 1);
  }

  private send(file: File) {
    const { url, csrfHeader, csrfToken, texts } = this.known!;
    const request = new XMLHttpRequest();
    request.upload.onprogress = (event) => this.sent(event.loaded, event.total);
    request.onerror = () => this.settle(texts.unreachable);
    request.onload = () => {
      if (request.status === TAKEN) {
        const id = JSON.parse(request.responseText).id;
        this.settle('');
        this.dispatchEvent(new CustomEvent('tandem-taken', { detail: { id } }));
      } else {
        this.settle(this.reason(request));
      }
    };
    request.open('POST', url + (url.includes('?') ? '&' : '?') + 'name=' + encodeURIComponent(file.name));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    if (csrfHeader && csrfToken) {
      request.setRequestHeader(csrfHeader, csrfToken);
    }
    this.busy();
    request.send(file);
  }

  private sent(bytes: number, of: number) {
    const percent = of ? Math.floor((bytes / of) * 100) : 100;
    this.line.value = percent;
    const { sending, reading } = this.known!.texts;
    this.status.textContent = percent < 100 ? sending.replace('{0}', String(percent)) : reading;
  }

  private reason(request: XMLHttpRequest) {
    const { texts } = this.known!;
    if (request.status === TOO_LARGE) {
      return texts.tooLarge;
    }
    if (request.status === 401) {
      return texts.signedOut;
    }
    try {
      return JSON.parse(request.responseText).detail ?? texts.unreachable;
    } catch {
      return texts.unreachable;
    }
  }

  /** Ready for the next file. */
  private settle(why: string) {
    this.input.disabled = false;
    this.input.value = '';
    this.line.hidden = true;
    this.status.textContent = '';
    this.error.textContent = why;
  }
}

customElements.define('tandem-drop', TandemDrop);
