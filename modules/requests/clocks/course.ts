// What happened to a request, in the words of the clock: once for each unit's work, once for the whole chain of them.

import type { CaseEvent, Happening, WaitingFor } from "#science/clock";
import type { ClockedWork, LogEvent, RequestLog, UndoneDeed } from "./log.ts";

type Said = CaseEvent | Happening;

/** What one unit's clock sees. */
export function courseOfWork(log: RequestLog, work: ClockedWork): CaseEvent[] {
  const course = log.events.flatMap((event) => saidOfWork(event, work, log.undone));
  return withOpening(course, work.openedAt);
}

/** What the chain's clock sees: hand-overs of the facing work neither end nor stop it. */
export function courseOfChain(log: RequestLog): CaseEvent[] {
  const faces = facesOf(log);
  const ids = new Set(faces.map(({ id }) => id));
  const course = log.events.flatMap((event) => saidOfChain(event, ids, log.undone));
  return withOpening(course, faces[0]?.openedAt ?? 0);
}

/** The works that faced whoever asked, one after another. */
export function facesOf(log: RequestLog): ClockedWork[] {
  return log.works.filter(({ role }) => role === "face");
}

/** What was brought in by other ways than asking has a beginning nevertheless. */
function withOpening(course: readonly Said[], openedAt: number): CaseEvent[] {
  return course.some(({ kind }) => kind === "opened")
    ? [...course]
    : [{ at: openedAt, kind: "opened" }, ...course];
}

const endOf = (outcome: string): "done" | "cancelled" =>
  outcome === "served" || outcome === "declined" ? "done" : "cancelled";

const waitOf = ({ at, particulars: p }: LogEvent): Said => ({
  at,
  kind: "waiting",
  for: p.for,
  until: p.until ? Date.parse(p.until) : null,
});

function saidOfWork(event: LogEvent, work: ClockedWork, undone: readonly UndoneDeed[]): Said[] {
  const { at, kind, particulars: p } = event;
  const mine = p.work === work.id;
  switch (kind) {
    case "request_opened":
    case "request_split":
    case "part_asked":
      return mine ? [{ at, kind: "opened" }] : [];
    case "work_handed_over":
      if (p.to === work.id) return [{ at, kind: "opened" }];
      return mine ? [{ at, kind: "handed_over" }] : [];
    case "request_answered":
      return mine ? [{ at, kind: "answered" }] : [];
    case "note_written":
      // A part answers inside, to the unit that asked for it.
      return mine && work.role === "part" && p.side === "supplier" ? [{ at, kind: "answered" }] : [];
    case "work_waiting":
      return mine ? [waitOf(event)] : [];
    case "work_resumed":
      return mine ? [{ at, kind: "resumed" }] : [];
    case "request_done":
    case "part_done":
      return mine ? [{ at, kind: endOf(p.outcome) }] : [];
    case "request_merged":
      return [{ at, kind: "cancelled" }];
    case "request_reopened":
      return mine ? [{ at, kind: "reopened" }] : [];
    case "deed_undone":
      return restored(event, work.id, undone);
    default:
      return [];
  }
}

function saidOfChain(event: LogEvent, faces: ReadonlySet<string>, undone: readonly UndoneDeed[]): Said[] {
  const { at, kind, particulars: p } = event;
  if (kind === "request_merged") return [{ at, kind: "cancelled" }];
  if (kind === "deed_undone")
    return [...faces]
      .flatMap((face) => restored(event, face, undone))
      .filter(({ kind: said }) => said !== "cancelled");
  if (!faces.has(p.work)) return [];
  switch (kind) {
    case "request_opened":
    case "request_split":
      return [{ at, kind: "opened" }];
    case "work_handed_over":
      // What the giving unit waited for, the receiving one decides anew.
      return [
        { at, kind: "handed_over" },
        { at, kind: "resumed" },
      ];
    case "request_answered":
      return [{ at, kind: "answered" }];
    case "work_waiting":
      return [waitOf(event)];
    case "work_resumed":
      return [{ at, kind: "resumed" }];
    case "request_done":
      return [{ at, kind: endOf(p.outcome) }];
    case "request_reopened":
      return [{ at, kind: "reopened" }];
    default:
      return [];
  }
}

interface Restored {
  readonly id: string;
  readonly waitingFor: WaitingFor | null;
  readonly waitingUntil?: string | null;
}

/**
 * An undone closing, hand-over or merge: what it ended is open again, waiting as it did, and nothing that was over
 * before; the unit it was handed to owes nothing any more.
 */
function restored({ at, particulars }: LogEvent, work: string, undone: readonly UndoneDeed[]): Said[] {
  const back = undone.find(({ id }) => id === particulars.deed)?.back;
  if (!back) return [];
  if (back.to === work) return [{ at, kind: "cancelled" }];
  const ended: readonly Restored[] = [...(back.parts ?? []), ...(back.works ?? [])];
  const before =
    back.work === work || back.from === work ? (back as Restored) : ended.find(({ id }) => id === work);
  if (!before) return [];
  const open: Said = { at, kind: "reopened" };
  if (!before.waitingFor) return [open];
  const until = before.waitingUntil ? Date.parse(before.waitingUntil) : null;
  return [open, { at, kind: "waiting", for: before.waitingFor, until }];
}
