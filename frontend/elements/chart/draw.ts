/**
 * Pictures by ECharts. Each kind is drawn from a handful of shapes on a grid whose y axis counts pixels from the top, so that
 * a row's words stand above it and the picture is as legible at 390 pixels as at 1,440.
 */
import { init, use, type ECharts } from 'echarts/core';
import { CustomChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import { type ChartData, type Point, type Side, type Words, cellName } from './shapes.js';

use([CustomChart, GridComponent, SVGRenderer]);

/* eslint-disable @typescript-eslint/no-explicit-any -- ECharts' shapes are open-ended objects */
type Shape = Record<string, any>;

interface Palette {
  ink: string;
  quiet: string;
  hairline: string;
  control: string;
  surface: string;
  brand: string;
  problem: string;
  a: string;
  b: string;
}

interface Picture {
  height: number;
  /** Pixels kept free above and below the plane. */
  top: number;
  bottom: number;
  x: Shape;
  y?: Shape;
  left?: number;
  right?: number;
  /** Draws everything, given a translation from value (and pixel or value) to the canvas. */
  shapes(at: (x: number, y: number) => [number, number], width: number): Shape[];
}

const LABEL = 22;
const LINE = 18;
const LINES = 4;
const measure = document.createElement('canvas').getContext('2d')!;
const MARGIN = 10;
/** Two pictures side by side on a sheet of A4; the width is not to be had before it is laid out. */
const PAPER_WIDTH = 310;
const LANE = 26;
const GAP = 14;

export class Drawing {
  private readonly chart: ECharts;

  constructor(readonly canvas: HTMLElement) {
    this.chart = init(canvas, null, { renderer: 'svg', width: Math.max(canvas.clientWidth, 200), height: 200 });
  }

  dispose() {
    this.chart.dispose();
  }

  show(data: ChartData, words: Words, focus: number, paper: boolean) {
    const palette = readPalette(this.canvas, paper);
    const font = getComputedStyle(this.canvas).fontFamily;
    const width = paper ? PAPER_WIDTH : Math.max(this.canvas.clientWidth, 200);
    const pen = new Pen(palette, font, focus);
    const picture = compose(data, words, pen, width);
    const left = picture.left ?? MARGIN;
    const right = picture.right ?? MARGIN;
    this.chart.resize({ width, height: picture.height + picture.top + picture.bottom });
    this.chart.setOption(
      {
        animation: false,
        textStyle: { fontFamily: font },
        grid: { left, right, top: picture.top, bottom: picture.bottom, outerBoundsMode: 'none' },
        xAxis: {
          type: 'value',
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: { color: palette.quiet, fontSize: 12, margin: 10 },
          splitLine: { lineStyle: { color: palette.hairline } },
          ...picture.x,
        },
        yAxis: { type: 'value', inverse: true, min: 0, max: picture.height, show: false, ...picture.y },
        series: [
          {
            type: 'custom',
            silent: true,
            clip: false,
            data: [[0, 0]],
            renderItem: (_: unknown, api: { coord(value: [number, number]): number[] }) => ({
              type: 'group',
              children: picture.shapes((x, y) => api.coord([x, y]) as [number, number], width),
            }),
          },
        ],
      },
      { notMerge: true },
    );
    this.chart.getZr().flush();
  }
}

/** A side's marks, always the same: A solid and round, B hollow and square on its corner; without a side, the brand's. */
class Pen {
  constructor(
    readonly palette: Palette,
    readonly font: string,
    readonly focus: number,
  ) {}

  colour(side?: Side) {
    return side === 'A' ? this.palette.a : side === 'B' ? this.palette.b : this.palette.brand;
  }

  text(x: number, y: number, text: string, style: Shape = {}): Shape {
    return {
      type: 'text',
      style: { x, y, text, fill: this.palette.ink, font: `500 13px ${this.font}`, textVerticalAlign: 'middle', ...style },
    };
  }

  bold(x: number, y: number, text: string, style: Shape = {}) {
    return this.text(x, y, text, { font: `600 14px ${this.font}`, ...style });
  }

  line(x1: number, y1: number, x2: number, y2: number, style: Shape): Shape {
    return { type: 'line', shape: { x1, y1, x2, y2 }, style: { lineWidth: 1, ...style } };
  }

  mark(x: number, y: number, side: Side | undefined, focused: boolean): Shape[] {
    const colour = this.colour(side);
    const ring: Shape[] = focused
      ? [{ type: 'circle', shape: { cx: x, cy: y, r: 12 }, style: { fill: 'none', stroke: this.palette.ink, lineWidth: 2 } }]
      : [];
    if (side !== 'B') {
      return [{ type: 'circle', shape: { cx: x, cy: y, r: 6.5 }, style: { fill: colour, stroke: this.palette.surface, lineWidth: 1.5 } }, ...ring];
    }
    const r = 7.5;
    const points = [[x, y - r], [x + r, y], [x, y + r], [x - r, y]];
    return [{ type: 'polygon', shape: { points }, style: { fill: this.palette.surface, stroke: colour, lineWidth: 2.5 } }, ...ring];
  }

  interval(x1: number, x2: number, y: number, side?: Side): Shape[] {
    const stroke = this.colour(side);
    return [
      this.line(x1, y, x2, y, { stroke, lineWidth: 2.5 }),
      this.line(x1, y - 5, x1, y + 5, { stroke, lineWidth: 2 }),
      this.line(x2, y - 5, x2, y + 5, { stroke, lineWidth: 2 }),
    ];
  }

  whisker(x: number, y1: number, y2: number, side?: Side): Shape[] {
    const stroke = this.colour(side);
    return [
      this.line(x, y1, x, y2, { stroke, lineWidth: 2 }),
      this.line(x - 4, y1, x + 4, y1, { stroke, lineWidth: 2 }),
      this.line(x - 4, y2, x + 4, y2, { stroke, lineWidth: 2 }),
    ];
  }

  /** Hatching is drawn as lines, which print and scale, rather than as a pattern. */
  hatch(x: number, y: number, width: number, height: number, stroke: string, step = 8): Shape[] {
    const lines: Shape[] = [];
    for (let offset = -height; offset < width; offset += step) {
      const from = Math.max(offset, 0);
      const to = Math.min(offset + height, width);
      if (to > from) {
        lines.push(this.line(x + from, y + height - (from - offset), x + to, y + height - (to - offset), { stroke, opacity: 0.55 }));
      }
    }
    return lines;
  }

  /** Why there is nothing to see, as fully as there is room; a name is never given up for it. */
  protectedLane(x1: number, x2: number, y: number, name: string, words: Words): Shape[] {
    const height = 20;
    const room = x2 - x1 - 28;
    measure.font = `500 12px ${this.font}`;
    const long = (name && `${name}: `) + words.text('protected');
    const short = (name && `${name}: `) + words.text('protectedShort');
    const said = measure.measureText(long).width <= room ? long : short;
    return [
      { type: 'rect', shape: { x: x1, y: y - height / 2, width: x2 - x1, height, r: 6 }, style: { fill: 'none', stroke: this.palette.control, lineDash: [3, 3] } },
      ...this.hatch(x1, y - height / 2, x2 - x1, height, this.palette.control),
      this.text(x1 + 10, y, said, {
        font: `500 12px ${this.font}`,
        fill: this.palette.quiet,
        backgroundColor: this.palette.surface,
        padding: [1, 4],
        width: x2 - x1 - 24,
        overflow: 'truncate',
      }),
    ];
  }

  width(text: string, size = 13) {
    return text.length * size * 0.56;
  }

  /** Height of a row's words, which may be a whole question. */
  height(label: string, width: number) {
    return Math.min(LINES, this.lines(label, width).length) * LINE + 4;
  }

  /** Broken between words alone: left to itself, ECharts begins a line with a comma or a space. */
  private lines(label: string, width: number): string[] {
    measure.font = `600 14px ${this.font}`;
    const lines: string[] = [];
    for (const word of label.split(' ')) {
      const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
      if (lines.length && measure.measureText(longer).width <= width) {
        lines[lines.length - 1] = longer;
      } else {
        lines.push(word);
      }
    }
    return lines;
  }

  label(x: number, y: number, label: string, width: number): Shape {
    return this.bold(x, y + 2, this.lines(label, width).join('\n'), {
      // a little more than was measured, for a font that came later; a word longer than a line breaks
      width: width * 1.05,
      height: LINE * LINES,
      lineHeight: LINE,
      overflow: 'break',
      lineOverflow: 'truncate',
      ellipsis: '…',
      textVerticalAlign: 'top',
      backgroundColor: this.palette.surface,
    });
  }
}

function compose(data: ChartData, words: Words, pen: Pen, width: number): Picture {
  switch (data.kind) {
    case 'dots':
      return dots(data, words, pen, width - 2 * MARGIN);
    case 'trend':
      return trend(data, words, pen, width);
    case 'agreement':
      return agreement(data, words, pen, width - 2 * MARGIN);
    case 'calibration':
      return calibration(data, words, pen);
    case 'pairs':
      return pairs(data, words, pen, width - 2 * MARGIN);
  }
}

/** Places have no quarters: a short scale is marked at each whole number. */
const step = (min: number, max: number) => (max - min <= 10 && Number.isInteger(max - min) ? 1 : (max - min) / 4);

const scale = (data: ChartData, words: Words, pen: Pen) => ({
  min: data.min ?? 0,
  max: data.max ?? 100,
  interval: step(data.min ?? 0, data.max ?? 100),
  axisLabel: { color: pen.palette.quiet, fontSize: 12, margin: 10, formatter: (value: number) => words.value({ value }), alignMinLabel: 'left', alignMaxLabel: 'right' },
});

const known = (point: Point) => point.value !== null && point.value !== undefined;

/** Words beside an interval: at its right where there is room, else at its left; without the name where there is neither. */
function beside(pen: Pen, left: number, right: number, from: number, to: number, y: number, name: string, value: string): Shape {
  const fits = (text: string) =>
    to + 10 + pen.width(text) < right
      ? pen.text(to + 10, y, text, { textAlign: 'left' })
      : from - 10 - pen.width(text) > left
        ? pen.text(from - 10, y, text, { textAlign: 'right' })
        : undefined;
  return fits(`${name} ${value}`.trim()) ?? fits(value) ?? pen.text(to + 10, y, value, { textAlign: 'left' });
}

function dots(data: ChartData & { kind: 'dots' }, words: Words, pen: Pen, width: number): Picture {
  const height = data.rows.reduce((sum, row) => sum + pen.height(row.label, width) + row.points.length * LANE + GAP, 0);
  return {
    height,
    top: 4,
    bottom: 30,
    x: scale(data, words, pen),
    shapes(at) {
      const shapes: Shape[] = [];
      const left = at(data.min ?? 0, 0)[0];
      const right = at(data.max ?? 100, 0)[0];
      let y = 0;
      let index = 0;
      for (const row of data.rows) {
        shapes.push(pen.label(left, at(0, y)[1], row.label, width));
        y += pen.height(row.label, width);
        for (const point of row.points) {
          const lane = at(0, y + LANE / 2)[1];
          const name = row.points.length > 1 ? (point.name ?? '') : '';
          if (known(point)) {
            const x = at(point.value!, 0)[0];
            const from = at(point.low ?? point.value!, 0)[0];
            const to = at(point.high ?? point.value!, 0)[0];
            shapes.push(
              ...pen.interval(from, to, lane, point.side),
              ...pen.mark(x, lane, point.side, index === pen.focus),
              beside(pen, left, right, from, to, lane, name, words.value(point)),
            );
          } else {
            shapes.push(...pen.protectedLane(left, right, lane, point.name ?? '', words));
          }
          index++;
          y += LANE;
        }
        y += GAP;
      }
      return shapes;
    },
  };
}

function trend(data: ChartData & { kind: 'trend' }, words: Words, pen: Pen, width: number): Picture {
  const months = data.series.flatMap((one) => one.points.map((point) => point.month));
  // Whole months, for the axis ends where it is labelled; room for the names at the lines' ends
  const last = Math.ceil(Math.max(...months, 3) + 0.5);
  const min = data.min ?? 0;
  const max = data.max ?? 100;
  // On a phone the legend alone says whose line it is
  const named = width >= 440;
  const names = named ? Math.min(Math.max(...data.series.map((one) => pen.width(one.name) + 16), 0), width * 0.3) : 0;
  return {
    height: width < 480 ? 220 : 260,
    top: 12,
    bottom: 44,
    left: 34,
    right: Math.max(names, 16),
    x: {
      min: 0,
      max: last,
      interval: last > 12 ? 3 : 1,
      name: words.text('months'),
      nameLocation: 'middle',
      nameGap: 28,
      nameTextStyle: { color: pen.palette.quiet, fontSize: 12 },
      splitLine: { show: false },
      axisLine: { show: true, lineStyle: { color: pen.palette.control } },
    },
    y: {
      show: true,
      inverse: false,
      min,
      max,
      interval: (max - min) / 4,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: pen.palette.quiet, fontSize: 12, formatter: (value: number) => words.number(value) },
      splitLine: { lineStyle: { color: pen.palette.hairline } },
    },
    shapes(at) {
      const shapes: Shape[] = [];
      const ends: { y: number; name: string; colour: string; x: number }[] = [];
      let index = 0;
      let hidden = false;
      for (const one of data.series) {
        const stroke = pen.colour(one.side);
        const shown = one.points.filter(known);
        // Two sides of one wave stand beside each other, not on top of each other
        const shift = one.side === 'A' ? -4 : one.side === 'B' ? 4 : 0;
        const place = (month: number, value: number): [number, number] => [at(month, 0)[0] + shift, at(0, value)[1]];
        for (const run of runs(one.points)) {
          const upper = run.map((point) => place(point.month, point.high ?? point.value!));
          const lower = run.map((point) => place(point.month, point.low ?? point.value!)).reverse();
          shapes.push(
            { type: 'polygon', shape: { points: [...upper, ...lower] }, style: { fill: stroke, opacity: 0.13 } },
            {
              type: 'polyline',
              shape: { points: run.map((point) => place(point.month, point.value!)) },
              style: { fill: 'none', stroke, lineWidth: 2.5, lineDash: one.side === 'B' ? [7, 5] : undefined },
            },
          );
        }
        for (const point of one.points) {
          if (known(point)) {
            const [x, y] = place(point.month, point.value!);
            shapes.push(
              ...pen.whisker(x, place(0, point.low ?? point.value!)[1], place(0, point.high ?? point.value!)[1], one.side),
              ...pen.mark(x, y, one.side, index === pen.focus),
            );
          } else {
            // At the foot of its month, side by side, in the side's colour: there is no height to show
            const [x, bottom] = place(point.month, min);
            const box = { x: x + (one.side === 'A' ? -8 : one.side === 'B' ? 0 : -4), y: bottom - 34, width: 8, height: 34, r: 2 };
            shapes.push(
              { type: 'rect', shape: box, style: { fill: pen.palette.surface, stroke, lineDash: [2, 2] } },
              ...pen.hatch(box.x, box.y, box.width, box.height, stroke, 5),
            );
            hidden = true;
          }
          index++;
        }
        const end = shown.at(-1);
        if (end) {
          const [x, y] = place(end.month, end.value!);
          ends.push({ x, y, name: named ? `${one.name} ${words.value(end)}` : words.value(end), colour: stroke });
        }
      }
      if (hidden) {
        const [x, y] = at(0, min);
        shapes.push(pen.text(x + 8, y - 46, `▨ ${words.text('protected')}`, { font: `500 12px ${pen.font}`, fill: pen.palette.quiet, backgroundColor: pen.palette.surface, padding: [1, 3] }));
      }
      // Names at the lines' ends, pushed apart where they would touch
      ends.sort((p, q) => p.y - q.y);
      ends.forEach((end, i) => {
        if (i > 0) {
          end.y = Math.max(end.y, ends[i - 1].y + 17);
        }
        shapes.push(pen.bold(end.x + 14, end.y, end.name, { fill: end.colour, textAlign: 'left' }));
      });
      return shapes;
    },
  };
}

/** Stretches without a protected point: no line runs through what is not shown. */
function runs<P extends Point>(points: P[]): P[][] {
  const found: P[][] = [[]];
  points.forEach((point) => (known(point) ? found.at(-1)!.push(point) : found.push([])));
  return found.filter((run) => run.length > 1);
}

function agreement(data: ChartData & { kind: 'agreement' }, words: Words, pen: Pen, width: number): Picture {
  const bar = 24;
  const name = 18;
  let height = 0;
  // The words of an item stand once, above the bars of both sides
  const rows = data.rows.map((one, index) => {
    const repeated = index > 0 && data.rows[index - 1].label === one.label;
    const top = height + (repeated ? 2 : index > 0 ? GAP : 0);
    const label = repeated ? 0 : pen.height(one.label, width);
    const barTop = top + label + (one.name ? name : 0);
    height = barTop + bar;
    return { ...one, top, barTop, repeated };
  });
  const middle = Math.floor(data.levels.length / 2);
  const parts = (shares: number[]) => {
    const half = shares[middle] / 2;
    let x = -(shares.slice(0, middle).reduce((sum, share) => sum + share, 0) + half);
    return shares.map((share) => ({ from: x, to: (x += share) }));
  };
  const reach = Math.max(50, ...data.rows.filter((one) => one.shares).flatMap((one) => parts(one.shares!)).map((part) => Math.max(-part.from, part.to)));
  const { palette } = pen;
  const fill = (level: number) =>
    level === middle
      ? { fill: palette.hairline }
      : level < middle
        ? { fill: palette.quiet, opacity: level === 0 ? 1 : 0.6 }
        : { fill: palette.brand, opacity: level === data.levels.length - 1 ? 1 : 0.6 };
  return {
    height: height + 4,
    top: 26,
    bottom: 8,
    x: { min: -reach, max: reach, axisLabel: { show: false }, splitLine: { show: false } },
    shapes(at) {
      const left = at(-reach, 0)[0];
      const right = at(reach, 0)[0];
      const shapes: Shape[] = [
        pen.text(left, 12, `◂ ${data.levels[0]}`, { fill: palette.quiet, width: (right - left) / 2 - 8, overflow: 'truncate' }),
        pen.text(right, 12, `${data.levels.at(-1)} ▸`, { fill: palette.brand, textAlign: 'right', width: (right - left) / 2 - 8, overflow: 'truncate' }),
      ];
      rows.forEach((one, index) => {
        const y = at(0, one.barTop)[1];
        const zero = at(0, 0)[0];
        shapes.push(pen.line(zero, y - 3, zero, y + bar + 3, { stroke: palette.ink }));
        if (!one.repeated) {
          shapes.push(pen.label(left, at(0, one.top)[1], one.label, width));
        }
        if (one.name) {
          shapes.push(pen.text(left, y - name / 2, one.name, { font: `600 12px ${pen.font}`, fill: pen.colour(one.side) }));
        }
        if (!one.shares) {
          shapes.push(...pen.protectedLane(left, right, y + bar / 2, '', words));
          return;
        }
        parts(one.shares).forEach((part, level) => {
          const x = at(part.from, 0)[0];
          const wide = at(part.to, 0)[0] - x;
          shapes.push({ type: 'rect', shape: { x, y, width: wide, height: bar }, style: { stroke: palette.surface, lineWidth: 1.5, ...fill(level) } });
          if (wide > 30) {
            shapes.push(
              pen.text(x + wide / 2, y + bar / 2, words.number(one.shares![level]), {
                textAlign: 'center',
                font: `600 12px ${pen.font}`,
                fill: level === 0 || level === data.levels.length - 1 ? palette.surface : palette.ink,
              }),
            );
          }
        });
        if (index === pen.focus) {
          shapes.push({ type: 'rect', shape: { x: left - 4, y: y - 4, width: right - left + 8, height: bar + 8, r: 6 }, style: { fill: 'none', stroke: palette.ink, lineWidth: 2 } });
        }
      });
      return shapes;
    },
  };
}

function calibration(data: ChartData & { kind: 'calibration' }, words: Words, pen: Pen): Picture {
  const height = 220;
  const order = [
    { sure: false, right: true },
    { sure: true, right: true },
    { sure: false, right: false },
    { sure: true, right: false },
  ];
  const { palette } = pen;
  return {
    height,
    top: 4,
    bottom: 4,
    x: { min: 0, max: 2, axisLabel: { show: false }, splitLine: { show: false } },
    shapes(at) {
      const shapes: Shape[] = [];
      order.forEach((want, place) => {
        const position = data.cells.findIndex((one) => one.sure === want.sure && one.right === want.right);
        const cell = data.cells[position];
        if (!cell) {
          return;
        }
        const [x, y] = at(place % 2, (Math.floor(place / 2) * height) / 2);
        const [x2, y2] = at((place % 2) + 1, ((Math.floor(place / 2) + 1) * height) / 2);
        const box = { x: x + 3, y: y + 3, width: x2 - x - 6, height: y2 - y - 6, r: 8 };
        const danger = cell.sure && !cell.right;
        shapes.push({ type: 'rect', shape: box, style: { fill: palette.surface, stroke: danger ? palette.problem : palette.hairline, lineWidth: danger ? 2 : 1 } });
        if (known(cell)) {
          shapes.push({ type: 'rect', shape: box, style: { fill: danger ? palette.problem : palette.brand, opacity: 0.04 + (0.26 * cell.value!) / 100 } });
        } else {
          shapes.push(...pen.hatch(box.x, box.y, box.width, box.height, palette.control));
        }
        if (position === pen.focus) {
          shapes.push({ type: 'rect', shape: box, style: { fill: 'none', stroke: palette.ink, lineWidth: 3 } });
        }
        const middle = (x + x2) / 2;
        const clip = { textAlign: 'center', width: box.width - 12, overflow: 'truncate' };
        shapes.push(pen.text(middle, y + 24, cellName(cell, words), clip));
        shapes.push(
          known(cell)
            ? pen.text(middle, y + 56, words.value(cell), { ...clip, font: `700 24px ${pen.font}` })
            : pen.text(middle, y + 56, words.text('protected'), { ...clip, overflow: 'break', fill: palette.quiet, backgroundColor: palette.surface, padding: 3 }),
          pen.text(middle, y + 84, words.interval(cell), { ...clip, fill: palette.quiet }),
        );
      });
      return shapes;
    },
  };
}

function pairs(data: ChartData & { kind: 'pairs' }, words: Words, pen: Pen, width: number): Picture {
  const row = LABEL + 40 + GAP;
  return {
    height: data.rows.length * row,
    top: 4,
    bottom: 30,
    x: scale(data, words, pen),
    shapes(at) {
      const shapes: Shape[] = [];
      const left = at(data.min ?? 0, 0)[0];
      const right = at(data.max ?? 100, 0)[0];
      let index = 0;
      data.rows.forEach((one, position) => {
        const y = at(0, position * row)[1];
        const gap = one.gap && known(one.gap) ? `${words.text('gap')} ${words.value(one.gap)} ${words.interval(one.gap)}` : '';
        shapes.push(pen.bold(left, y + LABEL / 2, one.label, { width: width - pen.width(gap) - 8, overflow: 'truncate', backgroundColor: pen.palette.surface }));
        if (gap) {
          shapes.push(pen.text(right, y + LABEL / 2, gap, { textAlign: 'right', fill: pen.palette.quiet, backgroundColor: pen.palette.surface }));
        }
        const lanes = [y + LABEL + 12, y + LABEL + 34];
        const both = [one.a, one.b];
        if (both.every(known)) {
          shapes.push(pen.line(at(one.a.value!, 0)[0], lanes[0], at(one.b.value!, 0)[0], lanes[1], { stroke: pen.palette.control, lineWidth: 1.5, lineDash: [3, 3] }));
        }
        both.forEach((point, which) => {
          const side: Side = which === 0 ? 'A' : 'B';
          if (known(point)) {
            const from = at(point.low ?? point.value!, 0)[0];
            const to = at(point.high ?? point.value!, 0)[0];
            shapes.push(
              ...pen.interval(from, to, lanes[which], side),
              ...pen.mark(at(point.value!, 0)[0], lanes[which], side, index === pen.focus),
              beside(pen, left, right, from, to, lanes[which], '', words.value(point)),
            );
          } else {
            shapes.push(...pen.protectedLane(left, right, lanes[which], point.name ?? side, words));
          }
          index++;
        });
        index += one.gap ? 1 : 0;
      });
      return shapes;
    },
  };
}

/** Tokens may be `light-dark()` pairs, which only the browser can decide: so an element wears each colour and is asked for it. */
function readPalette(host: HTMLElement, paper: boolean): Palette {
  const probe = document.createElement('span');
  if (paper) {
    probe.style.colorScheme = 'light';
  }
  host.append(probe);
  const read = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const palette: Palette = {
    ink: read('--ink'),
    quiet: read('--quiet'),
    hairline: read('--hairline'),
    control: read('--control'),
    surface: paper ? '#ffffff' : read('--surface'),
    brand: read('--brand'),
    problem: read('--problem'),
    a: read('--side-a'),
    b: read('--side-b'),
  };
  probe.remove();
  return palette;
}
