import { IconCircleCheck, IconCloudOff, IconCloudUp } from "@tabler/icons-react";
import { useFormat, useWords } from "#platform/web";
import css from "./answering.module.css";
import type { Answering } from "./api.ts";
import { Heading } from "./heading.tsx";
import { type Journey, waiting } from "./journey.ts";
import { Keys } from "./keys.tsx";
import { answeringWords } from "./words.ts";

interface DoneProps {
  readonly view: Answering;
  readonly journey: Journey;
  readonly offline: boolean;
  readonly shared: boolean;
  readonly onKept: () => void;
}

/** The end: thanks, what happens now and when, and what is to be kept. */
export function Done({ view, journey, offline, shared, onKept }: DoneProps) {
  const t = useWords(answeringWords);
  const format = useFormat();
  const left = waiting(journey).length;
  if (left > 0)
    return (
      <div className={css.done} role="status" data-state="waiting">
        {offline ? (
          <IconCloudOff size={56} stroke={1.2} aria-hidden />
        ) : (
          <IconCloudUp size={56} stroke={1.2} aria-hidden />
        )}
        <Heading title={t(offline ? "noConnection" : "sending")} />
        {offline && (
          <>
            <p>{t("waits", { count: left })}</p>
            <p className={css.note}>{t(shared ? "waitsHintShared" : "waitsHint")}</p>
          </>
        )}
      </div>
    );
  const sent = journey.parts.some(({ state }) => state === "sent");
  return (
    <>
      <div className={css.done} data-state="sent">
        <IconCircleCheck size={56} stroke={1.2} aria-hidden />
        <Heading title={t("thanks")} />
        <p role="status">{t(sent ? "thanksText" : "passedText")}</p>
      </div>
      {journey.keys.length > 0 && <Keys keys={journey.keys} onKept={onKept} />}
      {sent && (
        <section className={css.promise} aria-labelledby="next">
          <h2 id="next">{t("nextTitle")}</h2>
          <ol className={css.next}>
            <li>
              {view.kind === "identified"
                ? t("nextNamed")
                : view.closesAt
                  ? t("nextUntil", { date: format.date(view.closesAt) })
                  : t("nextStanding")}
            </li>
            <li>{t("nextResults")}</li>
            {journey.keys.length === 0 && <li>{t("clean")}</li>}
          </ol>
        </section>
      )}
    </>
  );
}
