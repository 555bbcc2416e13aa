import {
  IconCalendar,
  IconClock,
  IconDeviceMobile,
  IconId,
  IconInfoCircle,
  IconShieldLock,
  IconUsers,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useFormat, useLanguage, useWords } from "#platform/web";
import { Button } from "#ui/base";
import css from "./answering.module.css";
import type { Answering } from "./api.ts";
import { hexOfText } from "./author-key.ts";
import { Heading } from "./heading.tsx";
import { minutesFor } from "./read-form.ts";
import { answeringWords } from "./words.ts";

interface PromisedProps {
  readonly view: Answering;
  /** A draft is on this device. */
  readonly begun: boolean;
  /** Many people use this device. */
  readonly shared: boolean;
  readonly onStart: () => void;
  readonly onAnew: () => void;
}

/** The first thing anybody sees: whether it is anonymous, what that means, and how long it takes. */
export function Promised({ view, begun, shared, onStart, onAnew }: PromisedProps) {
  const t = useWords(answeringWords);
  const [language] = useLanguage();
  const text = view.contract[language];
  const right = hexOfText(view.contract.canonical) === view.contract.sha256;
  return (
    <>
      <Heading title={view.name[language]} />
      <Banner view={view} />
      <Facts view={view} shared={shared} />
      <section className={css.promise} aria-labelledby="promise">
        <h2 id="promise">{text.title}</h2>
        <ul className={css.said}>
          {text.said.map((sentence) => (
            <li key={sentence}>
              <Sentence text={sentence} />
            </li>
          ))}
        </ul>
        <h3>{t("notCovered")}</h3>
        <ul className={css.uncovered}>
          {text.notCovered.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <Print view={view} right={right} />
      </section>
      {!right && (
        <p className={css.warning} role="alert">
          {t("printWrong")}
        </p>
      )}
      <div className={css.foot}>
        {begun && !shared && <p className={css.note}>{t("found")}</p>}
        <div className={css.buttons}>
          <Button size="lg" onClick={onStart} disabled={!right}>
            {t(begun ? "goOn" : "start")}
          </Button>
          {begun && (
            <Button size="lg" variant="subtle" color="gray" onClick={onAnew}>
              {t("anew")}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}

/** The difference that matters most, in colour, in a picture and in words. */
function Banner({ view }: { view: Answering }) {
  const t = useWords(answeringWords);
  const anonymous = view.kind === "anonymous";
  const Icon = anonymous ? IconShieldLock : IconId;
  const k = thresholdIn(view.contract.canonical);
  return (
    <div className={css.banner} data-kind={view.kind}>
      <Icon size={36} stroke={1.5} aria-hidden />
      <div>
        <p className={css.kind}>{t(view.kind)}</p>
        <p className={css.meaning}>
          {!anonymous
            ? t("identifiedText")
            : k === undefined
              ? t("anonymousPlain")
              : t("anonymousText", { k })}
        </p>
      </div>
    </div>
  );
}

function Facts({ view, shared }: { view: Answering; shared: boolean }) {
  const t = useWords(answeringWords);
  const format = useFormat();
  const open = view.subjects.filter(({ done }) => !done);
  const names = open.flatMap(({ name }) => (name === null ? [] : [name]));
  const fact = (icon: ReactNode, text: string) => (
    <li>
      {icon}
      <span>{text}</span>
    </li>
  );
  const look = { size: 20, stroke: 1.6, "aria-hidden": true } as const;
  return (
    <ul className={css.facts} aria-label={t("facts")}>
      {fact(<IconClock {...look} />, t("minutes", { count: minutesFor(view.form, open.length) }))}
      {names.length > 0 && fact(<IconUsers {...look} />, t("about", { names: names.join(" · ") }))}
      {view.closesAt &&
        fact(<IconCalendar {...look} />, untilText(t, format.date(view.closesAt), view.daysLeft))}
      {fact(<IconDeviceMobile {...look} />, t(shared ? "deviceShared" : "device"))}
    </ul>
  );
}

type Says = ReturnType<typeof useWords<typeof answeringWords.en>>;

export function untilText(t: Says, date: string, daysLeft: number | null): string {
  if (daysLeft === null) return t("until", { date });
  return daysLeft === 0 ? t("lastDay", { date }) : t("daysLeft", { count: daysLeft, date });
}

/** What stands before a colon says what the sentence is about, and leads the eye. */
function Sentence({ text }: { text: string }) {
  const [, lead, rest] = /^([^.:]{3,40}:)(.*)$/s.exec(text) ?? [];
  return lead ? (
    <>
      <strong>{lead}</strong>
      {rest}
    </>
  ) : (
    text
  );
}

function Print({ view, right }: { view: Answering; right: boolean }) {
  const t = useWords(answeringWords);
  return (
    <details className={css.details}>
      <summary>
        <IconInfoCircle size={18} stroke={1.6} aria-hidden />
        {t("print")}
      </summary>
      <p className={css.print}>{view.contract.sha256.match(/.{1,8}/g)?.join(" ")}</p>
      <p>{t("printText")}</p>
      {right && <p>{t("printRight")}</p>}
      <p>{t("canonical")}</p>
      <section className={css.canonical} aria-label={t("canonical")}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre tabIndex={0}>{view.contract.canonical}</pre>
      </section>
    </details>
  );
}

/** The least group that is ever shown, as it was promised. */
function thresholdIn(canonical: string): number | undefined {
  try {
    const { k } = JSON.parse(canonical) as { k?: unknown };
    return typeof k === "number" ? k : undefined;
  } catch {
    return undefined;
  }
}
