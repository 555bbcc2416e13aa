import { useFormat, useWords } from "#platform/web";
import { Section } from "#ui/page";
import { Time } from "#ui/time";
import css from "./agreements.module.css";
import type { View } from "./api.ts";
import { pageWords } from "./page-words.ts";
import { words } from "./words.ts";

type Event = View["history"][number];

/** Who said what, and when; the latest first. */
export function History({ view }: { view: View }) {
  const p = useWords(pageWords);
  const t = useWords(words);
  return (
    <Section title={p("history")}>
      <ol className={css.history}>
        {view.history.map((event) => (
          <li key={event.id}>
            <Time at={event.at} as="dateTime" />
            <span>
              <strong>{event.actor ?? t("house")}</strong>: <What event={event} />
              <Words event={event} />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function What({ event }: { event: Event }) {
  const p = useWords(pageWords);
  const format = useFormat();
  const { kind, particulars } = event;
  const version = String(particulars.version ?? "");
  const side = particulars.side === "customer" ? "customer" : "supplier";
  switch (kind) {
    case "agreement_proposed":
    case "agreement_accepted":
    case "agreement_declined":
    case "agreement_withdrawn":
      return <>{p(`h_${kind}_${side}`, { version })}</>;
    case "agreement_ended":
      return <>{p("h_agreement_ended", { date: format.dateTime(String(particulars.on)) })}</>;
    case "agreement_renamed":
      return (
        <>
          {particulars.name
            ? p("h_agreement_renamed", { name: String(particulars.name) })
            : p("h_agreement_unnamed")}
        </>
      );
    case "agreement_review_due":
      return <>{p("h_agreement_review_due", { date: format.date(String(particulars.reviewOn)) })}</>;
    case "agreement_continued":
    case "agreement_moved":
      return <>{p(`h_${kind}`)}</>;
    default:
      return <>{kind}</>;
  }
}

/** What was said with it: the reason, or the note to the other side. */
function Words({ event }: { event: Event }) {
  const p = useWords(pageWords);
  const said = event.particulars.reason ?? event.particulars.note;
  if (typeof said !== "string" || said === "") return null;
  const text = said === "side_ended" || said === "sides_merged" ? p(said) : said;
  return <p className={css.note}>{text}</p>;
}
