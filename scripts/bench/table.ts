/** One line of the result; a budget is the worst value that is still good. */
export type Row = {
  name: string;
  value: number;
  unit: string;
  budget?: { atMost: number } | { atLeast: number };
};

/** The result as a table: what was measured, what is allowed, and whether it holds. */
export function renderTable(rows: Row[]): string {
  const lines = rows.map(({ name, value, unit, budget }) => {
    const digits = value < 10 ? 2 : 0;
    const measured = `${value.toFixed(digits)} ${unit}`;
    return `${name.padEnd(60)} ${measured.padStart(14)}   ${budget ? judge(value, unit, budget) : ''}`.trimEnd();
  });
  return lines.join('\n');
}

function judge(value: number, unit: string, budget: NonNullable<Row['budget']>): string {
  const [limit, holds] =
    'atMost' in budget
      ? [`at most ${budget.atMost}`, value <= budget.atMost]
      : [`at least ${budget.atLeast}`, value >= budget.atLeast];
  return `${`${limit} ${unit}`.padEnd(22)} ${holds ? 'good' : 'MISSED'}`;
}
