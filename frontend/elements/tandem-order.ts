/**
 * Lets its descendants with `data-item` be dragged to another place among their siblings. Where one would be put down is
 * shown by `data-drop` (`before` or `after`); putting it down is told as event `tandem-moved` with the item and its new
 * place, counted from 0 without itself. Nothing is moved here: the server draws the list anew.
 */
class TandemOrder extends HTMLElement {
  private dragged: HTMLElement | null = null;

  connectedCallback() {
    this.addEventListener('dragstart', this.start);
    this.addEventListener('dragover', this.over);
    this.addEventListener('drop', this.drop);
    this.addEventListener('dragend', this.end);
  }

  disconnectedCallback() {
    this.removeEventListener('dragstart', this.start);
    this.removeEventListener('dragover', this.over);
    this.removeEventListener('drop', this.drop);
    this.removeEventListener('dragend', this.end);
  }

  private get items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-item]')];
  }

  private itemAt(event: DragEvent): HTMLElement | null {
    const target = event.target as Element | null;
    return target?.closest<HTMLElement>('[data-item]') ?? null;
  }

  private isBelow(item: HTMLElement, event: DragEvent): boolean {
    const box = item.getBoundingClientRect();
    return event.clientY > box.top + box.height / 2;
  }

  private readonly start = (event: DragEvent) => {
    this.dragged = this.itemAt(event);
    if (this.dragged && event.dataTransfer) {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', this.dragged.dataset.item ?? '');
    }
  };

  private readonly over = (event: DragEvent) => {
    const item = this.itemAt(event);
    if (!this.dragged || !item) {
      return;
    }
    event.preventDefault();
    this.clear();
    if (item !== this.dragged) {
      item.dataset.drop = this.isBelow(item, event) ? 'after' : 'before';
    }
  };

  private readonly drop = (event: DragEvent) => {
    const item = this.itemAt(event);
    const dragged = this.dragged;
    event.preventDefault();
    this.end();
    if (!dragged || !item || item === dragged) {
      return;
    }
    const others = this.items.filter((one) => one !== dragged);
    const to = others.indexOf(item) + (this.isBelow(item, event) ? 1 : 0);
    this.dispatchEvent(new CustomEvent('tandem-moved', { detail: { item: dragged.dataset.item, to } }));
  };

  private readonly end = () => {
    this.dragged = null;
    this.clear();
  };

  private clear() {
    this.items.forEach((item) => delete item.dataset.drop);
  }
}

customElements.define('tandem-order', TandemOrder);
