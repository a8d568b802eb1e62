// The figures as a table for people and as JSON for comparison.
const number = (value, digits = 2) =>
  value === undefined || Number.isNaN(value) ? '' : value.toFixed(value >= 100 ? 0 : digits);

/** The raw figure that a line is held against. */
const againstOf = (line, lines) => {
  if (!line.against) return undefined;
  return lines.find(
    ({ name, connections }) => name === line.against && connections === (line.againstConnections ?? line.connections),
  );
};

export function withRatios(lines) {
  return lines.map((line) => {
    const raw = againstOf(line, lines);
    return raw
      ? { ...line, ofRaw: line.rate / raw.rate, cpuOfRaw: ((line.serverCpu ?? 0) + line.databaseCpu) / raw.databaseCpu }
      : line;
  });
}

export function tableOf(lines) {
  const head = [
    'work',
    'conn',
    'items/s',
    'p50 ms',
    'p95',
    'p99',
    'server CPU ms/item',
    'database CPU ms/item',
    'of raw rate',
  ];
  const rows = lines.map((line) => [
    line.name,
    String(line.connections),
    number(line.rate, 0),
    number(line.p50),
    number(line.p95),
    number(line.p99),
    number(line.serverCpu, 3),
    number(line.databaseCpu, 3),
    line.ofRaw === undefined ? '' : `${(line.ofRaw * 100).toFixed(1)} %`,
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column].length)));
  const print = (row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ');
  return [print(head), ...rows.map(print)].join('\n');
}

const rounded = (value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value);

export const jsonOf = (report) => `${JSON.stringify(report, (_, value) => rounded(value), 1)}\n`;
