/**
 * Keeps the place in a text: tells the server the first paragraph in view (event `tandem-paragraph`, once reading has
 * come to rest) and, when attached with a `paragraph`, goes there. A paragraph is a child of the element, or of its only child.
 */
const REST_MS = 700;

class TandemReader extends HTMLElement {
  private timer = 0;
  private told = 0;
  private wanted = 0;

  set paragraph(index: number) {
    this.wanted = Number(index) || 0;
    this.told = this.wanted;
    if (this.isConnected) {
      this.go();
    }
  }

  get paragraph() {
    return this.wanted;
  }

  connectedCallback() {
    window.addEventListener('scroll', this.moved, { passive: true });
    this.go();
  }

  disconnectedCallback() {
    window.removeEventListener('scroll', this.moved);
    window.clearTimeout(this.timer);
  }

  private get paragraphs(): Element[] {
    const outer = [...this.children];
    return outer.length === 1 && outer[0].children.length > 0 ? [...outer[0].children] : outer;
  }

  private go() {
    if (this.wanted > 0) {
      // The text may be set in the same round trip, after the property
      requestAnimationFrame(() => this.paragraphs[this.wanted]?.scrollIntoView({ block: 'start' }));
    }
  }

  private readonly moved = () => {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.tell(), REST_MS);
  };

  private tell() {
    const top = document.querySelector('.frame__bar')?.getBoundingClientRect().bottom ?? 0;
    const index = this.paragraphs.findIndex((paragraph) => paragraph.getBoundingClientRect().bottom > top + 8);
    if (index >= 0 && index !== this.told) {
      this.told = index;
      this.dispatchEvent(new CustomEvent('tandem-paragraph', { detail: { index } }));
    }
  }
}

customElements.define('tandem-reader', TandemReader);
