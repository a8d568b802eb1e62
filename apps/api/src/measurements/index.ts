export { flag, kindOf, type Measurement } from './measurement';
export { readHistory, readNewest, storeMeasurements, type HistoryRow, type NewestRow } from './measurement.repository';
export { readTrend, type TrendPoints } from './trend.queries';
