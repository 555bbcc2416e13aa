/** An event of a case as it is stored, with who did it. */
export interface CaseEvent {
  readonly position: number;
  readonly at: number;
  readonly activity: string;
  readonly unit: string | null;
  readonly resource: string | null;
  readonly occurrence: number;
}

export interface TimelineStep extends CaseEvent {
  readonly stepSeconds: number | null;
  readonly receivedFrom: string | null;
  readonly waitSeconds: number | null;
  readonly returned: boolean;
}

const seconds = (from: number, to: number): number => Math.round((to - from) * 1000) / 1e6;

/**
 * The course of one case: how long after the event before, from whom the work was received when that is another
 * party, how long that took, and whether it came straight back. The same rules as the figures of the whole log.
 */
export function timelineOf(
  events: readonly CaseEvent[],
  parties: "unit" | "resource" | "none",
): TimelineStep[] {
  let before: CaseEvent | undefined;
  let last: { party: string; at: number } | undefined;
  let lastButOne: string | undefined;
  return events.map((event) => {
    const party = parties === "none" ? null : event[parties];
    const received = party !== null && last !== undefined && last.party !== party ? last : undefined;
    const step: TimelineStep = {
      ...event,
      stepSeconds: before ? seconds(before.at, event.at) : null,
      receivedFrom: received?.party ?? null,
      waitSeconds: received ? seconds(received.at, event.at) : null,
      returned: received !== undefined && party === lastButOne,
    };
    before = event;
    if (party !== null) {
      if (received) lastButOne = received.party;
      last = { party, at: event.at };
    }
    return step;
  });
}
