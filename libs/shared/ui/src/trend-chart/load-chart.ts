import {
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js';
import type { LinePoint } from './series';

Chart.register(LineController, LineElement, PointElement, LinearScale, Tooltip);

/** Kept in a file of its own so that Chart.js is a chunk of its own, with only the parts that are used. */
export function loadChart(canvas: HTMLCanvasElement, config: ChartConfiguration<'line', LinePoint[]>): Chart {
  Chart.defaults.font.family = getComputedStyle(canvas).fontFamily;
  Chart.defaults.font.size = 13;
  return new Chart(canvas, config);
}
