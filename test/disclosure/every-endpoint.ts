// Whatever can be asked of the house about a wave, from its own description: a new endpoint is asked from the first day.

import type { Answer, Client } from "#test/world";

export interface Known {
  readonly wave: string;
  readonly suppliers: readonly string[];
  readonly customers: readonly string[];
}

/** As much of an OpenAPI description as is needed. */
interface Description {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly parameters?: readonly Parameter[] }>>>
  >;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
}

/** Parts of the room that hold no answers of a wave: forms, waves that return, interviews, imports, single comments. */
const elsewhere =
  /^[/]api[/]surveys[/](questionnaires|library|series|guides|interviews|quotes|codes|imports?|comments|said)\b/;

/** Addresses of every GET of the surveys that can be made from what is known, with each supplier and each customer. */
export function addressesOf(description: Description, known: Known): string[] {
  const values: Readonly<Record<string, readonly string[]>> = {
    wave: [known.wave],
    party: [...new Set([...known.suppliers, ...known.customers])],
    supplier: known.suppliers,
    customer: known.customers,
    side: ["suppliers", "customers"],
    format: ["csv", "xlsx"],
  };
  const found: string[] = [];
  for (const [path, operations] of Object.entries(description.paths)) {
    const parameters = operations.get?.parameters ?? [];
    if (!operations.get || !path.startsWith("/api/surveys")) continue;
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    const unknown = names.filter((name) => !(name in values));
    if (unknown.length > 0) {
      if (!elsewhere.test(path))
        throw new Error(`${path} has a parameter that these tests do not know: ${unknown.join()}`);
      continue;
    }
    let addresses = [path];
    for (const name of names)
      addresses = addresses.flatMap((address) =>
        values[name]!.map((value) => address.replace(`{${name}}`, value)),
      );
    const all = [...addresses];
    // The same narrowed to each party, where it may be.
    for (const { name, in: place } of parameters)
      if (place === "query" && (name === "supplier" || name === "customer"))
        all.push(
          ...addresses.flatMap((address) => values[name]!.map((value) => `${address}?${name}=${value}`)),
        );
      else if (place === "query" && name === "measure")
        all.push(
          ...addresses.flatMap((address) =>
            ["dimension:empathy", "recommend", "channel"].map((value) => `${address}?measure=${value}`),
          ),
        );
    found.push(...all.map((address) => inOnePiece(address, parameters)));
  }
  return found;
}

/** Lists come in pieces; the largest there may be. */
function inOnePiece(address: string, parameters: readonly Parameter[]): string {
  if (!parameters.some(({ name, in: place }) => place === "query" && name === "limit")) return address;
  return `${address}${address.includes("?") ? "&" : "?"}limit=100`;
}

/** What the house answers to all of them, by address. */
export async function askEverything(
  client: Client,
  addresses: readonly string[],
): Promise<Map<string, { readonly status: number; readonly text: string }>> {
  const answers = new Map<string, { status: number; text: string }>();
  for (const address of addresses) {
    const answer: Answer = await client.get(address);
    if (answer.status >= 500) throw new Error(`${address}: ${answer.text}`);
    answers.set(address, { status: answer.status, text: answer.text });
  }
  return answers;
}
