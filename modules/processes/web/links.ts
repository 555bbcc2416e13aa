/** Addresses within the room: each figure leads to the rows behind it. */

type Values = Readonly<Record<string, string | number | boolean | undefined>>;

function withQuery(path: string, values: Values): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== "") query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

export const logTo = (log: string, tab?: string) => withQuery(`/processes/${log}`, { tab });
export const casesTo = (log: string, filter: Values = {}) =>
  withQuery(`/processes/${log}`, { tab: "cases", ...filter });
export const caseTo = (log: string, id: string) => withQuery(`/processes/${log}/case`, { id });
export const passagesTo = (
  log: string,
  kind: "follows" | "hand-over" | "return",
  from: string,
  to: string,
  month?: string,
) => withQuery(`/processes/${log}/passages`, { kind, from, to, month });
