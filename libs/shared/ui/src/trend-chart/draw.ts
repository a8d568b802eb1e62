import type { ChartConfiguration, Plugin } from 'chart.js';
import { hasFlag, POINT_FLAG, withGaps, type LinePoint, type ShownSeries } from './series';
import type { Axis } from './y-axis';

export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly grid: string;
  readonly line: string;
  readonly surface: string;
  readonly bands: Readonly<Record<string, string>>;
}

export interface DrawOptions {
  readonly axis: Axis;
  readonly palette: Palette;
  readonly still: boolean;
  readonly day: (at: number) => string;
  readonly moment: (at: number) => string;
  readonly value: (value: number) => string;
  readonly tick: (value: number) => string;
}

/** Colours of the theme in force, read where the chart stands. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ink: token('--ink'),
    soft: token('--ink-soft'),
    grid: token('--line'),
    line: token('--primary'),
    surface: token('--surface'),
    bands: { RED: token('--red-soft'), YELLOW: token('--yellow-soft'), GREEN: token('--green-soft') },
  };
}

/** Limits behind the line, each over the time in which it was in force. */
function bandPlugin(series: ShownSeries, palette: Palette): Plugin<'line'> {
  return {
    id: 'bands',
    beforeDatasetsDraw: ({ ctx, chartArea, scales: { x, y } }) => {
      if (x === undefined || y === undefined) return;
      ctx.save();
      ctx.beginPath();
      ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
      ctx.clip();
      for (const band of series.bands) {
        const fill = palette.bands[band.zone];
        if (fill === undefined) continue;
        const left = x.getPixelForValue(Math.max(band.from, series.from));
        const right = x.getPixelForValue(Math.min(band.to, series.to));
        const top = band.high === null ? chartArea.top : y.getPixelForValue(band.high);
        const bottom = band.low === null ? chartArea.bottom : y.getPixelForValue(band.low);
        ctx.fillStyle = fill;
        ctx.fillRect(left, top, right - left, bottom - top);
      }
      ctx.restore();
    },
  };
}

const flagsAt = (raw: unknown): number => (raw as LinePoint | undefined)?.flags ?? 0;

/** The whole chart as Chart.js reads it: typed readings are circles, device readings turned squares. */
export function chartConfig(series: ShownSeries, options: DrawOptions): ChartConfiguration<'line', LinePoint[]> {
  const { palette, still, moment, value } = options;
  const data = withGaps(series.points);
  const dense = data.length > 120;
  return {
    type: 'line',
    data: {
      datasets: [
        {
          data,
          spanGaps: false,
          borderColor: palette.line,
          borderWidth: 2,
          pointRadius: dense ? 2.5 : 4,
          pointHoverRadius: 6,
          pointBorderWidth: 2,
          pointBorderColor: palette.line,
          pointBackgroundColor: ({ raw }) =>
            hasFlag(flagsAt(raw), POINT_FLAG.device) ? palette.line : palette.surface,
          pointStyle: ({ raw }) => (hasFlag(flagsAt(raw), POINT_FLAG.device) ? 'rectRot' : 'circle'),
        },
      ],
    },
    options: {
      animation: still ? false : { duration: 250 },
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          callbacks: {
            title: ([item]) => (item ? moment(Number(item.parsed.x)) : ''),
            label: (item) => value(Number(item.parsed.y)),
          },
        },
      },
      scales: scalesOf(series, options),
    },
    plugins: [bandPlugin(series, palette)],
  };
}

type Scales = NonNullable<ChartConfiguration<'line'>['options']>['scales'];

function scalesOf({ from, to }: ShownSeries, { axis, palette, day, tick }: DrawOptions): Scales {
  return {
    x: {
      type: 'linear',
      min: from,
      max: to,
      grid: { display: false },
      border: { color: palette.grid },
      ticks: { color: palette.soft, maxTicksLimit: 6, maxRotation: 0, callback: (at) => day(Number(at)) },
    },
    y: {
      min: axis.min,
      max: axis.max,
      grid: { color: palette.grid },
      border: { display: false },
      ticks: { color: palette.soft, maxTicksLimit: 6, callback: (at) => tick(Number(at)) },
    },
  };
}
