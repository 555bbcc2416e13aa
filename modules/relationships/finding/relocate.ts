import type { Located } from "../discovery/party.ts";
import { judgeContact, judgeNomination, judgeRequest } from "../importing/judge.ts";
import { RowSink } from "../importing/row-sink.ts";
import { copyLines } from "./copy-lines.ts";
import { Finder, type KnownOrganisation } from "./known.ts";

export type RowKind = "request" | "nomination" | "contact";

export interface RelocateOrder {
  readonly kind: RowKind;
  /** Rows as they are stored: id, time in milliseconds, the two texts (or ids), then what they were taken for. */
  readonly rowsFile: string;
  readonly known: KnownOrganisation;
  /** Where the rows go that mean other parties now. */
  readonly changesFile: string;
}

/** Looks up anew whom stored rows mean, after the organisation has changed; returns how many changed. */
export async function relocate(order: RelocateOrder): Promise<{ changed: number }> {
  const finder = new Finder(order.known);
  const sink = new RowSink(order.changesFile);
  for await (const [id, time, one, other, ...before] of copyLines(order.rowsFile)) {
    const now = judge(
      order.kind,
      finder,
      time === null ? Number.MAX_SAFE_INTEGER : Number(time),
      one!,
      other!,
    );
    if (now.some((cell, i) => String(cell) !== String(before[i]))) sink.put([id as string, ...now]);
  }
  sink.close();
  return { changed: sink.rows };
}

type Judged = [string | null, string | null, string | null, string | null, "t" | "f"];

function judge(kind: RowKind, finder: Finder, time: number, one: string, other: string): Judged {
  const locate = (text: string, prefer: "person" | "unit") => {
    const found = finder.directory.locate(text, time, prefer);
    return typeof found === "string" ? undefined : found;
  };
  const person = (located: Located | undefined) => (located ? finder.person(located.person) : null);
  const told = (
    a: Located | undefined,
    b: Located | undefined,
    j: ReturnType<typeof judgeRequest>,
  ): Judged => [person(a), person(b), j.supplier, j.customer, j.counts ? "t" : "f"];
  if (kind === "request") {
    const [a, b] = [locate(one, "person"), locate(other, "unit")];
    return told(a, b, judgeRequest(finder, a, b));
  }
  if (kind === "nomination") {
    const [a, b] = [locate(one, "person"), locate(other, "unit")];
    return told(a, undefined, judgeNomination(finder, a, b));
  }
  const [a, b] = [finder.placeOf(one, time), finder.placeOf(other, time)];
  return told(undefined, undefined, judgeContact(finder, a, b));
}
