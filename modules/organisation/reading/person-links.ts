import { findCycles } from "../tree.ts";
import type { PersonField } from "./fields.ts";
import { Lookup } from "./lookup.ts";
import type { KnownPerson } from "./people.ts";
import type { PersonDraft } from "./person-row.ts";
import { type RowReader, someIds } from "./row-reader.ts";

type Reader = RowReader<PersonField>;

/** An address that several people have tells nobody apart, so nobody keeps it. */
export function dropSharedEmails(drafts: Map<string, PersonDraft>, reader: Reader): void {
  const owners = new Map<string, PersonDraft[]>();
  for (const draft of drafts.values()) {
    if (!draft.email) continue;
    const sharing = owners.get(draft.email);
    if (sharing) sharing.push(draft);
    else owners.set(draft.email, [draft]);
  }
  for (const [email, sharing] of owners) {
    if (sharing.length < 2) continue;
    for (const draft of sharing) {
      const other = (draft === sharing[0] ? sharing[1]! : sharing[0]!).row.line;
      reader.report(draft.row.line, "email", email, "email_shared", "mended", { other });
      draft.email = null;
    }
  }
}

/** An address of somebody who exists already and is not in the file under another one. */
export function dropTakenEmails(
  drafts: Map<string, PersonDraft>,
  known: readonly KnownPerson[],
  reader: Reader,
): void {
  const owners = new Map(known.flatMap((person) => (person.email ? [[person.email, person] as const] : [])));
  for (const draft of drafts.values()) {
    const owner = draft.email ? owners.get(draft.email) : undefined;
    if (!owner || owner.id === draft.id || drafts.has(owner.id)) continue;
    reader.report(draft.row.line, "email", draft.email ?? "", "email_taken", "mended", { owner: owner.name });
    draft.email = null;
  }
}

export function connectManagers(
  drafts: Map<string, PersonDraft>,
  known: readonly KnownPerson[],
  reader: Reader,
): void {
  if (!reader.has("manager")) return;
  const lookup = new Lookup();
  for (const person of known) if (!drafts.has(person.id)) lookup.add(person, "person");
  for (const draft of drafts.values()) lookup.add(draft, "person");
  for (const draft of drafts.values()) draft.manager = managerOf(draft, reader, lookup);
  breakCycles(drafts, known, reader);
}

function managerOf(draft: PersonDraft, reader: Reader, lookup: Lookup): string | null {
  const text = reader.value(draft.row, "manager");
  if (!text || text === "0") return null;
  const { line } = draft.row;
  const found = lookup.find(text);
  if (!found) reader.report(line, "manager", text, "manager_unknown", "mended");
  else if ("ambiguous" in found) {
    reader.report(line, "manager", text, "manager_ambiguous", "mended", { ids: someIds(found.ambiguous) });
  } else if (found.id === draft.id) reader.report(line, "manager", text, "manager_self", "mended");
  else return found.id;
  return null;
}

function breakCycles(drafts: Map<string, PersonDraft>, known: readonly KnownPerson[], reader: Reader): void {
  const managers = new Map<string, string | null>(known.map((person) => [person.id, person.manager]));
  for (const draft of drafts.values()) managers.set(draft.id, draft.manager);
  for (const cycle of findCycles(managers)) {
    const names = cycle.map((id) => drafts.get(id)?.name ?? id);
    const path = [...names, names[0]].join(" → ");
    for (const id of cycle) {
      const draft = drafts.get(id);
      if (!draft) continue;
      reader.report(
        draft.row.line,
        "manager",
        reader.value(draft.row, "manager"),
        "manager_cycle",
        "mended",
        { path },
      );
      draft.manager = null;
    }
  }
}
