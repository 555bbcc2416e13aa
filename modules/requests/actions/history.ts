import type { Context } from "#platform/context";
import { formats, type Say, say } from "#platform/words";
import { maySeeInside } from "../policy.ts";
import { type EventRow, eventsOf } from "../store/history.ts";
import { serviceNames } from "../store/items.ts";
import { namesOf } from "../store/parties.ts";
import { words } from "../words.ts";
import { loadSeen } from "./facts.ts";

export interface HistoryItem {
  readonly id: number;
  readonly at: string;
  readonly kind: string;
  readonly actor: string | null;
  readonly text: string;
}

/** Everything that happened to a request, in order, in the reader's words. */
export async function showHistory(
  context: Context,
  id: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ events: HistoryItem[]; next: string | null }> {
  const { db, actor } = context;
  const facts = await loadSeen(context, id);
  const from = after !== undefined && /^\d{1,15}$/.test(after) ? Number(after) : 0;
  const inside = maySeeInside(actor, facts);
  const rows = await eventsOf(db, id, { after: from, inside, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const parties = shown.flatMap(({ particulars }) => partiesIn(particulars));
  const nameOf = await namesOf(db, parties);
  const services = await serviceNames(db, shown.flatMap(servicesIn), actor.language);
  const speak = speaker(say(words, actor.language), actor.language, {
    party: (value) => nameOf(typeof value === "string" ? value : null)?.name ?? "",
    service: (value) => (typeof value === "string" ? services.get(value) : undefined) ?? "—",
    unnamed: facts.confidential,
    // Why a part went elsewhere is between the units.
    inside: (work) => !inside && facts.works.some(({ id, role }) => id === work && role === "part"),
  });
  return {
    events: shown.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      kind: row.kind,
      actor: facts.confidential ? null : row.actorName,
      text: speak(row),
    })),
    next: rows.length > limit ? String(shown.at(-1)!.id) : null,
  };
}

const partyFields = [
  "author",
  "requester",
  "unit",
  "toUnit",
  "parentUnit",
  "assignee",
  "person",
  "approver",
  "insteadOf",
  "rater",
];

const partiesIn = (particulars: Record<string, unknown>): string[] =>
  partyFields.map((field) => particulars[field]).filter((value) => typeof value === "string");

function servicesIn({ particulars }: EventRow): string[] {
  const changes = particulars.changes as Record<string, { before: unknown; after: unknown }> | undefined;
  const change = changes?.service;
  return [change?.before, change?.after].filter((value) => typeof value === "string");
}

interface Names {
  party(value: unknown): string;
  service(value: unknown): string;
  /** Nobody learns who wrote a confidential report. */
  readonly unnamed: boolean;
  /** Whether what was said about this work is not for the reader. */
  inside(work: unknown): boolean;
}

function speaker(t: Say<(typeof words)["en"]>, language: "ru" | "en", names: Names) {
  const said = (key: string) => (key in words.en ? t(key as "house") : key);
  const moment = (value: unknown) =>
    typeof value === "string" ? formats(language, "UTC").dateTime(value) : "";
  const around = (value: unknown) => (typeof value === "string" ? t("around", { text: value }) : "—");

  function changed(changes: Record<string, { before: unknown; after: unknown }>): string {
    const one = (field: string, value: unknown) => {
      if (field === "service") return names.service(value);
      return field === "subject" ? around(value) : said(`${field}_${value}`);
    };
    return Object.entries(changes)
      .map(([field, { before, after }]) =>
        t("change", { field: said(`field_${field}`), before: one(field, before), after: one(field, after) }),
      )
      .join("; ");
  }

  return ({ kind, actorName, particulars: p }: EventRow): string => {
    // What a letter brought was written by a person, though the house took it in.
    const writer = names.party(p.author ?? (kind === "request_opened" ? p.requester : undefined));
    const actor = names.unnamed ? t("somebody") : (actorName ?? (writer || t("house")));
    const unit = names.party(p.unit);
    const person = names.party(p.assignee ?? p.person ?? p.approver ?? p.rater);
    const told = typeof p.reason === "string" && p.reason !== "" && !names.inside(p.work);
    const reason = told ? (p.reason as string) : undefined;
    const because = (sentence: string) => (reason ? t("withReason", { sentence, reason }) : sentence);
    switch (kind) {
      case "request_opened":
        return p.requester === null || names.unnamed
          ? t("request_opened_unnamed", { unit, kind: said(`kind_${p.kind}`) })
          : t("request_opened", { actor, unit, kind: said(`kind_${p.kind}`) });
      case "request_answered":
        return t(p.first ? "request_answered_first" : "request_answered", { actor, unit });
      case "customer_wrote":
        return t("customer_wrote", { actor });
      case "note_written":
        return t("note_written", { actor });
      case "house_wrote":
        return t("house_wrote");
      case "wrote_after_end":
        return t("wrote_after_end", { actor });
      case "work_assigned":
        return p.assignee
          ? t("work_assigned", { actor, unit, person })
          : t("work_unassigned", { actor, unit });
      case "work_waiting":
        return p.until
          ? t("work_waiting_until", { unit, for: said(`for_${p.for}`), until: moment(p.until) })
          : t("work_waiting", { unit, for: said(`for_${p.for}`) });
      case "work_resumed":
        if (p.because === "customer_wrote") return t("work_resumed_customer", { unit });
        if (p.because === "part_done") return t("work_resumed_part", { unit });
        return t(p.because === "date" ? "work_resumed_date" : "work_resumed", { unit });
      case "work_handed_over": {
        const to = names.party(p.toUnit);
        const count = Number(p.count ?? 1);
        return because(
          count > 1 ? t("work_handed_over_again", { unit, to, count }) : t("work_handed_over", { unit, to }),
        );
      }
      case "part_asked":
        return t("part_asked", { unit, to: names.party(p.parentUnit) });
      case "part_done":
        return t("part_done", { unit, outcome: said(`outcome_${p.outcome}`) });
      case "request_done":
        return p.outcome === "withdrawn"
          ? t("request_withdrawn", { actor })
          : t("request_done", { unit, outcome: said(`outcome_${p.outcome}`) });
      case "request_reopened":
        return because(
          t(p.because === "wrote" ? "request_reopened_wrote" : "request_reopened", { actor, unit }),
        );
      case "request_changed":
        return t("request_changed", { actor, changes: changed(p.changes as Parameters<typeof changed>[0]) });
      case "member_added":
        return t("member_added", { actor, person, role: said(`role_${p.role}`) });
      case "member_removed":
        return person === actorName ? t("member_left", { person }) : t("member_removed", { actor, person });
      case "consent_given":
      case "consent_refused":
      case "approval_given":
        return t(kind, { person });
      case "approval_asked":
        return p.insteadOf
          ? t("approval_asked_instead", { person, to: names.party(p.insteadOf) })
          : t("approval_asked", { person });
      case "approval_declined":
        return because(t("approval_declined", { person }));
      case "rating_asked":
        return t("rating_asked", { person });
      case "rating_given":
        return t("rating_given");
      case "clock_warned":
      case "clock_breached":
        return t(kind, { unit, target: said(`target_${p.target}`), until: moment(p.due) });
      case "rule_applied":
        return t("rule_applied", { name: String(p.name ?? "") });
      case "request_merged":
      case "request_split":
      case "requests_linked":
      case "requests_unlinked":
      case "deed_undone":
        return t(kind, { actor });
      default:
        return t("other", { actor, kind });
    }
  };
}
