import { useFormat, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { Link } from "#ui/link";
import { Section } from "#ui/page";
import { Async } from "#ui/state";
import { Tag, Tags } from "#ui/tag";
import { type Need, type Signal, useVoices } from "../api.ts";
import css from "./need.module.css";
import { needWords } from "./need-words.ts";
import { BringSignal, PlaceElsewhere } from "./place-signal.tsx";

/** The quotes as proof: as many as the reader may read, and how many there are beside. */
export function Voices({ need }: { need: Need }) {
  const t = useWords(needWords);
  const format = useFormat();
  const found = useVoices(need.id);
  return (
    <Async query={found}>
      {({ pages }) => {
        const signals = pages.flatMap((page) => page.signals);
        const veiled = pages[0]?.veiled ?? [];
        const all = pages[0]?.all ?? 0;
        return (
          <>
            <Section
              title={t("voicesTitle")}
              actions={need.can.verbs.includes("edit") ? <BringSignal need={need} /> : undefined}
              lead={
                signals.length === 0
                  ? t("voicesNone", { all: format.number(all) })
                  : t("voicesLead", { shown: format.number(signals.length), all: format.number(all) })
              }
            >
              <ul className={css.quotes}>
                {signals.map((signal) => (
                  <Quote key={signal.id} signal={signal} need={need} />
                ))}
              </ul>
              {found.hasNextPage && (
                <Button
                  variant="default"
                  size="xs"
                  loading={found.isFetchingNextPage}
                  onClick={() => void found.fetchNextPage()}
                >
                  {t("more")}
                </Button>
              )}
            </Section>
            {veiled.length > 0 && (
              <Section title={t("veiledTitle")} lead={t("veiledLead")}>
                <ul className={css.quotes}>
                  {veiled.map((one) => (
                    <li key={`${one.month} ${one.words}`} className={css.quote}>
                      <blockquote>{one.words}</blockquote>
                      <p className={css.quoteFoot}>{format.month(`${one.month}-01`)}</p>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
          </>
        );
      }}
    </Async>
  );
}

const anonymous = new Set(["comment", "search"]);
const observed = new Set(["breach", "waiting", "return", "alert"]);

function Quote({ signal, need }: { signal: Signal; need: Need }) {
  const t = useWords(needWords);
  const format = useFormat();
  const who =
    signal.person?.name ??
    (anonymous.has(signal.kind) ? t("anonymous") : observed.has(signal.kind) ? t("observed") : null);
  const foot = [
    t(`k_${signal.kind}`),
    who,
    signal.customer?.name,
    signal.service?.name,
    format.date(signal.saidOn),
    signal.hours ? t("hoursLost", { hours: format.duration(Math.round(signal.hours) * 3_600) }) : null,
  ].filter(Boolean);
  return (
    <li className={css.quote} data-tone={signal.sentiment ?? undefined}>
      {signal.words && <blockquote>{signal.words}</blockquote>}
      <p className={css.quoteFoot}>
        {foot.join(" · ")}
        {signal.link?.name && (
          <>
            {" · "}
            <Link to={signal.link.href}>{signal.link.name}</Link>
          </>
        )}
      </p>
      {signal.topics.length > 0 && (
        <Tags>
          {signal.topics.slice(0, 3).map((topic) => (
            <Tag key={topic}>{topic}</Tag>
          ))}
        </Tags>
      )}
      {need.can.verbs.includes("edit") && <PlaceElsewhere need={need} signal={signal} />}
    </li>
  );
}
