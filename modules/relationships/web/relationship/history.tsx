import { useWords } from "#platform/web";
import { Section } from "#ui/page";
import { Time } from "#ui/time";
import type { View } from "../api.ts";
import css from "./history.module.css";
import { pageWords } from "./page-words.ts";

type Event = View["history"][number];

/** Who said what, and when; the latest first. */
export function History({ view }: { view: View }) {
  const t = useWords(pageWords);
  return (
    <Section title={t("history")}>
      {view.history.length === 0 ? (
        <p className={css.none}>{t("noHistory")}</p>
      ) : (
        <ol className={css.list}>
          {view.history.map((event) => (
            <li key={event.id}>
              <Time at={event.at} as="dateTime" />
              <span>
                <strong>{event.actor ?? t("house")}</strong>: <What event={event} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function What({ event }: { event: Event }) {
  const t = useWords(pageWords);
  const { kind, particulars } = event;
  switch (kind) {
    case "relationship_rejected": {
      const { reason } = particulars as { reason?: string | null };
      return reason ? t("relationship_rejected", { reason }) : t("relationship_rejected_plain");
    }
    case "relationship_named": {
      const { after } = particulars as { after?: { name?: string | null; services?: string[] } };
      const name = [after?.name, ...(after?.services ?? [])].filter(Boolean).join(", ");
      return name ? t("relationship_named", { name }) : t("relationship_named_nothing");
    }
    case "review_proposed":
      return particulars.review === "evidence_grew"
        ? t("review_evidence_grew")
        : t("review_evidence_vanished");
    case "relationship_declared":
    case "relationship_confirmed":
    case "relationship_ended":
    case "relationship_reopened":
    case "relationship_moved":
      return t(kind);
    default:
      return kind;
  }
}
