/** The day so many days later. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The months, `2024-12`, from six before a day's to five after it. */
export function monthsAround(day: string): string[] {
  const [year, month] = day.split("-").map(Number) as [number, number];
  return Array.from({ length: 12 }, (_, at) => new Date(Date.UTC(year, month - 7 + at, 1)).toISOString().slice(0, 7));
}

/** The day that is written as people write it, `14/12/2024`, or as `2024-12-14`; nothing when there is no such day. */
export function dayIn(written: string): string | undefined {
  const [, year, month, day] = written.trim().match(/^(\d{4})-(\d{1,2})-(\d{1,2})$/) ?? [];
  const [, first, second, third] = written.trim().match(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/) ?? [];
  const found = `${year ?? third}-${(month ?? second)?.padStart(2, "0")}-${(day ?? first)?.padStart(2, "0")}`;
  return !Number.isNaN(Date.parse(`${found}T00:00:00Z`)) && addDays(found, 0) === found ? found : undefined;
}
