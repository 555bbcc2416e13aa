/** A stay in a unit; `from` and `to` are days, `to` is the last day. Null is open. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

const beginning = "0000-01-01";
const end = "9999-12-31";

export function overlaps(a: Period, b: Period): boolean {
  return (a.from ?? beginning) <= (b.to ?? end) && (b.from ?? beginning) <= (a.to ?? end);
}

/** The stay that counts today: of those not over the latest begun, else the last one that was. */
export function currentOf<P extends Period>(periods: readonly P[], today: string): P | undefined {
  const begun = periods.filter((period) => (period.from ?? beginning) <= today);
  const open = begun.filter((period) => (period.to ?? end) >= today);
  const candidates = open.length > 0 ? open : begun.length > 0 ? begun : periods;
  return [...candidates].sort((a, b) => (b.from ?? beginning).localeCompare(a.from ?? beginning))[0];
}

/** The day before, to end one stay where the next begins. */
export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

const emailForm = /^[^\s@"<>(),;:\\[\]]+@[^\s@"<>(),;:\\[\]]+\.[^\s@"<>(),;:\\[\].]{2,}$/;

/** An address as it is compared and stored: without a name around it, in lower case; undefined when it is none. */
export function cleanEmail(text: string): string | undefined {
  const inBrackets = /<([^<>]+)>\s*$/.exec(text);
  const address = (inBrackets?.[1] ?? text)
    .trim()
    .replace(/^mailto:/i, "")
    .toLowerCase();
  return address.length <= 254 && emailForm.test(address) && !address.includes("..") ? address : undefined;
}
