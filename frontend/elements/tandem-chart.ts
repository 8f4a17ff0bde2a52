/**
 * A picture of figures: title, picture, and the same figures as a table. ECharts comes only with the first picture on a page,
 * so screens without one never load it. Property `data`: see chart/shapes.ts.
 */
import { LitElement, html, nothing } from 'lit';
import { type ChartData, Words, groups, table } from './chart/shapes.js';
import type { Drawing } from './chart/draw.js';

class TandemChart extends LitElement {
  static override properties = {
    data: { attribute: false },
    at: { state: true },
    failed: { state: true },
  };

  declare data?: ChartData;
  /** Which row of the table the arrow keys have reached; -1 before they are used. */
  declare private at: number;
  declare private failed: boolean;
  private drawing?: Drawing;
  private readonly resized = new ResizeObserver(() => this.draw());
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly theme = new MutationObserver(() => this.draw());
  private readonly redraw = () => this.draw();
  /** Paper waits for nothing: what has been drawn once is drawn again at once, in ink for white paper. */
  private readonly toPaper = () => this.paint(true);
  private readonly fromPaper = () => this.paint(false);

  constructor() {
    super();
    this.at = -1;
    this.failed = false;
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.dark.addEventListener('change', this.redraw);
    window.addEventListener('beforeprint', this.toPaper);
    window.addEventListener('afterprint', this.fromPaper);
    this.theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    // Flow may take the element out and put it back: the picture is then made anew
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.dark.removeEventListener('change', this.redraw);
    window.removeEventListener('beforeprint', this.toPaper);
    window.removeEventListener('afterprint', this.fromPaper);
    this.theme.disconnect();
    this.resized.disconnect();
    this.drawing?.dispose();
    this.drawing = undefined;
  }

  protected override render() {
    if (!this.data) {
      return nothing;
    }
    const words = this.words(this.data);
    const { head, rows } = table(this.data, words);
    return html`<figure class="chart">
      <h3 class="chart__title">${this.data.title}</h3>
      ${this.legend(this.data)}
      <div
        class="chart__canvas"
        tabindex="0"
        role="img"
        aria-label="${this.data.title}. ${words.text('hint')}"
        ?hidden=${this.failed}
        @keydown=${(event: KeyboardEvent) => this.move(event, rows.length)}
        @blur=${() => (this.at = -1)}
      ></div>
      <p class="chart__readout" role="status">${this.at >= 0 ? rows[this.at]?.filter(Boolean).join(' · ') : nothing}</p>
      ${this.data.note ? html`<figcaption class="chart__note">${this.data.note}</figcaption>` : nothing}
      <details class="chart__table" ?open=${this.failed}>
        <summary>${words.text('asTable')}</summary>
        <div class="table-wrap" tabindex="0" role="region" aria-label=${this.data.title}>
          <table class="table table--compact">
            <thead>
              <tr>
                ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                (row) => html`<tr>
                  ${row.map((cell, index) => (index === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}
                </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </details>
    </figure>`;
  }

  protected override updated() {
    const canvas = this.querySelector('.chart__canvas');
    if (canvas) {
      this.resized.observe(canvas);
      void this.draw();
    }
  }

  private legend(data: ChartData) {
    const named = groups(data);
    return named.length === 0
      ? nothing
      : html`<p class="chart__legend">
          ${named.map((one) => html`<span class="side side--${one.side.toLowerCase()}">${one.name}</span>`)}
        </p>`;
  }

  private words(data: ChartData) {
    return new Words(data, this.closest('[lang]')?.getAttribute('lang') || navigator.language);
  }

  private move(event: KeyboardEvent, count: number) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined && count > 0) {
      event.preventDefault();
      this.at = this.at < 0 ? (step > 0 ? 0 : count - 1) : (this.at + step + count) % count;
    } else if (event.key === 'Escape') {
      this.at = -1;
    }
  }

  private paint(paper: boolean) {
    if (this.data) {
      this.drawing?.show(this.data, this.words(this.data), this.at, paper);
    }
  }

  private async draw() {
    try {
      const { Drawing } = await import('./chart/draw.js');
      const canvas = this.querySelector<HTMLElement>('.chart__canvas');
      if (!this.isConnected || !canvas || !this.data) {
        return;
      }
      if (this.drawing?.canvas !== canvas) {
        this.drawing?.dispose();
        this.drawing = new Drawing(canvas);
      }
      this.paint(false);
    } catch (problem) {
      // The table still says it all
      this.failed = true;
      console.error(problem);
    }
  }
}

customElements.define('tandem-chart', TandemChart);
