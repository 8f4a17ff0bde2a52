/** What the server hands over: one of five kinds. A point without a value is protected: too few answers to be shown. */
export type Side = 'A' | 'B';

export interface Point {
  value: number | null;
  low?: number | null;
  high?: number | null;
  n?: number | null;
}

interface Common {
  title: string;
  note?: string;
  /** Follows the figure: "%" or nothing. */
  unit?: string;
  min?: number;
  max?: number;
  texts: Record<string, string>;
}

export interface Dots extends Common {
  kind: 'dots';
  rows: { label: string; points: (Point & { side?: Side; name?: string })[] }[];
}

export interface Trend extends Common {
  kind: 'trend';
  series: { side?: Side; name: string; points: (Point & { month: number; label?: string })[] }[];
}

export interface Agreement extends Common {
  kind: 'agreement';
  levels: string[];
  rows: { label: string; side?: Side; name?: string; n?: number; shares: number[] | null }[];
}

export interface Calibration extends Common {
  kind: 'calibration';
  n?: number;
  cells: (Point & { sure: boolean; right: boolean })[];
}

export interface Pairs extends Common {
  kind: 'pairs';
  rows: { label: string; a: Point & { name?: string }; b: Point & { name?: string }; gap?: Point }[];
}

export type ChartData = Dots | Trend | Agreement | Calibration | Pairs;

/** Numbers and words as the page's language writes them. */
export class Words {
  private readonly whole: Intl.NumberFormat;

  constructor(
    readonly data: ChartData,
    language: string,
  ) {
    this.whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  }

  text(key: string) {
    return this.data.texts[key] ?? key;
  }

  number(value: number) {
    // A true minus, so that a negative bound is not read as a dash
    return this.whole.format(value).replace('-', '−');
  }

  value(point: Point) {
    const unit = this.data.unit ? `\u00a0${this.data.unit}` : '';
    return point.value === null || point.value === undefined ? this.text('protected') : this.number(point.value) + unit;
  }

  interval(point: Point) {
    return point.value === null || point.low === null || point.low === undefined || point.high === null || point.high === undefined
      ? ''
      : `[${this.number(point.low)}\u2009–\u2009${this.number(point.high)}]`;
  }

  n(n: number | null | undefined) {
    return n === null || n === undefined ? '' : this.number(n);
  }

  /** A figure with its honesty on. */
  full(point: Point) {
    const n = this.n(point.n);
    return [this.value(point), this.interval(point), n && `n\u00a0=\u00a0${n}`].filter(Boolean).join(' ');
  }
}

export interface Table {
  head: string[];
  rows: string[][];
}

/** The same figures as words and numbers: for screen readers, for copying, and for the arrow keys. */
export function table(data: ChartData, words: Words): Table {
  const t = (key: string) => words.text(key);
  const cells = (point: Point) => [words.value(point), words.interval(point), words.n(point.n)];
  switch (data.kind) {
    case 'dots':
      return {
        head: [t('item'), t('group'), t('value'), t('interval'), 'n'],
        rows: data.rows.flatMap((row) => row.points.map((point) => [row.label, point.name ?? t('all'), ...cells(point)])),
      };
    case 'trend':
      return {
        head: [t('group'), t('month'), t('wave'), t('value'), t('interval'), 'n'],
        rows: data.series.flatMap((one) =>
          one.points.map((point) => [one.name, words.number(point.month), point.label ?? '', ...cells(point)]),
        ),
      };
    case 'agreement':
      return {
        head: [t('item'), t('group'), ...data.levels, 'n'],
        rows: data.rows.map((row) => [
          row.label,
          row.name ?? t('all'),
          ...data.levels.map((_, index) => (row.shares ? `${words.number(row.shares[index])}\u00a0%` : t('protected'))),
          words.n(row.n),
        ]),
      };
    case 'calibration':
      return {
        head: [t('answer'), t('value'), t('interval'), 'n'],
        rows: data.cells.map((cell) => [cellName(cell, words), words.value(cell), words.interval(cell), words.n(cell.n ?? data.n)]),
      };
    case 'pairs':
      return {
        head: [t('item'), t('group'), t('value'), t('interval'), 'n'],
        rows: data.rows.flatMap((row) => [
          [row.label, row.a.name ?? 'A', ...cells(row.a)],
          [row.label, row.b.name ?? 'B', ...cells(row.b)],
          ...(row.gap ? [[row.label, t('gap'), ...cells(row.gap)]] : []),
        ]),
      };
  }
}

export function cellName(cell: { sure: boolean; right: boolean }, words: Words) {
  return words.text((cell.sure ? 'sure' : 'unsure') + (cell.right ? 'Right' : 'Wrong'));
}

/** Whom the picture names, in alphabetical order as everywhere; empty where there is but one group. */
export function groups(data: ChartData): { side: Side; name: string }[] {
  const found = new Map<Side, string>();
  switch (data.kind) {
    case 'dots':
      data.rows.forEach((row) => row.points.forEach((point) => point.side && found.set(point.side, point.name ?? point.side)));
      break;
    case 'trend':
      data.series.forEach((one) => one.side && found.set(one.side, one.name));
      break;
    case 'agreement':
      data.rows.forEach((row) => row.side && found.set(row.side, row.name ?? row.side));
      break;
    case 'pairs':
      data.rows.forEach((row) => found.set('A', row.a.name ?? 'A').set('B', row.b.name ?? 'B'));
      break;
    case 'calibration':
      break;
  }
  return [...found].map(([side, name]) => ({ side, name })).sort((x, y) => x.side.localeCompare(y.side));
}
